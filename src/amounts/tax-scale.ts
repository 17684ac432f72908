import type { TaxRate } from '../documents/invoice.js';
import { ratiosOf } from '../money/decimal.js';

/** The tax rates of a document over one denominator, in their order. */
export type TaxScale = {
  readonly numerators: readonly number[];
  readonly denominator: number;
  readonly inclusive: readonly boolean[];
};

export const taxScale = (taxRates: readonly TaxRate[]): TaxScale => {
  const { numerators, denominator } = ratiosOf(taxRates.map((rate) => rate.percent));
  return {
    numerators,
    denominator,
    inclusive: taxRates.map((rate) => rate.behavior === 'inclusive'),
  };
};

/** The rates that a line names, in its order: a document may have many that it does not. */
export const namedRates = (taxes: readonly string[], taxRates: readonly TaxRate[]): readonly TaxRate[] =>
  taxes.flatMap((tax) => taxRates.find(({ id }) => id === tax) ?? []);
