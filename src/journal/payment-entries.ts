import { describeReceived } from '../documents/outcome.js';
import { CUSTOMER_BALANCE, type Refund } from '../documents/payment.js';
import { checkProven } from '../documents/proof.js';
import { findRecord, type Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { recordRefund } from '../operations/record-refund.js';
import { writeEntry, type JournalAccount, type JournalEntry, type JournalOptions } from './write-entry.js';

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
 * // right({ …, postings: [{ account: 'cash:card', amount: 9000 }, { account: 'receivable', amount: -9000 }] })
 */
export const paymentEntry = (
  receivable: Receivable,
  payment: string,
  options: JournalOptions = {},
): Outcome<JournalEntry> =>
  writeEntry(checkProven('receivable', receivable, ['receivable']), options, [], () => {
    const record = findRecord(receivable.payments, payment);
    const path = ['payment'];
    if (record === undefined) return [{ code: 'unknown-payment', path, payment: describeReceived(payment) }];
    const { id, amount, method, paidOn, overpaid, state } = record;
    if (state === 'pending') {
      return [{ code: 'not-one-of', path, expected: ['settled'], received: describeReceived(state) }];
    }
    return {
      description: `Payment ${id} of invoice ${receivable.invoice.number}`,
      reference: id,
      date: paidOn,
      currency: receivable.invoice,
      postings: [
        [getPaymentAccount(method), amount],
        ['receivable', overpaid - amount],
        ['customer-balance', -overpaid],
      ],
    };
  });

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
 * // right({ …, postings: [{ account: 'receivable', amount: 5000 }, { account: 'cash:card', amount: -5000 }] })
 */
export const refundEntry = (
  receivable: Receivable,
  refund: Refund,
  options: JournalOptions = {},
): Outcome<JournalEntry> =>
  writeEntry([], options, [], () => {
    const after = recordRefund(receivable, refund);
    if (after._tag === 'Left') return after.left;
    const { invoice, payments, refunds } = after.right;
    const { id, amount, refundedOn } = refunds[refunds.length - 1]!;
    // What the refund returned of each payment goes back from where that payment came in.
    const cash = payments.map(
      ({ method, returned }, i) => [getPaymentAccount(method), receivable.payments[i]!.returned - returned] as const,
    );
    const description = `Refund ${id} of invoice ${invoice.number}`;
    const postings = [['receivable', amount] as const, ...cash];
    return { description, reference: id, date: refundedOn, currency: invoice, postings };
  });

/** The account that holds what is paid by a method. */
const getPaymentAccount = (method: string): JournalAccount =>
  method === CUSTOMER_BALANCE ? 'customer-balance' : `cash:${method}`;
