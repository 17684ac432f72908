import { NO_TOTALS } from '../amounts/document-totals.js';
import type { Invoice } from '../documents/invoice.js';
import { asProven } from '../documents/proven.js';
import type { Receivable } from '../documents/receivable.js';

const NONE: readonly never[] = Object.freeze([]);

/** The doc comment is written with the face. */
export const openReceivable = (invoice: Invoice): Receivable =>
  asProven(
    Object.freeze({
      schemaVersion: 1,
      revision: 0,
      invoice,
      payments: NONE,
      paid: Object.freeze({ cash: 0, customerBalance: 0, pending: 0, returned: 0, unexplained: 0 }),
      credited: Object.freeze({ totals: NO_TOTALS, prePayment: 0, refund: 0, customerBalance: 0, outOfBand: 0 }),
      creditedLines: NONE,
      creditNotes: NONE,
    }),
  );
