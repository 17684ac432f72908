import { readCreditNoteInput } from '../reading/credit-note-facts.js';
import type { Credit, CreditNoteDraft } from '../documents/credit-note-draft.js';
import type { InvoiceDraft } from '../documents/invoice-draft.js';
import { readInvoiceInput } from '../reading/invoice-facts.js';
import type { Mutable } from '../documents/mutable.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { decodePayment } from '../reading/payment-facts.js';
import type { Payment } from '../documents/payment.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { REFUND_FIRST } from '../reading/settlement-facts.js';
import { checkInvoice } from '../rules/invoice.js';
import { invoiceDraft } from './invoice-draft.js';

/**
 * Reads an unknown value as an invoice draft: frozen, with canonical decimals, and with no default that was not stated.
 *
 * Refuses: every defect of its shape, and all that the draft shows by itself (`duplicate-id`, `unknown-currency`,
 * `unknown-tax-rate`, `percent-out-of-range`, …). What is left to `finalizeInvoice` are figures out of range.
 *
 * @example
 * parseInvoiceDraft({ number: 'INV-1', currency: 'EUR', lines: [{ id: 'a', description: 'A', subtotal: 1000 }] });
 */
export const parseInvoiceDraft = (value: unknown): Outcome<InvoiceDraft> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const facts = readInvoiceInput(value, refusals);
    if (facts === undefined) return refuse(refusals);
    const breaches = refusals.concat(checkInvoice(facts));
    return breaches.length > 0 ? refuse(breaches) : answer(invoiceDraft(facts, value as InvoiceDraft));
  });

/**
 * Reads an unknown value as a credit note draft: frozen, with canonical decimals, and with no default that was not
 * stated.
 *
 * Refuses: every defect of its shape. What may be credited, `issueCreditNote` and the receivable say.
 *
 * @example
 * parseCreditNoteDraft({ number: 'CN-1', credits: [{ by: 'quantity', line: 'a', quantity: 1 }] });
 */
export const parseCreditNoteDraft = (value: unknown): Outcome<CreditNoteDraft> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const facts = readCreditNoteInput(value, refusals);
    if (refusals.length > 0) return refuse(refusals);
    // All was read, each credit too, or there would have been a refusal.
    const { number, issuedOn, reason, memo, credits, settlement } = facts!;
    const draft: Mutable<CreditNoteDraft> = { number, credits: Object.freeze(credits as readonly Credit[]) };
    if (issuedOn !== undefined) draft.issuedOn = issuedOn;
    if (reason !== undefined) draft.reason = reason;
    if (memo !== undefined) draft.memo = memo;
    if (settlement !== REFUND_FIRST) draft.settlement = settlement;
    return answer(Object.freeze(draft));
  });

/**
 * Reads an unknown value as a payment.
 *
 * Refuses: every defect of its shape. Whether it can be recorded, `recordPayment` and the receivable say.
 *
 * @example
 * parsePayment({ id: 'pay-1', amount: 5000, method: 'card', paidOn: '2026-03-31' });
 */
export const parsePayment = (value: unknown): Outcome<Payment> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const payment = decodePayment(value, '', undefined, refusals);
    // It was read, or there would have been a refusal.
    return refusals.length > 0 ? refuse(refusals) : answer(payment!);
  });
