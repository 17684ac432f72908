import { addTotals } from '../amounts/document-totals.js';
import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import type { CreditNote, RefundedPayment } from '../documents/credit-note.js';
import { answer, attempt } from '../documents/outcome.js';
import { changed } from '../documents/pages.js';
import type { PaymentRecord } from '../documents/payment.js';
import type { Policy } from '../documents/policy.js';
import { asProven } from '../documents/proven.js';
import { numberOf, positionOf, type CreditNoteEntry, type Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { stripePolicy } from '../rules/policies/stripe-policy.js';
import { drawUpCreditNote, type DrawnUp } from './draw-up-credit-note.js';
import { onProven } from './prove-receivable.js';

/** A note that was issued, and the receivable it leaves. */
export type IssuedCreditNote = { readonly creditNote: CreditNote; readonly receivable: Receivable };

/** The doc comment is written with the face. */
export const issueCreditNote = <R = never>(
  receivable: Receivable,
  draft: CreditNoteDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<IssuedCreditNote, R> =>
  attempt(() =>
    onProven(receivable, (proven) => {
      const drawnUp = drawUpCreditNote(proven, draft, policy);
      return drawnUp._tag === 'Left' ? drawnUp : answer(issued(proven, drawnUp.right));
    }),
  );

/** The doc comment is written with the face. */
export const previewCreditNote = <R = never>(
  receivable: Receivable,
  draft: CreditNoteDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<CreditNote, R> =>
  attempt(() =>
    onProven(receivable, (proven) => {
      const drawnUp = drawUpCreditNote(proven, draft, policy);
      return drawnUp._tag === 'Left' ? drawnUp : answer(drawnUp.right.creditNote);
    }),
  );

const issued = (receivable: Receivable, { creditNote, credited }: DrawnUp): IssuedCreditNote => {
  const { totals, prePayment, settlement } = creditNote;
  const { refund, customerBalance, outOfBand } = settlement;
  const before = receivable.credited;
  const entry: CreditNoteEntry = Object.freeze({
    number: creditNote.number,
    status: 'issued',
    total: totals.total,
    prePayment,
    refund,
    customerBalance,
    outOfBand,
  });
  const lines = [...credited].sort(([a], [b]) => a - b).map(([key, entry]) => ({ key, entry }));
  return Object.freeze({
    creditNote: asProven(creditNote),
    receivable: asProven(
      Object.freeze({
        ...receivable,
        revision: receivable.revision + 1,
        payments: refund === 0 ? receivable.payments : returned(receivable.payments, settlement.refunds),
        paid: Object.freeze({ ...receivable.paid, returned: receivable.paid.returned + refund }),
        credited: Object.freeze({
          totals: addTotals(before.totals, totals),
          prePayment: before.prePayment + prePayment,
          refund: before.refund + refund,
          customerBalance: before.customerBalance + customerBalance,
          outOfBand: before.outOfBand + outOfBand,
        }),
        creditedLines: changed(receivable.creditedLines, lines, positionOf),
        creditNotes: changed(receivable.creditNotes, [{ key: entry.number, entry }], numberOf),
      }),
    ),
  });
};

/** Payments with what went back of them. */
const returned = (payments: readonly PaymentRecord[], refunds: readonly RefundedPayment[]): readonly PaymentRecord[] =>
  Object.freeze(
    payments.map((payment) => {
      const refund = refunds.find((candidate) => candidate.payment === payment.id);
      return refund === undefined ? payment : Object.freeze({ ...payment, returned: payment.returned + refund.amount });
    }),
  );
