import { allocateWithin } from '../money/allocate.js';
import { sumAll } from '../money/minor-units.js';

/** A column of a table, with the cells that it has: a row may have none in it, and of many columns a row has few. */
export type Column = {
  /** What is left of the column in all, which may be more than what is left in the rows at hand. */
  readonly sum: number;
  /** The rows of its cells. */ readonly rows: readonly number[];
  /** The most that each cell takes. */ readonly lefts: readonly number[];
};

/** Rows that share in a figure, column by column: `low[row]` and `high[row]` are what a row takes in all. */
export type Table = {
  readonly columns: readonly Column[];
  readonly low: readonly number[];
  readonly high: readonly number[];
};

/** What each cell takes, beside the rows of its column, and what each row takes in all. */
export type TableAllocation = { readonly cells: readonly (readonly number[])[]; readonly inRows: readonly number[] };

/**
 * Splits a figure over the cells of a table: first over its columns by what is left in each, then each column over the
 * rows by what is left in each cell, both by largest remainder. No cell leaves `[0, left]` and no row its bounds; where
 * they leave a column no room for its part, the next column takes the difference, and at last the figure gives way.
 */
export const allocateTable = (figure: number, { columns, low, high }: Table): TableAllocation => {
  // What is left of each row in the columns after the one at hand, and what the row has taken so far.
  const later = sumRows(columns, low.length);
  const inRows = new Array<number>(low.length).fill(0);
  const parts = allocateColumns(figure, { columns, low, high }, later);

  let carried = 0;
  const cells = columns.map(({ rows, lefts }, c) => {
    const least = new Array<number>(rows.length);
    const most = new Array<number>(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      later[row]! -= lefts[i]!;
      least[i] = Math.max(0, low[row]! - inRows[row]! - later[row]!);
      most[i] = Math.min(lefts[i]!, high[row]! - inRows[row]!);
    }
    const asked = parts[c]! + carried;
    const part = clamp(asked, sumAll(least), sumAll(most));
    carried = asked - part;
    const divisor = sumAll(lefts);
    if (divisor === 0) return lefts;
    const taken = allocateWithin(part, { weights: lefts, multiplier: part, divisor, low: least, high: most });
    for (let i = 0; i < rows.length; i++) inRows[rows[i]!]! += taken[i]!;
    return taken;
  });
  return { cells, inRows };
};

/** What each column takes of the figure, within what all rows together let it. */
const allocateColumns = (
  figure: number,
  { columns, low, high }: Table,
  leftInRows: readonly number[],
): readonly number[] => {
  const weights = columns.map(({ sum }) => sum);
  const divisor = sumAll(weights);
  if (divisor === 0) return weights;
  const least = columns.map(({ rows, lefts }) =>
    sumAll(rows.map((row, i) => Math.max(0, low[row]! - leftInRows[row]! + lefts[i]!))),
  );
  const most = columns.map(({ rows, lefts }) => sumAll(rows.map((row, i) => Math.min(lefts[i]!, high[row]!))));
  const total = clamp(figure, sumAll(low), sumAll(high));
  return allocateWithin(total, { weights, multiplier: total, divisor, low: least, high: most });
};

/** What is left of each row in all columns. */
const sumRows = (columns: readonly Column[], rowCount: number): number[] => {
  const sums = new Array<number>(rowCount).fill(0);
  for (const { rows, lefts } of columns) for (let i = 0; i < rows.length; i++) sums[rows[i]!]! += lefts[i]!;
  return sums;
};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
