import { mulDiv } from './division.js';
import { fitToBounds } from './rounds.js';
import { giveToLargestRemainders } from './selection.js';

/**
 * What several takers ask of a total: taker `i` has the exact share `weights[i] × multiplier / divisor − less[i]`, and
 * takes no less than `low[i]` and no more than `high[i]`.
 */
export type ExactShares = {
  readonly weights: readonly number[];
  readonly multiplier: number;
  /** Above zero. */
  readonly divisor: number;
  readonly less?: readonly number[] | undefined;
  readonly low?: readonly number[] | undefined;
  readonly high?: readonly number[] | undefined;
};

const EXACT = 2 ** 53;

/**
 * Gives a whole number of units to several takers: to each the floor of its exact share, held in its bounds; then one
 * unit at a time to whoever is furthest below its share and has room, ties to the earlier. Where the bounds made the
 * sum too large, units are taken one at a time from whoever is furthest above, ties from the later. A total below zero
 * is dispatched as its mirror. The bounds must leave room for the total.
 *
 * With nothing bounding it this is the method of largest remainder.
 */
export const allocateWithin = (total: number, shares: ExactShares): number[] => {
  if (total < 0) return allocateWithin(-total, mirrorShares(shares)).map((units) => 0 - units);
  const { weights, less, low, high } = shares;
  const n = weights.length;
  const taken = new Array<number>(n);
  const remainders = new Array<number>(n);
  let left = total - takeFloors(shares, taken, remainders);
  if (less !== undefined) {
    for (let i = 0; i < n; i++) {
      taken[i]! -= less[i]!;
      left += less[i]!;
    }
  }
  if (low === undefined && high === undefined && left >= 0 && left < n)
    giveToLargestRemainders(left, remainders, taken);
  else fitToBounds(total, taken, remainders, low, high);
  return taken;
};

/** The floors of `weights[i] × multiplier / divisor`, and what they leave; their sum. Why it stands alone, `selection` says. */
const takeFloors = ({ weights, multiplier, divisor }: ExactShares, taken: number[], remainders: number[]): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const product = weights[i]! * multiplier;
    let floor: number;
    if (Math.abs(product) < EXACT - divisor) {
      floor = Math.floor(product / divisor);
      remainders[i] = product - floor * divisor;
    } else {
      const { quotient, remainder } = mulDiv(weights[i]!, multiplier, divisor);
      floor = quotient;
      remainders[i] = remainder;
    }
    // A share of nothing may come out as -0.
    taken[i] = floor + 0;
    sum += floor;
  }
  return sum;
};

const negateAll = (values: readonly number[] | undefined) => values?.map((value) => 0 - value);

const mirrorShares = (shares: ExactShares): ExactShares => ({
  weights: shares.weights.map((weight) => 0 - weight),
  multiplier: shares.multiplier,
  divisor: shares.divisor,
  less: negateAll(shares.less),
  low: negateAll(shares.high),
  high: negateAll(shares.low),
});
