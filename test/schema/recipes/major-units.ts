// Recipe: amounts as decimal text in major units, as people write them and other systems send them.
//
// A whole draft is read with `amounts: 'major'`. A unit price may be finer than its currency (0.0035 EUR a call); an
// amount has at most the decimals of its currency. Single amounts go through `fromDecimal` and `toDecimal`.

import { fromDecimal, isLeft, toDecimal, type Invoice, type InvoiceDraft, type Outcome } from '../../../src/index.js';
import { parseInvoiceDraft } from '../../../src/schema/index.js';

/** A draft whose amounts and unit prices are in major units. */
export const invoiceDraftOf = (sent: unknown): Outcome<InvoiceDraft> => parseInvoiceDraft(sent, { amounts: 'major' });

/** An amount in major units as minor units: `10.50` EUR is 1050; `10.505` EUR is refused, never rounded. */
export const amountOf = (amount: string, currency: string): Outcome<number> => fromDecimal(amount, currency);

/** The totals of an invoice as text in major units. */
export const totalsInMajorUnits = (invoice: Invoice): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(invoice.totals).map(([name, amount]) => {
      const text = toDecimal(amount, invoice);
      return [name, isLeft(text) ? '' : text.right];
    }),
  );
