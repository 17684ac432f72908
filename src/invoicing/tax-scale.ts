import type { TaxRate } from '../documents/invoice.js';
import { toRatios } from '../money/decimal.js';
import { memoizeByIds } from './by-names.js';
import { indexById } from './place-among.js';

/** The tax rates of a document over one denominator, in their order. */
export type TaxRatios = {
  readonly numerators: readonly number[];
  readonly denominator: number;
  readonly inclusive: readonly boolean[];
};

/** Tax rates that a line names together. */
export type TaxSet = {
  /** Their places among the rates of the document, in the order of the line. */
  readonly places: readonly number[];
  /** Which of them are inclusive, and the numerators of those. */
  readonly inclusive: readonly number[];
  readonly weights: readonly number[];
  /** The inclusive rates together, over the scale's denominator. */
  readonly together: number;
};

export const toTaxRatios = (taxRates: readonly TaxRate[]): TaxRatios => {
  const { numerators, denominator } = toRatios(taxRates.map((rate) => rate.percent));
  return {
    numerators,
    denominator,
    inclusive: taxRates.map((rate) => rate.behavior === 'inclusive'),
  };
};

/** The rates that each line names as a set, from their ids. */
export const groupTaxes = (taxRates: readonly TaxRate[], scale: TaxRatios): ((taxes: readonly string[]) => TaxSet) => {
  const placeOf = indexById(taxRates);
  return memoizeByIds(
    (id: string) => id,
    (taxes) => {
      const places = taxes.map(placeOf);
      const inclusive = [...places.keys()].filter((i) => scale.inclusive[places[i]!]);
      const weights = inclusive.map((i) => scale.numerators[places[i]!]!);
      return { places, inclusive, weights, together: weights.reduce((sum, weight) => sum + weight, 0) };
    },
  );
};

/** The rates that a line names, in its order: a document may have many that it does not. */
export const pickRates = (taxes: readonly string[], taxRates: readonly TaxRate[]): readonly TaxRate[] => {
  const placeOf = indexById(taxRates);
  return taxes.flatMap((tax) => taxRates[placeOf(tax)] ?? []);
};
