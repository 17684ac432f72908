import type { Decimal } from '../money/decimal.js';
import { isMinorUnits } from '../money/minor-units.js';
import { list, optional, record, type Decoder } from './decoding.js';
import type {
  Discount,
  DocumentTax,
  InvoiceFields,
  InvoiceLine,
  TaxShare,
  TaxRate,
  Totals,
} from '../documents/invoice.js';
import { MOST_RATES } from './rate-facts.js';
import { at, toPath, readRecord, describeReceived } from './reading.js';
import { readDate, readDecimal, readMinorUnits, readName, readOneOf, readText } from './reading-values.js';

export const oneOf =
  <Choice extends string | number | boolean>(...expected: readonly Choice[]): Decoder<Choice> =>
  (value, key, up, refusals) =>
    readOneOf(value, key, expected, up, refusals);

/** The schema version of every document so far. */
export const SCHEMA_VERSION = 1;

const thisVersion = oneOf(SCHEMA_VERSION);

/** The schema version of a document: what a later release wrote is refused as such. */
export const version: Decoder<typeof SCHEMA_VERSION> = (value, key, up, refusals) => {
  if (!isMinorUnits(value) || value <= SCHEMA_VERSION) return thisVersion(value, key, up, refusals);
  refusals.push({
    code: 'unsupported-version',
    path: toPath(at(up, key)),
    received: value,
    supported: SCHEMA_VERSION,
  });
  return undefined;
};

/** A decimal as a document holds it: canonical text. */
export const storedDecimal: Decoder<Decimal> = (value, key, up, refusals) => {
  const stated = readText(value, key, up, refusals);
  const decimal = stated === undefined ? undefined : readDecimal(stated, key, up, refusals);
  if (decimal === undefined || decimal === stated) return decimal;
  const path = toPath(at(up, key));
  refusals.push({
    code: 'document-mismatch',
    path,
    stated: describeReceived(stated),
    expected: describeReceived(decimal),
  });
  return undefined;
};

export const minorUnit = oneOf(0, 1, 2, 3, 4, 5, 6);

export const part = record<TaxShare>({ id: readName, amount: readMinorUnits });

export const totals = record<Totals>({
  subtotal: readMinorUnits,
  discount: readMinorUnits,
  net: readMinorUnits,
  tax: readMinorUnits,
  total: readMinorUnits,
});

export const documentTax = record<DocumentTax>({ id: readName, taxable: readMinorUnits, amount: readMinorUnits });

const taxRate = record<TaxRate>({
  id: readName,
  percent: storedDecimal,
  behavior: oneOf('exclusive', 'inclusive'),
});

type Scope = { readonly id: string; readonly lines?: readonly string[] };
const scope = optional(list(readName));
const percentDiscount = record<Scope & { readonly percent: Decimal }>({
  id: readName,
  lines: scope,
  percent: storedDecimal,
});
const amountDiscount = record<Scope & { readonly amount: number }>({
  id: readName,
  lines: scope,
  amount: readMinorUnits,
});

const discount: Decoder<Discount> = (value, key, up, refusals) => {
  const fields = readRecord(value, at(up, key), undefined, refusals);
  if (fields === undefined) return undefined;
  return (fields.percent === undefined ? amountDiscount : percentDiscount)(value, key, up, refusals);
};

const invoiceLine = record<InvoiceLine>({
  id: readName,
  description: readText,
  quantity: storedDecimal,
  unitPrice: optional(storedDecimal),
  subtotal: readMinorUnits,
  discounts: list(part, MOST_RATES),
  net: readMinorUnits,
  taxes: list(part, MOST_RATES),
  total: readMinorUnits,
  discountable: optional(oneOf(false)),
});

/** A stored invoice, of the right shape; its figures are not yet proven. */
export const decodeInvoice = record<InvoiceFields>({
  schemaVersion: version,
  number: readName,
  currency: readName,
  taxRounding: oneOf('line', 'document'),
  rounding: oneOf('half-up', 'half-even'),
  taxRates: list(taxRate, MOST_RATES),
  discounts: list(discount, MOST_RATES),
  lines: list(invoiceLine),
  totals,
  taxes: list(documentTax, MOST_RATES),
  minorUnit: optional(minorUnit),
  issuedOn: optional(readDate),
});
