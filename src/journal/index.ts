export { invoiceEntry } from './journal-invoice.js';
export { paymentEntry } from './journal-payment.js';
export { refundEntry } from './journal-refund.js';
export { creditNoteEntry, type CreditNoteJournalOptions } from './journal-credit-note.js';
export { voidedInvoiceEntry } from './journal-void.js';
export { reversedEntry } from './journal-reversal.js';

export type { ChartOfAccounts, JournalAccount, JournalEntry, JournalOptions, Posting } from './journal-entry.js';
export type { SalesJournalOptions } from './journal-sales.js';
