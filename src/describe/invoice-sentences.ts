import { findMinorUnit } from '../money/currency.js';
import { joinWords, quoteName, writePath, type Sentences } from './sentence.js';

/** What speaks against the draft of an invoice, a split or a number, or is not possible as a document stands. */
export const invoiceSentences = {
  'negative-weight': ({ weight }) => `The weight ${weight} is below zero; give weights of 0 or more.`,
  'no-weight': ({ weights }) => `Of ${weights} weights none is above zero; give at least one that is.`,
  'duplicate-id': ({ id, first }) => `${quoteName(id)} stands at ${writePath(first)} already; give it once only.`,
  'unknown-currency': ({ currency }) => {
    const code = currency.toUpperCase();
    return code !== currency && findMinorUnit(code) !== undefined
      ? `The currency ${quoteName(currency)} is not known; give its code in capitals, ${quoteName(code)}.`
      : `The currency ${quoteName(currency)} is not known; give an ISO 4217 code, or state its minor unit.`;
  },
  'minor-unit-contradicts-currency': ({ currency, stated, known }) =>
    `The minor unit of ${currency} is ${known} and not ${stated}; give ${known}, or leave it out.`,
  'unknown-line': ({ line }) => `The invoice has no line ${quoteName(line)}; give the id of one of its lines.`,
  'unknown-tax-rate': ({ taxRate }) =>
    `The invoice has no tax rate ${quoteName(taxRate)}; give the id of one of its tax rates.`,
  'line-not-discountable': ({ line, discount }) =>
    `Line ${quoteName(line)} is kept off discounts; take it off the lines of discount ${quoteName(discount)}.`,
  'percent-out-of-range': ({ percent, least, most }) => `Give a percentage from ${least} to ${most}, not ${percent}.`,
  'negative-discount': ({ amount }, writeAmount) =>
    `A discount of ${writeAmount(amount)} is below zero; give 0 or more.`,
  'tax-above-limit': ({ line, limit }) =>
    `The tax rates of line ${quoteName(line)} come to more than ${limit} percent together; give it fewer or lower ones.`,
  'invoice-total-negative': ({ total }, writeAmount) =>
    `The invoice would come to ${writeAmount(total)}, and an invoice is never below zero; invoice more or deduct less.`,
  'number-not-in-series': ({ number, example }) =>
    `${quoteName(number)} is not a number of the series; give one that is written like ${quoteName(example)}.`,
  'status-not-allowed': ({ status, to, allowed }) =>
    `The invoice is ${status}, and only one that is ${joinWords(allowed, 'or')} can become ${to}; leave it ${status}.`,
  'invoice-has-payments': ({ cash, customerBalance, pending, givenBack }, writeAmount) =>
    `The invoice has payments: ${writeAmount(cash)} in cash, ${writeAmount(customerBalance)} from the customer ` +
    `balance, ${writeAmount(pending)} pending, and ${writeAmount(givenBack)} given back by credit notes. ` +
    'It cannot be voided; credit it instead.',
  'unknown-credit-note': ({ number, invoice }) =>
    `Invoice ${quoteName(invoice)} has no credit note ${quoteName(number)}; take a note on the invoice that it credits.`,
  'void-event-missing': ({ number }) =>
    `Credit note ${quoteName(number)} is stored as void, and no later event voids it; add the event that voided it.`,
  'credit-note-already-void': ({ number }) => `Credit note ${quoteName(number)} is void already; void it once only.`,
  'credit-note-paid-out': ({ number, refund, outOfBand }, writeAmount) =>
    `Credit note ${quoteName(number)} gave back ${writeAmount(refund)} as a refund and ${writeAmount(outOfBand)} ` +
    'out of band, so it cannot be voided; issue a new invoice for what is to be paid again.',
  'customer-balance-needed': ({ number, amount }, writeAmount) =>
    `Credit note ${quoteName(number)} gave ${writeAmount(amount)} to the customer balance; ` +
    'void it together with that balance.',
  'balance-spent': ({ document, amount, left }, writeAmount) =>
    `Of the ${writeAmount(amount)} that ${quoteName(document)} gave to the customer balance, ${writeAmount(left)} is ` +
    'left; it can be voided only while all of it is there. Issue a new invoice for what is to be paid again.',
  'nothing-due': ({ invoice }) => `Nothing is due on invoice ${quoteName(invoice)}; leave it as it is.`,
} satisfies Partial<Sentences>;
