import { computeAmountDue } from '../settling/amount-due.js';
import type { CreditNoteDraft } from '../documents/credit-note-draft.js';
import { attempt, refuse } from '../documents/outcome.js';
import type { Policy } from '../documents/policy.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { stripePolicy } from '../rules/policies/policies.js';
import { creditNoteIssued, type IssuedCreditNote } from './issue-credit-note.js';
import { onProven } from '../proving/prove-receivable.js';

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
 * writeOff(receivable, { number: 'CN-9' });
 */
export const writeOff = <R = never>(
  receivable: Receivable,
  draft: WriteOffDraft,
  policy: Policy<R> = stripePolicy,
): Outcome<IssuedCreditNote, R> =>
  attempt(() =>
    onProven<IssuedCreditNote, R>(receivable, (proven) => {
      const due = computeAmountDue(proven);
      const { invoice, credited } = proven;
      if (due === 0) return refuse([{ code: 'nothing-due', path: [], invoice: invoice.number }]);
      const whole = due === invoice.totals.total - credited.totals.total;
      const credits: CreditNoteDraft['credits'] = whole
        ? [{ by: 'remainder' }]
        : [{ by: 'spread', amount: due, of: 'total' }];
      return creditNoteIssued(proven, { reason: 'write-off', ...draft, credits }, policy);
    }),
  );
