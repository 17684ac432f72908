import type { TaxRate } from '../documents/invoice.js';
import { allocateWithin } from '../money/allocate.js';
import { toRatios } from '../money/decimal.js';
import { isMinorUnits, sumAll, type MinorUnits } from '../money/minor-units.js';
import { roundProportion, type Rounding } from '../money/rounding.js';
import { indexById, memoizeByIds } from './lookups.js';

/** Tax rates that a line names together, as ratios over one denominator: `numerators[i] / denominator`. */
export type TaxSet = {
  /** Their positions among the rates of the document, in the order of the line. */
  readonly positions: readonly number[];
  readonly numerators: readonly number[];
  readonly denominator: number;
  /** Which of them, counted in the order of the line, stand inside the price, and which are added to it. */
  readonly inclusive: readonly number[];
  readonly exclusive: readonly number[];
  /** The same for lines with the same inclusive rates, in whatever order and beside whatever others. */
  readonly inclusiveKey: string;
  /** The numerators of the inclusive ones, and their sum. */ readonly inclusiveNumerators: readonly number[];
  readonly inclusiveSum: number;
};

/** The taxes of a line: `amounts` in the order of its rates, and how much of them stands inside its price. */
export type LineTaxes = { readonly inclusive: MinorUnits; readonly amounts: MinorUnits[] };

/** Finds the rates that a line names as a set, by their ids; lines with the same ids share one. */
export const groupTaxes = (taxRates: readonly TaxRate[]): ((taxes: readonly string[]) => TaxSet) => {
  const { numerators, denominator } = toRatios(taxRates);
  const findPosition = indexById(taxRates);
  return memoizeByIds(
    (id: string) => id,
    (taxes) => {
      const positions = taxes.map(findPosition);
      const inclusive: number[] = [];
      const exclusive: number[] = [];
      for (let i = 0; i < positions.length; i++) {
        (taxRates[positions[i]!]?.behavior === 'inclusive' ? inclusive : exclusive).push(i);
      }
      const inclusiveKey = String(inclusive.map((i) => positions[i]!).sort((a, b) => a - b));
      const ratios = positions.map((position) => numerators[position]!);
      const inclusiveNumerators = inclusive.map((i) => ratios[i]!);
      const inclusiveSum = sumAll(inclusiveNumerators);
      const byBehavior = { inclusive, exclusive, inclusiveKey, inclusiveNumerators, inclusiveSum };
      return { positions, numerators: ratios, denominator, ...byBehavior };
    },
  );
};

/** The rates that a line names, in its order: a document may have many that it does not. */
export const pickRates = (taxes: readonly string[], taxRates: readonly TaxRate[]): readonly TaxRate[] => {
  const findPosition = indexById(taxRates);
  return taxes.flatMap((tax) => taxRates[findPosition(tax)] ?? []);
};

/** The taxes on what discounts left of a line, each rounded on the line. */
export const computeLineTaxes = (after: MinorUnits, set: TaxSet, rounding: Rounding): LineTaxes => {
  const { numerators, denominator, exclusive, inclusiveSum } = set;
  const inclusive = inclusiveSum === 0 ? 0 : roundProportion(after, inclusiveSum, denominator + inclusiveSum, rounding);
  const amounts = splitInclusiveTax(inclusive, set);
  for (let k = 0; k < exclusive.length; k++) {
    const i = exclusive[k]!;
    amounts[i] = roundProportion(after - inclusive, numerators[i]!, denominator, rounding);
  }
  return { inclusive, amounts };
};

/** A line's inclusive tax split over its inclusive rates; its exclusive taxes are still 0. */
const splitInclusiveTax = (tax: MinorUnits, set: TaxSet): MinorUnits[] => {
  const { positions, inclusive, inclusiveNumerators, inclusiveSum } = set;
  const amounts = new Array<MinorUnits>(positions.length).fill(0);
  if (tax === 0) return amounts;
  if (inclusive.length === 1) amounts[inclusive[0]!] = tax;
  else {
    const shares = allocateWithin(tax, { weights: inclusiveNumerators, multiplier: tax, divisor: inclusiveSum });
    for (let k = 0; k < inclusive.length; k++) amounts[inclusive[k]!] = shares[k]!;
  }
  return amounts;
};

/** What some lines are taxed on together by one rate, or by one set of inclusive rates. */
type TaxGroup = {
  readonly lines: number[];
  readonly bases: MinorUnits[];
  readonly multiplier: number;
  readonly divisor: number;
};

/**
 * The taxes of line after line where the document's tax of a rate is rounded once, and allocated to the lines by their
 * exact tax. Inclusive rates that lines share as a set are rounded as that set.
 */
export const computeDocumentTaxes = (
  after: readonly MinorUnits[],
  sets: readonly TaxSet[],
  rounding: Rounding,
): (() => LineTaxes) => {
  const byInclusiveRates = new Map<string, TaxGroup>();
  sets.forEach(({ inclusive, inclusiveKey, inclusiveSum, denominator }, line) => {
    if (inclusive.length === 0) return;
    addToGroup(byInclusiveRates, inclusiveKey, line, after[line]!, inclusiveSum, denominator + inclusiveSum);
  });
  const inclusive = new Array<MinorUnits>(sets.length).fill(0);
  for (const group of byInclusiveRates.values()) {
    const shares = allocateTax(group, rounding);
    for (let k = 0; k < shares.length; k++) inclusive[group.lines[k]!] = shares[k]!;
  }
  const byExclusiveRate = new Map<number, TaxGroup>();
  sets.forEach(({ positions, numerators, denominator, exclusive }, line) => {
    for (const i of exclusive) {
      addToGroup(byExclusiveRate, positions[i]!, line, after[line]! - inclusive[line]!, numerators[i]!, denominator);
    }
  });
  // The taxes of the lines that name a rate, one after the other.
  const exclusive = new Map<number, Iterator<MinorUnits, undefined>>();
  for (const [position, group] of byExclusiveRate) {
    exclusive.set(position, allocateTax(group, rounding)[Symbol.iterator]());
  }
  let line = 0;
  return () => {
    const set = sets[line]!;
    const tax = inclusive[line++]!;
    const amounts = splitInclusiveTax(tax, set);
    for (const i of set.exclusive) amounts[i] = exclusive.get(set.positions[i]!)!.next().value!;
    return { inclusive: tax, amounts };
  };
};

const addToGroup = <Key>(
  groups: Map<Key, TaxGroup>,
  key: Key,
  line: number,
  base: MinorUnits,
  multiplier: number,
  divisor: number,
): void => {
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = { lines: [], bases: [], multiplier, divisor }));
  group.lines.push(line);
  group.bases.push(base);
};

/** The tax on some bases together, rounded once, and allocated by the exact tax of each. */
const allocateTax = ({ bases, multiplier, divisor }: TaxGroup, rounding: Rounding): MinorUnits[] => {
  const total = roundProportion(sumAll(bases), multiplier, divisor, rounding);
  // A tax beyond the range of minor units is no number here, so that its lines are refused.
  if (!isMinorUnits(total)) return bases.map(() => NaN);
  return allocateWithin(total, { weights: bases, multiplier, divisor });
};
