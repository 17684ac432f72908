import type { CreditNote, RefundedPayment } from '../documents/credit-note.js';
import { changeCreditedLines, type CreditedLineChange } from '../documents/credited-line.js';
import { answer, attemptWith } from '../documents/outcome.js';
import type { PaymentRecord, Refund } from '../documents/payment.js';
import type { Mutable } from '../documents/proof.js';
import {
  createReceivable,
  putCreditNote,
  type Credited,
  type Paid,
  type Receivable,
  type ReceivableFields,
  type ReceivableState,
} from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { returnCash } from '../settling/payments.js';

/** What an event changes of a receivable; what is absent stays as it is. All of it is frozen, but for the sums. */
export type ReceivableChange = {
  readonly declared?: 'void' | 'uncollectible';
  readonly paid?: Paid;
  readonly credited?: Credited;
  /** A pending payment that is taken out: it failed, or is recorded as settled. */ readonly removedPayment?: string;
  /** A payment that is added at the end. */ readonly payment?: PaymentRecord;
  /** What went back of payments. */ readonly refundedPayments?: readonly RefundedPayment[];
  readonly refund?: Refund;
  /** A credit note that is added, or that takes the place of the one with its number. */
  readonly creditNote?: CreditNote;
  /** Sorted by position. */ readonly creditedLines?: readonly CreditedLineChange[];
};

/** Computes a change of a receivable that this library made, and answers the next revision of it. */
export const changeReceivable = (
  receivable: Receivable,
  computeChange: (state: ReceivableState) => Outcome<ReceivableChange>,
): Outcome<Receivable> =>
  attemptWith({ receivable }, () => {
    const change = computeChange(receivable);
    return change._tag === 'Left' ? change : answer(reviseReceivable(receivable, change.right));
  });

/** The next revision of a receivable. */
export const reviseReceivable = (receivable: Receivable, change: ReceivableChange): Receivable => {
  const { refund, creditNote, creditedLines } = change;
  const declared = change.declared ?? receivable.declared;
  const next: Mutable<ReceivableFields> = {
    schemaVersion: 1,
    revision: receivable.revision + 1,
    invoice: receivable.invoice,
    payments: changePayments(receivable.payments, change),
    refunds: refund === undefined ? receivable.refunds : Object.freeze([...receivable.refunds, refund]),
    paid: Object.freeze(change.paid ?? receivable.paid),
    credited: Object.freeze(change.credited ?? receivable.credited),
    creditedLines:
      creditedLines === undefined
        ? receivable.creditedLines
        : changeCreditedLines(receivable.creditedLines, creditedLines),
    creditNotes: creditNote === undefined ? receivable.creditNotes : putCreditNote(receivable, creditNote),
  };
  if (declared !== undefined) next.declared = declared;
  return createReceivable(next, receivable);
};

const changePayments = (
  payments: readonly PaymentRecord[],
  { removedPayment, payment, refundedPayments }: ReceivableChange,
): readonly PaymentRecord[] => {
  let next = payments;
  if (removedPayment !== undefined) next = next.filter(({ id }) => id !== removedPayment);
  if (payment !== undefined) next = [...next, payment];
  if (refundedPayments !== undefined && refundedPayments.length > 0) {
    const amounts = new Map(refundedPayments.map((refunded) => [refunded.payment, refunded.amount]));
    next = next.map((record) => {
      const amount = amounts.get(record.id);
      return amount === undefined ? record : returnCash(record, amount);
    });
  }
  return Object.freeze(next);
};
