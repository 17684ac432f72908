import { currencyCode, minorUnitOf, type CurrencyOf } from '../documents/currency-of.js';
import { received } from '../reading/reading.js';
import { majorUnits } from '../money/major-units.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';

const GROUPS = /\B(?=(\d{3})+$)/g;
const grouped = (whole: string): string => whole.replace(GROUPS, ',');

/**
 * An amount for people to read, the same on every machine: thousands in groups, then the currency.
 *
 * A currency whose decimals are not known is shown in minor units. For a reader's own locale see `credit-notes/print`.
 *
 * @example
 * formatAmount(-123450, 'EUR'); // '-1,234.50 EUR'
 */
export const formatAmount = (amount: MinorUnits, currency: CurrencyOf): string => {
  try {
    const places = minorUnitOf(currency);
    if (!isMinorUnits(amount)) return received(amount);
    if (places === undefined) return `${amount} minor units of ${currencyCode(currency)}`;
    return `${majorUnits(amount, places).replace(/\d+/, grouped)} ${currencyCode(currency)}`;
  } catch {
    return received(amount);
  }
};
