import type { CreditNote } from '../documents/credit-note.js';
import { answer, refuse } from '../documents/outcome.js';
import { markAsProven, isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readStoredCreditNote } from '../reading/credit-note-shapes.js';
import { creditNoteHolds } from './credit-note-holds.js';

/** Computes with a credit note that this library made; any other is proven first, as far as it can be by itself. */
export const onProvenNote = <A, R = never>(
  creditNote: CreditNote,
  compute: (proven: CreditNote) => Outcome<A, R>,
): Outcome<A, R> => {
  const proven = provenCreditNote(creditNote);
  return proven._tag === 'Left' ? proven : compute(proven.right);
};

/** Proves a stored credit note by itself: its sums are those of its lines, and its settlement adds up. */
export const provenCreditNote = (value: unknown): Outcome<CreditNote> => {
  if (isProven('credit-note', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = readStoredCreditNote(value, refusals);
  if (stored === undefined) return refuse(refusals);
  const breaches = [...refusals, ...creditNoteHolds(stored)];
  return breaches.length > 0 ? refuse(breaches) : answer(markAsProven('credit-note', { ...stored }));
};
