import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { TaxBehavior, TaxRounding } from './invoice-draft.js';

/** What a discount, named by its id, takes off a line: minor units, with the sign of the line. */
export type DiscountShare = { readonly id: string; readonly amount: MinorUnits };

/** The tax of a rate, named by its id, on a line: minor units, with the sign of the line. */
export type TaxShare = { readonly id: string; readonly amount: MinorUnits };

/** The figures of a document or line: `net = subtotal − discount − inclusive tax`, `total = net + tax`. */
export type Totals = {
  readonly subtotal: MinorUnits;
  readonly discount: MinorUnits;
  readonly net: MinorUnits;
  readonly tax: MinorUnits;
  readonly total: MinorUnits;
};

/** The tax of one rate over a document, and the net it is taken on. */
export type DocumentTax = { readonly id: string; readonly taxable: MinorUnits; readonly amount: MinorUnits };

export type InvoiceLine = {
  readonly id: string;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice?: Decimal;
  readonly discountable?: false;
  readonly subtotal: MinorUnits;
  /** One part for each discount that the line takes part in, in the order of the document. */
  readonly discounts: readonly DiscountShare[];
  readonly net: MinorUnits;
  /** One part for each tax rate, in the order of the draft. */
  readonly taxes: readonly TaxShare[];
  readonly total: MinorUnits;
};

export type Discount = { readonly id: string; readonly lines?: readonly string[] } & (
  { readonly percent: Decimal; readonly amount?: never } | { readonly amount: MinorUnits; readonly percent?: never }
);

export type TaxRate = { readonly id: string; readonly percent: Decimal; readonly behavior: TaxBehavior };

/** A finalized invoice: the facts of its draft, and every figure proven. It is never edited. */
export type Invoice = {
  readonly schemaVersion: 1;
  readonly number: string;
  readonly currency: string;
  readonly minorUnit?: number;
  readonly issuedOn?: string;
  readonly taxRounding: TaxRounding;
  readonly rounding: Rounding;
  readonly taxRates: readonly TaxRate[];
  readonly discounts: readonly Discount[];
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals;
  readonly taxes: readonly DocumentTax[];
};
