import { getCurrencyCode, getMinorUnit, type CurrencyOf } from '../documents/currency-of.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { readDecimal, readMinorUnits } from '../reading/values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { countPlaces, scaleDecimal, type Decimal, type DecimalInput } from '../money/decimal.js';
import { toMajorUnits, isMinorUnits, type MinorUnits } from '../money/minor-units.js';

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
    return units === undefined || places === undefined ? refuse(refusals) : answer(toMajorUnits(units, places));
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
    if (countPlaces(value) > places) {
      return refuse([{ code: 'too-precise', path, decimal: value, currency: getCurrencyCode(currency), places }]);
    }
    const amount = scaleDecimal(value, places);
    return isMinorUnits(amount)
      ? answer(amount)
      : refuse([{ code: 'amount-out-of-range', path, limit: Number.MAX_SAFE_INTEGER }]);
  });

const placesIn = (currency: CurrencyOf, refusals: Refusal[]): number | undefined => {
  const places = getMinorUnit(currency);
  if (places === undefined) {
    refusals.push({ code: 'unknown-currency', path: ['currency'], currency: getCurrencyCode(currency) });
  }
  return places;
};
