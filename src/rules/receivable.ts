import type { InvoiceStatus, ReceivableState } from '../documents/receivable.js';
import type { Refusal } from '../documents/refusal.js';
import { deriveStatus } from '../settling/amount-due.js';
import { computeCashLeft } from '../settling/payments.js';

/** A void invoice takes nothing more. */
export const checkNotVoid = ({ declared, invoice }: ReceivableState): readonly Refusal[] =>
  declared === 'void' ? [{ code: 'invoice-void', path: [], invoice: invoice.number }] : [];

/** A declared status is reached from certain others only. */
export const checkStatusAmong = (
  state: ReceivableState,
  to: InvoiceStatus,
  allowed: readonly InvoiceStatus[],
): readonly Refusal[] => {
  const status = deriveStatus(state);
  return allowed.includes(status) ? [] : [{ code: 'status-not-allowed', path: [], status, to, allowed }];
};

/**
 * An invoice is voided only while nothing is paid on it, applied to it or in flight, and nothing that its credit notes
 * gave back stands: a chargeback may have taken the cash that it came from.
 */
export const checkNothingPaid = (state: ReceivableState): readonly Refusal[] => {
  const { customerBalance, pending } = state.paid;
  const givenBack = state.credited.customerBalance + state.credited.outOfBand;
  const cash = computeCashLeft(state);
  return cash === 0 && customerBalance === 0 && pending === 0 && givenBack === 0
    ? []
    : [{ code: 'invoice-has-payments', path: [], cash, customerBalance, pending, givenBack }];
};
