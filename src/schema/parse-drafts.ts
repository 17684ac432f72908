import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import type { InvoiceDraft } from '../documents/invoice-draft.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Payment } from '../documents/payment.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { creditNoteDraft } from '../reading/credit-note-shapes.js';
import { invoiceDraft, readInvoiceInput } from '../reading/invoice-shapes.js';
import type { Description } from '../reading/node.js';
import { at, readRecord } from '../reading/paths.js';
import { readStated } from '../reading/read.js';
import { payment } from '../reading/receivable-shapes.js';
import { readOneOf } from '../reading/values.js';
import { checkInvoice } from '../rules/invoice.js';

/** How the amounts of a draft are written. */
export type DraftOptions = {
  /**
   * `minor`: amounts are whole numbers of minor units, and unit prices are decimals in minor units. `major`: both are
   * decimals in major units, such as `"49.99"`. Default: `minor`.
   */
  readonly amounts?: 'minor' | 'major';
};

/**
 * Reads an unknown value as an invoice draft: frozen, with canonical decimals, and with no default that was not stated.
 * `null` counts as absent.
 *
 * Units: amounts and unit prices in minor units, or with `amounts: 'major'` in the currency's major units; the draft that
 * is answered has them in minor units.
 * Refuses: every defect of its shape, and all that the draft shows by itself (`duplicate-id`, `unknown-currency`,
 * `unknown-tax-rate`, `percent-out-of-range`, …); with `amounts: 'major'` an amount of more decimals than the currency
 * has (`too-precise`). What is left to `finalizeInvoice` are figures out of range.
 *
 * @example
 * parseInvoiceDraft(
 *   { number: 'INV-1', currency: 'EUR', lines: [{ id: 'a', description: 'A', subtotal: '49.99' }] },
 *   { amounts: 'major' },
 * );
 * // right({ number: 'INV-1', currency: 'EUR', lines: [{ id: 'a', description: 'A', subtotal: 4999 }] })
 */
export const parseInvoiceDraft = (value: unknown, options: DraftOptions = {}): Outcome<InvoiceDraft> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const place = at(undefined, 'options');
    const given = readRecord(options, place, ['amounts'], refusals)?.amounts;
    const amounts = given === undefined ? 'minor' : readOneOf(given, 'amounts', ['minor', 'major'], place, refusals);
    if (amounts === undefined) return refuse(refusals);
    const draft = readStated(invoiceDraft, value, refusals, amounts === 'major' ? {} : undefined);
    if (draft === undefined) return refuse(refusals);
    // What could not be read is refused already; the rules are asked of the rest.
    const input = readInvoiceInput(draft, [])!;
    const breaches = [...refusals, ...checkInvoice(input)];
    return breaches.length > 0 ? refuse(breaches) : answer(draft);
  });

/**
 * Reads an unknown value as a credit note draft: frozen, with canonical decimals, and with no default that was not
 * stated. `null` counts as absent.
 *
 * Units: amounts and unit prices in minor units.
 * Refuses: every defect of its shape. What may be credited, `issueCreditNote` and the receivable say.
 *
 * @example
 * parseCreditNoteDraft({ number: 'CN-1', credits: [{ by: 'quantity', line: 'a', quantity: 1 }] });
 * // right({ number: 'CN-1', credits: [{ by: 'quantity', line: 'a', quantity: '1' }] })
 */
export const parseCreditNoteDraft = (value: unknown): Outcome<CreditNoteDraft> => parseStated(creditNoteDraft, value);

/**
 * Reads an unknown value as a payment; `null` counts as absent.
 *
 * Units: minor units.
 * Refuses: every defect of its shape. Whether it can be recorded, `recordPayment` and the receivable say.
 *
 * @example
 * parsePayment({ id: 'pay-1', amount: 5000, method: 'card', paidOn: null });
 * // right({ id: 'pay-1', amount: 5000, method: 'card' })
 */
export const parsePayment = (value: unknown): Outcome<Payment> => parseStated(payment, value);

const parseStated = <Stated, Complete>(
  description: Description<Stated, Complete>,
  value: unknown,
): Outcome<NonNullable<Stated>> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const stated = readStated(description, value, refusals);
    // It was read, or there would have been a refusal.
    return refusals.length > 0 ? refuse(refusals) : answer(stated!);
  });
