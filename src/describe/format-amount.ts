import { getCurrencyCode, getMinorUnit, type CurrencyOf } from '../documents/currency-of.js';
import { describeReceived, tryOrElse } from '../documents/outcome.js';
import { isMinorUnits, toMajorUnits, type MinorUnits } from '../money/minor-units.js';

const groupThousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * An amount for people to read, the same on every machine: thousands in groups, then the currency.
 *
 * A currency whose decimals are not known is shown in minor units. For a reader's own locale see `credit-notes/print`.
 *
 * @example
 * formatAmount(-123450, 'EUR'); // '-1,234.50 EUR'
 */
export const formatAmount = (amount: MinorUnits, currency: CurrencyOf): string =>
  tryOrElse(() => {
    const places = getMinorUnit(currency);
    if (!isMinorUnits(amount)) return describeReceived(amount);
    if (places === undefined) return `${amount} minor units of ${getCurrencyCode(currency)}`;
    return `${toMajorUnits(amount, places).replace(/\d+/, groupThousands)} ${getCurrencyCode(currency)}`;
  }, describeReceived(amount));
