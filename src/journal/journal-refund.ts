import { attempt } from '../documents/outcome.js';
import type { Refund } from '../documents/payment.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { recordRefund } from '../operations/record-refund.js';
import { entryOf, type JournalEntry, type JournalOptions } from './journal-entry.js';
import { paidAccount } from './journal-payment.js';

/**
 * The entry of money that goes back without a credit note: debits the receivable, credits the cash it goes back from.
 *
 * The receivable is the one before the refund: where the refund names no payment, it tells which ones are returned.
 *
 * Units: minor units.
 * Refuses: what `recordRefund` refuses, and accounts without a name (`missing`).
 *
 * @example
 * refundEntry(receivable, { id: 're-1', amount: 5000, reason: 'chargeback' });
 */
export const refundEntry = (
  receivable: Receivable,
  refund: Refund,
  options: JournalOptions = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const after = recordRefund(receivable, refund);
    if (after._tag === 'Left') return after;
    const { invoice, payments, refunds } = after.right;
    const { id, amount, refundedOn } = refunds[refunds.length - 1]!;
    return entryOf(
      {
        description: `Refund ${id} of invoice ${invoice.number}`,
        reference: id,
        date: refundedOn,
        currency: invoice,
        postings: [
          ['receivable', amount],
          ...payments.map(
            ({ method, returned }, i) => [paidAccount(method), receivable.payments[i]!.returned - returned] as const,
          ),
        ],
      },
      options,
    );
  });
