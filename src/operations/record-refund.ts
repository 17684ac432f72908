import { answer, refuse } from '../documents/outcome.js';
import type { Refund } from '../documents/payment.js';
import type { Receivable, ReceivableState } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readRefund } from '../reading/receivable-shapes.js';
import { checkRefund } from '../rules/payment.js';
import { checkNotVoid } from '../rules/receivable.js';
import { chooseRefundedPayments } from '../settling/payments.js';
import { changeReceivable, type ReceivableChange } from './change-receivable.js';

/**
 * Records money that went back without a credit note, such as a chargeback: the amount due rises again.
 *
 * What may still be credited stays as it was; a credit note would have lowered it.
 *
 * Units: minor units.
 * Refuses: shape refusals, `refund-not-above-zero`, `refund-exceeds-cash`, `refund-exceeds-payment`, `unknown-payment`,
 * `duplicate-refund`, `invoice-void`, `not-proven`.
 *
 * @example
 * const refunded = recordRefund(receivable, { id: 're-1', amount: 500, reason: 'chargeback' });
 * amountDue(orThrow(refunded)); // 500
 */
export const recordRefund = (receivable: Receivable, refund: Refund): Outcome<Receivable> =>
  changeReceivable(receivable, (state) => computeRefund(state, refund));

/** What a refund without a note changes. */
export const computeRefund = (state: ReceivableState, value: unknown): Outcome<ReceivableChange> => {
  const refusals: Refusal[] = [];
  const refund = readRefund(value, refusals);
  if (refund === undefined) return refuse(refusals);
  refusals.push(...checkNotVoid(state), ...checkRefund(state, refund));
  if (refusals.length > 0) return refuse(refusals);

  const { amount, payment } = refund;
  const { paid } = state;
  const listed = payment === undefined ? undefined : [{ payment, amount }];
  return answer({
    refund,
    refundedPayments: chooseRefundedPayments(state, amount, listed),
    // No more goes back than came in, so the sums stay in range.
    paid: { ...paid, returned: paid.returned + amount, unexplained: paid.unexplained + amount },
  });
};
