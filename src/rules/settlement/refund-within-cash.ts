import { computeCashLeft, computePaymentCash } from '../../settling/settlement.js';
import type { Settlement } from '../../documents/credit-note-draft.js';
import { findPayments } from '../../documents/finding-payments.js';
import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';
import type { MinorUnits } from '../../money/minor-units.js';

/** Refunds are no more than the cash that came in less what went back: in all, and of each payment. */
export const checkRefundWithinCash = (
  refund: MinorUnits,
  { refund: listed }: Settlement,
  receivable: Receivable,
): Refusal[] => {
  const left = computeCashLeft(receivable);
  const refusals: Refusal[] = [];
  if (refund > left)
    refusals.push({ code: 'refund-exceeds-cash', path: ['settlement', 'refund'], asked: refund, left });
  if (!Array.isArray(listed)) return refusals;
  const records = findPayments(receivable.payments, listed);
  const firsts = new Map<string, number>();
  listed.forEach(({ payment, amount }: { payment: string; amount: MinorUnits }, i) => {
    const path = ['settlement', 'refund', i] as const;
    const first = firsts.get(payment);
    const record = records.get(payment);
    firsts.set(payment, first ?? i);
    if (record === undefined) {
      refusals.push({ code: 'unknown-payment', path: [...path, 'payment'], payment });
    } else if (first !== undefined) {
      const firstPath = ['settlement', 'refund', first, 'payment'];
      refusals.push({ code: 'duplicate-id', path: [...path, 'payment'], id: payment, first: firstPath });
    } else if (amount < 0) {
      refusals.push({ code: 'negative-settlement', path: [...path, 'amount'], amount });
    } else if (amount > computePaymentCash(record)) {
      const left = computePaymentCash(record);
      refusals.push({ code: 'refund-exceeds-payment', path: [...path, 'amount'], payment, asked: amount, left });
    }
  });
  return refusals;
};
