import { computeInvoiceLines, computeSubtotals } from '../invoicing/invoice-lines.js';
import { sumDocument, type DocumentSums } from '../invoicing/totals.js';
import type { InvoiceDraft } from '../documents/invoice-draft.js';
import { readInvoiceInput, type InvoiceInput } from '../reading/invoice-shapes.js';
import {
  createInvoice,
  type Discount,
  type Invoice,
  type InvoiceFields,
  type InvoiceLine,
} from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Mutable } from '../documents/proof.js';
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
 * orThrow(finalizeInvoice(draft)).totals;
 * // { subtotal: 1000, discount: 0, net: 1000, tax: 216, total: 1216 }
 */
export const finalizeInvoice = (draft: InvoiceDraft): Outcome<Invoice> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const input = readInvoiceInput(draft, refusals);
    // What is too large to be read is not looked at any further.
    if (input === undefined || refusals.some(({ code }) => code === 'too-many')) return refuse(refusals);
    return computeInvoice(input, refusals);
  });

/** Checks the laws of an invoice that was read, and computes every figure; what was refused of it before comes first. */
export const computeInvoice = (input: InvoiceInput, refusals: Refusal[]): Outcome<Invoice> => {
  for (const refusal of checkInvoice(input)) refusals.push(refusal);
  if (refusals.length > 0) return refuse(refusals);

  const subtotals = computeSubtotals(input.lines, input.rounding);
  const large = checkAmountsInRange(subtotals, ['lines']);
  if (large.length > 0) return refuse(large);

  const lines = computeInvoiceLines(input, subtotals);
  const totals = lines.map((line) => line.total);
  const tooLarge = checkAmountsInRange(totals, ['lines']);
  if (tooLarge.length > 0) return refuse(tooLarge);
  const sums = sumDocument(lines, input.taxRates);
  const { total } = sums.totals;
  if (total < 0) return refuse([{ code: 'invoice-total-negative', path: [], total }]);
  return answer(assembleInvoice(input, lines, sums));
};

const assembleInvoice = (input: InvoiceInput, lines: readonly InvoiceLine[], sums: DocumentSums): Invoice => {
  const invoice: Mutable<InvoiceFields> = {
    schemaVersion: 1,
    number: input.number,
    // Read, or there would have been a refusal.
    currency: input.currency!,
    taxRounding: input.taxRounding,
    rounding: input.rounding,
    taxRates: Object.freeze(input.taxRates.map((rate) => Object.freeze(rate))),
    discounts: Object.freeze(input.discounts.map(freezeDiscount)),
    lines: Object.freeze(lines),
    totals: sums.totals,
    taxes: sums.taxes,
  };
  if (input.minorUnit !== undefined) invoice.minorUnit = input.minorUnit;
  if (input.issuedOn !== undefined) invoice.issuedOn = input.issuedOn;
  return createInvoice(invoice);
};

const freezeDiscount = (discount: Discount): Discount => {
  Object.freeze(discount.lines);
  return Object.freeze(discount);
};
