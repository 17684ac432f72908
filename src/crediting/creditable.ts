import type { InvoiceLine, Totals } from '../documents/invoice.js';
import { finder } from '../documents/pages.js';
import { positionOf, type Receivable } from '../documents/receivable.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { NO_TOTALS, sumShares } from '../invoicing/totals.js';
import { createLineStates } from './line-tree.js';
import { computeQuantityLeft } from './quantity-left.js';
import { takeInvoiceRemainder } from './remainder.js';

/** What is left of one line, with the sign of the line; the quantity is a positive number on any line. */
export type CreditableLine = { readonly line: string; readonly quantity: Decimal } & Totals;

/** What may still be credited: of each line, and in all what a remainder of the invoice would credit now. */
export type Creditable = { readonly lines: readonly CreditableLine[] } & Totals;

export const NOTHING_CREDITABLE: Creditable = /* @__PURE__ */ Object.freeze({
  lines: /* @__PURE__ */ Object.freeze([]),
  ...NO_TOTALS,
});

export const computeCreditable = (receivable: Receivable): Creditable => {
  const { declared, invoice, creditedLines, credited } = receivable;
  if (declared === 'void') return NOTHING_CREDITABLE;
  const accountOf = createLineStates(invoice.taxRates);
  const before = finder(creditedLines, positionOf);
  const at = (position: number) => accountOf(invoice.lines[position]!, position, before(position));
  const left = invoice.totals.total - credited.totals.total;
  const sums = { subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
  for (const { account, moves } of takeInvoiceRemainder({ invoice, before, at }, left).movements) {
    sums.subtotal += account.sign * moves.subtotal;
    sums.discount += account.sign * moves.discount;
    sums.net += account.sign * moves.net;
    sums.tax += account.sign * (moves.inclusive + moves.exclusive);
    sums.total += account.sign * moves.total;
  }
  const lines = invoice.lines.map((line, position) => creditableLine(line, before(position)));
  return Object.freeze({ lines: Object.freeze(lines), ...sums });
};

type Credited = Parameters<typeof computeQuantityLeft>[1];

const creditableLine = (line: InvoiceLine, before: Credited): CreditableLine =>
  Object.freeze({
    line: line.id,
    quantity: computeQuantityLeft(line, before),
    subtotal: line.subtotal - (before?.subtotal ?? 0),
    discount: sumShares(line.discounts) - sumOf(before?.discounts),
    net: line.net - (before?.net ?? 0),
    tax: sumShares(line.taxes) - sumOf(before?.taxes),
    total: line.total - (before?.total ?? 0),
  });

const sumOf = (amounts: readonly MinorUnits[] | undefined): MinorUnits =>
  amounts === undefined ? 0 : amounts.reduce((sum, amount) => sum + amount, 0);

/** The most that may go back in cash: the cash that did not go back yet, and no more than what is creditable. */
export const computeRefundable = (receivable: Receivable): MinorUnits => {
  const { invoice, credited, paid, declared } = receivable;
  if (declared === 'void') return 0;
  return Math.min(paid.cash - paid.returned, invoice.totals.total - credited.totals.total);
};
