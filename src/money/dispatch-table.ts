import { dispatch } from './dispatch.js';

/** What a row of a table takes in all, and the most it takes in each column. */
export type Row = { readonly low: number; readonly high: number; readonly lefts: readonly number[] };

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
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
  const inRows = rows.map((row) => sumOf(row.lefts));
  const total = held(figure, sumOf(rows.map((row) => row.low)), sumOf(rows.map((row) => row.high)));
  const parts = dispatch(total, {
    weights: columns,
    multiplier: total,
    divisor: whole,
    low: columns.map((_, c) => sumOf(rows.map((row, r) => Math.max(0, row.low - inRows[r]! + row.lefts[c]!)))),
    high: columns.map((_, c) => sumOf(rows.map((row) => Math.min(row.lefts[c]!, row.high)))),
  });

  const used = rows.map(() => 0);
  const later = [...inRows];
  let carried = 0;
  for (let c = 0; c < columns.length; c++) {
    const weights = rows.map((row) => row.lefts[c]!);
    weights.forEach((weight, r) => {
      later[r]! -= weight;
    });
    const low = rows.map((row, r) => Math.max(0, row.low - used[r]! - later[r]!));
    const high = rows.map((row, r) => Math.min(weights[r]!, row.high - used[r]!));
    const asked = parts[c]! + carried;
    const part = held(asked, sumOf(low), sumOf(high));
    carried = asked - part;
    const divisor = sumOf(weights);
    if (divisor === 0) continue;
    const shares = dispatch(part, { weights, multiplier: part, divisor, low, high });
    shares.forEach((share, r) => {
      cells[r]![c] = share;
      used[r]! += share;
    });
  }
  return cells;
};
