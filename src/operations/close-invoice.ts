import { answer, attempt, refuse } from '../documents/outcome.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';
import { checkNothingPaid } from '../rules/receivable/nothing-paid.js';
import { checkStatusAmong } from '../rules/receivable/status-among.js';
import { onProven } from '../proving/prove-receivable.js';
import { revised } from './revise-receivable.js';

/**
 * Declares an open or uncollectible invoice void, while nothing is paid on it or applied to it; it takes nothing more.
 *
 * Refuses: `status-not-allowed`, `invoice-has-payments`.
 *
 * @example
 * voidInvoice(receivable);
 */
export const voidInvoice = (receivable: Receivable): Outcome<Receivable> =>
  attempt(() => onProven(receivable, invoiceVoided));

export const invoiceVoided = (receivable: Receivable): Outcome<Receivable> => {
  const refusals = [
    ...checkStatusAmong(receivable, 'void', ['open', 'uncollectible']),
    ...checkNothingPaid(receivable),
  ];
  return refusals.length > 0 ? refuse(refusals) : answer(revised(receivable, { declared: 'void' }));
};

/**
 * Declares an open invoice uncollectible; it still takes payments and can become paid.
 *
 * Refuses: `status-not-allowed`.
 *
 * @example
 * markUncollectible(receivable);
 */
export const markUncollectible = (receivable: Receivable): Outcome<Receivable> =>
  attempt(() => onProven(receivable, invoiceUncollectible));

export const invoiceUncollectible = (receivable: Receivable): Outcome<Receivable> => {
  const refusals = checkStatusAmong(receivable, 'uncollectible', ['open']);
  return refusals.length > 0 ? refuse(refusals) : answer(revised(receivable, { declared: 'uncollectible' }));
};
