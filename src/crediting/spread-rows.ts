import type { TaxShare } from '../documents/invoice.js';
import { allocateWithin } from '../money/allocate.js';
import type { Column } from './allocate-table.js';
import type { MinorUnits } from '../money/minor-units.js';
import { NOTHING_CREDITED } from './credited-line.js';
import { findCredited, type InvoiceState } from './invoice-state.js';
import { indexById } from '../invoicing/lookups.js';

export type SpreadFigure = 'net' | 'total';

/** The positive lines with something left of the asked figure, what is left of it on each, and on all of them. */
export type Spreadable = {
  readonly of: SpreadFigure;
  readonly positions: readonly number[];
  readonly lefts: readonly MinorUnits[];
  readonly whole: MinorUnits;
};

/** Finds what can be spread over an invoice. */
export const findSpreadable = (state: InvoiceState, of: SpreadFigure): Spreadable => {
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

/** The lines that get something of a spread, as rows of its tables: lists of numbers, beside each other. */
export type SpreadRows = {
  readonly positions: readonly number[];
  readonly given: readonly MinorUnits[];
  /** What is left of each row. */
  readonly discount: readonly MinorUnits[];
  readonly inclusive: readonly MinorUnits[];
  readonly net: readonly MinorUnits[];
  readonly exclusive: readonly MinorUnits[];
  /** What is left of the price of all lines that can be spread over, and of each of their parts. */
  readonly price: MinorUnits;
  readonly discounts: readonly Column[];
  readonly taxes: readonly Column[];
};

/** What each line gets of the amount is its share of what is left of them all. */
export const createSpreadRows = (
  { positions: open, lefts, whole }: Spreadable,
  amount: MinorUnits,
  state: InvoiceState,
): SpreadRows => {
  const { lines, discounts: allDiscounts, taxRates } = state.invoice;
  const shares = allocateWithin(amount, { weights: lefts, multiplier: amount, divisor: whole });
  const positions: number[] = [];
  const given: MinorUnits[] = [];
  const discount: MinorUnits[] = [];
  const inclusive: MinorUnits[] = [];
  const net: MinorUnits[] = [];
  const exclusive: MinorUnits[] = [];
  let price = 0;
  const discounts = partColumns(allDiscounts);
  const taxes = partColumns(taxRates);
  for (let i = 0; i < open.length; i++) {
    const line = lines[open[i]!]!;
    const credited = findCredited(state, open[i]!) ?? NOTHING_CREDITED;
    const row = shares[i]! > 0 ? positions.length : undefined;
    const ownDiscount = discounts.take(line.discounts, credited.discounts, row);
    taxes.take(line.taxes, credited.taxes, row);
    const ownNet = line.net - credited.net;
    const ownPrice = line.subtotal - credited.subtotal - ownDiscount;
    price += ownPrice;
    if (row === undefined) continue;
    positions.push(open[i]!);
    given.push(shares[i]!);
    discount.push(ownDiscount);
    inclusive.push(ownPrice - ownNet);
    net.push(ownNet);
    exclusive.push(line.total - credited.total - ownPrice);
  }
  return {
    ...{ positions, given, discount, inclusive, net, exclusive, price },
    discounts: discounts.columns,
    taxes: taxes.columns,
  };
};

/** The columns of all discounts, or of all tax rates; a line that is no row weighs in their sums. */
const partColumns = (of: readonly { readonly id: string }[]) => {
  const columns = of.map(() => ({ sum: 0, rows: [] as number[], lefts: [] as MinorUnits[] }));
  const placeOf = indexById(of);
  /** Takes what is left of the parts of a line, and says how much it is. */
  const take = (parts: readonly TaxShare[], credited: readonly MinorUnits[], row: number | undefined): MinorUnits => {
    let sum = 0;
    for (let i = 0; i < parts.length; i++) {
      const { id, amount } = parts[i]!;
      const left = amount - (credited[i] ?? 0);
      const column = columns[placeOf(id)]!;
      sum += left;
      column.sum += left;
      if (row === undefined) continue;
      column.rows.push(row);
      column.lefts.push(left);
    }
    return sum;
  };
  return { columns, take };
};
