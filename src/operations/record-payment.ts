import { computeAmountDue } from '../settling/amount-due.js';
import { addPayment } from '../settling/paid.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { findPayment } from '../documents/finding-payments.js';
import { toName } from '../reading/reading.js';
import { readPaymentInput, type PaymentInput } from '../reading/payment-facts.js';
import type { Payment, PaymentRecord } from '../documents/payment.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { checkNotVoid } from '../rules/receivable/receivable-not-void.js';
import { checkPaymentWithinAmountDue } from '../rules/payment/payment-within-amount-due.js';
import { checkUniquePayment } from '../rules/payment/unique-payment.js';
import { checkSumsInRange } from '../rules/range.js';
import { onProven } from '../proving/prove-receivable.js';
import { revised } from './revise-receivable.js';

/**
 * Records money received; a pending payment counts for nothing until it is recorded again as settled.
 *
 * The method `customer-balance` is balance applied and never cash. What is more than the amount due is refused, or goes
 * to the customer's balance where the payment says `excess: 'customer-balance'`.
 *
 * Units: minor units.
 * Refuses: shape refusals, `duplicate-payment`, `payment-not-above-zero`, `payment-exceeds-amount-due`,
 * `amount-out-of-range`, `invoice-void`.
 *
 * @example
 * recordPayment(receivable, { id: 'pay-1', amount: 5000, method: 'card' });
 */
export const recordPayment = (receivable: Receivable, payment: Payment): Outcome<Receivable> =>
  attempt(() => onProven(receivable, (proven) => paymentRecorded(proven, payment)));

export const paymentRecorded = (receivable: Receivable, payment: unknown): Outcome<Receivable> => {
  const refusals: Refusal[] = [];
  const facts = readPaymentInput(payment, refusals);
  if (facts === undefined) return refuse(refusals);
  const { payments, paid } = receivable;
  const recorded = findPayment(payments, facts.id);
  refusals.push(
    ...checkNotVoid(receivable),
    ...checkUniquePayment(recorded, facts),
    ...checkPaymentWithinAmountDue(receivable, facts),
  );
  if (refusals.length > 0) return refuse(refusals);

  // A pending one: any other would have been refused.
  const others = recorded === undefined ? payments : payments.filter((other) => other !== recorded);
  const before = recorded === undefined ? paid : addPayment(paid, recorded, -1);
  const record = recordOf(receivable, facts);
  const sums = addPayment(before, record);
  const tooLarge = checkSumsInRange({ ...sums }, ['amount']);
  if (tooLarge.length > 0) return refuse(tooLarge);
  return answer(revised(receivable, { payments: Object.freeze([...others, record]), paid: sums }));
};

const recordOf = (receivable: Receivable, facts: PaymentInput): PaymentRecord => {
  const overpaid = facts.state === 'pending' ? 0 : Math.max(0, facts.amount - computeAmountDue(receivable));
  return Object.freeze({ ...facts, overpaid, returned: 0 });
};

/**
 * Drops a pending payment that failed.
 *
 * Refuses: `unknown-payment`, `payment-not-pending`.
 *
 * @example
 * failPayment(receivable, 'pay-1');
 */
export const failPayment = (receivable: Receivable, payment: string): Outcome<Receivable> =>
  attempt(() => onProven(receivable, (proven) => paymentFailed(proven, payment)));

export const paymentFailed = (receivable: Receivable, payment: string): Outcome<Receivable> => {
  const { payments, paid } = receivable;
  const record = findPayment(payments, payment);
  const path = ['payment'];
  if (record === undefined) return refuse([{ code: 'unknown-payment', path, payment: toName(payment) }]);
  if (record.state !== 'pending') return refuse([{ code: 'payment-not-pending', path, payment }]);
  const others = Object.freeze(payments.filter((other) => other !== record));
  return answer(revised(receivable, { payments: others, paid: addPayment(paid, record, -1) }));
};
