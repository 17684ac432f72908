import type { Settlement } from '../documents/credit-note-draft.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { CustomerBalance } from '../documents/customer-balance.js';
import { findRecord, type ReceivableState } from '../documents/receivable.js';
import type { Refusal } from '../documents/refusal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { findBalanceCredit } from '../settling/customer-balance.js';
import { computeCashLeft, computePaymentCash, indexPayments } from '../settling/payments.js';
import type { Split } from '../settling/settlement.js';
import { refuseRange } from './range.js';

/** Refund, customer balance and out of band are not negative, and together are the post-payment part. */
export const checkSettlementSum = (
  { refund, customerBalance, outOfBand }: Split,
  postPayment: MinorUnits,
): readonly Refusal[] => {
  const negative = Object.entries({ refund, customerBalance, outOfBand }).filter(([, amount]) => amount < 0);
  if (negative.length > 0) {
    return negative.map(([field, amount]) => ({ code: 'negative-settlement', path: ['settlement', field], amount }));
  }
  const settled = refund + customerBalance + outOfBand;
  const path = ['settlement'];
  if (!isMinorUnits(settled)) return [refuseRange(path)];
  if (settled < postPayment) {
    return [{ code: 'settlement-too-small', path, postPayment, settled, missing: postPayment - settled }];
  }
  if (settled > postPayment) {
    return [{ code: 'settlement-too-large', path, postPayment, settled, excess: settled - postPayment }];
  }
  return [];
};

/** Refunds are no more than the cash that came in less what went back: in all, and of each payment. */
export const checkRefundWithinCash = (
  refund: MinorUnits,
  { refund: listed }: Settlement,
  state: ReceivableState,
): readonly Refusal[] => {
  const left = computeCashLeft(state);
  const refusals: Refusal[] = [];
  if (refund > left) {
    refusals.push({ code: 'refund-exceeds-cash', path: ['settlement', 'refund'], asked: refund, left });
  }
  if (listed === undefined || typeof listed === 'number') return refusals;
  const payments = indexPayments(state.payments, listed.length);
  const firsts = new Map<string, number>();
  listed.forEach(({ payment, amount }, i) => {
    const locate = (n: number, field: string) => ['settlement', 'refund', n, field];
    const path = locate(i, 'payment');
    const amountPath = locate(i, 'amount');
    const first = firsts.get(payment);
    const record = findRecord(payments, payment);
    const most = record === undefined ? 0 : computePaymentCash(record);
    firsts.set(payment, first ?? i);
    if (record === undefined) refusals.push({ code: 'unknown-payment', path, payment });
    else if (first !== undefined) {
      refusals.push({ code: 'duplicate-id', path, id: payment, first: locate(first, 'payment') });
    } else if (amount < 0) refusals.push({ code: 'negative-settlement', path: amountPath, amount });
    else if (amount > most) {
      refusals.push({ code: 'refund-exceeds-payment', path: amountPath, payment, asked: amount, left: most });
    }
  });
  return refusals;
};

/** A note that gave to the customer's balance is voided with that balance, while none of it is spent. */
export const checkBalanceUnspent = (
  { number, invoice, settlement }: CreditNote,
  balance: CustomerBalance | undefined,
): readonly Refusal[] => {
  const amount = settlement.customerBalance;
  const path = ['customerBalance'];
  if (amount === 0) return [];
  const credit = balance && findBalanceCredit(balance, { kind: 'credit-note', document: number, invoice });
  if (credit === undefined) return [{ code: 'customer-balance-needed', path, number, amount }];
  return credit.left === amount ? [] : [{ code: 'balance-spent', path, document: number, amount, left: credit.left }];
};
