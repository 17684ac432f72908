import type { RefundedPayment } from '../documents/credit-note.js';
import { CUSTOMER_BALANCE, type PaymentRecord } from '../documents/payment.js';
import type { Paid } from '../documents/receivable.js';

/** The sums of what was paid, with one payment added; with a sign of −1, taken away. */
export const addPayment = (paid: Paid, payment: PaymentRecord, sign: 1 | -1 = 1): Paid => {
  const { amount, method, state, overpaid } = payment;
  const signed = sign * (amount - overpaid);
  if (state === 'pending') return { ...paid, pending: paid.pending + signed };
  return method === CUSTOMER_BALANCE
    ? { ...paid, customerBalance: paid.customerBalance + signed }
    : { ...paid, cash: paid.cash + signed };
};

/** Payments with what went back of them. */
export const returnCash = (
  payments: readonly PaymentRecord[],
  refunds: readonly RefundedPayment[],
): readonly PaymentRecord[] => {
  const amounts = new Map(refunds.map(({ payment, amount }) => [payment, amount]));
  return Object.freeze(
    payments.map((payment) => {
      const amount = amounts.get(payment.id);
      return amount === undefined ? payment : Object.freeze({ ...payment, returned: payment.returned + amount });
    }),
  );
};

export const NOTHING_PAID: Paid = /* @__PURE__ */ Object.freeze({
  cash: 0,
  customerBalance: 0,
  pending: 0,
  returned: 0,
  unexplained: 0,
});
