import { NO_ITEMS } from '../documents/outcome.js';
import type { Refusal } from '../documents/refusal.js';
import { findMinorUnit } from '../money/currency.js';

/** A currency as a document states it; the minor unit stands for a code that the table does not know. */
type StatedCurrency = { readonly currency?: string | undefined; readonly minorUnit?: number | undefined };

/** A currency is in the table, or its minor unit is stated; what is stated does not contradict the table. */
export const checkKnownCurrency = ({ currency, minorUnit }: StatedCurrency): readonly Refusal[] => {
  // A currency that could not be read is refused already.
  if (currency === undefined) return NO_ITEMS;
  const known = findMinorUnit(currency);
  if (known === undefined) {
    return minorUnit === undefined ? [{ code: 'unknown-currency', path: ['currency'], currency }] : NO_ITEMS;
  }
  return minorUnit === undefined || minorUnit === known
    ? NO_ITEMS
    : [{ code: 'minor-unit-contradicts-currency', path: ['minorUnit'], currency, stated: minorUnit, known }];
};

/** Documents that meet are of one currency, with the same minor unit. */
export const checkSameCurrency = (
  expected: { readonly currency: string; readonly minorUnit?: number },
  other: { readonly currency: string; readonly minorUnit?: number },
): readonly Refusal[] =>
  expected.currency === other.currency && expected.minorUnit === other.minorUnit
    ? NO_ITEMS
    : [{ code: 'currency-mismatch', path: ['currency'], expected: expected.currency, received: other.currency }];
