import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import type { CreditNote } from '../documents/credit-note.js';
import { answer, attemptWith } from '../documents/outcome.js';
import type { Policy } from '../documents/policy.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { stripePolicy } from '../rules/policies/policies.js';
import { reviseReceivable } from './change-receivable.js';
import { drawUpCreditNote, type DrawnUpCreditNote } from './draw-up-credit-note.js';

/** A note that was issued, and the receivable it leaves. */
export type IssuedCreditNote = {
  /** The note, with all its figures. */ readonly creditNote: CreditNote;
  /** The receivable with the note in it. */ readonly receivable: Receivable;
};

/**
 * Issues a credit note: computes every figure, and keeps the note on the receivable.
 *
 * Credits run in their order, each on the figures that the earlier ones left, and close exactly: when all is credited
 * the notes add up to the invoice in every figure.
 *
 * Units: minor units; quantities and percentages are exact decimals.
 * Rounding: the invoice's.
 * Refuses: shape refusals, the laws of a credit (`credit-exceeds-line`, `quantity-exceeds-line`, …), of a note
 * (`credit-exceeds-invoice`, `credit-note-not-positive`, `duplicate-credit-note-number`, …) and of its settlement
 * (`settlement-too-small`, `refund-exceeds-cash`, …), what the policy refuses, and `not-proven`.
 * Source: ST-01 to ST-23, and the policy's.
 *
 * @example
 * const issued = issueCreditNote(receivable, { number: 'CN-1', credits: [{ by: 'remainder' }] });
 * orThrow(issued).creditNote.totals;
 * // { subtotal: 1000, discount: 0, net: 1000, tax: 216, total: 1216 }
 */
export const issueCreditNote = <R = never>(
  receivable: Receivable,
  draft: CreditNoteDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<IssuedCreditNote, R> =>
  drawUp(receivable, draft, policy, ({ creditNote, change }) =>
    Object.freeze({ creditNote, receivable: reviseReceivable(receivable, change) }),
  );

/**
 * The credit note that `issueCreditNote` would issue, and nothing else.
 *
 * Refuses: what `issueCreditNote` refuses.
 * Source: ST-13.
 *
 * @example
 * const preview = previewCreditNote(receivable, { number: 'CN-1', credits: [{ by: 'remainder', line: 'chair' }] });
 * orThrow(preview).totals;
 * // { subtotal: 900, discount: 0, net: 900, tax: 216, total: 1116 }
 */
export const previewCreditNote = <R = never>(
  receivable: Receivable,
  draft: CreditNoteDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<CreditNote, R> => drawUp(receivable, draft, policy, ({ creditNote }) => creditNote);

const drawUp = <A, R>(
  receivable: Receivable,
  draft: CreditNoteDraft,
  policy: Policy<R>,
  take: (drawnUp: DrawnUpCreditNote) => A,
): Outcome<A, R> =>
  attemptWith({ receivable }, () => {
    const drawnUp = drawUpCreditNote(receivable, draft, { policy, receivable });
    return drawnUp._tag === 'Left' ? drawnUp : answer(take(drawnUp.right));
  });
