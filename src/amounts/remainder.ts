import type { Invoice } from '../documents/invoice.js';
import { isZero } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { leftOf, type AccountAt, type LineAccount, type LineMovement, type LineMovements } from './line-tree.js';
import { quantityLeft } from './quantity-left.js';
import { spread } from './spread.js';
import { spreadable } from './spreadable.js';

/**
 * Whether something is left of a line. Equal rests of subtotal and discount may stand when the total is all credited; a
 * line that is free of charge has nothing but its quantity.
 */
const hasRemainder = ({ line, before, whole, credited }: LineAccount): boolean =>
  whole.subtotal > credited.subtotal ||
  whole.total > credited.total ||
  (line.subtotal === 0 && !isZero(quantityLeft(line, before)));

/** All that is left of a line, its quantity too; undefined where nothing is. */
export const lineRemainder = (account: LineAccount): LineMovement | undefined => {
  if (!hasRemainder(account)) return undefined;
  const quantity = quantityLeft(account.line, account.before);
  return { account, moves: leftOf(account), quantity: isZero(quantity) ? undefined : quantity };
};

/**
 * All that is left of an invoice: what is left of each line; where custom lines have used up part of the invoice,
 * `left` of its total spread over the lines.
 */
export const invoiceRemainder = (invoice: Invoice, left: MinorUnits, at: AccountAt): LineMovements => {
  const positions: number[] = [];
  let onLines = 0;
  for (let position = 0; position < invoice.lines.length; position++) {
    const account = at(position);
    const { sign, whole, credited } = account;
    onLines += sign * (whole.total - credited.total);
    if (hasRemainder(account)) positions.push(position);
  }
  if (left >= onLines) return { positions, movements: remainders(positions, at) };
  return left > 0 ? spread(spreadable(invoice, at, 'total'), left, invoice, at) : { positions: [], movements: [] };
};

function* remainders(positions: readonly number[], at: AccountAt): Generator<LineMovement> {
  for (const position of positions) yield lineRemainder(at(position))!;
}
