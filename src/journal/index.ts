export { paymentEntry, refundEntry } from './payment-entries.js';
export { creditNoteEntry, invoiceEntry } from './sales-entries.js';
export { invoiceVoidEntry, reversalEntry } from './void-entries.js';

export type { CreditNoteJournalOptions, SalesJournalOptions } from './sales-entries.js';
export type { ChartOfAccounts, JournalAccount, JournalEntry, JournalOptions, Posting } from './write-entry.js';
