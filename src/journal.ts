export { invoiceEntry } from './views/journal-invoice.js';
export { paymentEntry } from './views/journal-payment.js';
export { refundEntry } from './views/journal-refund.js';
export { creditNoteEntry, type CreditNoteJournalOptions } from './views/journal-credit-note.js';
export { voidedInvoiceEntry } from './views/journal-void.js';
export { reversedEntry } from './views/journal-reversal.js';

export type { ChartOfAccounts, JournalAccount, JournalEntry, JournalOptions, Posting } from './views/journal-entry.js';
export type { SalesJournalOptions } from './views/journal-sales.js';
