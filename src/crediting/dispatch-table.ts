import { allocateWithin } from '../money/allocate.js';

/** A column of a table, with the cells that it has: a row may have none in it, and of many columns a row has few. */
export type Column = {
  /** What is left of the column in all, which may be more than what is left in the rows at hand. */
  readonly sum: number;
  /** The rows of its cells. */
  readonly rows: readonly number[];
  /** The most that each cell takes. */
  readonly lefts: readonly number[];
};

/** Rows that share in a figure, column by column: `low[row]` and `high[row]` are what a row takes in all. */
export type Table = {
  readonly columns: readonly Column[];
  readonly low: readonly number[];
  readonly high: readonly number[];
};

/** What each cell takes, beside the rows of its column, and what each row takes in all. */
export type Dispatched = { readonly cells: readonly (readonly number[])[]; readonly inRows: readonly number[] };

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
export const dispatchTable = (figure: number, { columns, low, high }: Table): Dispatched => {
  // What is left of each row beyond the column at hand, and what it has taken so far.
  const later = new Array<number>(low.length).fill(0);
  for (const { rows, lefts } of columns) {
    rows.forEach((row, i) => {
      later[row]! += lefts[i]!;
    });
  }
  const inRows = new Array<number>(low.length).fill(0);
  const parts = columnParts(figure, { columns, low, high }, later);

  let carried = 0;
  const cells = columns.map(({ rows, lefts }, c) => {
    const least: number[] = [];
    const most: number[] = [];
    const sums = { least: 0, most: 0, lefts: 0 };
    rows.forEach((row, i) => {
      const left = lefts[i]!;
      later[row]! -= left;
      const atLeast = Math.max(0, low[row]! - inRows[row]! - later[row]!);
      const atMost = Math.min(left, high[row]! - inRows[row]!);
      least.push(atLeast);
      most.push(atMost);
      sums.least += atLeast;
      sums.most += atMost;
      sums.lefts += left;
    });
    const asked = parts[c]! + carried;
    const part = held(asked, sums.least, sums.most);
    carried = asked - part;
    if (sums.lefts === 0) return lefts;
    const own = allocateWithin(part, { weights: lefts, multiplier: part, divisor: sums.lefts, low: least, high: most });
    rows.forEach((row, i) => {
      inRows[row]! += own[i]!;
    });
    return own;
  });
  return { cells, inRows };
};

/** What each column takes of the figure, within what all rows together let it. */
const columnParts = (figure: number, { columns, low, high }: Table, left: readonly number[]): readonly number[] => {
  const sums = columns.map(({ sum }) => sum);
  const whole = sumOf(sums);
  if (whole === 0) return sums;
  const total = held(figure, sumOf(low), sumOf(high));
  const least = columns.map(() => 0);
  const most = columns.map(() => 0);
  columns.forEach(({ rows, lefts }, c) => {
    rows.forEach((row, i) => {
      least[c]! += Math.max(0, low[row]! - left[row]! + lefts[i]!);
      most[c]! += Math.min(lefts[i]!, high[row]!);
    });
  });
  return allocateWithin(total, { weights: sums, multiplier: total, divisor: whole, low: least, high: most });
};
