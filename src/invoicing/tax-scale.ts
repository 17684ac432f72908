import type { TaxRate } from '../documents/invoice.js';
import { ratiosOf } from '../money/decimal.js';
import { byNames } from './by-names.js';
import { placeAmong } from './place-among.js';

/** The tax rates of a document over one denominator, in their order. */
export type TaxScale = {
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

export const taxScale = (taxRates: readonly TaxRate[]): TaxScale => {
  const { numerators, denominator } = ratiosOf(taxRates.map((rate) => rate.percent));
  return {
    numerators,
    denominator,
    inclusive: taxRates.map((rate) => rate.behavior === 'inclusive'),
  };
};

/** The rates that each line names as a set, from their ids. */
export const taxSets = (taxRates: readonly TaxRate[], scale: TaxScale): ((taxes: readonly string[]) => TaxSet) => {
  const placeOf = placeAmong(taxRates);
  return byNames(
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
export const namedRates = (taxes: readonly string[], taxRates: readonly TaxRate[]): readonly TaxRate[] => {
  const placeOf = placeAmong(taxRates);
  return taxes.flatMap((tax) => taxRates[placeOf(tax)] ?? []);
};
