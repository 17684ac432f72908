import { computeCreditable, type Creditable } from '../crediting/creditable.js';
import { requireProven } from '../documents/proof.js';
import type { InvoiceStatus, Receivable } from '../documents/receivable.js';
import type { MinorUnits } from '../money/minor-units.js';
import { computeAmountDue, deriveStatus } from '../settling/amount-due.js';
import { computeRefundable } from '../settling/settlement.js';

// A question answers a plain value, so it can't refuse. Given what its type excludes, which only untyped code can do, it
// throws a TypeError: a silent 0 would move money.

/**
 * Whether the invoice is `open`, `paid`, `void` or `uncollectible`.
 *
 * @example
 * invoiceStatus(receivable); // 'open'
 */
export const invoiceStatus = (receivable: Receivable): InvoiceStatus =>
  deriveStatus(requireProven('receivable', receivable));

/**
 * What is still to be paid, never below zero; nothing of a void invoice.
 *
 * Units: minor units.
 *
 * @example
 * amountDue(receivable); // 1216
 */
export const amountDue = (receivable: Receivable): MinorUnits =>
  computeAmountDue(requireProven('receivable', receivable));

/**
 * What may still be credited: of each line, and in all what a remainder of the invoice would credit now.
 *
 * Units: minor units, with the sign of the line; quantities are positive numbers.
 *
 * @example
 * creditable(receivable).total; // 1216
 */
export const creditable = (receivable: Receivable): Creditable =>
  computeCreditable(requireProven('receivable', receivable));

/**
 * The most that may go back in cash: what came in and did not go back, and no more than what is creditable.
 *
 * Units: minor units.
 *
 * @example
 * refundable(receivable); // 0
 */
export const refundable = (receivable: Receivable): MinorUnits =>
  computeRefundable(requireProven('receivable', receivable));

/**
 * Whether anything is still to be collected: an open invoice with an amount due.
 *
 * Source: RM-02.
 *
 * @example
 * isCollectible(receivable); // true
 */
export const isCollectible = (receivable: Receivable): boolean =>
  deriveStatus(requireProven('receivable', receivable)) === 'open';
