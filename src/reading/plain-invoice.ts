import type { Discount, DocumentTax, InvoiceFields, InvoiceLine, TaxRate, Totals } from '../documents/invoice.js';
import type { Mutable } from '../documents/proof.js';
import { plainParts } from './plain-lines.js';
import {
  either,
  hasFields,
  plainDate,
  plainDecimal,
  plainExponent,
  plainList,
  plainName,
  plainRecord,
  plainText,
  plainUnits,
  type Reading,
} from './plain-values.js';
import { MOST_RATES } from './rate-facts.js';
import { LONGEST_LIST } from './reading.js';

// A stored invoice is nearly always of its shape, so it is read here at one go, each field once, into a frozen copy,
// with nothing kept for telling what is wrong. The first thing that is of another shape gives up the whole reading;
// the decoder then reads the invoice again, field by field, and says all that is off.

/**
 * A stored invoice of the right shape, as a copy whose figures are not yet proven; undefined for any other. All within it
 * is frozen; whoever proves it freezes it.
 */
export const plainInvoice = (value: unknown): InvoiceFields | undefined => {
  const reading: Reading = { holds: true, items: 0 };
  const stored = plainRecord(value, reading);
  const { schemaVersion, number, currency, minorUnit, issuedOn, taxRounding, rounding } = stored;
  const known = 10 + (minorUnit === undefined ? 0 : 1) + (issuedOn === undefined ? 0 : 1);
  const invoice: Mutable<InvoiceFields> = {
    schemaVersion: 1,
    number: plainName(number, reading),
    currency: plainName(currency, reading),
    taxRounding: taxRounding === 'document' ? 'document' : either(taxRounding, 'line', reading),
    rounding: rounding === 'half-even' ? 'half-even' : either(rounding, 'half-up', reading),
    taxRates: plainList(stored.taxRates, taxRate, reading, MOST_RATES),
    discounts: plainList(stored.discounts, discount, reading, MOST_RATES),
    lines: plainList(stored.lines, line, reading, LONGEST_LIST),
    totals: totals(stored.totals, reading),
    taxes: plainList(stored.taxes, documentTax, reading, MOST_RATES),
  };
  if (minorUnit !== undefined) invoice.minorUnit = plainExponent(minorUnit, reading);
  if (issuedOn !== undefined) invoice.issuedOn = plainDate(issuedOn, reading);
  return reading.holds && schemaVersion === 1 && hasFields(stored, known) ? invoice : undefined;
};

const taxRate = (value: unknown, reading: Reading): TaxRate => {
  const rate = plainRecord(value, reading);
  const { id, percent, behavior } = rate;
  if (!hasFields(rate, 3)) reading.holds = false;
  return Object.freeze({
    id: plainName(id, reading),
    percent: plainDecimal(percent, reading),
    behavior: behavior === 'inclusive' ? 'inclusive' : either(behavior, 'exclusive', reading),
  });
};

const discount = (value: unknown, reading: Reading): Discount => {
  const own = plainRecord(value, reading);
  const { lines, percent, amount } = own;
  const id = plainName(own.id, reading);
  if (!hasFields(own, lines === undefined ? 2 : 3)) reading.holds = false;
  if (lines === undefined) {
    return Object.freeze(
      percent === undefined
        ? { id, amount: plainUnits(amount, reading) }
        : { id, percent: plainDecimal(percent, reading) },
    );
  }
  const scope = plainList(lines, plainName, reading, LONGEST_LIST);
  return Object.freeze(
    percent === undefined
      ? { id, lines: scope, amount: plainUnits(amount, reading) }
      : { id, lines: scope, percent: plainDecimal(percent, reading) },
  );
};

const line = (value: unknown, reading: Reading): InvoiceLine => {
  const own = plainRecord(value, reading);
  const { unitPrice, discountable } = own;
  if (!hasFields(own, 8 + (unitPrice === undefined ? 0 : 1) + (discountable === undefined ? 0 : 1)))
    reading.holds = false;
  const id = plainName(own.id, reading);
  const description = plainText(own.description, reading);
  const quantity = plainDecimal(own.quantity, reading);
  const subtotal = plainUnits(own.subtotal, reading);
  const discounts = plainParts(own.discounts, reading);
  const net = plainUnits(own.net, reading);
  const taxes = plainParts(own.taxes, reading);
  const total = plainUnits(own.total, reading);
  // Fields in the order that finalizing gives them, so that an invoice is the same text again.
  const copy: Mutable<InvoiceLine> =
    unitPrice === undefined
      ? { id, description, quantity, subtotal, discounts, net, taxes, total }
      : {
          id,
          description,
          quantity,
          unitPrice: plainDecimal(unitPrice, reading),
          subtotal,
          discounts,
          net,
          taxes,
          total,
        };
  if (discountable !== undefined) {
    if (discountable !== false) reading.holds = false;
    copy.discountable = false;
  }
  return Object.freeze(copy);
};

const documentTax = (value: unknown, reading: Reading): DocumentTax => {
  const own = plainRecord(value, reading);
  if (!hasFields(own, 3)) reading.holds = false;
  return Object.freeze({
    id: plainName(own.id, reading),
    taxable: plainUnits(own.taxable, reading),
    amount: plainUnits(own.amount, reading),
  });
};

const totals = (value: unknown, reading: Reading): Totals => {
  const own = plainRecord(value, reading);
  if (!hasFields(own, 5)) reading.holds = false;
  return Object.freeze({
    subtotal: plainUnits(own.subtotal, reading),
    discount: plainUnits(own.discount, reading),
    net: plainUnits(own.net, reading),
    tax: plainUnits(own.tax, reading),
    total: plainUnits(own.total, reading),
  });
};
