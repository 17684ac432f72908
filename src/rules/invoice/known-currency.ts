import type { InvoiceFacts } from '../../documents/invoice-facts.js';
import type { Refusal } from '../../documents/refusal.js';
import { knownMinorUnit } from '../../money/currency.js';

/** A currency is in the table, or the draft states its minor unit; what it states does not contradict the table. */
export const knownCurrency = ({ currency, minorUnit }: InvoiceFacts): Refusal[] => {
  if (currency === undefined) return [];
  const known = knownMinorUnit(currency);
  if (known === undefined) {
    return minorUnit === undefined ? [{ code: 'unknown-currency', path: ['currency'], currency }] : [];
  }
  return minorUnit === undefined || minorUnit === known
    ? []
    : [{ code: 'minor-unit-contradicts-currency', path: ['minorUnit'], currency, stated: minorUnit, known }];
};
