import { allocateWithin } from '../money/allocate.js';
import type { MinorUnits } from '../money/minor-units.js';
import { roundProportion, type Rounding } from '../money/rounding.js';
import type { TaxRatios, TaxSet } from './tax-scale.js';

/** The taxes of a line: `amounts` beside its rates, and how much of them stands inside its price. */
export type LineTaxes = { readonly inclusive: MinorUnits; readonly amounts: MinorUnits[] };

/** The taxes on `after`, what discounts left of a line, each rounded on the line. */
export const computeLineTaxes = (after: MinorUnits, set: TaxSet, scale: TaxRatios, rounding: Rounding): LineTaxes => {
  const { places, together } = set;
  const inclusive = together === 0 ? 0 : roundProportion(after, together, scale.denominator + together, rounding);
  const amounts = splitInclusiveTax(inclusive, set);
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (!scale.inclusive[place]) {
      amounts[i] = roundProportion(after - inclusive, scale.numerators[place]!, scale.denominator, rounding);
    }
  }
  return { inclusive, amounts };
};

/** A line's inclusive tax split over its inclusive rates; its exclusive taxes are still 0. */
export const splitInclusiveTax = (tax: MinorUnits, { places, inclusive, weights, together }: TaxSet): MinorUnits[] => {
  const amounts = new Array<MinorUnits>(places.length).fill(0);
  if (tax === 0) return amounts;
  if (inclusive.length === 1) amounts[inclusive[0]!] = tax;
  else {
    const shares = allocateWithin(tax, { weights, multiplier: tax, divisor: together });
    for (let k = 0; k < inclusive.length; k++) amounts[inclusive[k]!] = shares[k]!;
  }
  return amounts;
};
