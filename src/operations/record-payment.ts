import { answer, refuse, toName } from '../documents/outcome.js';
import type { Payment, PaymentRecord } from '../documents/payment.js';
import { findRecord, type Receivable, type ReceivableState } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readPaymentInput, type PaymentInput } from '../reading/receivable-shapes.js';
import { checkPaymentWithinAmountDue, checkUniquePayment } from '../rules/payment.js';
import { checkNotVoid } from '../rules/receivable.js';
import { checkSumsInRange } from '../rules/range.js';
import { computeAmountDue } from '../settling/amount-due.js';
import { addPayment } from '../settling/payments.js';
import { changeReceivable, type ReceivableChange } from './change-receivable.js';

/**
 * Records money received; a pending payment counts for nothing until it is recorded again as settled.
 *
 * The method `customer-balance` is balance applied and never cash. What is more than the amount due is refused, or goes
 * to the customer's balance where the payment says `excess: 'customer-balance'`.
 *
 * Units: minor units.
 * Refuses: shape refusals, `duplicate-payment`, `payment-not-above-zero`, `payment-exceeds-amount-due`,
 * `amount-out-of-range`, `invoice-void`, `not-proven`.
 *
 * @example
 * const paid = recordPayment(receivable, { id: 'pay-1', amount: 5000, method: 'card' });
 * amountDue(orThrow(paid)); // 0
 */
export const recordPayment = (receivable: Receivable, payment: Payment): Outcome<Receivable> =>
  changeReceivable(receivable, (state) => computePayment(state, payment));

/** What recording a payment changes. */
export const computePayment = (state: ReceivableState, payment: unknown): Outcome<ReceivableChange> => {
  const refusals: Refusal[] = [];
  const input = readPaymentInput(payment, refusals);
  if (input === undefined) return refuse(refusals);
  const recorded = findRecord(state.payments, input.id);
  refusals.push(
    ...checkNotVoid(state),
    ...checkUniquePayment(recorded, input),
    ...checkPaymentWithinAmountDue(state, input),
  );
  if (refusals.length > 0) return refuse(refusals);

  // A pending one: any other would have been refused.
  const before = recorded === undefined ? state.paid : addPayment(state.paid, recorded, -1);
  const record = createRecord(state, input);
  const paid = addPayment(before, record);
  const tooLarge = checkSumsInRange({ ...paid }, ['amount']);
  if (tooLarge.length > 0) return refuse(tooLarge);
  return answer({ paid, payment: record, ...(recorded === undefined ? {} : { removedPayment: recorded.id }) });
};

const createRecord = (state: ReceivableState, input: PaymentInput): PaymentRecord => {
  const overpaid = input.state === 'pending' ? 0 : Math.max(0, input.amount - computeAmountDue(state));
  return Object.freeze({ ...input, overpaid, returned: 0 });
};

/**
 * Drops a pending payment that failed.
 *
 * Refuses: `unknown-payment`, `payment-not-pending`, `not-proven`.
 *
 * @example
 * orThrow(failPayment(receivable, 'pay-1')).payments; // []
 */
export const failPayment = (receivable: Receivable, payment: string): Outcome<Receivable> =>
  changeReceivable(receivable, (state) => computePaymentFailure(state, payment));

/** What the failure of a payment changes. */
export const computePaymentFailure = (state: ReceivableState, payment: string): Outcome<ReceivableChange> => {
  const record = findRecord(state.payments, payment);
  const path = ['payment'];
  if (record === undefined) return refuse([{ code: 'unknown-payment', path, payment: toName(payment) }]);
  if (record.state !== 'pending') return refuse([{ code: 'payment-not-pending', path, payment }]);
  return answer({ paid: addPayment(state.paid, record, -1), removedPayment: payment });
};
