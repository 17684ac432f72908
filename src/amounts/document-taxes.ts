import { dispatch } from '../money/dispatch.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { proportion, type Rounding } from '../money/rounding.js';
import { inclusiveRate, withInclusive, type LineTaxes } from './line-taxes.js';
import type { TaxScale } from './tax-scale.js';

/**
 * The taxes of all lines where the document's tax of a rate is rounded once, and dispatched to the lines by their exact
 * tax. Inclusive rates that lines share as a set are rounded as that set.
 */
export const documentTaxes = (
  after: readonly MinorUnits[],
  places: readonly (readonly number[])[],
  scale: TaxScale,
  rounding: Rounding,
): LineTaxes[] => {
  const together = places.map((own) => inclusiveRate(own, scale));
  const inclusive = inclusiveTaxes(after, places, together, scale, rounding);
  const taxes = inclusive.map((tax, i) => ({
    inclusive: tax,
    amounts: withInclusive(tax, together[i]!, places[i]!, scale),
  }));
  const taxed = scale.inclusive.map((): Taxed => ({ lines: [], at: [] }));
  places.forEach((own, i) => {
    own.forEach((place, at) => {
      taxed[place]!.lines.push(i);
      taxed[place]!.at.push(at);
    });
  });
  taxed.forEach(({ lines, at }, place) => {
    if (scale.inclusive[place]) return;
    const nets = lines.map((i) => after[i]! - inclusive[i]!);
    const shares = shared(nets, scale.numerators[place]!, scale.denominator, rounding);
    lines.forEach((i, k) => {
      taxes[i]!.amounts[at[k]!] = shares[k]!;
    });
  });
  return taxes;
};

/** The lines that a rate taxes, and where among its taxes each of them names it. */
type Taxed = { readonly lines: number[]; readonly at: number[] };

const inclusiveTaxes = (
  after: readonly MinorUnits[],
  places: readonly (readonly number[])[],
  together: readonly number[],
  scale: TaxScale,
  rounding: Rounding,
): MinorUnits[] => {
  const taxes = new Array<MinorUnits>(places.length).fill(0);
  const sets = new Map<string, number[]>();
  places.forEach((own, i) => {
    const inclusive = own.filter((place) => scale.inclusive[place]).sort((a, b) => a - b);
    if (inclusive.length === 0) return;
    const set = inclusive.join(' ');
    const lines = sets.get(set);
    if (lines === undefined) sets.set(set, [i]);
    else lines.push(i);
  });
  for (const lines of sets.values()) {
    const rate = together[lines[0]!]!;
    const shares = shared(
      lines.map((i) => after[i]!),
      rate,
      scale.denominator + rate,
      rounding,
    );
    lines.forEach((i, k) => {
      taxes[i] = shares[k]!;
    });
  }
  return taxes;
};

/** The tax on some bases together, rounded once, and dispatched by the exact tax of each. */
const shared = (
  bases: readonly MinorUnits[],
  multiplier: number,
  divisor: number,
  rounding: Rounding,
): MinorUnits[] => {
  const total = proportion(
    bases.reduce((sum, base) => sum + base, 0),
    multiplier,
    divisor,
    rounding,
  );
  // A tax beyond the range of minor units is no number here, so that its lines are refused.
  if (!isMinorUnits(total)) return bases.map(() => NaN);
  return dispatch(total, { weights: bases, multiplier, divisor });
};
