import type { InvoiceStatus, ReceivableState } from '../documents/receivable.js';
import type { MinorUnits } from '../money/minor-units.js';

type Sums = Pick<ReceivableState, 'declared' | 'invoice' | 'credited' | 'paid'>;

/**
 * What is still to be paid: the total less pre-payment credits and what was paid, plus cash that went back unexplained;
 * nothing of a void invoice.
 */
export const computeAmountDue = ({ declared, invoice, credited, paid }: Sums): MinorUnits =>
  declared === 'void'
    ? 0
    : invoice.totals.total - credited.prePayment - paid.cash + paid.unexplained - paid.customerBalance;

/** `open` and `paid` are arithmetic; the others were declared. An uncollectible invoice that is paid is paid. */
export const deriveStatus = (state: Sums): InvoiceStatus => {
  if (state.declared === 'void') return 'void';
  return computeAmountDue(state) === 0 ? 'paid' : (state.declared ?? 'open');
};
