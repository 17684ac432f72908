import type { Settlement } from '../documents/credit-note-draft.js';
import type { CreditNoteType, RefundedPayment } from '../documents/credit-note.js';
import { findPayments } from '../documents/finding-payments.js';
import { CUSTOMER_BALANCE, type PaymentRecord } from '../documents/payment.js';
import type { Receivable } from '../documents/receivable.js';
import type { MinorUnits } from '../money/minor-units.js';

/** Where a post-payment part is to go. */
export type Split = {
  readonly refund: MinorUnits;
  readonly customerBalance: MinorUnits;
  readonly outOfBand: MinorUnits;
};

/** The cash that came in and did not go back. */
export const computeCashLeft = ({ paid }: Receivable): MinorUnits => paid.cash - paid.returned;

/** The cash of one payment that did not go back; balance applied is never cash. */
export const computePaymentCash = ({ amount, method, state, overpaid, returned }: PaymentRecord): MinorUnits =>
  method === CUSTOMER_BALANCE || state === 'pending' ? 0 : amount - overpaid - returned;

/** The balance that was applied and not given back. */
const computeBalanceLeft = ({ paid, credited }: Receivable): MinorUnits =>
  Math.max(0, paid.customerBalance - credited.customerBalance);

/** Whether a note lowers the amount due, gives back what was paid, or both. */
export const deriveCreditNoteType = (prePayment: MinorUnits, postPayment: MinorUnits): CreditNoteType => {
  if (postPayment === 0) return 'pre-payment';
  return prePayment === 0 ? 'post-payment' : 'mixed';
};

/** A post-payment part, split as the draft asks: by its amounts, or by its order. */
export const splitSettlement = (postPayment: MinorUnits, settlement: Settlement, receivable: Receivable): Split => {
  const { order } = settlement;
  if (order === undefined) {
    const { refund = 0, customerBalance = 0, outOfBand = 0 } = settlement;
    const refunded = typeof refund === 'number' ? refund : refund.reduce((sum, { amount }) => sum + amount, 0);
    return { refund: refunded, customerBalance, outOfBand };
  }
  switch (order) {
    case 'all-refund':
      return { refund: postPayment, customerBalance: 0, outOfBand: 0 };
    case 'all-balance':
      return { refund: 0, customerBalance: postPayment, outOfBand: 0 };
    case 'all-out-of-band':
      return { refund: 0, customerBalance: 0, outOfBand: postPayment };
    default: {
      const first = order === 'balance-first' ? Math.min(postPayment, computeBalanceLeft(receivable)) : 0;
      const refund = Math.min(postPayment - first, computeCashLeft(receivable));
      return { refund, customerBalance: postPayment - refund, outOfBand: 0 };
    }
  }
};

/** What goes back of which payment: as listed, or of the latest first. */
export const chooseRefundedPayments = (
  payments: readonly PaymentRecord[],
  refund: MinorUnits,
  listed: readonly { readonly payment: string; readonly amount: MinorUnits }[] | undefined,
): readonly RefundedPayment[] => {
  if (listed !== undefined) {
    const named = findPayments(payments, listed);
    return listed.map(({ payment, amount }) => ({ payment, method: named.get(payment)!.method, amount }));
  }
  const refunds: RefundedPayment[] = [];
  let left = refund;
  for (let i = payments.length - 1; i >= 0; i--) {
    const { id, method } = payments[i]!;
    const amount = Math.min(left, computePaymentCash(payments[i]!));
    if (amount > 0) refunds.push({ payment: id, method, amount });
    left -= amount;
  }
  return refunds;
};
