import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { TaxBehavior, TaxRounding } from './invoice-draft.js';
import { markAsProven, Proof } from './proof.js';

/** What a discount takes off a line. */
export type DiscountShare = {
  /** The id of the discount. */ readonly id: string;
  /** In minor units, with the sign of the line. */ readonly amount: MinorUnits;
};

/** The tax of one rate on a line. */
export type TaxShare = {
  /** The id of the tax rate. */ readonly id: string;
  /** In minor units, with the sign of the line. */ readonly amount: MinorUnits;
};

/** The figures of a document, all in minor units: `net = subtotal − discount − inclusive tax`, `total = net + tax`. */
export type Totals = {
  /** In minor units, before discounts. */ readonly subtotal: MinorUnits;
  /** In minor units, all discounts together. */ readonly discount: MinorUnits;
  /** In minor units, without any tax. */ readonly net: MinorUnits;
  /** In minor units, all taxes together. */ readonly tax: MinorUnits;
  /** In minor units, with all taxes. */ readonly total: MinorUnits;
};

/** The tax of one rate over a document. */
export type DocumentTax = {
  /** The id of the tax rate. */ readonly id: string;
  /** In minor units: the net of the lines that have the rate. */ readonly taxable: MinorUnits;
  /** In minor units: the tax on it. */ readonly amount: MinorUnits;
};

/** A line of an invoice; its figures are in minor units. */
export type InvoiceLine = {
  /** Once on its invoice. */ readonly id: string;
  /** For people: any text. */ readonly description: string;
  /** A decimal number of units, negative on some lines that give something back. */ readonly quantity: Decimal;
  /** A decimal number of minor units; absent where only the subtotal is known. */ readonly unitPrice?: Decimal;
  /** In minor units: as stated, or quantity times unit price, rounded. */ readonly subtotal: MinorUnits;
  /** One for each discount that the line takes part in, in the order of the invoice. */
  readonly discounts: readonly DiscountShare[];
  /** In minor units: the subtotal less discounts and inclusive taxes. */ readonly net: MinorUnits;
  /** One for each tax rate of the line, in the order of the draft. */ readonly taxes: readonly TaxShare[];
  /** In minor units: the net and all taxes. */ readonly total: MinorUnits;
  /** Present where the draft kept discounts off the line. */ readonly discountable?: false;
};

/** A discount of an invoice: a percentage, or an amount. */
export type Discount = {
  /** Once on its invoice. */ readonly id: string;
  /** The ids of the lines that it is for; absent where it is for all discountable lines above zero. */
  readonly lines?: readonly string[];
} & (
  | {
      /** A decimal from 0 to 100, of what earlier discounts left. */ readonly percent: Decimal;
      readonly amount?: never;
    }
  | {
      /** In minor units, 0 or more. */ readonly amount: MinorUnits;
      readonly percent?: never;
    }
);

/** A tax rate of an invoice. */
export type TaxRate = {
  /** Once on its invoice. */ readonly id: string;
  /** A decimal: 20 for a fifth of the net. */ readonly percent: Decimal;
  /** Whether the tax is added to a price, or part of it. */ readonly behavior: TaxBehavior;
};

/** What an invoice holds: the facts of its draft, and every figure proven. */
export type InvoiceFields = {
  /** The version of the stored shape. */ readonly schemaVersion: 1;
  /** The host's number of the invoice. */ readonly number: string;
  /** The code of the currency of every amount: ISO 4217, such as `EUR`. */ readonly currency: string;
  /** How many decimals the currency's major unit has; present for a code that the table does not know. */
  readonly minorUnit?: number;
  /** An ISO date, such as `2026-11-28`. */ readonly issuedOn?: string;
  /** Whether each line's tax was rounded, or the document's. */ readonly taxRounding: TaxRounding;
  /** How halves are rounded. */ readonly rounding: Rounding;
  /** In the order of the draft. */ readonly taxRates: readonly TaxRate[];
  /** In the order in which they apply. */ readonly discounts: readonly Discount[];
  /** In the order of the draft. */ readonly lines: readonly InvoiceLine[];
  /** In minor units: the sums of the lines. */ readonly totals: Totals;
  /** In minor units, by rate: those that stand on some line, in the order of the rates. */
  readonly taxes: readonly DocumentTax[];
};

/** A finalized invoice. Only this library makes one, by `finalizeInvoice` or `parseInvoice`; it is never edited. */
export type Invoice = InvoiceFields & Proof;

export const createInvoice = (fields: InvoiceFields): Invoice => markAsProven('invoice', fields);

/** The positions of an invoice's lines by their ids, made when they are first asked for. */
export const indexInvoiceLines = (invoice: Invoice): ReadonlyMap<string, number> =>
  Proof.indexOf(invoice, () => new Map(invoice.lines.map((line, position) => [line.id, position])));
