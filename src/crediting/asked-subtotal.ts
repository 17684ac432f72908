import type { MinorUnits } from '../money/minor-units.js';
import { absDecimal, roundDecimalProportion, type Decimal } from '../money/decimal.js';
import type { Rounding } from '../money/rounding.js';
import type { LineState } from './line-tree.js';

/**
 * What a quantity asks of a line's subtotal: what the running quantity is worth of it, less what quantities were
 * credited so far, within what is left.
 */
export const computeQuantitySubtotal = (
  { line, whole, credited, before }: LineState,
  running: Decimal,
  rounding: Rounding,
): MinorUnits => {
  const worth = roundDecimalProportion(whole.subtotal, running, absDecimal(line.quantity), rounding);
  const byQuantity = Math.abs(before?.byQuantity ?? 0);
  return Math.max(0, Math.min(worth - byQuantity, whole.subtotal - credited.subtotal));
};

/** What a percentage asks of a line's subtotal as invoiced. */
export const computePercentSubtotal = ({ whole }: LineState, percent: Decimal, rounding: Rounding): MinorUnits =>
  roundDecimalProportion(whole.subtotal, percent, '100', rounding);
