import { attempt, refuse, describeReceived } from '../documents/outcome.js';
import { findPayment } from '../documents/finding-payments.js';
import { CUSTOMER_BALANCE } from '../documents/payment.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { provenReceivable } from '../proving/prove-receivable.js';
import { entryOf, type JournalAccount, type JournalEntry, type JournalOptions } from './journal-entry.js';

/** The account that holds what is paid by a method. */
export const paidAccount = (method: string): JournalAccount =>
  method === CUSTOMER_BALANCE ? 'customer-balance' : `cash:${method}`;

/**
 * The entry of a settled payment: debits cash, or the customer's balance where that was applied; credits the receivable,
 * and the customer's balance by what was overpaid.
 *
 * Units: minor units.
 * Refuses: a receivable that does not hold, `unknown-payment`, a pending payment (`not-one-of`: nothing came in yet), and
 * accounts without a name (`missing`).
 *
 * @example
 * paymentEntry(receivable, 'pay-1');
 */
export const paymentEntry = (
  receivable: Receivable,
  payment: string,
  options: JournalOptions = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const proven = provenReceivable(receivable);
    if (proven._tag === 'Left') return proven;
    const { invoice, payments } = proven.right;
    const record = findPayment(payments, payment);
    if (record === undefined) {
      return refuse([{ code: 'unknown-payment', path: ['payment'], payment: describeReceived(payment) }]);
    }
    const { id, amount, method, paidOn, overpaid, state } = record;
    if (state === 'pending') {
      return refuse([
        { code: 'not-one-of', path: ['payment'], expected: ['settled'], received: describeReceived(state) },
      ]);
    }
    return entryOf(
      {
        description: `Payment ${id} of invoice ${invoice.number}`,
        reference: id,
        date: paidOn,
        currency: invoice,
        postings: [
          [paidAccount(method), amount],
          ['receivable', overpaid - amount],
          ['customer-balance', -overpaid],
        ],
      },
      options,
    );
  });
