import type { DocumentSums } from '../invoicing/totals.js';
import { computeAmountDue } from '../settling/amount-due.js';
import { deriveCreditNoteType, chooseRefundedPayments, splitSettlement } from '../settling/settlement.js';
import { readCreditNoteInput, type CreditNoteInput } from '../reading/credit-note-facts.js';
import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import { answer, refuse } from '../documents/outcome.js';
import type { Change } from '../documents/pages.js';
import type { Policy } from '../documents/policy.js';
import type { Mutable } from '../documents/mutable.js';
import { markAsProven } from '../documents/proof.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { checkNotVoid } from '../rules/receivable/receivable-not-void.js';
import { checkNoteSize } from '../rules/credit-note/note-size.js';
import { checkPositiveTotal } from '../rules/credit-note/positive-total.js';
import { checkUniqueNumber } from '../rules/credit-note/unique-number.js';
import { checkWithinInvoice } from '../rules/credit-note/within-invoice.js';
import { hasRules, evaluatePolicy } from '../rules/policies/evaluate-policy.js';
import { checkRefundWithinCash } from '../rules/settlement/refund-within-cash.js';
import { checkSettlementSum } from '../rules/settlement/settlement-sum.js';
import { checkSumsInRange } from '../rules/range.js';
import { creditLines } from './credit-lines.js';

/** A credit note drawn up and not yet issued, and what is then credited of the lines it touches. */
export type DrawnUp = {
  readonly creditNote: CreditNote;
  readonly credited: readonly Change<CreditedLine>[];
};

/** Computes a credit note, stage by stage; all rules of a stage are asked before it refuses. */
export const drawUpCreditNote = <R>(receivable: Receivable, draft: unknown, policy: Policy<R>): Outcome<DrawnUp, R> => {
  const refusals: (Refusal | R)[] = [];
  const facts = readCreditNoteInput(draft, refusals as Refusal[]);
  if (facts === undefined) return refuse(refusals);
  const tooMany = checkNoteSize(facts.credits, receivable.invoice);
  if (tooMany.length > 0) return refuse([...refusals, ...tooMany]);
  refusals.push(...checkNotVoid(receivable), ...checkUniqueNumber(receivable, facts.number));
  refusals.push(...evaluatePolicy(policy, 'draft', () => ({ receivable, draft: frozenFacts(facts) })));
  const { lines, sums, credited } = creditLines(
    receivable,
    facts.credits,
    hasRules(policy, 'credit') ? (situation) => evaluatePolicy(policy, 'credit', () => situation) : undefined,
    refusals,
  );
  if (refusals.length > 0) return refuse(refusals);

  const { totals } = sums;
  const tooLarge = checkSumsInRange({ ...totals }, ['credits']);
  if (tooLarge.length > 0) return refuse(tooLarge);
  const left = receivable.invoice.totals.total - receivable.credited.totals.total;
  refusals.push(...checkPositiveTotal(totals.total), ...checkWithinInvoice(totals.total, left));
  if (refusals.length > 0) return refuse(refusals);

  const prePayment = Math.min(totals.total, computeAmountDue(receivable));
  const postPayment = totals.total - prePayment;
  const split = splitSettlement(postPayment, facts.settlement, receivable);
  refusals.push(
    ...checkSettlementSum(split, postPayment),
    ...checkRefundWithinCash(split.refund, facts.settlement, receivable),
  );
  if (refusals.length > 0) return refuse(refusals);

  const listed = typeof facts.settlement.refund === 'object' ? facts.settlement.refund : undefined;
  const refunds = chooseRefundedPayments(receivable.payments, split.refund, listed);
  const { refund, customerBalance, outOfBand } = split;
  const creditNote = document(receivable, facts, lines, sums, {
    type: deriveCreditNoteType(prePayment, postPayment),
    prePayment,
    postPayment,
    settlement: Object.freeze({
      refund,
      refunds: Object.freeze(refunds.map((refund) => Object.freeze(refund))),
      customerBalance,
      outOfBand,
    }),
  });
  const breaches = evaluatePolicy(policy, 'issue', () => ({ receivable, creditNote }));
  return breaches.length > 0 ? refuse(breaches) : answer({ creditNote, credited });
};

const document = (
  { invoice }: Receivable,
  facts: CreditNoteInput,
  lines: readonly CreditNoteLine[],
  sums: DocumentSums,
  settled: Pick<CreditNote, 'type' | 'prePayment' | 'postPayment' | 'settlement'>,
): CreditNote => {
  const note: Mutable<CreditNote> = {
    schemaVersion: 1,
    number: facts.number,
    invoice: invoice.number,
    currency: invoice.currency,
    status: 'issued',
    type: settled.type,
    // All were read, or there would have been a refusal.
    credits: Object.freeze(facts.credits as readonly Credit[]),
    lines: Object.freeze(lines),
    totals: sums.totals,
    taxes: sums.taxes,
    prePayment: settled.prePayment,
    postPayment: settled.postPayment,
    settlement: settled.settlement,
  };
  if (invoice.minorUnit !== undefined) note.minorUnit = invoice.minorUnit;
  if (facts.issuedOn !== undefined) note.issuedOn = facts.issuedOn;
  if (facts.reason !== undefined) note.reason = facts.reason;
  if (facts.memo !== undefined) note.memo = facts.memo;
  return markAsProven('credit-note', note);
};

/** What was read, so that no rule of a host can change what is asked; each credit and the settlement are frozen. */
const frozenFacts = (facts: CreditNoteInput): CreditNoteInput => {
  Object.freeze(facts.credits);
  return Object.freeze(facts);
};
