import type { AllocationRefusal, InvoiceRefusal, NumberingRefusal, RangeRefusal } from '../documents/refusal.js';
import { findMinorUnit } from '../money/currency.js';
import { pathText, quoted, type Sentences } from './sentence.js';

// What speaks against an invoice, its number, or the splitting of an amount.

export const allocationSentences: Sentences<Exclude<AllocationRefusal, RangeRefusal>> = {
  'negative-weight': ({ weight }) => `The weight ${weight} is below zero; give weights of 0 or more.`,
  'no-weight': ({ weights }) => `Of ${weights} weights none is above zero; give at least one that is.`,
};

export const invoiceSentences: Sentences<InvoiceRefusal> = {
  'duplicate-id': ({ id, first }) => `${quoted(id)} stands at ${pathText(first)} already; give it once only.`,
  'unknown-currency': ({ currency }) => {
    const code = currency.toUpperCase();
    return code !== currency && findMinorUnit(code) !== undefined
      ? `The currency ${quoted(currency)} is not known; give its code in capitals, ${quoted(code)}.`
      : `The currency ${quoted(currency)} is not known; give an ISO 4217 code, or state its minor unit.`;
  },
  'minor-unit-contradicts-currency': ({ currency, stated, known }) =>
    `The minor unit of ${currency} is ${known} and not ${stated}; give ${known}, or leave it out.`,
  'unknown-line': ({ line }) => `The invoice has no line ${quoted(line)}; give the id of one of its lines.`,
  'unknown-tax-rate': ({ taxRate }) =>
    `The invoice has no tax rate ${quoted(taxRate)}; give the id of one of its tax rates.`,
  'line-not-discountable': ({ line, discount }) =>
    `Line ${quoted(line)} is kept off discounts; take it off the lines of discount ${quoted(discount)}.`,
  'percent-out-of-range': ({ percent, least, most }) => `Give a percentage from ${least} to ${most}, not ${percent}.`,
  'negative-discount': ({ amount: discount }, amount) =>
    `A discount of ${amount(discount)} is below zero; give 0 or more.`,
  'tax-above-limit': ({ line, limit }) =>
    `The tax rates of line ${quoted(line)} come to more than ${limit} percent together; give it fewer or lower ones.`,
  'invoice-total-negative': ({ total }, amount) =>
    `The invoice would come to ${amount(total)}, and an invoice is never below zero; invoice more or deduct less.`,
};

export const numberingSentences: Sentences<NumberingRefusal> = {
  'number-not-in-series': ({ number, example }) =>
    `${quoted(number)} is not a number of the series, whose numbers are written like ${quoted(example)}.`,
};
