import type { Refusal } from '../../documents/refusal.js';
import { findMinorUnit } from '../../money/currency.js';

type InCurrency = { readonly currency?: string | undefined; readonly minorUnit?: number | undefined };

/** A currency is in the table, or its minor unit is stated; what is stated does not contradict the table. */
export const checkKnownCurrency = ({ currency, minorUnit }: InCurrency): Refusal[] => {
  if (currency === undefined) return [];
  const known = findMinorUnit(currency);
  if (known === undefined) {
    return minorUnit === undefined ? [{ code: 'unknown-currency', path: ['currency'], currency }] : [];
  }
  return minorUnit === undefined || minorUnit === known
    ? []
    : [{ code: 'minor-unit-contradicts-currency', path: ['minorUnit'], currency, stated: minorUnit, known }];
};
