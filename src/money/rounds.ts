import { giveToLargestRemainders } from './selection.js';

/**
 * Brings floors of shares, in place, within their bounds and to their total.
 *
 * Giving one unit at a time to whoever is furthest below goes round by round: within a round the order is that of the
 * remainders, and a taker that a bound holds `d` units from its floor joins `d` rounds later. So all whole rounds are
 * taken at once, and only the last one is looked at taker by taker: the work grows with the takers, never the units.
 */
export const fitToBounds = (
  total: number,
  taken: number[],
  remainders: readonly number[],
  low: readonly number[] | undefined,
  high: readonly number[] | undefined,
): void => {
  const n = taken.length;
  const moved = new Array<number>(n);
  let left = total;
  for (let i = 0; i < n; i++) {
    const floor = taken[i]!;
    let held = floor;
    if (high !== undefined) held = Math.min(held, high[i]!);
    if (low !== undefined) held = Math.max(held, low[i]!);
    moved[i] = held - floor;
    taken[i] = held;
    left -= held;
  }
  if (left === 0) return;

  const giving = left > 0;
  const units = Math.abs(left);
  const bound = giving ? high : low;
  const rooms = new Array<number>(n);
  const joins = moved;
  for (let i = 0; i < n; i++) {
    rooms[i] = bound === undefined ? Infinity : Math.abs(bound[i]! - taken[i]!);
    if (!giving) joins[i] = 0 - moved[i]!;
  }
  const whole = countWholeRounds(units, rooms, joins);

  // In the last round, whoever does not take part ranks behind all remainders.
  const ranks = new Array<number>(n);
  let spent = 0;
  let last = 0;
  for (let i = 0; i < n; i++) {
    const given = countUnitsAfter(whole, rooms[i]!, joins[i]!);
    const takesPart = joins[i]! <= whole && rooms[i]! > given;
    ranks[i] = takesPart ? remainders[i]! : -1;
    spent += given;
    if (takesPart) last++;
    // To take some is to take from all, and to give the others theirs back.
    taken[i]! += giving ? given : 0 - given - (takesPart ? 1 : 0);
  }
  giveToLargestRemainders(giving ? units - spent : last - units + spent, ranks, taken);
};

/** What a taker has moved by after some whole rounds. */
const countUnitsAfter = (whole: number, room: number, joins: number): number =>
  Math.min(room, Math.max(0, whole - joins));

/** The most whole rounds that the units suffice for. */
const countWholeRounds = (units: number, rooms: readonly number[], joins: readonly number[]): number => {
  const affordable = (whole: number): boolean => {
    let sum = 0;
    for (let i = 0; i < rooms.length; i++) sum += countUnitsAfter(whole, rooms[i]!, joins[i]!);
    return sum <= units;
  };
  let most = 0;
  let beyond = 1;
  while (affordable(beyond) && beyond <= Number.MAX_SAFE_INTEGER) {
    most = beyond;
    beyond *= 2;
  }
  while (beyond - most > 1) {
    const middle = Math.floor((most + beyond) / 2);
    if (affordable(middle)) most = middle;
    else beyond = middle;
  }
  return most;
};
