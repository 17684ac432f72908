import { getMinorUnit } from '../documents/currency-of.js';
import type { Refusal } from '../documents/refusal.js';
import { countPlaces, multiplyByTens, scaleDecimal, toCanonicalDecimal, type Decimal } from '../money/decimal.js';
import { isMinorUnits } from '../money/minor-units.js';
import { addRefusal, at, toPath, type PathNode } from './paths.js';
import { readDecimal } from './values.js';

/** The currency of a draft with amounts in major units, as far as it was read. */
export type MajorUnits = { currency?: string | undefined; minorUnit?: number | undefined };

/** Reads an amount in major units as one in minor units; of a unit price it need not be a whole one. */
export const readMajorAmount = (
  value: unknown,
  key: string | number,
  up: PathNode | undefined,
  refusals: Refusal[],
  { currency, minorUnit }: MajorUnits,
  isUnitPrice: boolean,
): number | Decimal | undefined => {
  const decimal = readDecimal(value, key, up, refusals);
  // A currency that is not known is refused by itself.
  const places = currency === undefined ? undefined : (getMinorUnit(currency) ?? minorUnit);
  if (decimal === undefined || currency === undefined || places === undefined) return undefined;
  const path = toPath(at(up, key));
  if (!isUnitPrice && countPlaces(decimal) > places) {
    return addRefusal(refusals, { code: 'too-precise', path, decimal, currency, places });
  }
  const amount = isUnitPrice ? toCanonicalDecimal(multiplyByTens(decimal, places)) : scaleDecimal(decimal, places);
  if (typeof amount === 'string' || isMinorUnits(amount)) return amount;
  return addRefusal(refusals, { code: 'amount-out-of-range', path, limit: Number.MAX_SAFE_INTEGER });
};
