import { answer, refuse } from '../documents/outcome.js';
import { markAsProven, isProven } from '../documents/proof.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { isRecord } from '../reading/paths.js';
import { readStoredReceivable } from '../reading/receivable-shapes.js';
import { receivableHolds } from './receivable-holds.js';
import { provenInvoice, provenRead } from './prove-invoice.js';

/** Computes with a receivable that this library made; any other is proven first. */
export const onProven = <A, R = never>(
  receivable: Receivable,
  compute: (proven: Receivable) => Outcome<A, R>,
): Outcome<A, R> => {
  const proven = provenReceivable(receivable);
  return proven._tag === 'Left' ? proven : compute(proven.right);
};

const withinInvoice = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, path: ['invoice', ...refusal.path] }));

/** Proves a stored receivable: its invoice, and that its sums are those of its facts. */
export const provenReceivable = (value: unknown): Outcome<Receivable> => {
  if (isProven('receivable', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = readStoredReceivable(value, refusals);
  if (stored === undefined) {
    // What is wrong with the figures of the invoice is told beside what could not be read of the rest.
    const isInvoiceRead = isRecord(value) && refusals.every(({ path }) => path[0] !== 'invoice');
    const proven = isInvoiceRead ? provenInvoice(value.invoice) : undefined;
    return refuse(proven?._tag === 'Left' ? [...withinInvoice(proven.left), ...refusals] : refusals);
  }
  const invoice = isProven('invoice', stored.invoice) ? answer(stored.invoice) : provenRead(stored.invoice, []);
  if (invoice._tag === 'Left') return refuse([...refusals, ...withinInvoice(invoice.left)]);
  const proven = { ...stored, invoice: invoice.right };
  const breaches = [...refusals, ...receivableHolds(proven)];
  return breaches.length > 0 ? refuse(breaches) : answer(markAsProven('receivable', proven));
};
