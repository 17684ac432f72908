import { computeCashLeft, computePaymentCash } from '../../settling/settlement.js';
import { findPayment } from '../../documents/finding-payments.js';
import type { Refund } from '../../documents/payment.js';
import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/**
 * A refund without a note is recorded once, is above zero, and is no more than the cash that did not go back yet: in
 * all, and of the payment it names.
 */
export const checkRefund = (receivable: Receivable, { id, amount, payment }: Refund): Refusal[] => {
  const refusals: Refusal[] = [];
  const path = ['amount'];
  if (receivable.refunds.some((refund) => refund.id === id)) {
    refusals.push({ code: 'duplicate-refund', path: ['id'], refund: id });
  }
  if (amount <= 0) refusals.push({ code: 'refund-not-above-zero', path, amount });
  if (payment === undefined) {
    const left = computeCashLeft(receivable);
    if (amount > left) refusals.push({ code: 'refund-exceeds-cash', path, asked: amount, left });
    return refusals;
  }
  const record = findPayment(receivable.payments, payment);
  if (record === undefined) {
    refusals.push({ code: 'unknown-payment', path: ['payment'], payment });
  } else if (amount > computePaymentCash(record)) {
    refusals.push({ code: 'refund-exceeds-payment', path, payment, asked: amount, left: computePaymentCash(record) });
  }
  return refusals;
};
