import { answer, refuse } from '../documents/outcome.js';
import { asProven, isProven } from '../documents/proven.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { decodeReceivable } from '../documents/stored-documents.js';
import { receivableHolds } from '../rules/stored/receivable-holds.js';
import { provenInvoice } from './prove-invoice.js';

/** Computes with a receivable that this library made; any other is proven first. */
export const onProven = <A, R = never>(
  receivable: Receivable,
  compute: (proven: Receivable) => Outcome<A, R>,
): Outcome<A, R> => {
  const proven = provenReceivable(receivable);
  return proven._tag === 'Left' ? proven : compute(proven.right);
};

/** Proves a stored receivable: its invoice, and that its sums are those of its facts. */
export const provenReceivable = (value: unknown): Outcome<Receivable> => {
  if (isProven('receivable', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = decodeReceivable(value, '', undefined, refusals);
  if (stored === undefined) return refuse(refusals);
  const invoice = provenInvoice(stored.invoice);
  if (invoice._tag === 'Left') {
    return refuse(invoice.left.map((refusal) => ({ ...refusal, path: ['invoice', ...refusal.path] })));
  }
  const receivable: Receivable = Object.freeze({ ...stored, invoice: invoice.right });
  const breaches = receivableHolds(receivable);
  return breaches.length > 0 ? refuse(breaches) : answer(asProven('receivable', receivable));
};
