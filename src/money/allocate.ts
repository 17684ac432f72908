import { EXACT, mulDiv } from './rounding.js';

// Each loop here is a function of its own: an engine that compiles one while it runs knows nothing yet of what comes
// after it, and would fall out of the compiled code there, each time.

/**
 * What several takers ask of a total: taker `i` has the exact share `weights[i] × multiplier / divisor − less[i]`, and
 * takes no less than `low[i]` and no more than `high[i]`.
 */
export type ExactShares = {
  readonly weights: readonly number[];
  readonly multiplier: number;
  /** Above zero. */ readonly divisor: number;
  readonly less?: readonly number[] | undefined;
  readonly low?: readonly number[] | undefined;
  readonly high?: readonly number[] | undefined;
};

/**
 * Gives a whole number of units to several takers: to each the floor of its exact share, held in its bounds; then one
 * unit at a time to whoever is furthest below its share and has room, ties to the earlier. Where the bounds made the
 * sum too large, units are taken one at a time from whoever is furthest above, ties from the later. A total below zero
 * is allocated as its mirror. The bounds must leave room for the total.
 *
 * With nothing bounding it this is the method of largest remainder.
 */
export const allocateWithin = (total: number, shares: ExactShares): number[] => {
  if (total < 0) return negateAll(allocateWithin(-total, mirrorShares(shares)))!;
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

/** The floors of `weights[i] × multiplier / divisor`, and the remainders they leave; answers the sum of the floors. */
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
  weights: negateAll(shares.weights)!,
  multiplier: shares.multiplier,
  divisor: shares.divisor,
  less: negateAll(shares.less),
  low: negateAll(shares.high),
  high: negateAll(shares.low),
});

/**
 * Brings floors of shares, in place, within their bounds and to their total.
 *
 * Giving one unit at a time to whoever is furthest below goes round by round: within a round the order is that of the
 * remainders, and a taker that a bound holds `d` units from its floor joins `d` rounds later. So all whole rounds are
 * taken at once, and only the last one is looked at taker by taker: the work grows with the takers, never the units.
 */
const fitToBounds = (
  total: number,
  taken: number[],
  remainders: readonly number[],
  low: readonly number[] | undefined,
  high: readonly number[] | undefined,
): void => {
  const n = taken.length;
  const joins = new Array<number>(n);
  let left = total;
  for (let i = 0; i < n; i++) {
    const floor = taken[i]!;
    let bounded = floor;
    if (high !== undefined) bounded = Math.min(bounded, high[i]!);
    if (low !== undefined) bounded = Math.max(bounded, low[i]!);
    joins[i] = bounded - floor;
    taken[i] = bounded;
    left -= bounded;
  }
  if (left === 0) return;

  const isGiving = left > 0;
  const units = Math.abs(left);
  const bound = isGiving ? high : low;
  const rooms = new Array<number>(n);
  for (let i = 0; i < n; i++) {
    rooms[i] = bound === undefined ? Infinity : Math.abs(bound[i]! - taken[i]!);
    if (!isGiving) joins[i] = 0 - joins[i]!;
  }
  const rounds = countWholeRounds(units, rooms, joins);

  // In the last round, whoever does not take part ranks behind all remainders.
  const ranks = new Array<number>(n);
  let spent = 0;
  let inLastRound = 0;
  for (let i = 0; i < n; i++) {
    const given = countUnitsAfter(rounds, rooms[i]!, joins[i]!);
    const takesPart = joins[i]! <= rounds && rooms[i]! > given;
    ranks[i] = takesPart ? remainders[i]! : -1;
    spent += given;
    if (takesPart) inLastRound++;
    // To take some is to take from all, and to give the others theirs back.
    taken[i]! += isGiving ? given : 0 - given - (takesPart ? 1 : 0);
  }
  giveToLargestRemainders(isGiving ? units - spent : inLastRound - units + spent, ranks, taken);
};

/** By how many units a taker has moved after some whole rounds. */
const countUnitsAfter = (rounds: number, room: number, joins: number): number =>
  Math.min(room, Math.max(0, rounds - joins));

/** The most whole rounds that the units suffice for, by doubling and then bisection. */
const countWholeRounds = (units: number, rooms: readonly number[], joins: readonly number[]): number => {
  const isAffordable = (rounds: number): boolean => {
    let sum = 0;
    for (let i = 0; i < rooms.length; i++) sum += countUnitsAfter(rounds, rooms[i]!, joins[i]!);
    return sum <= units;
  };
  let most = 0;
  let beyond = 1;
  while (isAffordable(beyond) && beyond <= Number.MAX_SAFE_INTEGER) {
    most = beyond;
    beyond *= 2;
  }
  while (beyond - most > 1) {
    const middle = Math.floor((most + beyond) / 2);
    if (isAffordable(middle)) most = middle;
    else beyond = middle;
  }
  return most;
};

/**
 * Adds one unit to each of the `units` takers with the largest remainders, ties to the earlier.
 *
 * The remainder at which the units run out is found by quickselect: a sort would double the cost of an invoice.
 */
const giveToLargestRemainders = (units: number, remainders: readonly number[], taken: number[]): void => {
  if (units === 0) return;
  const values = remainders.slice();
  const at = values.length - units;
  quickselect(values, at);
  const cutoff = values[at]!;
  giveFromCutoff(cutoff, units - countAbove(cutoff, remainders), remainders, taken);
};

/** Brings the value of this rank in ascending order to its place, and leaves the others in any order: Hoare's quickselect. */
const quickselect = (values: number[], rank: number): void => {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swap = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swap;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
};

const countAbove = (cutoff: number, values: readonly number[]): number => {
  let above = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > cutoff) above++;
  return above;
};

/** Adds one unit to each of the takers above the cutoff, and to the earliest `ties` of those at it. */
const giveFromCutoff = (cutoff: number, ties: number, remainders: readonly number[], taken: number[]): void => {
  let left = ties;
  for (let i = 0; i < remainders.length; i++) {
    const remainder = remainders[i]!;
    if (remainder > cutoff) taken[i]!++;
    else if (remainder === cutoff && left > 0) {
      taken[i]!++;
      left--;
    }
  }
};
