// What the rows of a document ask for, amounts in minor units. A cell that holds no amount goes on as the text it is, and
// is refused by name where the draft is.
import {
  fromDecimal,
  isLeft,
  toDecimal,
  type Credit,
  type CreditNoteDraft,
  type InvoiceDraft,
  type MinorUnits,
  type Payment,
} from 'credit-notes';
import type { Row } from './tables.js';

const amountOf = (cell: string, currency: string): MinorUnits => {
  const amount = fromDecimal(cell, currency);
  return isLeft(amount) ? (cell as unknown as MinorUnits) : amount.right;
};

/** A price may be finer than its currency, such as 0.0035 a minute: the point moves, nothing is rounded. */
const priceOf = (cell: string, currency: string): string => {
  const zero = toDecimal(0, currency);
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(cell);
  if (isLeft(zero) || parts === null) return cell;
  const places = zero.right.split('.')[1]?.length ?? 0;
  const fraction = (parts[2] ?? '').padEnd(places, '0');
  const finer = fraction.slice(places);
  return `${parts[1]}${fraction.slice(0, places)}${finer === '' ? '' : `.${finer}`}`;
};

export const invoiceDraftOf = (rows: readonly Row<'invoices'>[]): InvoiceDraft => {
  const { invoice, issued_on, currency, discount_percent } = rows[0]!;
  const rates = [...new Set(rows.map((row) => row.tax_percent))];
  return {
    number: invoice,
    currency,
    issuedOn: issued_on,
    lines: rows.map((row) => ({
      id: row.line,
      description: row.description,
      quantity: row.quantity,
      unitPrice: priceOf(row.unit_price, currency),
      taxes: [row.tax_percent],
    })),
    discounts: discount_percent === '' ? [] : [{ id: 'discount', percent: discount_percent }],
    taxRates: rates.map((percent) => ({ id: percent, percent, behavior: 'exclusive' })),
  };
};

export const paymentOf = ({ payment, paid_on, method }: Row<'payments'>, amount: MinorUnits): Payment => ({
  id: payment,
  amount,
  method,
  paidOn: paid_on,
});

export const creditNoteDraftOf = (rows: readonly Row<'credit-notes'>[], currency: string): CreditNoteDraft => ({
  number: rows[0]!.note,
  issuedOn: rows[0]!.issued_on,
  credits: rows.map((row) => creditOf(row, currency)),
});

const creditOf = ({ line, by, asked }: Row<'credit-notes'>, currency: string): Credit => {
  switch (by) {
    case 'quantity':
      return { by, line, quantity: asked };
    case 'percent':
      return { by, line, percent: asked };
    case 'net':
    case 'total':
      return { by: 'amount', line, amount: amountOf(asked, currency), of: by };
    default:
      // What is left of the line; any other word is refused.
      return { by: by as 'remainder', line };
  }
};
