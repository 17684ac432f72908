import type { StandingRefusal } from '../documents/refusal.js';
import { listed, quoted, type Sentences } from './sentence.js';

// What is not possible as an invoice, a credit note or a balance stands.

export const standingSentences: Sentences<StandingRefusal> = {
  'status-not-allowed': ({ status, to, allowed }) =>
    `The invoice is ${status}, and only one that is ${listed(allowed, 'or')} can become ${to}.`,
  'invoice-has-payments': ({ cash, customerBalance, pending, givenBack }, amount) =>
    `The invoice has payments: ${amount(cash)} in cash, ${amount(customerBalance)} from the customer balance, ` +
    `${amount(pending)} pending, and ${amount(givenBack)} given back by credit notes. It cannot be voided; credit it instead.`,
  'unknown-credit-note': ({ number, invoice }) =>
    `Invoice ${quoted(invoice)} has no credit note ${quoted(number)}; take a note on the invoice that it credits.`,
  'credit-note-already-void': ({ number }) => `Credit note ${quoted(number)} is void already.`,
  'void-event-missing': ({ number }) =>
    `Credit note ${quoted(number)} is stored as void, and no later event voids it; add the event that voided it.`,
  'credit-note-paid-out': ({ number, refund, outOfBand }, amount) =>
    `Credit note ${quoted(number)} gave back ${amount(refund)} as a refund and ${amount(outOfBand)} out of band, ` +
    'so it cannot be voided.',
  'customer-balance-needed': ({ number, amount: given }, amount) =>
    `Credit note ${quoted(number)} gave ${amount(given)} to the customer balance; void it together with that balance.`,
  'balance-spent': ({ document, amount: given, left }, amount) =>
    `Of the ${amount(given)} that ${quoted(document)} gave to the customer balance, ${amount(left)} is left; ` +
    'it can be voided only while all of it is there.',
  'nothing-due': ({ invoice }) => `Nothing is due on invoice ${quoted(invoice)}.`,
};
