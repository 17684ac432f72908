import type { Path, Refusal } from '../documents/refusal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';

/** Figures, and the sum of their sizes, are safe integers: so is every sum of some of them. */
export const checkAmountsInRange = (amounts: readonly MinorUnits[], path: Path): Refusal[] => {
  const refusals: Refusal[] = [];
  const limit = Number.MAX_SAFE_INTEGER;
  let sizes = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    if (!isMinorUnits(amount)) refusals.push({ code: 'amount-out-of-range', path: [...path, i], limit });
    sizes += Math.abs(amount);
  }
  if (refusals.length === 0 && !isMinorUnits(sizes)) refusals.push({ code: 'amount-out-of-range', path, limit });
  return refusals;
};
