import { computeCashLeft } from '../../settling/settlement.js';
import type { Receivable } from '../../documents/receivable.js';
import type { Refusal } from '../../documents/refusal.js';

/**
 * An invoice is voided only while nothing is paid on it, applied to it or in flight, and nothing that its credit notes
 * gave back stands: a chargeback may have taken the cash that it came from.
 */
export const checkNothingPaid = (receivable: Receivable): Refusal[] => {
  const { customerBalance, pending } = receivable.paid;
  const { credited } = receivable;
  const givenBack = credited.customerBalance + credited.outOfBand;
  const cash = computeCashLeft(receivable);
  return cash === 0 && customerBalance === 0 && pending === 0 && givenBack === 0
    ? []
    : [{ code: 'invoice-has-payments', path: [], cash, customerBalance, pending, givenBack }];
};
