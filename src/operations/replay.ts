import type { Left } from 'fp-ts/lib/Either.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import { decodeEvent, MOST_EVENTS, type ReceivableEvent } from '../documents/receivable-event.js';
import { collectDifferences } from '../reading/differences.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { at, readList } from '../reading/reading.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { openPolicy } from '../rules/policies/policies.js';
import { replaySize } from '../rules/replay-size.js';
import { invoiceUncollectible, invoiceVoided } from './close-invoice.js';
import { creditNoteIssued } from './issue-credit-note.js';
import { opened } from './open-receivable.js';
import { provenInvoice } from '../proving/prove-invoice.js';
import { paymentFailed, paymentRecorded } from './record-payment.js';
import { refundRecorded } from './record-refund.js';
import { creditNoteVoided } from './void-credit-note.js';

/**
 * Rebuilds a receivable from an invoice and the facts that came after it, and proves every figure again: the receivable
 * is the one that the operations made, step by step.
 *
 * The house rules of the time are not asked again: a fact stands, if the laws hold.
 *
 * Refuses: the first fact that does not hold, with every figure of it that is off, under `['events', n, …]`; `too-many`
 * where so much happened that it would take seconds.
 *
 * @example
 * replay(invoice, [{ type: 'payment', payment: { id: 'pay-1', amount: 5000, method: 'card' } }]);
 */
export const replay = (invoice: Invoice, events: readonly ReceivableEvent[]): Outcome<Receivable> =>
  attempt(() => {
    const proven = provenInvoice(invoice);
    if (proven._tag === 'Left') return below(['invoice'], proven);
    const refusals: Refusal[] = [];
    const list = readList(events, at(undefined, 'events'), refusals, MOST_EVENTS);
    if (list === undefined) return refuse(refusals);
    const notes = new Map<string, CreditNote>();
    const sizeAfter = replaySize();
    let receivable = opened(proven.right);
    for (let i = 0; i < list.length; i++) {
      const event = decodeEvent(list[i], i, at(undefined, 'events'), refusals);
      if (refusals.length > 0) return refuse(refusals);
      // Read, or there would have been a refusal.
      const tooMany = sizeAfter(receivable, event!);
      if (tooMany.length > 0) return refuse(tooMany);
      const next = happened(receivable, event!, notes);
      if (next._tag === 'Left') return below(['events', i], next);
      receivable = next.right;
    }
    return answer(receivable);
  });

const below = (path: readonly (string | number)[], { left }: Left<readonly Refusal[]>): Outcome<never> =>
  refuse(left.map((refusal) => ({ ...refusal, path: [...path, ...refusal.path] })));

const happened = (
  receivable: Receivable,
  event: ReceivableEvent,
  notes: Map<string, CreditNote>,
): Outcome<Receivable> => {
  switch (event.type) {
    case 'payment':
      return paymentRecorded(receivable, event.payment);
    case 'payment-failed':
      return paymentFailed(receivable, event.payment);
    case 'refund':
      return refundRecorded(receivable, event.refund);
    case 'invoice-void':
      return invoiceVoided(receivable);
    case 'invoice-uncollectible':
      return invoiceUncollectible(receivable);
    case 'credit-note':
      return reissued(receivable, event.creditNote, notes);
    case 'credit-note-void': {
      const { number } = event;
      const note = notes.get(number);
      if (note === undefined) {
        return refuse([{ code: 'unknown-credit-note', path: ['number'], number, invoice: receivable.invoice.number }]);
      }
      const voided = creditNoteVoided(receivable, note, openPolicy, []);
      if (voided._tag === 'Left') return voided;
      notes.set(number, voided.right.creditNote);
      return answer(voided.right.receivable);
    }
  }
};

/** Issues a stored note again from what it says was asked, and compares every figure. */
const reissued = (receivable: Receivable, stored: CreditNote, notes: Map<string, CreditNote>): Outcome<Receivable> => {
  const { number, issuedOn, reason, memo, credits, settlement, status } = stored;
  const { refunds, customerBalance, outOfBand } = settlement;
  const draft: { readonly [Field in keyof CreditNoteDraft]: CreditNoteDraft[Field] | undefined } = {
    number,
    issuedOn,
    reason,
    memo,
    credits,
    settlement: { refund: refunds.map(({ payment, amount }) => ({ payment, amount })), customerBalance, outOfBand },
  };
  const issued = creditNoteIssued(receivable, draft, openPolicy);
  if (issued._tag === 'Left') return below(['creditNote'], issued);
  const { creditNote } = issued.right;
  // A note that was voided later may be stored as void.
  const off = collectDifferences(stored, { ...creditNote, status }, at(undefined, 'creditNote'), []);
  if (off.length > 0) return refuse(off);
  notes.set(number, creditNote);
  return answer(issued.right.receivable);
};
