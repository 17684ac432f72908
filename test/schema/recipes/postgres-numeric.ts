// Recipe: PostgreSQL. A driver gives `numeric` as text, because no JavaScript number holds it: that text is what the
// library takes: a draft with `amounts: 'major'`, a single amount through `fromDecimal`. A whole document goes into a
// `jsonb` column and comes back through its decoder, which proves it again; that jsonb sorts its keys changes nothing.

import { fromDecimal, isLeft, toDecimal, type Invoice, type InvoiceDraft, type Outcome } from '../../../src/index.js';
import { parseInvoice, parseInvoiceDraft } from '../../../src/schema/index.js';

export const TABLES = `
  create table invoice_line (
    id text primary key,
    description text not null,
    quantity numeric(20, 6) not null,
    unit_price numeric(20, 6) not null,  -- in major units
    total numeric(20, 2)                 -- in major units, known once the invoice is finalized
  );
  create table invoice (number text primary key, document jsonb not null);
`;

export type LineRow = { id: string; description: string; quantity: string; unit_price: string };

export const SELECT_LINES = `
  select id, description, quantity::text, unit_price::text from invoice_line order by id`;

/** A draft of rows: its unit prices are in major units, as the columns have them. */
export const invoiceDraftOfRows = (number: string, rows: readonly LineRow[]): Outcome<InvoiceDraft> =>
  parseInvoiceDraft(
    {
      number,
      currency: 'EUR',
      lines: rows.map(({ unit_price: unitPrice, ...row }) => ({ ...row, unitPrice })),
    },
    { amounts: 'major' },
  );

/** An amount for a `numeric` column. */
export const toNumeric = (amount: number, invoice: Invoice): string => {
  const text = toDecimal(amount, invoice);
  return isLeft(text) ? '' : text.right;
};

/** An amount from a `numeric` column. */
export const fromNumeric = (text: string, currency: string): Outcome<number> => fromDecimal(text, currency);

/** A document from a `jsonb` column. */
export const invoiceOfRow = (row: { readonly document: unknown }): Outcome<Invoice> => parseInvoice(row.document);
