import { computeAmountDue, deriveStatus } from '../settling/amount-due.js';
import { computeCreditable, NOTHING_CREDITABLE, computeRefundable, type Creditable } from '../crediting/creditable.js';
import { answer, attempt } from '../documents/outcome.js';
import type { InvoiceStatus, Receivable } from '../documents/receivable.js';
import type { MinorUnits } from '../money/minor-units.js';
import { onProven } from '../proving/prove-receivable.js';

// Questions have an answer for everything: what is no receivable, or does not hold, answers like a void one. Nothing is
// due on it, nothing can be credited and nothing refunded, so that no money moves on its account.

const asked = <A>(receivable: Receivable, question: (proven: Receivable) => A, ofVoid: A): A => {
  const answered = attempt(() => onProven(receivable, (proven) => answer(question(proven))));
  return answered._tag === 'Right' ? answered.right : ofVoid;
};

/**
 * Whether the invoice is `open`, `paid`, `void` or `uncollectible`.
 *
 * @example
 * invoiceStatus(receivable); // 'open'
 */
export const invoiceStatus = (receivable: Receivable): InvoiceStatus => asked(receivable, deriveStatus, 'void');

/**
 * What is still to be paid, never below zero; nothing of a void invoice.
 *
 * Units: minor units.
 *
 * @example
 * amountDue(receivable); // 1216
 */
export const amountDue = (receivable: Receivable): MinorUnits => asked(receivable, computeAmountDue, 0);

/**
 * What may still be credited: of each line, and in all what a remainder of the invoice would credit now.
 *
 * Units: minor units, with the sign of the line; quantities are positive numbers.
 *
 * @example
 * creditable(receivable).total; // 1216
 */
export const creditable = (receivable: Receivable): Creditable =>
  asked(receivable, computeCreditable, NOTHING_CREDITABLE);

/**
 * The most that may go back in cash: what came in and did not go back, and no more than what is creditable.
 *
 * Units: minor units.
 *
 * @example
 * refundable(receivable); // 0
 */
export const refundable = (receivable: Receivable): MinorUnits => asked(receivable, computeRefundable, 0);

/**
 * Whether anything is still to be collected: an open invoice with an amount due.
 *
 * Source: RM-02.
 *
 * @example
 * isCollectible(receivable); // true
 */
export const isCollectible = (receivable: Receivable): boolean =>
  asked(receivable, (proven) => deriveStatus(proven) === 'open', false);
