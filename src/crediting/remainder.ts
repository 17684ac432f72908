import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine } from '../documents/invoice.js';
import { isZero } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { computeLeft, type LineState } from './line-tree.js';
import type { LineMovement, LineMovements, LinesSoFar } from './lines-so-far.js';
import { computeQuantityLeft } from './quantity-left.js';
import { spreadAmount } from './spread.js';
import { findSpreadable } from './spreadable.js';

/**
 * Whether something is left of a line. Equal rests of subtotal and discount may stand when the total is all credited; a
 * line that is free of charge has nothing but its quantity.
 */
const hasRemainder = (line: InvoiceLine, before: CreditedLine | undefined): boolean =>
  line.subtotal !== (before?.subtotal ?? 0) ||
  line.total !== (before?.total ?? 0) ||
  (line.subtotal === 0 && !isZero(computeQuantityLeft(line, before)));

/** All that is left of a line, its quantity too; undefined where nothing is. */
export const takeLineRemainder = (account: LineState): LineMovement | undefined => {
  const { line, before } = account;
  if (!hasRemainder(line, before)) return undefined;
  const quantity = computeQuantityLeft(line, before);
  return { account, moves: computeLeft(account), quantity: isZero(quantity) ? undefined : quantity };
};

/**
 * All that is left of an invoice: what is left of each line; where custom lines have used up part of the invoice,
 * `left` of its total spread over the lines.
 */
export const takeInvoiceRemainder = (lines: LinesSoFar, left: MinorUnits): LineMovements => {
  const { invoice, before } = lines;
  const positions: number[] = [];
  let onLines = 0;
  for (let position = 0; position < invoice.lines.length; position++) {
    const line = invoice.lines[position]!;
    const credited = before(position);
    onLines += line.total - (credited?.total ?? 0);
    if (hasRemainder(line, credited)) positions.push(position);
  }
  return left < onLines
    ? spreadAmount(findSpreadable(lines, 'total'), left, lines)
    : { positions, movements: remainders(positions, lines) };
};

function* remainders(positions: readonly number[], { at }: LinesSoFar): Generator<LineMovement> {
  for (const position of positions) yield takeLineRemainder(at(position))!;
}
