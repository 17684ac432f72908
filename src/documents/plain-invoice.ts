import { canonicalDecimal } from '../money/decimal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import type { Discount, DocumentTax, Invoice, InvoiceLine, Part, TaxRate, Totals } from './invoice.js';
import { MOST_RATES } from './invoice-facts.js';
import type { Mutable } from './mutable.js';
import { isDate, LONGEST_LIST, MOST_ITEMS, type Fields } from './reading.js';

// A stored invoice is nearly always of its shape, so it is read here at one go, each field once, into a frozen copy,
// with nothing kept for telling what is wrong. The first thing that is of another shape gives up the whole reading;
// the decoder then reads the invoice again, field by field, and says all that is off.

/** What has been read so far: whether all of it was of its shape, and how many items the lists have together. */
type Reading = { holds: boolean; items: number };

const NONE: readonly never[] = Object.freeze([]);
const NO_FIELDS: Fields = Object.freeze({});

/**
 * A stored invoice of the right shape, as a copy whose figures are not yet proven; undefined for any other. All within it
 * is frozen; whoever proves it freezes it.
 */
export const plainInvoice = (value: unknown): Invoice | undefined => {
  const reading: Reading = { holds: true, items: 0 };
  const stored = record(value, reading);
  const { schemaVersion, number, currency, minorUnit, issuedOn, taxRounding, rounding } = stored;
  const known = 10 + (minorUnit === undefined ? 0 : 1) + (issuedOn === undefined ? 0 : 1);
  const invoice: Mutable<Invoice> = {
    schemaVersion: 1,
    number: name(number, reading),
    currency: name(currency, reading),
    taxRounding: taxRounding === 'document' ? 'document' : either(taxRounding, 'line', reading),
    rounding: rounding === 'half-even' ? 'half-even' : either(rounding, 'half-up', reading),
    taxRates: list(stored.taxRates, taxRate, reading, MOST_RATES),
    discounts: list(stored.discounts, discount, reading, MOST_RATES),
    lines: list(stored.lines, line, reading, LONGEST_LIST),
    totals: totals(stored.totals, reading),
    taxes: list(stored.taxes, documentTax, reading, MOST_RATES),
  };
  if (minorUnit !== undefined) invoice.minorUnit = exponent(minorUnit, reading);
  if (issuedOn !== undefined) invoice.issuedOn = date(issuedOn, reading);
  return reading.holds && schemaVersion === 1 && has(stored, known) ? invoice : undefined;
};

/** Whether a record has so many fields: with those that were read, then, it has no others. */
const has = (record: Fields, fields: number): boolean => {
  let left = fields;
  for (const field in record) left -= typeof field === 'string' ? 1 : 0;
  return left === 0;
};

const record = (value: unknown, reading: Reading): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  reading.holds = false;
  return NO_FIELDS;
};

const list = <Item>(
  value: unknown,
  item: (value: unknown, reading: Reading) => Item,
  reading: Reading,
  limit: number,
): readonly Item[] => {
  const length = Array.isArray(value) ? value.length : -1;
  reading.items += length;
  if (length < 0 || length > limit || reading.items > MOST_ITEMS) reading.holds = false;
  if (length === 0 || !reading.holds) return NONE;
  const items = new Array<Item>(length);
  for (let i = 0; i < length; i++) items[i] = item((value as readonly unknown[])[i], reading);
  return Object.freeze(items);
};

const parts = (value: unknown, reading: Reading): readonly Part[] => list(value, part, reading, MOST_RATES);

const text = (value: unknown, reading: Reading): string => {
  if (typeof value === 'string') return value;
  reading.holds = false;
  return '';
};

const name = (value: unknown, reading: Reading): string => {
  if (value === '') reading.holds = false;
  return text(value, reading);
};

const units = (value: unknown, reading: Reading): MinorUnits => {
  if (isMinorUnits(value)) return value + 0;
  reading.holds = false;
  return 0;
};

const decimal = (value: unknown, reading: Reading): string => {
  if (canonicalDecimal(value) !== value) reading.holds = false;
  return text(value, reading);
};

const date = (value: unknown, reading: Reading): string => {
  const day = text(value, reading);
  if (!isDate(day)) reading.holds = false;
  return day;
};

const exponent = (value: unknown, reading: Reading): number => {
  const places = units(value, reading);
  if (places < 0 || places > 6) reading.holds = false;
  return places;
};

const either = <Choice extends string>(value: unknown, choice: Choice, reading: Reading): Choice => {
  if (value !== choice) reading.holds = false;
  return choice;
};

const taxRate = (value: unknown, reading: Reading): TaxRate => {
  const rate = record(value, reading);
  const { id, percent, behavior } = rate;
  if (!has(rate, 3)) reading.holds = false;
  return Object.freeze({
    id: name(id, reading),
    percent: decimal(percent, reading),
    behavior: behavior === 'inclusive' ? 'inclusive' : either(behavior, 'exclusive', reading),
  });
};

const discount = (value: unknown, reading: Reading): Discount => {
  const own = record(value, reading);
  const { lines, percent, amount } = own;
  const id = name(own.id, reading);
  if (!has(own, lines === undefined ? 2 : 3)) reading.holds = false;
  if (lines === undefined) {
    return Object.freeze(
      percent === undefined ? { id, amount: units(amount, reading) } : { id, percent: decimal(percent, reading) },
    );
  }
  const scope = list(lines, name, reading, LONGEST_LIST);
  return Object.freeze(
    percent === undefined
      ? { id, lines: scope, amount: units(amount, reading) }
      : { id, lines: scope, percent: decimal(percent, reading) },
  );
};

const line = (value: unknown, reading: Reading): InvoiceLine => {
  const own = record(value, reading);
  const { unitPrice, discountable } = own;
  if (!has(own, 8 + (unitPrice === undefined ? 0 : 1) + (discountable === undefined ? 0 : 1))) reading.holds = false;
  const id = name(own.id, reading);
  const description = text(own.description, reading);
  const quantity = decimal(own.quantity, reading);
  const subtotal = units(own.subtotal, reading);
  const discounts = parts(own.discounts, reading);
  const net = units(own.net, reading);
  const taxes = parts(own.taxes, reading);
  const total = units(own.total, reading);
  // Fields in the order that finalizing gives them, so that an invoice is the same text again.
  const copy: Mutable<InvoiceLine> =
    unitPrice === undefined
      ? { id, description, quantity, subtotal, discounts, net, taxes, total }
      : {
          id,
          description,
          quantity,
          unitPrice: decimal(unitPrice, reading),
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

const part = (value: unknown, reading: Reading): Part => {
  const own = record(value, reading);
  if (!has(own, 2)) reading.holds = false;
  return Object.freeze({ id: name(own.id, reading), amount: units(own.amount, reading) });
};

const documentTax = (value: unknown, reading: Reading): DocumentTax => {
  const own = record(value, reading);
  if (!has(own, 3)) reading.holds = false;
  return Object.freeze({
    id: name(own.id, reading),
    taxable: units(own.taxable, reading),
    amount: units(own.amount, reading),
  });
};

const totals = (value: unknown, reading: Reading): Totals => {
  const own = record(value, reading);
  if (!has(own, 5)) reading.holds = false;
  return Object.freeze({
    subtotal: units(own.subtotal, reading),
    discount: units(own.discount, reading),
    net: units(own.net, reading),
    tax: units(own.tax, reading),
    total: units(own.total, reading),
  });
};
