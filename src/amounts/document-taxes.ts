import { dispatch } from '../money/dispatch.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { proportion, type Rounding } from '../money/rounding.js';
import { withInclusive, type LineTaxes } from './line-taxes.js';
import type { TaxScale, TaxSet } from './tax-scale.js';

/**
 * The taxes of all lines where the document's tax of a rate is rounded once, and dispatched to the lines by their exact
 * tax. Inclusive rates that lines share as a set are rounded as that set.
 */
export const documentTaxes = (
  after: readonly MinorUnits[],
  sets: readonly TaxSet[],
  scale: TaxScale,
  rounding: Rounding,
): LineTaxes[] => {
  const inclusive = inclusiveTaxes(after, sets, scale, rounding);
  const taxes = inclusive.map((tax, i) => ({ inclusive: tax, amounts: withInclusive(tax, sets[i]!) }));
  const taxed = scale.inclusive.map((): Taxed => ({ lines: [], at: [] }));
  for (let i = 0; i < sets.length; i++) {
    const { places } = sets[i]!;
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      if (scale.inclusive[place]) continue;
      taxed[place]!.lines.push(i);
      taxed[place]!.at.push(at);
    }
  }
  taxed.forEach(({ lines, at }, place) => {
    const nets = lines.map((i) => after[i]! - inclusive[i]!);
    const shares = shared(nets, scale.numerators[place]!, scale.denominator, rounding);
    lines.forEach((i, k) => {
      taxes[i]!.amounts[at[k]!] = shares[k]!;
    });
  });
  return taxes;
};

/** The lines that an exclusive rate taxes, and where among its taxes each of them names it. */
type Taxed = { readonly lines: number[]; readonly at: number[] };

const inclusiveTaxes = (
  after: readonly MinorUnits[],
  sets: readonly TaxSet[],
  scale: TaxScale,
  rounding: Rounding,
): MinorUnits[] => {
  const taxes = new Array<MinorUnits>(sets.length).fill(0);
  for (const { together, lines } of linesBySet(sets)) {
    const shares = shared(
      lines.map((i) => after[i]!),
      together,
      scale.denominator + together,
      rounding,
    );
    lines.forEach((i, k) => {
      taxes[i] = shares[k]!;
    });
  }
  return taxes;
};

/** The lines that have the same inclusive rates, in whatever order and beside whatever others. */
const linesBySet = (sets: readonly TaxSet[]): Iterable<InclusiveSet> => {
  const bySet = new Map<TaxSet, InclusiveSet>();
  const byPlaces = new Map<string, InclusiveSet>();
  for (let i = 0; i < sets.length; i++) {
    const set = sets[i]!;
    if (set.inclusive.length === 0) continue;
    let own = bySet.get(set);
    if (own === undefined) {
      const places = set.inclusive.map((at) => set.places[at]!).sort((a, b) => a - b);
      const key = places.join(' ');
      own = byPlaces.get(key) ?? { together: set.together, lines: [] };
      byPlaces.set(key, own);
      bySet.set(set, own);
    }
    own.lines.push(i);
  }
  return byPlaces.values();
};

type InclusiveSet = { readonly together: number; readonly lines: number[] };

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
