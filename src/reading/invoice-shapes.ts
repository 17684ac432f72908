import type { Decimal, DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { DiscountDraft, InvoiceDraft, LineDraft, TaxRateDraft, TaxRounding } from '../documents/invoice-draft.js';
import type {
  Discount,
  DocumentTax,
  InvoiceFields,
  InvoiceLine,
  TaxRate,
  TaxShare,
  Totals,
} from '../documents/invoice.js';
import type { Refusal } from '../documents/refusal.js';
import {
  currencyCode,
  date,
  decimal,
  exponent,
  list,
  minorUnits,
  name,
  names,
  oneOf,
  optional,
  rates,
  record,
  storedDecimal,
  text,
  unitPrice,
  version,
  withDefault,
} from './description.js';
import type { Description } from './node.js';
import { readComplete, readStored } from './read.js';

/** A line of a draft, read: of the right shape, and not yet known to be allowed. */
export type LineInput = {
  readonly id: string;
  readonly description: string;
  readonly quantity: Decimal;
  /** Minor units; undefined where the subtotal is stated without a price. */ readonly unitPrice: Decimal | undefined;
  /** Minor units; undefined where the draft does not state it. */ readonly subtotal: MinorUnits | undefined;
  /** The ids of tax rates. */ readonly taxes: readonly string[];
  readonly discountable: boolean;
};

/** An invoice draft, read. What could not be read is held by a neutral value, so that every rule can still be asked. */
export type InvoiceInput = {
  readonly number: string;
  /** Undefined where it could not be read. */ readonly currency: string | undefined;
  readonly minorUnit: number | undefined;
  readonly issuedOn: string | undefined;
  readonly lines: readonly LineInput[];
  readonly discounts: readonly Discount[];
  readonly taxRates: readonly TaxRate[];
  readonly taxRounding: TaxRounding;
  readonly rounding: Rounding;
};

/** What of an invoice its laws speak of and its figures follow from, beside the subtotals of its lines. */
export type ComputableInvoice = Omit<InvoiceInput, 'number' | 'issuedOn' | 'lines'> & {
  readonly lines: readonly ComputableLine[];
};
export type ComputableLine = Pick<LineInput, 'id' | 'taxes' | 'discountable'>;

const taxRounding = oneOf('line', 'document');
const rounding = oneOf('half-up', 'half-even');
const behavior = oneOf('exclusive', 'inclusive');

const percentOrAmount = { alternatives: [['percent'], ['amount']] };

const discountFields = <Percent extends DecimalInput>(percent: Description<Percent, Decimal>) => ({
  id: name,
  lines: optional(names),
  percent: optional(percent),
  amount: optional(minorUnits),
});
const discountDraft = record<DiscountDraft, Discount>(discountFields(decimal), percentOrAmount);
const discount = record<Discount>(discountFields(storedDecimal), percentOrAmount);

const quantity = withDefault(decimal, '1');
const price = withDefault(unitPrice, undefined);
const subtotal = withDefault(minorUnits, undefined);
const taxes = withDefault(names, []);
const discountable = withDefault(oneOf(true, false), true);

const lineDraft = record<LineDraft, LineInput>(
  (line, field) => ({
    id: field(line.id, name),
    description: field(line.description, text),
    quantity: field(line.quantity, quantity),
    unitPrice: field(line.unitPrice, price),
    subtotal: field(line.subtotal, subtotal),
    taxes: field(line.taxes, taxes),
    discountable: field(line.discountable, discountable),
  }),
  {
    needed: [
      { field: 'quantity', withField: 'unitPrice', withoutField: 'subtotal' },
      { field: 'unitPrice', withoutField: 'subtotal' },
    ],
  },
);

const taxRateDraft = record<TaxRateDraft, TaxRate>((rate, field) => ({
  id: field(rate.id, name),
  percent: field(rate.percent, decimal),
  behavior: field(rate.behavior, behavior),
}));

const statedExponent = withDefault(exponent, undefined);
const statedDate = withDefault(date, undefined);
const lineDrafts = list(lineDraft, { least: 1 });
const discountDrafts = withDefault(rates(discountDraft), []);
const taxRateDrafts = withDefault(rates(taxRateDraft), []);
const statedTaxRounding = withDefault(taxRounding, 'line');
const statedRounding = withDefault(rounding, 'half-up');

export const invoiceDraft = record<InvoiceDraft, InvoiceInput>((draft, field) => ({
  number: field(draft.number, name),
  // Both stand before the amounts, which are read by them where they are in major units.
  currency: field(draft.currency, currencyCode),
  minorUnit: field(draft.minorUnit, statedExponent),
  issuedOn: field(draft.issuedOn, statedDate),
  lines: field(draft.lines, lineDrafts),
  discounts: field(draft.discounts, discountDrafts),
  taxRates: field(draft.taxRates, taxRateDrafts),
  taxRounding: field(draft.taxRounding, statedTaxRounding),
  rounding: field(draft.rounding, statedRounding),
}));

export const taxShare = record<TaxShare>({ id: name, amount: minorUnits });

export const totals = record<Totals>({
  subtotal: minorUnits,
  discount: minorUnits,
  net: minorUnits,
  tax: minorUnits,
  total: minorUnits,
});

export const documentTax = record<DocumentTax>({ id: name, taxable: minorUnits, amount: minorUnits });

const taxRate = record<TaxRate>({ id: name, percent: storedDecimal, behavior });

const invoiceLine = record<InvoiceLine>({
  id: name,
  description: text,
  quantity: storedDecimal,
  unitPrice: optional(storedDecimal),
  subtotal: minorUnits,
  discounts: rates(taxShare),
  net: minorUnits,
  taxes: rates(taxShare),
  total: minorUnits,
  discountable: optional(oneOf(false)),
});

export const invoice = record<InvoiceFields>({
  schemaVersion: version,
  number: name,
  currency: name,
  taxRounding,
  rounding,
  taxRates: rates(taxRate),
  discounts: rates(discount),
  lines: list(invoiceLine, { least: 1 }),
  totals,
  taxes: rates(documentTax),
  minorUnit: optional(exponent),
  issuedOn: optional(date),
});

/** Reads an unknown value as an invoice draft, every default filled in; each defect of its shape is refused. */
export const readInvoiceInput = (value: unknown, refusals: Refusal[]) => readComplete(invoiceDraft, value, refusals);

/** Reads a stored invoice of the right shape; its figures are not yet proven. */
export const readStoredInvoice = (value: unknown, refusals: Refusal[]) => readStored(invoice, value, refusals);
