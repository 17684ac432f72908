import { allocateCells, roundProportion } from './allocation.js';

// The arithmetic of an invoice and nothing else: nothing is read, looked up, refused or frozen. A library of values has
// to make one object for each line as well, so that is what these loops give, and what the library is held against.

/** Quantities in thousandths. */
export const QUANTITY = 1000;
/** Unit prices in hundredths of a minor unit. */
export const PRICE = 100;
/** Rates and percentages in millionths. */
export const RATE = 1_000_000;

/** A line as the limit gets it, all integers. Its one or two rates stand all inside the price, or all on top of it. */
export type Item = {
  readonly id: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly rates: readonly number[];
  readonly inclusive: boolean;
};

export type LimitLine = {
  readonly item: Item;
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly taxes: readonly number[];
  readonly tax: number;
  readonly total: number;
};

export type LimitInvoice = {
  readonly lines: readonly LimitLine[];
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
};

let scratch = new Float64Array(256);

/** An invoice of positive lines with one discount over all of them, a percentage. */
export const limitInvoice = (items: readonly Item[], percent: number): LimitInvoice => {
  const count = items.length;
  if (scratch.length < 2 * count) scratch = new Float64Array(4 * count);
  const cells = scratch;
  let subtotal = 0;
  for (let i = 0; i < count; i++) {
    const { quantity, unitPrice } = items[i]!;
    const amount = roundProportion(quantity, unitPrice, QUANTITY * PRICE);
    cells[i] = amount;
    subtotal += amount;
  }
  const discount = roundProportion(subtotal, percent, RATE);
  allocateCells(cells, 0, count, count, subtotal, discount);

  const lines = new Array<LimitLine>(count);
  let net = 0;
  let tax = 0;
  for (let i = 0; i < count; i++) {
    const line = limitLine(items[i]!, cells[i]!, cells[count + i]!);
    lines[i] = line;
    net += line.net;
    tax += line.tax;
  }
  return { lines, subtotal, discount, net, tax, total: net + tax };
};

const limitLine = (item: Item, subtotal: number, discount: number): LimitLine => {
  const { rates, inclusive } = item;
  const after = subtotal - discount;
  const first = rates[0]!;
  if (inclusive) {
    const both = rates.length === 1 ? first : first + rates[1]!;
    const tax = roundProportion(after, both, RATE + both);
    // Of two parts the first is rounded and the second is the rest: that is largest remainder, ties to the earlier.
    const part = rates.length === 1 ? tax : roundProportion(tax, first, both);
    const taxes = rates.length === 1 ? [tax] : [part, tax - part];
    return { item, subtotal, discount, net: after - tax, taxes, tax, total: after };
  }
  const one = roundProportion(after, first, RATE);
  if (rates.length === 1) return { item, subtotal, discount, net: after, taxes: [one], tax: one, total: after + one };
  const other = roundProportion(after, rates[1]!, RATE);
  const tax = one + other;
  return { item, subtotal, discount, net: after, taxes: [one, other], tax, total: after + tax };
};
