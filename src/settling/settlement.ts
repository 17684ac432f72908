import type { Settlement } from '../documents/credit-note-draft.js';
import type { CreditNoteType } from '../documents/credit-note.js';
import type { ReceivableState } from '../documents/receivable.js';
import { sumAmounts } from '../invoicing/totals.js';
import type { MinorUnits } from '../money/minor-units.js';
import { computeCashLeft } from './payments.js';

/** Where a post-payment part is to go, in minor units. */
export type Split = {
  readonly refund: MinorUnits;
  readonly customerBalance: MinorUnits;
  readonly outOfBand: MinorUnits;
};

/** The balance that was applied and not given back. */
const computeBalanceLeft = ({ paid, credited }: ReceivableState): MinorUnits =>
  Math.max(0, paid.customerBalance - credited.customerBalance);

/** Whether a note lowers the amount due, gives back what was paid, or both. */
export const deriveCreditNoteType = (prePayment: MinorUnits, postPayment: MinorUnits): CreditNoteType => {
  if (postPayment === 0) return 'pre-payment';
  return prePayment === 0 ? 'post-payment' : 'mixed';
};

/** A post-payment part, split as the draft asks: by its amounts, or by its order. */
export const splitSettlement = (postPayment: MinorUnits, settlement: Settlement, state: ReceivableState): Split => {
  const { order } = settlement;
  if (order === undefined) {
    const { refund = 0, customerBalance = 0, outOfBand = 0 } = settlement;
    const refunded = typeof refund === 'number' ? refund : sumAmounts(refund);
    return { refund: refunded, customerBalance, outOfBand };
  }
  switch (order) {
    case 'all-refund':
      return { refund: postPayment, customerBalance: 0, outOfBand: 0 };
    case 'all-balance':
      return { refund: 0, customerBalance: postPayment, outOfBand: 0 };
    case 'all-out-of-band':
      return { refund: 0, customerBalance: 0, outOfBand: postPayment };
    case 'refund-first':
      return splitCash(postPayment, 0, state);
    case 'balance-first':
      return splitCash(postPayment, Math.min(postPayment, computeBalanceLeft(state)), state);
  }
};

/** What is not for the balance first goes back in cash, as far as there is some, and the rest to the balance. */
const splitCash = (postPayment: MinorUnits, balanceFirst: MinorUnits, state: ReceivableState): Split => {
  const refund = Math.min(postPayment - balanceFirst, computeCashLeft(state));
  return { refund, customerBalance: postPayment - refund, outOfBand: 0 };
};

/** The most that may go back in cash: the cash that did not go back yet, and no more than what is creditable. */
export const computeRefundable = (state: ReceivableState): MinorUnits =>
  state.declared === 'void'
    ? 0
    : Math.min(computeCashLeft(state), state.invoice.totals.total - state.credited.totals.total);
