import { dispatch } from './dispatch.js';

/** What a row of a table takes in all, and the most it takes in each column. */
export type Row = { readonly low: number; readonly high: number; readonly lefts: readonly number[] };

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
 *
 * `columns` holds what is left in each column in all, which may be more than what is left in the rows at hand.
 */
export const dispatchTable = (figure: number, columns: readonly number[], rows: readonly Row[]): number[][] => {
  const cells = rows.map(() => new Array<number>(columns.length).fill(0));
  const whole = sumOf(columns);
  if (whole === 0) return cells;
  // What is left of each row beyond the column at hand, and what it has taken so far.
  const later = rows.map((row) => sumOf(row.lefts));
  const used = new Array<number>(rows.length).fill(0);
  const part = columnParts(figure, columns, whole, rows, later);

  let carried = 0;
  for (let c = 0; c < columns.length; c++) {
    const weights = rows.map((row) => row.lefts[c]!);
    for (let r = 0; r < rows.length; r++) later[r]! -= weights[r]!;
    const low = rows.map((row, r) => Math.max(0, row.low - used[r]! - later[r]!));
    const high = rows.map((row, r) => Math.min(weights[r]!, row.high - used[r]!));
    const asked = part[c]! + carried;
    const multiplier = held(asked, sumOf(low), sumOf(high));
    carried = asked - multiplier;
    const divisor = sumOf(weights);
    if (divisor === 0) continue;
    const shares = dispatch(multiplier, { weights, multiplier, divisor, low, high });
    for (let r = 0; r < rows.length; r++) {
      cells[r]![c] = shares[r]!;
      used[r]! += shares[r]!;
    }
  }
  return cells;
};

/** What each column takes of the figure, within what all rows together let it. */
const columnParts = (
  figure: number,
  columns: readonly number[],
  whole: number,
  rows: readonly Row[],
  inRows: readonly number[],
): number[] => {
  const low = columns.map(() => 0);
  const high = columns.map(() => 0);
  let least = 0;
  let most = 0;
  rows.forEach((row, r) => {
    least += row.low;
    most += row.high;
    for (let c = 0; c < columns.length; c++) {
      const left = row.lefts[c]!;
      low[c]! += Math.max(0, row.low - inRows[r]! + left);
      high[c]! += Math.min(left, row.high);
    }
  });
  const total = held(figure, least, most);
  return dispatch(total, { weights: columns, multiplier: total, divisor: whole, low, high });
};
