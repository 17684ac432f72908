import type { CreditRefusal, PolicyRefusal } from '../documents/refusal.js';
import type { Decimal } from '../money/decimal.js';
import { isMinorUnits } from '../money/minor-units.js';
import { atMost, listed, quoted, type AmountText, type Sentences } from './sentence.js';

// What speaks against a credit: the laws, and the house rules of a policy.

/** A unit price is a decimal of minor units, and an amount only where it is whole. */
const priceText = (unitPrice: Decimal, amount: AmountText): string =>
  isMinorUnits(Number(unitPrice)) ? amount(Number(unitPrice)) : `${unitPrice} minor units`;

export const creditSentences: Sentences<CreditRefusal> = {
  'credit-not-above-zero': ({ asked }, amount) =>
    `${typeof asked === 'string' ? asked : amount(asked)} cannot be credited; ask for more than zero.`,
  'credit-not-below-zero': ({ line, asked }, amount) =>
    `Line ${quoted(line)} is negative, so ${amount(asked)} of it cannot be credited; ask for less than zero.`,
  'credit-exceeds-line': ({ line, of, asked, left }, amount) =>
    `${amount(asked)} of the ${of} of line ${quoted(line)} cannot be credited: ${atMost('credit', left, amount)}.`,
  'quantity-exceeds-line': ({ line, asked, left }) =>
    `A quantity of ${asked} of line ${quoted(line)} cannot be credited: ` +
    `${left === '0' ? 'nothing is left to credit' : `you can credit at most ${left}`}.`,
  'spread-exceeds-lines': ({ of, asked, left }, amount) =>
    `${amount(asked)} cannot be spread over the ${of} of the lines: ${atMost('spread', left, amount)}.`,
  'line-fully-credited': ({ line }) => `Nothing of line ${quoted(line)} is left to credit; leave it out.`,
  'invoice-fully-credited': ({ invoice }) => `Nothing of invoice ${quoted(invoice)} is left to credit.`,
  'custom-credit-negative': ({ quantity, unitPrice }, amount) =>
    `A quantity of ${quantity} at a unit price of ${priceText(unitPrice, amount)} cannot be credited; ` +
    'give neither below zero.',
  'credit-note-not-positive': ({ total }, amount) =>
    `The credit note would come to ${amount(total)}; credit so much that it comes to more than zero.`,
  'credit-exceeds-invoice': ({ asked, left }, amount) =>
    `The credit note would come to ${amount(asked)}, which is more than is left of the invoice: ` +
    `${atMost('credit', left, amount)}.`,
  'duplicate-credit-note-number': ({ number }) =>
    `The invoice has a credit note ${quoted(number)} already; give another number.`,
  'invoice-void': ({ invoice }) => `Invoice ${quoted(invoice)} is void and takes nothing more.`,
};

export const policySentences: Sentences<PolicyRefusal> = {
  'status-takes-no-credit': ({ status, allowed }) =>
    `The invoice is ${status}, and only one that is ${listed(allowed, 'or')} takes a credit note.`,
  'payment-in-flight': ({ pending }, amount) =>
    `A payment of ${amount(pending)} is in flight; wait until it has settled or failed, and credit then.`,
  'line-credited-otherwise': ({ line, credited, asked }) =>
    `Line ${quoted(line)} was credited by ${credited} before and cannot be credited by ${asked}; ` +
    `credit it by ${credited}, or all that is left of it.`,
  'void-needs-open-invoice': ({ status }) =>
    `The invoice is ${status}, and a credit note is voided only while its invoice is open.`,
  'refund-needs-paid-invoice': ({ status, refund, customerBalance }, amount) =>
    `The invoice is ${status}, and nothing is given back before it is paid in full: neither ${amount(refund)} as a ` +
    `refund nor ${amount(customerBalance)} to the customer balance. Credit no more than is due.`,
  'credit-not-whole-line': ({ by }) =>
    `A credit by ${by} is not possible here, where only whole lines are credited; credit by remainder.`,
  'rule-failed': ({ rule }) =>
    `The house rule ${quoted(rule)} failed instead of answering, so nothing is credited; it needs to be mended.`,
};
