import { currencyCode, minorUnitOf, type CurrencyOf } from '../documents/currency-of.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { readDecimal, readMinorUnits } from '../reading/reading-values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { placesOf, scaled, type Decimal, type DecimalInput } from '../money/decimal.js';
import { majorUnits } from '../money/major-units.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';

/**
 * An amount as decimal text in major units, with all decimals of its currency.
 *
 * Units: minor units in, major units out.
 * Refuses: `not-minor-units`, `unknown-currency`.
 *
 * @example
 * toDecimal(1050, 'EUR'); // right('10.50')
 */
export const toDecimal = (amount: MinorUnits, currency: CurrencyOf): Outcome<Decimal> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const units = readMinorUnits(amount, 'amount', undefined, refusals);
    const places = placesIn(currency, refusals);
    return units === undefined || places === undefined ? refuse(refusals) : answer(majorUnits(units, places));
  });

/**
 * A decimal in major units as an amount; more decimals than the currency has are refused, never rounded.
 *
 * Units: major units in, minor units out.
 * Refuses: `not-a-decimal`, `too-precise`, `amount-out-of-range`, `unknown-currency`.
 *
 * @example
 * fromDecimal('10.50', 'EUR'); // right(1050)
 */
export const fromDecimal = (decimal: DecimalInput, currency: CurrencyOf): Outcome<MinorUnits> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const value = readDecimal(decimal, 'decimal', undefined, refusals);
    const places = placesIn(currency, refusals);
    if (value === undefined || places === undefined) return refuse(refusals);
    const path = ['decimal'];
    if (placesOf(value) > places) {
      return refuse([{ code: 'too-precise', path, decimal: value, currency: currencyCode(currency), places }]);
    }
    const amount = scaled(value, places);
    return isMinorUnits(amount)
      ? answer(amount)
      : refuse([{ code: 'amount-out-of-range', path, limit: Number.MAX_SAFE_INTEGER }]);
  });

const placesIn = (currency: CurrencyOf, refusals: Refusal[]): number | undefined => {
  const places = minorUnitOf(currency);
  if (places === undefined) {
    refusals.push({ code: 'unknown-currency', path: ['currency'], currency: currencyCode(currency) });
  }
  return places;
};
