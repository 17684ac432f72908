import { dispatch } from './dispatch.js';

/**
 * Rows that share in a figure, column by column: `lefts[column][row]` is the most that a cell takes, `low[row]` and
 * `high[row]` are what a row takes in all. `sums[column]` is what is left of a column in all, which may be more than what
 * is left in the rows at hand.
 */
export type Table = {
  readonly sums: readonly number[];
  readonly lefts: readonly (readonly number[])[];
  readonly low: readonly number[];
  readonly high: readonly number[];
};

const sumOf = (values: readonly number[]): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};
const held = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Splits a figure over the cells of a table: first over its columns by what is left in each, then each column over the
 * rows by what is left in each cell. No cell leaves `[0, left]` and no row its bounds; where they leave a column no
 * room for its part, the next column takes the difference, and at last the figure gives way.
 */
export const dispatchTable = (figure: number, table: Table): number[][] => {
  const { sums, lefts, low, high } = table;
  const rows = low.length;
  const whole = sumOf(sums);
  // What is left of each row beyond the column at hand, and what it has taken so far.
  const later = new Array<number>(rows).fill(0);
  for (const column of lefts) {
    column.forEach((left, r) => {
      later[r]! += left;
    });
  }
  const used = new Array<number>(rows).fill(0);
  const parts = whole === 0 ? sums : columnParts(figure, table, whole, later);

  let carried = 0;
  return lefts.map((weights, c) => {
    weights.forEach((weight, r) => {
      later[r]! -= weight;
    });
    const least = low.map((own, r) => Math.max(0, own - used[r]! - later[r]!));
    const most = high.map((own, r) => Math.min(weights[r]!, own - used[r]!));
    const asked = parts[c]! + carried;
    const part = held(asked, sumOf(least), sumOf(most));
    carried = asked - part;
    const divisor = sumOf(weights);
    if (divisor === 0) return new Array<number>(rows).fill(0);
    const cells = dispatch(part, { weights, multiplier: part, divisor, low: least, high: most });
    cells.forEach((cell, r) => {
      used[r]! += cell;
    });
    return cells;
  });
};

/** What each column takes of the figure, within what all rows together let it. */
const columnParts = (
  figure: number,
  { sums, lefts, low, high }: Table,
  whole: number,
  inRows: readonly number[],
): number[] => {
  const total = held(figure, sumOf(low), sumOf(high));
  return dispatch(total, {
    weights: sums,
    multiplier: total,
    divisor: whole,
    low: lefts.map((column) => sumOf(column.map((left, r) => Math.max(0, low[r]! - inRows[r]! + left)))),
    high: lefts.map((column) => sumOf(column.map((left, r) => Math.min(left, high[r]!)))),
  });
};
