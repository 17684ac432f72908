import type { BalanceRefusal, PaymentRefusal, SettlementRefusal } from '../documents/refusal.js';
import { atMost, quoted, type Sentences } from './sentence.js';

// What speaks against money that comes in, goes back, or is kept for the customer.

export const settlementSentences: Sentences<SettlementRefusal> = {
  'negative-settlement': ({ amount: settled }, amount) => `${amount(settled)} is below zero; give 0 or more.`,
  'settlement-too-small': ({ postPayment, settled, missing }, amount) =>
    `${amount(postPayment)} is to be given back, and only ${amount(settled)} is settled; settle ` +
    `${amount(missing)} more as a refund, to the customer balance or out of band.`,
  'settlement-too-large': ({ postPayment, settled, excess }, amount) =>
    `${amount(postPayment)} is to be given back, and ${amount(settled)} is settled; settle ${amount(excess)} less.`,
  'refund-exceeds-cash': ({ asked, left }, amount) =>
    `${amount(asked)} of the cash that was paid cannot be refunded: ${atMost('refund', left, amount)}.`,
  'refund-exceeds-payment': ({ payment, asked, left }, amount) =>
    `${amount(asked)} of payment ${quoted(payment)} cannot be refunded: ${atMost('refund', left, amount)}.`,
  'unknown-payment': ({ payment }) =>
    `The invoice has no payment ${quoted(payment)}; give the id of a payment that is recorded.`,
};

export const paymentSentences: Sentences<PaymentRefusal> = {
  'payment-not-pending': ({ payment }) =>
    `Payment ${quoted(payment)} is settled, and only a pending payment can fail; record a refund instead.`,
  'refund-not-above-zero': ({ amount: refund }, amount) =>
    `${amount(refund)} cannot be refunded; give an amount above zero.`,
  'duplicate-refund': ({ refund }) =>
    `The refund ${quoted(refund)} is recorded already; give another refund an id of its own.`,
  'payment-not-above-zero': ({ amount: payment }, amount) =>
    `${amount(payment)} cannot be paid; give an amount above zero.`,
  'payment-exceeds-amount-due': ({ asked, due, excess }, amount) =>
    `A payment of ${amount(asked)} is ${amount(excess)} more than is due: ${atMost('record', due, amount)}` +
    (due === 0 ? '.' : ', or let the excess of cash go to the customer balance.'),
  'duplicate-payment': ({ payment }) =>
    `Payment ${quoted(payment)} is recorded already; give another payment an id of its own.`,
};

export const balanceSentences: Sentences<BalanceRefusal> = {
  'currency-mismatch': ({ expected, received }) =>
    // The code may be the same, and its stated minor unit another.
    expected === received
      ? `${received} is given with another minor unit than the ${expected} of the other document; use one and the same.`
      : `${received} is given where ${expected} is expected; use documents of one currency.`,
  'nothing-to-deposit': ({ document }) =>
    `${quoted(document)} gave nothing to the customer balance, so there is nothing to deposit.`,
  'already-deposited': ({ document, invoice }) =>
    `What ${quoted(document)} of invoice ${quoted(invoice)} gave to the customer balance is deposited already.`,
  'balance-empty': ({ currency }) => `The customer balance in ${currency} is empty, so nothing can be applied.`,
};
