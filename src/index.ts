export { finalizeInvoice } from './operations/finalize-invoice.js';
export { openReceivable } from './operations/open-receivable.js';
export { recordPayment } from './operations/record-payment.js';
export { issueCreditNote, previewCreditNote } from './operations/issue-credit-note.js';
export { dueOf as amountDue, statusOf as invoiceStatus } from './amounts/amount-due.js';
export { creditableOf as creditable, refundableOf as refundable } from './amounts/creditable.js';
export { allocate } from './amounts/allocation.js';
export { stripePolicy } from './rules/policies/stripe-policy.js';
export { openPolicy } from './rules/policies/open-policy.js';
export { isLeft, isRight, match } from 'fp-ts/lib/Either.js';

export type * from './documents/refusal.js';
export type * from './documents/invoice-draft.js';
export type * from './documents/invoice.js';
export type * from './documents/credit-note-draft.js';
export type * from './documents/credit-note.js';
export type * from './documents/receivable.js';
