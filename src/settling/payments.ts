import type { RefundedPayment } from '../documents/credit-note.js';
import { CUSTOMER_BALANCE, type PaymentRecord } from '../documents/payment.js';
import { findRecord, type Paid, type ReceivableState, type Records } from '../documents/receivable.js';
import type { MinorUnits } from '../money/minor-units.js';

export const NOTHING_PAID: Paid = /* @__PURE__ */ Object.freeze({
  cash: 0,
  customerBalance: 0,
  pending: 0,
  returned: 0,
  unexplained: 0,
});

/** The sums of what was paid, with one payment added; with a sign of −1, taken away. */
export const addPayment = (paid: Paid, payment: PaymentRecord, sign: 1 | -1 = 1): Paid => {
  const { amount, method, state, overpaid } = payment;
  const signed = sign * (amount - overpaid);
  if (state === 'pending') return { ...paid, pending: paid.pending + signed };
  return method === CUSTOMER_BALANCE
    ? { ...paid, customerBalance: paid.customerBalance + signed }
    : { ...paid, cash: paid.cash + signed };
};

/** The cash that came in and did not go back. */
export const computeCashLeft = ({ paid }: Pick<ReceivableState, 'paid'>): MinorUnits => paid.cash - paid.returned;

/** The cash of one payment that did not go back; balance applied is never cash. */
export const computePaymentCash = ({ amount, method, state, overpaid, returned }: PaymentRecord): MinorUnits =>
  method === CUSTOMER_BALANCE || state === 'pending' ? 0 : amount - overpaid - returned;

/** What goes back of which payment: as listed, or of the latest first. */
export const chooseRefundedPayments = (
  { payments, cashPayments }: Pick<ReceivableState, 'payments' | 'cashPayments'>,
  refund: MinorUnits,
  listed: readonly { readonly payment: string; readonly amount: MinorUnits }[] | undefined,
): readonly RefundedPayment[] => {
  if (listed !== undefined) {
    const byId = indexPayments(payments, listed.length);
    return listed.map(({ payment, amount }) =>
      Object.freeze({ payment, method: findRecord(byId, payment)!.method, amount }),
    );
  }
  const refunds: RefundedPayment[] = [];
  const all = cashPayments ?? [...payments.values()];
  let left = refund;
  for (let i = all.length - 1; i >= 0 && left > 0; i--) {
    const one = all[i]!;
    const payment = typeof one === 'string' ? findRecord(payments, one)! : one;
    const amount = Math.min(left, computePaymentCash(payment));
    if (amount > 0) refunds.push(Object.freeze({ payment: payment.id, method: payment.method, amount }));
    left -= amount;
  }
  return refunds;
};

/** The payments by id where many are looked up, so that no list is searched again and again. */
export const indexPayments = (payments: Records<PaymentRecord>, lookups: number): Records<PaymentRecord> =>
  Array.isArray(payments) && lookups > 1
    ? new Map((payments as readonly PaymentRecord[]).map((payment) => [payment.id, payment]))
    : payments;

/** A payment with what went back of it. */
export const returnCash = (payment: PaymentRecord, amount: MinorUnits): PaymentRecord =>
  Object.freeze({ ...payment, returned: payment.returned + amount });
