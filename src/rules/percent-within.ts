import type { Path, Refusal } from '../documents/refusal.js';
import { compare, isNegative, type Decimal } from '../money/decimal.js';

/** A percentage stands from 0 to the most it may be. */
export const percentWithin = (percent: Decimal, most: Decimal, path: Path): Refusal[] =>
  isNegative(percent) || compare(percent, most) > 0
    ? [{ code: 'percent-out-of-range', path, percent, least: '0', most }]
    : [];
