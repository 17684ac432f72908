import type { Decimal } from '../money/decimal.js';
import { isMinorUnits } from '../money/minor-units.js';
import { joinWords, quoteName, writeLimit, type Sentences, type WriteAmount } from './sentence.js';

/** A unit price is a decimal of minor units, and an amount only where it is whole. */
const writePrice = (unitPrice: Decimal, writeAmount: WriteAmount): string =>
  isMinorUnits(Number(unitPrice)) ? writeAmount(Number(unitPrice)) : `${unitPrice} minor units`;

/** What to do with a credit of which nothing is possible. */
const LEAVE_OUT = 'leave this credit out';

/** What speaks against a credit, or against money that comes in, goes back, or is kept for the customer. */
export const creditSentences = {
  'credit-not-above-zero': ({ asked }, writeAmount) =>
    `${typeof asked === 'string' ? asked : writeAmount(asked)} cannot be credited; ask for more than zero.`,
  'credit-not-below-zero': ({ line, asked }, writeAmount) =>
    `Line ${quoteName(line)} is negative, so ${writeAmount(asked)} of it cannot be credited; ask for less than zero.`,
  'credit-exceeds-line': ({ line, of, asked, left }, writeAmount) =>
    `${writeAmount(asked)} of the ${of} of line ${quoteName(line)} cannot be credited: ` +
    `${writeLimit('credit', left, writeAmount, LEAVE_OUT)}.`,
  'quantity-exceeds-line': ({ line, asked, left }) =>
    `A quantity of ${asked} of line ${quoteName(line)} cannot be credited: ` +
    `${left === '0' ? `nothing is left to credit; ${LEAVE_OUT}` : `you can credit at most ${left}`}.`,
  'spread-exceeds-lines': ({ of, asked, left }, writeAmount) =>
    `${writeAmount(asked)} cannot be spread over the ${of} of the lines: ` +
    `${writeLimit('spread', left, writeAmount, LEAVE_OUT)}.`,
  'line-fully-credited': ({ line }) => `Nothing of line ${quoteName(line)} is left to credit; leave it out.`,
  'invoice-fully-credited': ({ invoice }) =>
    `Nothing of invoice ${quoteName(invoice)} is left to credit; ${LEAVE_OUT}.`,
  'custom-credit-negative': ({ quantity, unitPrice }, writeAmount) =>
    `A quantity of ${quantity} at a unit price of ${writePrice(unitPrice, writeAmount)} cannot be credited; ` +
    'give neither below zero.',
  'credit-note-not-positive': ({ total }, writeAmount) =>
    `The credit note would come to ${writeAmount(total)}; credit so much that it comes to more than zero.`,
  'credit-exceeds-invoice': ({ asked, left }, writeAmount) =>
    `The credit note would come to ${writeAmount(asked)}, which is more than is left of the invoice: ` +
    `${writeLimit('credit', left, writeAmount, 'issue no note')}.`,
  'duplicate-credit-note-number': ({ number }) =>
    `The invoice has a credit note ${quoteName(number)} already; give another number.`,
  'invoice-void': ({ invoice }) =>
    `Invoice ${quoteName(invoice)} is void and takes nothing more; use an invoice that is not void.`,
  'status-takes-no-credit': ({ status, allowed }) =>
    `The invoice is ${status}, and only one that is ${joinWords(allowed, 'or')} takes a credit note; ` +
    'credit such an invoice, or choose a policy that allows this.',
  'payment-in-flight': ({ pending }, writeAmount) =>
    `A payment of ${writeAmount(pending)} is in flight; wait until it has settled or failed, and credit then.`,
  'line-credited-otherwise': ({ line, credited, asked }) =>
    `Line ${quoteName(line)} was credited by ${credited} before and cannot be credited by ${asked}; ` +
    `credit it by ${credited}, or all that is left of it.`,
  'void-needs-open-invoice': ({ status }) =>
    `The invoice is ${status}, and a credit note is voided only while its invoice is open; ` +
    'leave the note as it is, or choose a policy that allows this.',
  'refund-needs-paid-invoice': ({ status, refund, customerBalance }, writeAmount) =>
    `The invoice is ${status}, and nothing is given back before it is paid in full: neither ${writeAmount(refund)} ` +
    `as a refund nor ${writeAmount(customerBalance)} to the customer balance. Credit no more than is due.`,
  'credit-not-whole-line': ({ by }) =>
    `A credit by ${by} is not possible here, where only whole lines are credited; credit by remainder.`,
  'rule-failed': ({ rule }) =>
    `The house rule ${quoteName(rule)} failed instead of answering, so nothing is credited; mend the rule.`,
  'negative-settlement': ({ amount }, writeAmount) => `${writeAmount(amount)} is below zero; give 0 or more.`,
  'settlement-too-small': ({ postPayment, settled, missing }, writeAmount) =>
    `${writeAmount(postPayment)} is to be given back, and only ${writeAmount(settled)} is settled; settle ` +
    `${writeAmount(missing)} more as a refund, to the customer balance or out of band.`,
  'settlement-too-large': ({ postPayment, settled, excess }, writeAmount) =>
    `${writeAmount(postPayment)} is to be given back, and ${writeAmount(settled)} is settled; ` +
    `settle ${writeAmount(excess)} less.`,
  'refund-exceeds-cash': ({ asked, left }, writeAmount) =>
    `${writeAmount(asked)} of the cash that was paid cannot be refunded: ` +
    `${writeLimit('refund', left, writeAmount, 'leave the refund out')}.`,
  'refund-exceeds-payment': ({ payment, asked, left }, writeAmount) =>
    `${writeAmount(asked)} of payment ${quoteName(payment)} cannot be refunded: ` +
    `${writeLimit('refund', left, writeAmount, 'refund another payment')}.`,
  'unknown-payment': ({ payment }) =>
    `The invoice has no payment ${quoteName(payment)}; give the id of a payment that is recorded.`,
  'payment-not-pending': ({ payment }) =>
    `Payment ${quoteName(payment)} is settled, and only a pending payment can fail; record a refund instead.`,
  'refund-not-above-zero': ({ amount }, writeAmount) =>
    `${writeAmount(amount)} cannot be refunded; give an amount above zero.`,
  'duplicate-refund': ({ refund }) =>
    `The refund ${quoteName(refund)} is recorded already; give another refund an id of its own.`,
  'payment-not-above-zero': ({ amount }, writeAmount) =>
    `${writeAmount(amount)} cannot be paid; give an amount above zero.`,
  'payment-exceeds-amount-due': ({ asked, due, excess }, writeAmount) =>
    `A payment of ${writeAmount(asked)} is ${writeAmount(excess)} more than is due: ` +
    (due === 0
      ? 'nothing is due; record it on another invoice, or pay it back.'
      : `you can record at most ${writeAmount(due)}, or let the excess of cash go to the customer balance.`),
  'duplicate-payment': ({ payment }) =>
    `Payment ${quoteName(payment)} is recorded already; give another payment an id of its own.`,
  'currency-mismatch': ({ expected, received }) =>
    // The code may be the same, and its stated minor unit another.
    expected === received
      ? `${received} is given with another minor unit than the ${expected} of the other document; use one and the same.`
      : `${received} is given where ${expected} is expected; use documents of one currency.`,
  'nothing-to-deposit': ({ document }) =>
    `${quoteName(document)} gave nothing to the customer balance, so there is nothing to deposit; leave it out.`,
  'already-deposited': ({ document, invoice }) =>
    `What ${quoteName(document)} of invoice ${quoteName(invoice)} gave to the customer balance is deposited already; ` +
    'deposit it once only.',
  'balance-empty': ({ currency }) =>
    `The customer balance in ${currency} is empty, so nothing can be applied; deposit a credit first.`,
} satisfies Partial<Sentences>;
