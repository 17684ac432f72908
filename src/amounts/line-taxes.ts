import { dispatch } from '../money/dispatch.js';
import type { MinorUnits } from '../money/minor-units.js';
import { proportion, type Rounding } from '../money/rounding.js';
import type { TaxScale } from './tax-scale.js';

/** The taxes of a line: `amounts` beside its rates, and how much of them stands inside its price. */
export type LineTaxes = { readonly inclusive: MinorUnits; readonly amounts: MinorUnits[] };

/** The taxes on `after`, what discounts left of a line, each rounded on the line. */
export const lineTaxes = (
  after: MinorUnits,
  places: readonly number[],
  scale: TaxScale,
  rounding: Rounding,
): LineTaxes => {
  const together = inclusiveRate(places, scale);
  const inclusive = together === 0 ? 0 : proportion(after, together, scale.denominator + together, rounding);
  const amounts = withInclusive(inclusive, together, places, scale);
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (!scale.inclusive[place]) {
      amounts[i] = proportion(after - inclusive, scale.numerators[place]!, scale.denominator, rounding);
    }
  }
  return { inclusive, amounts };
};

/** The inclusive rates of a line together, over the scale's denominator. */
export const inclusiveRate = (places: readonly number[], scale: TaxScale): number => {
  let together = 0;
  for (const place of places) if (scale.inclusive[place]) together += scale.numerators[place]!;
  return together;
};

/** A line's inclusive tax split over its inclusive rates; its exclusive taxes are still 0. */
export const withInclusive = (
  inclusive: MinorUnits,
  together: number,
  places: readonly number[],
  scale: TaxScale,
): MinorUnits[] => {
  const amounts = new Array<MinorUnits>(places.length).fill(0);
  if (inclusive === 0) return amounts;
  const own: number[] = [];
  for (let i = 0; i < places.length; i++) if (scale.inclusive[places[i]!]) own.push(i);
  if (own.length === 1) amounts[own[0]!] = inclusive;
  else {
    const weights = own.map((i) => scale.numerators[places[i]!]!);
    const shares = dispatch(inclusive, { weights, multiplier: inclusive, divisor: together });
    own.forEach((i, k) => {
      amounts[i] = shares[k]!;
    });
  }
  return amounts;
};
