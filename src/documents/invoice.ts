import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { TaxBehavior, TaxRounding } from './invoice-draft.js';

/** What a discount takes off a line. */
export type DiscountShare = {
  /** The id of the discount. */
  readonly id: string;
  /** Minor units, with the sign of the line. */
  readonly amount: MinorUnits;
};

/** The tax of a rate on a line. */
export type TaxShare = {
  /** The id of the tax rate. */
  readonly id: string;
  /** Minor units, with the sign of the line. */
  readonly amount: MinorUnits;
};

/** The figures of a document or line: `net = subtotal − discount − inclusive tax`, `total = net + tax`. */
export type Totals = {
  /** Minor units, before discounts. */
  readonly subtotal: MinorUnits;
  /** Minor units: all discounts together. */
  readonly discount: MinorUnits;
  /** Minor units, without any tax. */
  readonly net: MinorUnits;
  /** Minor units: all taxes together, inclusive and exclusive ones. */
  readonly tax: MinorUnits;
  /** Minor units, with all taxes. */
  readonly total: MinorUnits;
};

/** The tax of one rate over a document. */
export type DocumentTax = {
  /** The id of the tax rate. */
  readonly id: string;
  /** Minor units: the net of the lines that the rate stands on. */
  readonly taxable: MinorUnits;
  /** Minor units: the taxes of the rate on those lines. */
  readonly amount: MinorUnits;
};

/** A line with all its figures; a negative line has figures below zero. */
export type InvoiceLine = {
  /** The line's name on its invoice. */
  readonly id: string;
  /** Any text. */
  readonly description: string;
  /** How many units of whatever is sold: a decimal. */
  readonly quantity: Decimal;
  /** A decimal number of minor units; absent where only the subtotal was stated. */
  readonly unitPrice?: Decimal;
  /** `false` where discounts are kept off the line. */
  readonly discountable?: false;
  /** Minor units: as stated, or quantity times unit price, rounded. */
  readonly subtotal: MinorUnits;
  /** One share for each discount that the line takes part in, in the order of the document. */
  readonly discounts: readonly DiscountShare[];
  /** Minor units: the subtotal less discounts and inclusive taxes. */
  readonly net: MinorUnits;
  /** One share for each tax rate, in the order of the draft. */
  readonly taxes: readonly TaxShare[];
  /** Minor units: the net and all taxes. */
  readonly total: MinorUnits;
};

/** A discount over some lines, or over all discountable lines above zero: a percentage, or an amount. */
export type Discount = {
  /** The discount's name on its invoice. */
  readonly id: string;
  /** The ids of the lines it is taken off. */
  readonly lines?: readonly string[];
} & (
  | {
      /** Percent of what earlier discounts left of the lines, 0 to 100: a decimal. */
      readonly percent: Decimal;
      readonly amount?: never;
    }
  | {
      /** Minor units, 0 or more; no more of it is taken than is left of the lines. */
      readonly amount: MinorUnits;
      readonly percent?: never;
    }
);

/** A tax rate of an invoice. */
export type TaxRate = {
  /** The rate's name on its invoice. */
  readonly id: string;
  /** Percent of the net, 0 to 1000: a decimal. */
  readonly percent: Decimal;
  /** Whether the tax is added to a price, or part of it. */
  readonly behavior: TaxBehavior;
};

/** A finalized invoice: the facts of its draft, and every figure proven. It is never edited. */
export type Invoice = {
  /** The version of this shape. */
  readonly schemaVersion: 1;
  /** The invoice's number, the host's. */
  readonly number: string;
  /** An ISO 4217 code, or one of the host's with its minor unit. */
  readonly currency: string;
  /** The decimals of the currency's major unit, where they were stated. */
  readonly minorUnit?: number;
  /** An ISO date, the host's. */
  readonly issuedOn?: string;
  /** Whether tax was rounded on each line, or once for each rate of the document. */
  readonly taxRounding: TaxRounding;
  /** How ties were rounded. */
  readonly rounding: Rounding;
  /** The rates that lines name, in the order of the draft. */
  readonly taxRates: readonly TaxRate[];
  /** In the order in which they were taken. */
  readonly discounts: readonly Discount[];
  /** In the order of the draft. */
  readonly lines: readonly InvoiceLine[];
  /** The sums of the lines' figures. */
  readonly totals: Totals;
  /** One for each rate that stands on some line, in the order of `taxRates`. */
  readonly taxes: readonly DocumentTax[];
};
