import { NO_ITEMS } from '../documents/outcome.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { compareDecimals, isNegative, type Decimal } from '../money/decimal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';

export const refuseRange = (path: Path): Refusal => ({
  code: 'amount-out-of-range',
  path,
  limit: Number.MAX_SAFE_INTEGER,
});

/** Figures, and the sum of their sizes, are safe integers: so is every sum of some of them. */
export const checkAmountsInRange = (amounts: readonly MinorUnits[], path: Path): readonly Refusal[] => {
  let sizes = 0;
  for (let i = 0; i < amounts.length; i++) sizes += isMinorUnits(amounts[i]) ? Math.abs(amounts[i]!) : NaN;
  if (isMinorUnits(sizes)) return NO_ITEMS;
  const refusals = amounts.flatMap((amount, i) => (isMinorUnits(amount) ? [] : [refuseRange([...path, i])]));
  return refusals.length > 0 ? refusals : [refuseRange(path)];
};

/** The sums that are kept stay safe integers: whatever adds to them beyond that is refused. */
export const checkSumsInRange = (sums: Readonly<Record<string, MinorUnits>>, path: Path): readonly Refusal[] =>
  Object.values(sums).every(isMinorUnits) ? NO_ITEMS : [refuseRange(path)];

/** A percentage, a field of what stands at a path, is from 0 to the most it may be. */
export const checkPercentWithin = (percent: Decimal, most: Decimal, path: Path): readonly Refusal[] =>
  isNegative(percent) || compareDecimals(percent, most) > 0
    ? [{ code: 'percent-out-of-range', path: [...path, 'percent'], percent, least: '0', most }]
    : NO_ITEMS;

/** No more figures than can be computed at once: beyond its limit, a document takes more than a second. */
export const checkFigureCount = (asked: number, limit: number, path: Path): readonly Refusal[] =>
  asked > limit ? [{ code: 'too-many', path, asked, limit, of: 'figures' }] : NO_ITEMS;
