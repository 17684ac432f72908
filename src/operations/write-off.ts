import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import { attemptWith, refuse } from '../documents/outcome.js';
import type { Policy } from '../documents/policy.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { stripePolicy } from '../rules/policies/policies.js';
import { computeAmountDue } from '../settling/amount-due.js';
import { issueCreditNote, type IssuedCreditNote } from './issue-credit-note.js';

/** What a host says of a write-off; its credits follow from what is due. */
export type WriteOffDraft = Omit<CreditNoteDraft, 'credits' | 'settlement'>;

/**
 * Issues the credit note that writes off what is due: every line and its taxes where nothing was paid, else the amount
 * due spread over the lines, so that no money goes back. The reason is `write-off` where the draft gives none.
 *
 * Units: minor units.
 * Rounding: the invoice's.
 * Refuses: `nothing-due`, and what `issueCreditNote` refuses.
 *
 * @example
 * orThrow(writeOff(receivable, { number: 'CN-9' })).creditNote.reason; // 'write-off'
 */
export const writeOff = <R = never>(
  receivable: Receivable,
  draft: WriteOffDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<IssuedCreditNote, R> =>
  attemptWith({ receivable }, () => {
    const due = computeAmountDue(receivable);
    const { invoice, credited } = receivable;
    if (due === 0) return refuse([{ code: 'nothing-due', path: [], invoice: invoice.number }]);
    const isWhole = due === invoice.totals.total - credited.totals.total;
    const credits: CreditNoteDraft['credits'] = isWhole
      ? [{ by: 'remainder' }]
      : [{ by: 'spread', amount: due, of: 'total' }];
    return issueCreditNote(receivable, { reason: 'write-off', ...draft, credits }, policy);
  });
