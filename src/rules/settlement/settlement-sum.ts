import type { Split } from '../../settling/settlement.js';
import type { Refusal } from '../../documents/refusal.js';
import { isMinorUnits, type MinorUnits } from '../../money/minor-units.js';

/** Refund, customer balance and out of band are not negative, and together are the post-payment part. */
export const checkSettlementSum = (
  { refund, customerBalance, outOfBand }: Split,
  postPayment: MinorUnits,
): Refusal[] => {
  const amounts = Object.entries({ refund, customerBalance, outOfBand });
  const negative = amounts.filter(([, amount]) => amount < 0);
  if (negative.length > 0) {
    return negative.map(([field, amount]) => ({ code: 'negative-settlement', path: ['settlement', field], amount }));
  }
  const settled = refund + customerBalance + outOfBand;
  const path = ['settlement'];
  if (!isMinorUnits(settled)) return [{ code: 'amount-out-of-range', path, limit: Number.MAX_SAFE_INTEGER }];
  if (settled < postPayment) {
    return [{ code: 'settlement-too-small', path, postPayment, settled, missing: postPayment - settled }];
  }
  if (settled > postPayment) {
    return [{ code: 'settlement-too-large', path, postPayment, settled, excess: settled - postPayment }];
  }
  return [];
};
