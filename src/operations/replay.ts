import type { CreditedLine } from '../documents/credited-line.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, moveRefusal, refuse } from '../documents/outcome.js';
import type { PaymentRecord, Refund } from '../documents/payment.js';
import { checkProven, type Mutable } from '../documents/proof.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import {
  createReceivable,
  type Receivable,
  type ReceivableFields,
  type ReceivableState,
} from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { MOST_EVENTS } from '../reading/description.js';
import { at, readList } from '../reading/paths.js';
import { computePaymentCash, returnCash } from '../settling/payments.js';
import { computeEvent } from './apply-event.js';
import type { ReceivableChange } from './change-receivable.js';
import { openReceivable } from './open-receivable.js';

/**
 * Rebuilds a receivable from an invoice and the facts that came after it, and proves every figure again: the receivable
 * is the one that the operations made, step by step.
 *
 * The house rules of the time are not asked again: a fact stands, if the laws hold. Stored events are read by
 * `parseEvents` of `credit-notes/schema` first. It takes as long as there are events, lines and credits together.
 *
 * Refuses: the first fact that does not hold, with every figure of it that is off, under `['events', n, …]`: what
 * `applyEvent` refuses, and a credit note that is stored as void where no later event voids it (`void-event-missing`).
 *
 * @example
 * const events = [{ type: 'payment', payment: { id: 'pay-1', amount: 5000, method: 'card' } }];
 * orThrow(replay(invoice, events)).revision; // 1
 */
export const replay = (invoice: Invoice, events: readonly ReceivableEvent[]): Outcome<Receivable> =>
  attempt(() => {
    const refusals: Refusal[] = [...checkProven('invoice', invoice, ['invoice'])];
    const list = readList(events, at(undefined, 'events'), refusals, MOST_EVENTS);
    if (list === undefined || refusals.length > 0) return refuse(refusals);
    const voided = findVoidedNumbers(list);
    const state = createReplayState(invoice);
    for (let i = 0; i < list.length; i++) {
      const change = computeEvent(state, list[i], (number) => voided.has(number));
      if (change._tag === 'Left') {
        return refuse(change.left.map((refusal) => moveRefusal(refusal, ['events', i])));
      }
      applyChange(state, change.right);
    }
    return answer(finishReplay(state));
  });

/** The numbers of the notes that some event voids; it comes after the note, or it is refused when its turn comes. */
const findVoidedNumbers = (events: readonly unknown[]): ReadonlySet<unknown> => {
  const voided = new Set<unknown>();
  for (const event of events) {
    const { type, number } = (event ?? {}) as { readonly type?: unknown; readonly number?: unknown };
    if (type === 'credit-note-void') voided.add(number);
  }
  return voided;
};

/** The working copy of a replay. Its records are kept in maps, so that each event takes as long whatever came before it. */
type ReplayState = Mutable<ReceivableState> & {
  readonly payments: Map<string, PaymentRecord>;
  readonly refunds: Map<string, Refund>;
  readonly creditedLines: Map<number, CreditedLine>;
  readonly creditNotes: Map<string, CreditNote>;
  readonly cashPayments: string[];
};

const createReplayState = (invoice: Invoice): ReplayState => ({
  ...openReceivable(invoice),
  payments: new Map(),
  refunds: new Map(),
  creditedLines: new Map(),
  creditNotes: new Map(),
  cashPayments: [],
});

/** The same change that makes the next revision of a receivable, in place. */
const applyChange = (state: ReplayState, change: ReceivableChange): void => {
  const { removedPayment, payment, refundedPayments, refund, creditNote, creditedLines } = change;
  state.revision++;
  if (change.declared !== undefined) state.declared = change.declared;
  if (change.paid !== undefined) state.paid = change.paid;
  if (change.credited !== undefined) state.credited = change.credited;
  if (removedPayment !== undefined) state.payments.delete(removedPayment);
  if (payment !== undefined) state.payments.set(payment.id, payment);
  for (const { payment: id, amount } of refundedPayments ?? []) {
    state.payments.set(id, returnCash(state.payments.get(id)!, amount));
  }
  updateCashPayments(state, payment);
  if (refund !== undefined) state.refunds.set(refund.id, refund);
  if (creditNote !== undefined) state.creditNotes.set(creditNote.number, creditNote);
  for (const { position, credited } of creditedLines ?? []) {
    if (credited === undefined) state.creditedLines.delete(position);
    else state.creditedLines.set(position, credited);
  }
};

/**
 * A refund is taken of the latest payments first. The latest one listed always has cash left, so that a refund goes over
 * no payment that gave all of its cash to earlier ones.
 */
const updateCashPayments = ({ payments, cashPayments }: ReplayState, added: PaymentRecord | undefined): void => {
  if (added !== undefined) cashPayments.push(added.id);
  while (cashPayments.length > 0 && computePaymentCash(payments.get(cashPayments.at(-1)!)!) === 0) cashPayments.pop();
};

const finishReplay = (state: ReplayState): Receivable => {
  const { revision, invoice, declared } = state;
  const fields: Mutable<ReceivableFields> = {
    schemaVersion: 1,
    revision,
    invoice,
    payments: Object.freeze([...state.payments.values()]),
    refunds: Object.freeze([...state.refunds.values()]),
    paid: Object.freeze(state.paid),
    credited: Object.freeze(state.credited),
    creditedLines: Object.freeze([...state.creditedLines.values()].sort((a, b) => a.position - b.position)),
    creditNotes: Object.freeze([...state.creditNotes.values()]),
  };
  if (declared !== undefined) fields.declared = declared;
  return createReceivable(fields);
};
