import type { CreditNote } from '../documents/credit-note.js';
import { answer, moveRefusal, refuse } from '../documents/outcome.js';
import { checkProven } from '../documents/proof.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import type { Receivable, ReceivableState } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { collectDifferences } from '../reading/compare.js';
import { readRecord } from '../reading/paths.js';
import { readName, readOneOf } from '../reading/values.js';
import { changeReceivable, type ReceivableChange } from './change-receivable.js';
import { computeInvoiceVoid, computeUncollectible } from './close-invoice.js';
import { drawUpCreditNote } from './draw-up-credit-note.js';
import { computePayment, computePaymentFailure } from './record-payment.js';
import { computeRefund } from './record-refund.js';
import { computeVoid } from './void-credit-note.js';

/**
 * Applies a stored fact to a receivable, and proves every figure of it: the same step as the operation that it came from.
 *
 * The house rules of the time are not asked again: a fact stands, if the laws hold.
 *
 * Refuses: shape refusals, the laws that the fact breaks, each figure of a credit note that comes out otherwise
 * (`document-mismatch`), a note that is stored as void (`void-event-missing`), and `not-proven`.
 *
 * @example
 * const event = { type: 'payment', payment: { id: 'pay-1', amount: 5000, method: 'card' } };
 * amountDue(orThrow(applyEvent(receivable, event))); // 0
 */
export const applyEvent = (receivable: Receivable, event: ReceivableEvent): Outcome<Receivable> =>
  changeReceivable(receivable, (state) => computeEvent(state, event, () => false));

/** The field of each type of event that holds its fact. */
const FACTS = {
  payment: 'payment',
  'payment-failed': 'payment',
  refund: 'refund',
  'credit-note': 'creditNote',
  'credit-note-void': 'number',
  'invoice-void': undefined,
  'invoice-uncollectible': undefined,
} as const satisfies Readonly<Record<ReceivableEvent['type'], string | undefined>>;

const TYPES = /* @__PURE__ */ Object.keys(FACTS) as readonly ReceivableEvent['type'][];

/** What an event changes. `isVoidedLater` tells of a credit note, by its number, whether a later event voids it. */
export const computeEvent = (
  state: ReceivableState,
  value: unknown,
  isVoidedLater: (number: string) => boolean,
): Outcome<ReceivableChange> => {
  const refusals: Refusal[] = [];
  const event = readRecord(value, undefined, undefined, refusals);
  const type = event && readOneOf(event.type, 'type', TYPES, undefined, refusals);
  if (type === undefined) return refuse(refusals);
  const field = FACTS[type];
  readRecord(value, undefined, field === undefined ? ['type'] : ['type', field], refusals);
  const fact = field === undefined ? undefined : event![field];
  if (type === 'payment-failed' || type === 'credit-note-void') readName(fact, FACTS[type], undefined, refusals);
  if (refusals.length > 0) return refuse(refusals);
  switch (type) {
    case 'payment':
      return under('payment', computePayment(state, fact));
    case 'payment-failed':
      return computePaymentFailure(state, fact as string);
    case 'refund':
      return under('refund', computeRefund(state, fact));
    case 'credit-note':
      return under('creditNote', computeIssue(state, fact, isVoidedLater));
    case 'credit-note-void':
      return computeVoid(state, fact as string);
    case 'invoice-void':
      return computeInvoiceVoid(state);
    case 'invoice-uncollectible':
      return computeUncollectible(state);
  }
};

/** The refusals of a fact stand under its field. */
const under = (field: string, outcome: Outcome<ReceivableChange>): Outcome<ReceivableChange> =>
  outcome._tag === 'Right' ? outcome : refuse(outcome.left.map((refusal) => moveRefusal(refusal, [field])));

/** Issues a credit note again from what it says was asked, and compares every figure. */
const computeIssue = (
  state: ReceivableState,
  value: unknown,
  isVoidedLater: (number: string) => boolean,
): Outcome<ReceivableChange> => {
  const unproven = checkProven('credit-note', value, []);
  if (unproven.length > 0) return refuse(unproven);
  const note = value as CreditNote;
  const { number, issuedOn, reason, memo, credits, settlement, status } = note;
  if (status === 'void' && !isVoidedLater(number)) {
    return refuse([{ code: 'void-event-missing', path: ['status'], number }]);
  }
  const { refunds, customerBalance, outOfBand } = settlement;
  const refund = refunds.map(({ payment, amount }) => ({ payment, amount }));
  const asked = { refund, customerBalance, outOfBand };
  const issued = drawUpCreditNote(state, { number, issuedOn, reason, memo, credits, settlement: asked });
  if (issued._tag === 'Left') return issued;
  // A note that is voided later may be stored as void.
  const differences = collectDifferences(note, { ...issued.right.creditNote, status }, undefined, []);
  return differences.length > 0 ? refuse(differences) : answer(issued.right.change);
};
