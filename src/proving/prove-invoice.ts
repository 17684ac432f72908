import type { Invoice, InvoiceFields, InvoiceLine } from '../documents/invoice.js';
import { answer, refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { computeInvoice } from '../operations/finalize-invoice.js';
import { collectDifferences } from '../reading/compare.js';
import { readStoredInvoice, type InvoiceInput, type LineInput } from '../reading/invoice-shapes.js';

/** Reads a stored invoice, and proves it. */
export const readInvoice = (value: unknown): Outcome<Invoice> => {
  if (isProven('invoice', value)) return answer(value as Invoice);
  const refusals: Refusal[] = [];
  const stored = readStoredInvoice(value, refusals);
  return stored === undefined ? refuse(refusals) : proveInvoice(stored, refusals);
};

/**
 * Proves a stored invoice of the right shape: computes the facts it holds again, and refuses every figure that does not
 * come out as it says, after what was refused of it before. A stored subtotal is a fact. What this library made is proven.
 */
export const proveInvoice = (stored: InvoiceFields, refusals: Refusal[]): Outcome<Invoice> => {
  if (isProven('invoice', stored)) return answer(stored);
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
