import { computeInvoiceLines, computeSubtotals } from '../invoicing/invoice-lines.js';
import { sumDocument, type DocumentSums } from '../invoicing/totals.js';
import type { InvoiceDraft } from '../documents/invoice-draft.js';
import { readInvoiceInput, type InvoiceInput } from '../reading/invoice-facts.js';
import type { Discount, Invoice, InvoiceLine } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Mutable } from '../documents/mutable.js';
import { markAsProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { checkAmountsInRange } from '../rules/range.js';
import { checkInvoice } from '../rules/invoice.js';

/**
 * Finalizes a draft: computes every line's subtotal, discount shares, net, taxes and total, and the invoice's.
 *
 * Units: amounts in minor units; a unit price is a decimal number of minor units.
 * Rounding: half away from zero, or `rounding: 'half-even'`; tax on each line, or `taxRounding: 'document'`.
 * Refuses: shape refusals, `duplicate-id`, `unknown-currency`, `minor-unit-contradicts-currency`, `unknown-line`,
 * `unknown-tax-rate`, `line-not-discountable`, `percent-out-of-range`, `negative-discount`, `tax-above-limit`,
 * `too-many`, `amount-out-of-range`, `invoice-total-negative`.
 * Source: ST-16, ST-17, EN 16931.
 *
 * @example
 * finalizeInvoice(draft);
 */
export const finalizeInvoice = (draft: InvoiceDraft): Outcome<Invoice> => attempt(() => finalized(draft));

export const finalized = (draft: unknown): Outcome<Invoice> => {
  const refusals: Refusal[] = [];
  const facts = readInvoiceInput(draft, refusals);
  // What is too large to be read is not looked at any further.
  if (facts === undefined || refusals.some(({ code }) => code === 'too-many')) return refuse(refusals);
  for (const breach of checkInvoice(facts)) refusals.push(breach);
  if (refusals.length > 0) return refuse(refusals);

  const subtotals = computeSubtotals(facts.lines, facts.rounding);
  const large = checkAmountsInRange(subtotals, ['lines']);
  if (large.length > 0) return refuse(large);

  const lines = computeInvoiceLines(facts, subtotals);
  const tooLarge = checkAmountsInRange(
    lines.map((line) => line.total),
    ['lines'],
  );
  if (tooLarge.length > 0) return refuse(tooLarge);
  const sums = sumDocument(lines, facts.taxRates);
  const { total } = sums.totals;
  if (total < 0) return refuse([{ code: 'invoice-total-negative', path: [], total }]);
  return answer(document(facts, lines, sums));
};

const document = (facts: InvoiceInput, lines: readonly InvoiceLine[], sums: DocumentSums): Invoice => {
  const invoice: Mutable<Invoice> = {
    schemaVersion: 1,
    number: facts.number,
    // Read, or there would have been a refusal.
    currency: facts.currency!,
    taxRounding: facts.taxRounding,
    rounding: facts.rounding,
    taxRates: Object.freeze(facts.taxRates.map((rate) => Object.freeze(rate))),
    discounts: Object.freeze(facts.discounts.map(frozenDiscount)),
    lines: Object.freeze(lines),
    totals: sums.totals,
    taxes: sums.taxes,
  };
  if (facts.minorUnit !== undefined) invoice.minorUnit = facts.minorUnit;
  if (facts.issuedOn !== undefined) invoice.issuedOn = facts.issuedOn;
  return markAsProven('invoice', invoice);
};

const frozenDiscount = (discount: Discount): Discount => {
  Object.freeze(discount.lines);
  return Object.freeze(discount);
};
