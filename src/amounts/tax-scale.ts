import type { TaxRate } from '../documents/invoice.js';
import { ratiosOf } from '../money/decimal.js';
import { ratePlace } from './rate-place.js';

/** The tax rates of a document over one denominator, in their order. */
export type TaxScale = {
  readonly numerators: readonly number[];
  readonly denominator: number;
  readonly inclusive: readonly boolean[];
  readonly taxRates: readonly TaxRate[];
};

export const taxScale = (taxRates: readonly TaxRate[]): TaxScale => {
  const { numerators, denominator } = ratiosOf(taxRates.map((rate) => rate.percent));
  return {
    numerators,
    denominator,
    inclusive: taxRates.map((rate) => rate.behavior === 'inclusive'),
    taxRates,
  };
};

/** The rates that a line names, in its order: a document may have many that it does not. */
export const namedRates = (taxes: readonly string[], taxRates: readonly TaxRate[]): readonly TaxRate[] =>
  taxes.flatMap((tax) => taxRates.find(({ id }) => id === tax) ?? []);

/** The places of some rates on the scale. */
export const placesOn = (scale: TaxScale, taxes: readonly string[]): number[] => {
  const places = new Array<number>(taxes.length);
  let last = -1;
  for (let i = 0; i < taxes.length; i++) places[i] = last = ratePlace(scale.taxRates, taxes[i]!, last);
  return places;
};
