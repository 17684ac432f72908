import { addTotals } from '../invoicing/totals.js';
import { returnCash } from '../settling/paid.js';
import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import type { CreditNote } from '../documents/credit-note.js';
import { answer, attempt } from '../documents/outcome.js';
import { changed } from '../documents/pages.js';
import type { Policy } from '../documents/policy.js';
import { numberOf, positionOf, type CreditNoteEntry, type Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { stripePolicy } from '../rules/policies/policies.js';
import { drawUpCreditNote, type DrawnUp } from './draw-up-credit-note.js';
import { onProven } from '../proving/prove-receivable.js';
import { revised } from './revise-receivable.js';

/** A note that was issued, and the receivable it leaves. */
export type IssuedCreditNote = { readonly creditNote: CreditNote; readonly receivable: Receivable };

/**
 * Issues a credit note: computes every figure, and keeps what it took on the receivable.
 *
 * Credits run in their order, each on the figures that the earlier ones left, and close exactly: when all is credited
 * the notes add up to the invoice in every figure.
 *
 * Units: minor units; quantities and percentages are exact decimals.
 * Rounding: the invoice's.
 * Refuses: shape refusals, the laws of a credit (`credit-exceeds-line`, `quantity-exceeds-line`, …), of a note
 * (`credit-exceeds-invoice`, `credit-note-not-positive`, `duplicate-credit-note-number`, …) and of its settlement
 * (`settlement-too-small`, `refund-exceeds-cash`, …), and what the policy refuses.
 * Source: ST-01 to ST-23, and the policy's.
 *
 * @example
 * issueCreditNote(receivable, { number: 'CN-1', credits: [{ by: 'remainder' }] });
 */
export const issueCreditNote = <R = never>(
  receivable: Receivable,
  draft: CreditNoteDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<IssuedCreditNote, R> =>
  attempt(() => onProven(receivable, (proven) => creditNoteIssued(proven, draft, policy)));

export const creditNoteIssued = <R>(
  receivable: Receivable,
  draft: unknown,
  policy: Policy<R>,
): Outcome<IssuedCreditNote, R> => {
  const drawnUp = drawUpCreditNote(receivable, draft, policy);
  return drawnUp._tag === 'Left' ? drawnUp : answer(issued(receivable, drawnUp.right));
};

/**
 * The credit note that `issueCreditNote` would issue, and nothing else.
 *
 * Refuses: what `issueCreditNote` refuses.
 * Source: ST-13.
 *
 * @example
 * previewCreditNote(receivable, { number: 'CN-1', credits: [{ by: 'remainder' }] });
 */
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
  const { refund, refunds, customerBalance, outOfBand } = settlement;
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
  const { payments, paid, creditedLines, creditNotes } = receivable;
  const next = revised(receivable, {
    payments: refund === 0 ? payments : returnCash(payments, refunds),
    paid: refund === 0 ? paid : { ...paid, returned: paid.returned + refund },
    credited: {
      totals: addTotals(before.totals, totals),
      prePayment: before.prePayment + prePayment,
      refund: before.refund + refund,
      customerBalance: before.customerBalance + customerBalance,
      outOfBand: before.outOfBand + outOfBand,
    },
    creditedLines: changed(creditedLines, credited, positionOf),
    creditNotes: changed(creditNotes, [{ key: entry.number, entry }], numberOf),
  });
  return Object.freeze({ creditNote, receivable: next });
};
