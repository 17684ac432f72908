import type { Path, Refusal } from '../documents/refusal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';

/** The sums that are kept stay safe integers: whatever adds to them beyond that is refused. */
export const checkSumsInRange = (sums: Readonly<Record<string, MinorUnits>>, path: Path): Refusal[] =>
  Object.values(sums).every(isMinorUnits)
    ? []
    : [{ code: 'amount-out-of-range', path, limit: Number.MAX_SAFE_INTEGER }];
