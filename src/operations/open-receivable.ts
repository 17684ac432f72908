import type { Invoice } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import { requireProven } from '../documents/proof.js';
import { createReceivable, type Receivable } from '../documents/receivable.js';
import { NO_TOTALS } from '../invoicing/totals.js';
import { NOTHING_PAID } from '../settling/payments.js';

/**
 * Opens the file kept on one invoice: nothing is paid yet, and nothing credited.
 *
 * A stored invoice is read by `parseInvoice` of `credit-notes/schema` first. Given anything else than an invoice that this
 * library made, which only untyped code can do, it throws a `TypeError` that says so.
 *
 * @example
 * openReceivable(invoice).revision; // 0
 */
export const openReceivable = (invoice: Invoice): Receivable =>
  createReceivable({
    schemaVersion: 1,
    revision: 0,
    invoice: requireProven('invoice', invoice),
    payments: NO_ITEMS,
    refunds: NO_ITEMS,
    paid: NOTHING_PAID,
    credited: Object.freeze({ totals: NO_TOTALS, prePayment: 0, refund: 0, customerBalance: 0, outOfBand: 0 }),
    creditedLines: NO_ITEMS,
    creditNotes: NO_ITEMS,
  });
