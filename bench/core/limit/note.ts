import { BY_QUANTITY, limitNoteLine, limitRecord } from './credit.js';
import type { LimitCredit, LimitNoteLine, LimitRecord } from './credit.js';
import type { LimitInvoice } from './invoice.js';

/** The file kept on an invoice: a record for each line that was ever credited, in pages that the next state shares. */
export type LimitState = {
  readonly invoice: LimitInvoice;
  readonly pages: readonly (readonly (LimitRecord | null)[])[];
  readonly credited: number;
  readonly due: number;
  readonly notes: number;
};

export type LimitNote = {
  readonly lines: readonly LimitNoteLine[];
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
};

/** Short pages cost least to copy; the table of them is copied as well. */
const BITS = 5;
const PAGE = 1 << BITS;

export const limitState = (invoice: LimitInvoice): LimitState => {
  const { length } = invoice.lines;
  const untouched = new Array<null>(Math.min(length, PAGE)).fill(null);
  const pages = new Array<typeof untouched>(Math.ceil(length / PAGE)).fill(untouched);
  return { invoice, pages, credited: 0, due: invoice.total, notes: 0 };
};

/** Issues a credit note and gives the next state; the old one stays as it was. */
export const limitNote = (
  state: LimitState,
  credits: readonly LimitCredit[],
): { note: LimitNote; state: LimitState } => {
  const { invoice, pages: before } = state;
  const pages: (LimitRecord | null)[][] = before.slice() as (LimitRecord | null)[][];
  const lines = new Array<LimitNoteLine>(credits.length);
  let subtotal = 0;
  let discount = 0;
  let net = 0;
  let tax = 0;
  for (let i = 0; i < credits.length; i++) {
    const credit = credits[i]!;
    const place = credit.line >> BITS;
    let page = pages[place]!;
    if (page === before[place]) pages[place] = page = page.slice();
    const old = page[credit.line & (PAGE - 1)]!;
    const line = limitNoteLine(invoice.lines[credit.line]!, old, credit);
    page[credit.line & (PAGE - 1)] = limitRecord(old, line, credit.by === BY_QUANTITY ? credit.value : 0);
    lines[i] = line;
    subtotal += line.subtotal;
    discount += line.discount;
    net += line.net;
    tax += line.tax;
  }
  const total = net + tax;
  return {
    note: { lines, subtotal, discount, net, tax, total },
    state: {
      invoice,
      pages,
      credited: state.credited + total,
      due: Math.max(0, state.due - total),
      notes: state.notes + 1,
    },
  };
};
