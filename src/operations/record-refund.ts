import { returnCash } from '../settling/paid.js';
import { chooseRefundedPayments } from '../settling/settlement.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { readRefund } from '../reading/receivable-shapes.js';
import type { Refund } from '../documents/payment.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { checkNotVoid } from '../rules/receivable/receivable-not-void.js';
import { checkRefund } from '../rules/payment/refund-laws.js';
import { onProven } from '../proving/prove-receivable.js';
import { revised } from './revise-receivable.js';

/**
 * Records money that went back without a credit note, such as a chargeback: the amount due rises again.
 *
 * What may still be credited stays as it was; a credit note would have lowered it.
 *
 * Units: minor units.
 * Refuses: shape refusals, `refund-not-above-zero`, `refund-exceeds-cash`, `refund-exceeds-payment`, `unknown-payment`,
 * `duplicate-refund`, `invoice-void`.
 *
 * @example
 * recordRefund(receivable, { id: 're-1', amount: 500, reason: 'chargeback' });
 */
export const recordRefund = (receivable: Receivable, refund: Refund): Outcome<Receivable> =>
  attempt(() => onProven(receivable, (proven) => refundRecorded(proven, refund)));

export const refundRecorded = (receivable: Receivable, refund: unknown): Outcome<Receivable> => {
  const refusals: Refusal[] = [];
  const facts = readRefund(refund, refusals);
  if (facts === undefined) return refuse(refusals);
  refusals.push(...checkNotVoid(receivable), ...checkRefund(receivable, facts));
  if (refusals.length > 0) return refuse(refusals);

  const { amount, payment } = facts;
  const { payments, refunds, paid } = receivable;
  // No more goes back than came in, so the sums stay in range.
  const sums = { ...paid, returned: paid.returned + amount, unexplained: paid.unexplained + amount };
  const listed = payment === undefined ? undefined : [{ payment, amount }];
  return answer(
    revised(receivable, {
      payments: returnCash(payments, chooseRefundedPayments(payments, amount, listed)),
      refunds: Object.freeze([...refunds, facts]),
      paid: sums,
    }),
  );
};
