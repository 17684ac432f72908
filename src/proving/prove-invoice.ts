import type { Invoice, InvoiceFields, InvoiceLine } from '../documents/invoice.js';
import { answer, refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { computeInvoice } from '../operations/finalize-invoice.js';
import { collectDifferences } from '../reading/differences.js';
import type { InvoiceInput, LineInput } from '../reading/invoice-facts.js';
import { decodeInvoice } from '../reading/stored-invoice.js';

/**
 * Proves a stored invoice: computes the facts it holds again, and refuses every figure that does not come out as it
 * says. A stored subtotal is a fact. What this library made is proven already.
 */
export const proveInvoice = (value: unknown): Outcome<Invoice> => {
  if (isProven('invoice', value)) return answer(value as Invoice);
  const refusals: Refusal[] = [];
  const stored = decodeInvoice(value, '', undefined, refusals);
  if (stored === undefined) return refuse(refusals);
  const computed = computeInvoice(createInput(stored), []);
  if (computed._tag === 'Left') return refuse([...refusals, ...computed.left]);
  collectDifferences(stored, computed.right, undefined, refusals);
  return refusals.length > 0 ? refuse(refusals) : computed;
};

/** What was drafted of a stored invoice. */
const createInput = (stored: InvoiceFields): InvoiceInput => {
  const { number, currency, minorUnit, issuedOn, taxRounding, rounding, taxRates, discounts } = stored;
  const lines = stored.lines.map(createLineInput);
  return { number, currency, minorUnit, issuedOn, taxRounding, rounding, taxRates, discounts, lines };
};

const createLineInput = (line: InvoiceLine): LineInput => ({
  id: line.id,
  description: line.description,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  subtotal: line.subtotal,
  taxes: line.taxes.map(({ id }) => id),
  discountable: line.discountable === undefined,
});
