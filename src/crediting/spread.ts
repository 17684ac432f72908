import type { TaxRate, TaxShare } from '../documents/invoice.js';
import { indexById } from '../invoicing/lookups.js';
import { allocateWithin } from '../money/allocate.js';
import { sumAll, type MinorUnits } from '../money/minor-units.js';
import { allocateTable, type Column } from './allocate-table.js';
import { findCredited, readLineState, type InvoiceState, type LineMovement } from './invoice-state.js';
import { computeLeft, type LineFigures, type LineState } from './line-state.js';
import { computeTarget } from './move-line.js';

/** The positive lines with something left of the asked figure, what is left of it on each, and on all of them. */
export type Spreadable = {
  readonly of: 'net' | 'total';
  readonly positions: readonly number[];
  readonly lefts: readonly MinorUnits[];
  readonly whole: MinorUnits;
};

/** Finds what can be spread over an invoice. */
export const findSpreadable = (state: InvoiceState, of: Spreadable['of']): Spreadable => {
  const { lines } = state.invoice;
  const positions: number[] = [];
  const lefts: MinorUnits[] = [];
  let whole = 0;
  for (let position = 0; position < lines.length; position++) {
    const left = lines[position]![of] - (findCredited(state, position)?.[of] ?? 0);
    if (left <= 0) continue;
    positions.push(position);
    lefts.push(left);
    whole += left;
  }
  return { of, positions, lefts, whole };
};

/** A line that gets something of a spread: how much, what is left of it, and what it takes of its parts. */
type Row = {
  readonly state: LineState;
  readonly given: MinorUnits;
  readonly left: LineFigures;
  readonly discounts: MinorUnits[];
  readonly taxes: MinorUnits[];
};

/** The cells of one discount or one tax rate: in which rows, and which of their parts. A line that is no row weighs too. */
type PartColumn = Column & {
  sum: MinorUnits;
  readonly rows: number[];
  readonly parts: number[];
  readonly lefts: number[];
};

/**
 * An amount over what is left of every positive line, exact for the invoice: each figure, and each of its shares, moves
 * for the invoice by its share and is then allocated to the lines. Line by line, a small amount over many lines would
 * credit no tax at all. The amount is no more than what can be spread.
 */
export const spreadAmount = (
  { of, positions, lefts, whole }: Spreadable,
  amount: MinorUnits,
  state: InvoiceState,
): readonly LineMovement[] => {
  const { discounts, taxRates, rounding } = state.invoice;
  const shares = allocateWithin(amount, { weights: lefts, multiplier: amount, divisor: whole });
  const rows: Row[] = [];
  const discountColumns = createColumns(discounts);
  const taxColumns = createColumns(taxRates);
  let priceLeft = 0;
  for (let i = 0; i < positions.length; i++) {
    const line = readLineState(state, positions[i]!);
    const left = computeLeft(line);
    const given = shares[i]!;
    const row = given > 0 ? rows.length : undefined;
    discountColumns.add(line.line.discounts, left.discounts, row);
    taxColumns.add(line.line.taxes, left.taxes, row);
    priceLeft += left.inclusive + left.net;
    if (row !== undefined) {
      const parts = {
        discounts: new Array<MinorUnits>(left.discounts.length),
        taxes: new Array<MinorUnits>(left.taxes.length),
      };
      rows.push({ state: line, given, left, ...parts });
    }
  }

  /** Moves a figure by its share of what `running` is of `from`, within the bounds of each row; answers what each takes. */
  const share = (
    list: 'discounts' | 'taxes',
    columns: readonly PartColumn[],
    [running, from]: readonly [MinorUnits, MinorUnits],
    boundsOf: (row: Row, i: number) => readonly [low: MinorUnits, high: MinorUnits],
  ): readonly MinorUnits[] => {
    const bounds = rows.map(boundsOf);
    const figure = computeTarget(sumAll(columns.map(({ sum }) => sum)), running, from, rounding);
    const low = bounds.map(([least]) => least);
    const { cells, inRows } = allocateTable(figure, { columns, low, high: bounds.map(([, most]) => most) });
    columns.forEach(({ rows: ofRows, parts }, column) => {
      for (let i = 0; i < parts.length; i++) rows[ofRows[i]!]![list][parts[i]!] = cells[column]![i]!;
    });
    return inRows;
  };
  const columnsOf = (behavior: TaxRate['behavior']) =>
    taxColumns.columns.filter((_, i) => taxRates[i]!.behavior === behavior);

  const byAmount = [amount, whole] as const;
  const discount = share('discounts', discountColumns.columns, byAmount, ({ left }) => [0, left.discount]);
  const exclusive = share('taxes', columnsOf('exclusive'), byAmount, ({ given, left }) =>
    of === 'net'
      ? [0, left.exclusive]
      : [Math.max(0, given - left.inclusive - left.net), Math.min(given, left.exclusive)],
  );
  // Of the total, what is not exclusive tax is price, and inclusive tax its share of that.
  const prices = rows.map(({ given }, i) => given - exclusive[i]!);
  const byPrice = [sumAll(prices), priceLeft] as const;
  const inclusive = share('taxes', columnsOf('inclusive'), of === 'net' ? byAmount : byPrice, ({ left }, i) =>
    of === 'net' ? [0, left.inclusive] : [Math.max(0, prices[i]! - left.net), Math.min(prices[i]!, left.inclusive)],
  );
  return rows.map((row, i) => {
    const net = of === 'net' ? row.given : prices[i]! - inclusive[i]!;
    const price = net + inclusive[i]!;
    const figures = {
      subtotal: price + discount[i]!,
      discount: discount[i]!,
      inclusive: inclusive[i]!,
      net,
      exclusive: exclusive[i]!,
      total: price + exclusive[i]!,
      discounts: row.discounts,
      taxes: row.taxes,
    };
    return { state: row.state, figures };
  });
};

/** The columns of all discounts, or of all tax rates, and how what is left of the parts of a line is added to them. */
const createColumns = (of: readonly { readonly id: string }[]) => {
  const columns = of.map((): PartColumn => ({ sum: 0, rows: [], parts: [], lefts: [] }));
  const findColumn = indexById(of);
  const add = (shares: readonly TaxShare[], lefts: readonly MinorUnits[], row: number | undefined): void => {
    for (let part = 0; part < shares.length; part++) {
      const column = columns[findColumn(shares[part]!.id)]!;
      column.sum += lefts[part]!;
      if (row === undefined) continue;
      column.rows.push(row);
      column.parts.push(part);
      column.lefts.push(lefts[part]!);
    }
  };
  return { columns, add };
};
