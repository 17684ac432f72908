// What a host calls at its door: decoders of every draft and every stored document.

export { parseCreditNoteDraft, parseInvoiceDraft, parsePayment, type DraftOptions } from './parse-drafts.js';
export {
  parseCreditNote,
  parseCustomerBalance,
  parseEvents,
  parseInvoice,
  parseReceivable,
} from './parse-documents.js';
export {
  creditNoteDraftSchema,
  creditNoteSchema,
  customerBalanceSchema,
  eventsSchema,
  invoiceDraftSchema,
  invoiceSchema,
  paymentSchema,
  receivableSchema,
  standardSchema,
  type Issue,
  type StandardSchema,
} from './standard-schema.js';
