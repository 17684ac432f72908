import type { CreditNote, Invoice } from '../../src/index.js';
import type { OracleNote } from './credit.js';
import type { OracleInvoice } from './invoice.js';
import { toDecimal } from './rational.js';

// Every figure of a document as text, one a row: two documents agree when the rows do.

type Amount = number | bigint;
type AnyPart = { readonly id: string; readonly amount: Amount };
type AnyTotals = Readonly<Record<'subtotal' | 'discount' | 'net' | 'tax' | 'total', Amount>>;
type AnyTax = { readonly id: string; readonly taxable: Amount; readonly amount: Amount };

type AnyLine = {
  readonly subtotal: Amount;
  readonly discounts: readonly AnyPart[];
  readonly net: Amount;
  readonly taxes: readonly AnyPart[];
  readonly total: Amount;
};

const partRows = (name: string, list: readonly AnyPart[]) => list.map(({ id, amount }) => `${name} ${id} ${amount}`);

const lineRows = (name: string, line: AnyLine): string[] => [
  `${name} subtotal ${line.subtotal} net ${line.net} total ${line.total}`,
  ...partRows(`${name} discount`, line.discounts),
  ...partRows(`${name} tax`, line.taxes),
];

const sumRows = (totals: AnyTotals, taxes: readonly AnyTax[]): string[] => [
  `totals ${totals.subtotal} ${totals.discount} ${totals.net} ${totals.tax} ${totals.total}`,
  ...taxes.map(({ id, taxable, amount }) => `rate ${id} ${taxable} ${amount}`),
];

export const invoiceFigures = (invoice: Invoice | OracleInvoice): string[] => [
  ...invoice.lines.flatMap((line) => lineRows(line.id, line)),
  ...sumRows(invoice.totals, invoice.taxes),
];

export const noteFigures = (note: CreditNote | OracleNote): string[] => [
  ...note.lines.flatMap((line) => {
    const quantity = typeof line.quantity === 'object' ? toDecimal(line.quantity) : line.quantity;
    return lineRows(`${line.by} ${line.line ?? line.description} ${quantity ?? '-'}`, line);
  }),
  ...sumRows(note.totals, note.taxes),
];
