import type { DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';

/** Whether each line's tax is rounded, or the document's tax of each rate, allocated back to the lines. */
export type TaxRounding = 'line' | 'document';

/** A line as a host has it; a stated subtotal is data and wins over quantity times unit price. */
export type LineDraft = {
  /** The host's id of the line: once on its invoice. */ readonly id: string;
  /** For people: any text. */ readonly description: string;
  /** The ids of the tax rates that apply. */ readonly taxes?: readonly string[];
  /** `false` keeps discounts off the line. */ readonly discountable?: boolean;
} & (
  | {
      /** An exact decimal. */ readonly quantity: DecimalInput;
      /** In minor units, with decimals where it has any: `1250.5`. */ readonly unitPrice: DecimalInput;
      /** In minor units, where it was agreed. Default: quantity times unit price, rounded. */
      readonly subtotal?: MinorUnits;
    }
  | {
      /** An exact decimal. Default: `1`. */ readonly quantity?: DecimalInput;
      /** In minor units. */ readonly subtotal: MinorUnits;
      readonly unitPrice?: never;
    }
);

/** A discount over some lines, or over all discountable lines above zero. */
export type DiscountDraft = {
  /** The host's id of the discount: once on its invoice. */ readonly id: string;
  /** The ids of its lines. Default: all discountable lines above zero. */ readonly lines?: readonly string[];
} & (
  | {
      /** Of what earlier discounts left: 20 is 20 %. */ readonly percent: DecimalInput;
      readonly amount?: never;
    }
  | {
      /** In minor units, at most what earlier discounts left. */ readonly amount: MinorUnits;
      readonly percent?: never;
    }
);

/** Exclusive tax is added to a price; inclusive tax is part of it. */
export type TaxBehavior = 'exclusive' | 'inclusive';

export type TaxRateDraft = {
  /** The host's id of the rate: once on its invoice. */ readonly id: string;
  /** 20 is 20 %. */ readonly percent: DecimalInput;
  /** Whether the tax is added to the price or part of it. */ readonly behavior: TaxBehavior;
};

/** What a host asks to have invoiced; `finalizeInvoice` makes it an `Invoice`. */
export type InvoiceDraft = {
  /** The host's number of the invoice. */ readonly number: string;
  /** An ISO 4217 code. */ readonly currency: string;
  /** The currency's decimals, for a code that the table does not know. */ readonly minorUnit?: number;
  /** An ISO date, the host's. */ readonly issuedOn?: string;
  /** At least one. */ readonly lines: readonly LineDraft[];
  /** Applied in order, each on what the earlier ones left. */ readonly discounts?: readonly DiscountDraft[];
  /** The rates that its lines name. */ readonly taxRates?: readonly TaxRateDraft[];
  /** Default: `line`. */ readonly taxRounding?: TaxRounding;
  /** How halves are rounded. Default: `half-up`. */ readonly rounding?: Rounding;
};
