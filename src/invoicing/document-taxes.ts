import { allocateWithin } from '../money/allocate.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { roundProportion, type Rounding } from '../money/rounding.js';
import { splitInclusiveTax, type LineTaxes } from './line-taxes.js';
import type { TaxRatios, TaxSet } from './tax-scale.js';

/**
 * The taxes of line after line where the document's tax of a rate is rounded once, and dispatched to the lines by their
 * exact tax. Inclusive rates that lines share as a set are rounded as that set.
 */
export const computeDocumentTaxes = (
  after: readonly MinorUnits[],
  sets: readonly TaxSet[],
  scale: TaxRatios,
  rounding: Rounding,
): (() => LineTaxes) => {
  const inclusive = computeInclusiveTaxes(after, sets, scale, rounding);
  // Of each exclusive rate, what the lines that name it are taxed on.
  const nets = scale.inclusive.map((): MinorUnits[] => []);
  for (let line = 0; line < sets.length; line++) {
    const { places } = sets[line]!;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (!scale.inclusive[place]) nets[place]!.push(after[line]! - inclusive[line]!);
    }
  }
  const shares = nets.map((own, place) => allocateTax(own, scale.numerators[place]!, scale.denominator, rounding));
  const next = shares.map(() => 0);
  let line = 0;
  return () => {
    const set = sets[line]!;
    const own = inclusive[line++]!;
    const amounts = splitInclusiveTax(own, set);
    for (let i = 0; i < amounts.length; i++) {
      const place = set.places[i]!;
      if (!scale.inclusive[place]) amounts[i] = shares[place]![next[place]!++]!;
    }
    return { inclusive: own, amounts };
  };
};

const computeInclusiveTaxes = (
  after: readonly MinorUnits[],
  sets: readonly TaxSet[],
  scale: TaxRatios,
  rounding: Rounding,
): MinorUnits[] => {
  const taxes = new Array<MinorUnits>(sets.length).fill(0);
  for (const { together, lines } of groupLinesByInclusiveRates(sets)) {
    const shares = allocateTax(
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
const groupLinesByInclusiveRates = (sets: readonly TaxSet[]): Iterable<InclusiveSet> => {
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
const allocateTax = (
  bases: readonly MinorUnits[],
  multiplier: number,
  divisor: number,
  rounding: Rounding,
): MinorUnits[] => {
  const total = roundProportion(
    bases.reduce((sum, base) => sum + base, 0),
    multiplier,
    divisor,
    rounding,
  );
  // A tax beyond the range of minor units is no number here, so that its lines are refused.
  if (!isMinorUnits(total)) return bases.map(() => NaN);
  return allocateWithin(total, { weights: bases, multiplier, divisor });
};
