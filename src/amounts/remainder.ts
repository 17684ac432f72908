import type { Invoice } from '../documents/invoice.js';
import { isZero } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { leftOf, type LineAccount, type LineMovement } from './line-tree.js';
import { quantityLeft } from './quantity-left.js';
import { spread } from './spread.js';

/** All that is left of a line, its quantity too; undefined where nothing is. */
export const lineRemainder = (account: LineAccount): LineMovement | undefined => {
  const { line, before } = account;
  const moves = leftOf(account);
  const quantity = quantityLeft(line, before);
  const used = isZero(quantity);
  // Equal rests of subtotal and discount may stand when the total is all credited; a line that is free of charge has
  // nothing but its quantity.
  const any = moves.subtotal > 0 || moves.total > 0 || (line.subtotal === 0 && !used);
  return any ? { account, moves, quantity: used ? undefined : quantity } : undefined;
};

/**
 * All that is left of an invoice: what is left of each line; where custom lines have used up part of the invoice,
 * `left` of its total spread over the lines.
 */
export const invoiceRemainder = (
  accounts: readonly LineAccount[],
  left: MinorUnits,
  invoice: Invoice,
): readonly LineMovement[] => {
  let onLines = 0;
  for (const { sign, whole, credited } of accounts) onLines += sign * (whole.total - credited.total);
  if (left < onLines) return left > 0 ? spread(accounts, left, 'total', invoice) : [];
  return accounts.flatMap((account) => lineRemainder(account) ?? []);
};
