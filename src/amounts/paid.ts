import { CUSTOMER_BALANCE, type PaymentRecord } from '../documents/payment.js';
import type { Paid } from '../documents/receivable.js';

/** The sums of what was paid, with one payment added; with a sign of −1, taken away. */
export const addPayment = (paid: Paid, { amount, method, state }: PaymentRecord, sign: 1 | -1 = 1): Paid => {
  const signed = sign * amount;
  if (state === 'pending') return { ...paid, pending: paid.pending + signed };
  return method === CUSTOMER_BALANCE
    ? { ...paid, customerBalance: paid.customerBalance + signed }
    : { ...paid, cash: paid.cash + signed };
};
