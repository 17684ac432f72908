import type { InvoiceLine, Totals } from '../documents/invoice.js';
import type { CreditedLine } from '../documents/credited-line.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { ReceivableFields } from '../documents/receivable.js';
import type { Decimal } from '../money/decimal.js';
import { sumAll } from '../money/minor-units.js';
import { NO_TOTALS, sumAmounts } from '../invoicing/totals.js';
import { computeQuantityLeft } from './credited-line.js';
import { createInvoiceState, findCredited } from './invoice-state.js';
import { takeInvoiceRemainder } from './remainder.js';

/** What is left of one line, with the sign of the line; the quantity is a positive number on any line. */
export type CreditableLine = {
  /** The id of the invoice line. */ readonly line: string;
  /** A decimal: how much of the quantity is left. */ readonly quantity: Decimal;
} & Totals;

/** What may still be credited: of each line, and in all what a remainder of the invoice would credit now. */
export type Creditable = {
  /** One for each line of the invoice, in its order. */ readonly lines: readonly CreditableLine[];
} & Totals;

export const computeCreditable = (receivable: ReceivableFields): Creditable => {
  const { declared, invoice, creditedLines, credited } = receivable;
  if (declared === 'void') return Object.freeze({ lines: NO_ITEMS, ...NO_TOTALS });
  const left = invoice.totals.total - credited.totals.total;
  const earlier = createInvoiceState(invoice, creditedLines, left);
  const sums = { subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
  for (const { state, figures } of takeInvoiceRemainder(earlier)) {
    const { sign } = state;
    sums.subtotal += sign * figures.subtotal;
    sums.discount += sign * figures.discount;
    sums.net += sign * figures.net;
    sums.tax += sign * (figures.inclusive + figures.exclusive);
    sums.total += sign * figures.total;
  }
  const lines = invoice.lines.map((line, position) => createCreditableLine(line, findCredited(earlier, position)));
  return Object.freeze({ lines: Object.freeze(lines), ...sums });
};

const createCreditableLine = (line: InvoiceLine, before: CreditedLine | undefined): CreditableLine =>
  Object.freeze({
    line: line.id,
    quantity: computeQuantityLeft(line, before),
    subtotal: line.subtotal - (before?.subtotal ?? 0),
    discount: sumAmounts(line.discounts) - sumAll(before?.discounts ?? NO_ITEMS),
    net: line.net - (before?.net ?? 0),
    tax: sumAmounts(line.taxes) - sumAll(before?.taxes ?? NO_ITEMS),
    total: line.total - (before?.total ?? 0),
  });
