import { collectDifferences } from '../reading/differences.js';
import type { Invoice, InvoiceLine } from '../documents/invoice.js';
import { answer, refuse } from '../documents/outcome.js';
import { markAsProven, isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readStoredInvoice } from '../reading/invoice-shapes.js';
import { invoiceHolds } from './invoice-holds.js';
import { finalized } from '../operations/finalize-invoice.js';

/**
 * Proves a stored invoice: computes the facts it holds again, and refuses every figure that does not come out as it
 * says. A stated subtotal is a fact.
 */
export const provenInvoice = (value: unknown): Outcome<Invoice> => {
  if (isProven('invoice', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = readStoredInvoice(value, refusals);
  return stored === undefined ? refuse(refusals) : provenRead(stored, refusals);
};

/** Proves a stored invoice that was read. */
export const provenRead = (stored: Invoice, refusals: Refusal[]): Outcome<Invoice> => {
  if (refusals.length === 0 && invoiceHolds(stored)) return answer(markAsProven('invoice', { ...stored }));
  const again = finalized({ ...draftFields(stored), lines: stored.lines.map(lineDraftOf) });
  if (again._tag === 'Left') return refuse([...refusals, ...again.left]);
  collectDifferences(stored, again.right, undefined, refusals);
  return refusals.length > 0 ? refuse(refusals) : again;
};

const draftFields = (stored: Invoice) => {
  const { number, currency, minorUnit, issuedOn, taxRounding, rounding, taxRates, discounts } = stored;
  return { number, currency, minorUnit, issuedOn, taxRounding, rounding, taxRates, discounts };
};

const lineDraftOf = ({ id, description, quantity, unitPrice, discountable, subtotal, taxes }: InvoiceLine) => ({
  id,
  description,
  quantity,
  unitPrice,
  discountable,
  subtotal,
  taxes: taxes.map((tax) => tax.id),
});
