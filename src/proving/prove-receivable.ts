import type { Decoder } from '../reading/decoding.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, refuse } from '../documents/outcome.js';
import { markAsProven, isProven } from '../documents/proof.js';
import { at, toPath } from '../reading/reading.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { receivableDecoder } from '../reading/stored-documents.js';
import { receivableHolds } from './receivable-holds.js';
import { provenInvoice } from './prove-invoice.js';

/** Computes with a receivable that this library made; any other is proven first. */
export const onProven = <A, R = never>(
  receivable: Receivable,
  compute: (proven: Receivable) => Outcome<A, R>,
): Outcome<A, R> => {
  const proven = provenReceivable(receivable);
  return proven._tag === 'Left' ? proven : compute(proven.right);
};

/** The invoice in a receivable is proven where it stands. */
const invoiceWithin: Decoder<Invoice> = (value, key, up, refusals) => {
  const proven = provenInvoice(value);
  if (proven._tag === 'Right') return proven.right;
  const path = toPath(at(up, key));
  for (const refusal of proven.left) refusals.push({ ...refusal, path: [...path, ...refusal.path] });
  return undefined;
};

const decodeReceivable = /* @__PURE__ */ receivableDecoder(invoiceWithin);

/** Proves a stored receivable: its invoice, and that its sums are those of its facts. */
export const provenReceivable = (value: unknown): Outcome<Receivable> => {
  if (isProven('receivable', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = decodeReceivable(value, '', undefined, refusals);
  if (stored === undefined) return refuse(refusals);
  const breaches = [...refusals, ...receivableHolds(stored)];
  return breaches.length > 0 ? refuse(breaches) : answer(markAsProven('receivable', { ...stored }));
};
