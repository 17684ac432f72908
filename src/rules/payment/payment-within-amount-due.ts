import { dueOf } from '../../amounts/amount-due.js';
import type { PaymentFacts } from '../../documents/payment-facts.js';
import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/** A payment, pending or settled, is above zero and no more than the amount due. */
export const paymentWithinAmountDue = (receivable: Receivable, { amount }: PaymentFacts): Refusal[] => {
  const path = ['amount'];
  if (amount <= 0) return [{ code: 'payment-not-above-zero', path, amount }];
  const due = dueOf(receivable);
  return amount <= due ? [] : [{ code: 'payment-exceeds-amount-due', path, asked: amount, due, excess: amount - due }];
};
