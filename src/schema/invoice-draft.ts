import type { DiscountDraft, InvoiceDraft, LineDraft } from '../documents/invoice-draft.js';
import type { InvoiceInput, LineInput } from '../reading/invoice-facts.js';
import type { Discount } from '../documents/invoice.js';
import type { Mutable } from '../documents/proof.js';

/**
 * The draft that facts were read from, with canonical decimals. All figures are those of the facts; `stated` is only
 * asked which defaults it spells out, so that the draft says no more and no less than it did.
 */
export const invoiceDraft = (facts: InvoiceInput, stated: InvoiceDraft): InvoiceDraft => {
  const { number, currency, minorUnit, issuedOn, discounts, taxRates, taxRounding, rounding } = facts;
  const { lines } = stated;
  const draft: Mutable<InvoiceDraft> = {
    number,
    // Read, or there would have been a refusal.
    currency: currency!,
    lines: Object.freeze(facts.lines.map((line, i) => lineDraft(line, lines[i]))),
  };
  if (minorUnit !== undefined) draft.minorUnit = minorUnit;
  if (issuedOn !== undefined) draft.issuedOn = issuedOn;
  if (discounts.length > 0 || stated.discounts !== undefined) draft.discounts = frozen(discounts, discountDraft);
  if (taxRates.length > 0 || stated.taxRates !== undefined) draft.taxRates = frozen(taxRates, (rate) => rate);
  if (taxRounding !== 'line' || stated.taxRounding !== undefined) draft.taxRounding = taxRounding;
  if (rounding !== 'half-up' || stated.rounding !== undefined) draft.rounding = rounding;
  return Object.freeze(draft);
};

const frozen = <Item, Own extends Item>(items: readonly Own[], made: (item: Own) => Item): readonly Item[] =>
  Object.freeze(items.map((item) => Object.freeze(made(item))));

const discountDraft = (discount: Discount): DiscountDraft => {
  Object.freeze(discount.lines);
  return discount;
};

/** A line whose price is known has a quantity, and one without a price has a subtotal. */
type Line = {
  -readonly [Field in 'id' | 'description' | 'quantity' | 'unitPrice' | 'subtotal']?: Exclude<
    LineInput[Field],
    undefined
  >;
} & { taxes?: readonly string[]; discountable?: boolean };

const lineDraft = (facts: LineInput, stated: LineDraft | undefined): LineDraft => {
  const { id, description, quantity, unitPrice, subtotal, taxes, discountable } = facts;
  const draft: Line = { id, description };
  const counted = unitPrice !== undefined || quantity !== '1' || stated?.quantity !== undefined;
  if (counted) draft.quantity = quantity;
  if (unitPrice !== undefined) draft.unitPrice = unitPrice;
  if (subtotal !== undefined) draft.subtotal = subtotal;
  if (taxes.length > 0 || stated?.taxes !== undefined) draft.taxes = Object.freeze(taxes);
  if (!discountable || stated?.discountable !== undefined) draft.discountable = discountable;
  return Object.freeze(draft) as LineDraft;
};
