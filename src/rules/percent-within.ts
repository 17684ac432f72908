import type { Path, Refusal } from '../documents/refusal.js';
import { compareDecimals, isNegative, type Decimal } from '../money/decimal.js';

const NONE: readonly never[] = Object.freeze([]);

/** A percentage, a field of what stands at a path, is from 0 to the most it may be. */
export const checkPercentWithin = (percent: Decimal, most: Decimal, of: Path): readonly Refusal[] =>
  isNegative(percent) || compareDecimals(percent, most) > 0
    ? [{ code: 'percent-out-of-range', path: [...of, 'percent'], percent, least: '0', most }]
    : NONE;
