import { computeAmountDue } from '../../settling/amount-due.js';
import type { PaymentInput } from '../../reading/receivable-shapes.js';
import { CUSTOMER_BALANCE } from '../../documents/payment.js';
import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/**
 * A payment, pending or settled, is above zero and no more than the amount due; the excess of cash may go to the
 * customer's balance, where the payment says so and something is due.
 */
export const checkPaymentWithinAmountDue = (receivable: Receivable, payment: PaymentInput): Refusal[] => {
  const { amount, method, excess } = payment;
  const path = ['amount'];
  if (amount <= 0) return [{ code: 'payment-not-above-zero', path, amount }];
  const due = computeAmountDue(receivable);
  if (amount <= due || (excess !== undefined && method !== CUSTOMER_BALANCE && due > 0)) return [];
  return [{ code: 'payment-exceeds-amount-due', path, asked: amount, due, excess: amount - due }];
};
