import type { MinorUnits } from '../money/minor-units.js';
import { magnitude, roundedShare, type Decimal } from '../money/decimal.js';
import type { Rounding } from '../money/rounding.js';
import type { LineAccount } from './line-tree.js';

/**
 * What a quantity asks of a line's subtotal: what the running quantity is worth of it, less what quantities were
 * credited so far, within what is left.
 */
export const quantitySubtotal = (
  { line, whole, credited, before }: LineAccount,
  running: Decimal,
  rounding: Rounding,
): MinorUnits => {
  const worth = roundedShare(whole.subtotal, running, magnitude(line.quantity), rounding);
  const byQuantity = Math.abs(before?.byQuantity ?? 0);
  return Math.max(0, Math.min(worth - byQuantity, whole.subtotal - credited.subtotal));
};

/** What a percentage asks of a line's subtotal as invoiced. */
export const percentSubtotal = ({ whole }: LineAccount, percent: Decimal, rounding: Rounding): MinorUnits =>
  roundedShare(whole.subtotal, percent, '100', rounding);
