import { answer, refuse } from '../documents/outcome.js';
import type { Receivable, ReceivableState } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { checkNothingPaid, checkStatusAmong } from '../rules/receivable.js';
import { changeReceivable, type ReceivableChange } from './change-receivable.js';

/**
 * Declares an open or uncollectible invoice void, while nothing is paid on it or applied to it; it takes nothing more.
 *
 * Refuses: `status-not-allowed`, `invoice-has-payments`, `not-proven`.
 *
 * @example
 * invoiceStatus(orThrow(voidInvoice(receivable))); // 'void'
 */
export const voidInvoice = (receivable: Receivable): Outcome<Receivable> =>
  changeReceivable(receivable, computeInvoiceVoid);

/** What voiding the invoice changes. */
export const computeInvoiceVoid = (state: ReceivableState): Outcome<ReceivableChange> => {
  const refusals = [...checkStatusAmong(state, 'void', ['open', 'uncollectible']), ...checkNothingPaid(state)];
  return refusals.length > 0 ? refuse(refusals) : answer({ declared: 'void' });
};

/**
 * Declares an open invoice uncollectible; it still takes payments and can become paid.
 *
 * Refuses: `status-not-allowed`, `not-proven`.
 *
 * @example
 * invoiceStatus(orThrow(markUncollectible(receivable))); // 'uncollectible'
 */
export const markUncollectible = (receivable: Receivable): Outcome<Receivable> =>
  changeReceivable(receivable, computeUncollectible);

/** What declaring the invoice uncollectible changes. */
export const computeUncollectible = (state: ReceivableState): Outcome<ReceivableChange> => {
  const refusals = checkStatusAmong(state, 'uncollectible', ['open']);
  return refusals.length > 0 ? refuse(refusals) : answer({ declared: 'uncollectible' });
};
