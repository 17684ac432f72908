import { CUSTOMER_BALANCE, type PaymentRecord } from '../documents/payment.js';
import type { ReceivableFields } from '../documents/receivable.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkBetween, checkEqual, checkUnique } from '../reading/compare.js';
import { computePaymentCash } from '../settling/payments.js';

/** Each payment and refund stands within its bounds, and what went back of a payment came in with it. */
export const checkPayments = (receivable: ReceivableFields): readonly Refusal[] => {
  const { payments, refunds, paid, credited } = receivable;
  return [
    ...checkEqual(paid.returned, credited.refund + paid.unexplained, ['paid', 'returned']),
    ...payments.flatMap((payment, i) => {
      const cash = computePaymentCash({ ...payment, returned: 0 });
      return [
        ...checkBetween(payment.amount, 1, Number.MAX_SAFE_INTEGER, ['payments', i, 'amount']),
        ...checkBetween(payment.overpaid, 0, computeMostOverpaid(payment), ['payments', i, 'overpaid']),
        // No more goes back than came in as cash.
        ...checkBetween(payment.returned, 0, cash, ['payments', i, 'returned']),
      ];
    }),
    ...refunds.flatMap(({ amount }, i) => checkBetween(amount, 1, paid.unexplained, ['refunds', i, 'amount'])),
    ...checkRefundedPayments(receivable),
    ...checkUnique(payments, 'payments', 'id'),
    ...checkUnique(refunds, 'refunds', 'id'),
  ];
};

/** More than was due is paid in cash only, where it was said to go to the balance, and beside something that was due. */
const computeMostOverpaid = ({ amount, method, state, excess }: PaymentRecord): MinorUnits =>
  excess === undefined || state === 'pending' || method === CUSTOMER_BALANCE ? 0 : amount - 1;

/** What goes back of a payment that is named went back of it: by notes, or by refunds without one. */
const checkRefundedPayments = ({ payments, refunds, creditNotes }: ReceivableFields): readonly Refusal[] => {
  const methods = new Map(payments.map(({ id, method }) => [id, method]));
  const left = new Map(payments.map(({ id, returned }) => [id, returned]));
  const takeBack = (payment: string, amount: MinorUnits, least: MinorUnits, path: Path): readonly Refusal[] => {
    const before = left.get(payment);
    if (before === undefined) return checkEqual(payment, 'a payment on file', [...path, 'payment']);
    left.set(payment, before - amount);
    return checkBetween(amount, least, before, [...path, 'amount']);
  };
  return [
    ...creditNotes.flatMap(({ settlement }, i) =>
      settlement.refunds.flatMap(({ payment, method, amount }, j) => {
        const path = ['creditNotes', i, 'settlement', 'refunds', j];
        return [
          // A note may name a payment and give nothing back of it.
          ...takeBack(payment, amount, 0, path),
          ...checkEqual(method, methods.get(payment) ?? method, [...path, 'method']),
        ];
      }),
    ),
    ...refunds.flatMap(({ payment, amount }, i) =>
      payment === undefined ? [] : takeBack(payment, amount, 1, ['refunds', i]),
    ),
  ];
};
