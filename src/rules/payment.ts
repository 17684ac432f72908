import { CUSTOMER_BALANCE, type PaymentRecord, type Refund } from '../documents/payment.js';
import { findRecord, type ReceivableState } from '../documents/receivable.js';
import type { Refusal } from '../documents/refusal.js';
import type { PaymentInput } from '../reading/receivable-shapes.js';
import { computeAmountDue } from '../settling/amount-due.js';
import { computeCashLeft, computePaymentCash } from '../settling/payments.js';

/** A payment is recorded once; recording a pending one as settled settles it. */
export const checkUniquePayment = (
  recorded: PaymentRecord | undefined,
  { id, state }: PaymentInput,
): readonly Refusal[] =>
  recorded === undefined || (recorded.state === 'pending' && state === 'settled')
    ? []
    : [{ code: 'duplicate-payment', path: ['id'], payment: id }];

/**
 * A payment, pending or settled, is above zero and no more than the amount due; the excess of cash may go to the
 * customer's balance, where the payment says so and something is due.
 */
export const checkPaymentWithinAmountDue = (state: ReceivableState, payment: PaymentInput): readonly Refusal[] => {
  const { amount, method, excess } = payment;
  const path = ['amount'];
  if (amount <= 0) return [{ code: 'payment-not-above-zero', path, amount }];
  const due = computeAmountDue(state);
  if (amount <= due || (excess !== undefined && method !== CUSTOMER_BALANCE && due > 0)) return [];
  return [{ code: 'payment-exceeds-amount-due', path, asked: amount, due, excess: amount - due }];
};

/**
 * A refund without a note is recorded once, is above zero, and is no more than the cash that did not go back yet: in
 * all, and of the payment it names.
 */
export const checkRefund = (state: ReceivableState, { id, amount, payment }: Refund): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  const path = ['amount'];
  if (findRecord(state.refunds, id) !== undefined)
    refusals.push({ code: 'duplicate-refund', path: ['id'], refund: id });
  if (amount <= 0) refusals.push({ code: 'refund-not-above-zero', path, amount });
  if (payment === undefined) {
    const left = computeCashLeft(state);
    return amount > left ? [...refusals, { code: 'refund-exceeds-cash', path, asked: amount, left }] : refusals;
  }
  const record = findRecord(state.payments, payment);
  if (record === undefined) return [...refusals, { code: 'unknown-payment', path: ['payment'], payment }];
  const left = computePaymentCash(record);
  return amount > left
    ? [...refusals, { code: 'refund-exceeds-payment', path, payment, asked: amount, left }]
    : refusals;
};
