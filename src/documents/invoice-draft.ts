import type { DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';

/** Whether each line's tax is rounded, or the document's tax of each rate, allocated back to the lines. */
export type TaxRounding = 'line' | 'document';

/** A line as a host has it; a stated subtotal is data and wins over quantity times unit price. */
export type LineDraft = {
  readonly id: string;
  readonly description: string;
  /** The ids of the tax rates that apply. */
  readonly taxes?: readonly string[];
  /** `false` keeps discounts off the line. */
  readonly discountable?: boolean;
} & (
  | { readonly quantity: DecimalInput; readonly unitPrice: DecimalInput; readonly subtotal?: MinorUnits }
  | { readonly quantity?: DecimalInput; readonly subtotal: MinorUnits; readonly unitPrice?: never }
);

/** A discount over some lines, or over all discountable lines above zero. */
export type DiscountDraft = {
  readonly id: string;
  readonly lines?: readonly string[];
} & (
  | { readonly percent: DecimalInput; readonly amount?: never }
  | { readonly amount: MinorUnits; readonly percent?: never }
);

/** Exclusive tax is added to a price; inclusive tax is part of it. */
export type TaxBehavior = 'exclusive' | 'inclusive';

export type TaxRateDraft = { readonly id: string; readonly percent: DecimalInput; readonly behavior: TaxBehavior };

/** What a host asks to have invoiced; `finalizeInvoice` makes it an `Invoice`. */
export type InvoiceDraft = {
  readonly number: string;
  /** An ISO 4217 code. */
  readonly currency: string;
  /** The currency's decimals, for a code that the table does not know. */
  readonly minorUnit?: number;
  /** An ISO date, the host's. */
  readonly issuedOn?: string;
  readonly lines: readonly LineDraft[];
  /** Applied in order, each on what the earlier ones left. */
  readonly discounts?: readonly DiscountDraft[];
  readonly taxRates?: readonly TaxRateDraft[];
  readonly taxRounding?: TaxRounding;
  readonly rounding?: Rounding;
};
