import { NO_TOTALS } from '../invoicing/totals.js';
import { NOTHING_PAID } from '../settling/paid.js';
import type { Invoice } from '../documents/invoice.js';
import { markAsProven } from '../documents/proof.js';
import type { Receivable } from '../documents/receivable.js';
import { provenInvoice } from '../proving/prove-invoice.js';

const NONE: readonly never[] = Object.freeze([]);

/** Opens a receivable on a proven invoice. */
export const opened = (invoice: Invoice): Receivable => receivableOf(invoice, {});

const receivableOf = (invoice: Invoice, declared: Pick<Receivable, 'declared'>): Receivable =>
  markAsProven('receivable', {
    schemaVersion: 1,
    revision: 0,
    invoice,
    ...declared,
    payments: NONE,
    refunds: NONE,
    paid: NOTHING_PAID,
    credited: Object.freeze({ totals: NO_TOTALS, prePayment: 0, refund: 0, customerBalance: 0, outOfBand: 0 }),
    creditedLines: NONE,
    creditNotes: NONE,
  });

/** What no invoice opens as: it takes nothing, so that nothing can go wrong with it. */
const NO_INVOICE: Invoice = Object.freeze({
  schemaVersion: 1,
  number: '',
  currency: 'XXX',
  taxRounding: 'line',
  rounding: 'half-up',
  taxRates: NONE,
  discounts: NONE,
  lines: NONE,
  totals: NO_TOTALS,
  taxes: NONE,
});

/**
 * Opens the file kept on one invoice: nothing is paid yet, and nothing credited.
 *
 * An invoice that does not hold (it was changed since it was finalized, or is none) opens as a void one that takes
 * nothing; `parseInvoice` of `credit-notes/schema` says what is off.
 *
 * @example
 * openReceivable(invoice);
 */
export const openReceivable = (invoice: Invoice): Receivable => {
  try {
    const proven = provenInvoice(invoice);
    if (proven._tag === 'Right') return opened(proven.right);
  } catch {
    // A value that fails when it is read is no invoice.
  }
  return receivableOf(NO_INVOICE, { declared: 'void' });
};
