import type { CreditNoteFields, CreditNoteLine, SettledAmounts } from '../documents/credit-note.js';
import type { TaxBehavior } from '../documents/invoice-draft.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/**
 * A figure of a line. `price` is the subtotal less its discounts, `discounts` and the taxes in the plural are sums: they
 * are there only where a line has several, and `price` only where a line has both discounts and inclusive taxes.
 */
export type FigureName =
  'subtotal' | 'discounts' | 'discount' | 'price' | 'inclusive-taxes' | 'net' | 'exclusive-taxes' | 'tax' | 'total';

/**
 * How a figure came about: it was `asked`; it is a `share` of the figure that holds it; it `follow`s the asked figure
 * beside it; it is `part` of a sum, split without a rest; it is the `rest` of the figure that holds it, or the `sum` of
 * those that it holds; it is the `remainder`, all that was left; a `spread` gave it to the line; or the line is `custom`.
 */
type How = 'asked' | 'share' | 'follow' | 'part' | 'rest' | 'sum' | 'remainder' | 'spread' | 'custom';

/** A figure of a line of the note. Amounts have the sign of the line; `invoiced = before + credited + left`. */
export type ExplainedFigure = {
  /** Which figure it is. */ readonly figure: FigureName;
  /** The id of a discount or a tax. */ readonly id?: string;
  /** A decimal: the percentage of a tax. */ readonly percent?: Decimal;
  /** Whether a tax is included in the price. */ readonly behavior?: TaxBehavior;
  /** In minor units, on the invoice. Absent on a custom line, which the invoice does not have; so are `before` and `left`. */
  readonly invoiced?: MinorUnits;
  /** In minor units: what was credited before this line of the note. */ readonly before?: MinorUnits;
  /** In minor units: what this line of the note credits. */ readonly credited: MinorUnits;
  /** In minor units: what this line of the note left. */ readonly left?: MinorUnits;
  /** The way in which it came about. */ readonly how: How;
  /** The figure that it is a share, a part or the rest of, or that it follows. */ readonly of?: FigureName;
  /** In minor units: how much of that figure is credited with this line of the note and before. */
  readonly running?: MinorUnits;
  /** In minor units: that figure on the invoice. */ readonly whole?: MinorUnits;
  /** In minor units: what should be credited with this line of the note and before, `invoiced × running / whole`, rounded. */
  readonly target?: MinorUnits;
  /** In minor units: what is taken off the target, for it was credited before. */ readonly less?: MinorUnits;
  /** The computation in major units, such as `30.00 × 40.00 / 100.00 = 12.00`. */ readonly equation?: string;
  /** Present where the target less what was credited would have taken some figure below zero or beyond what is left. */
  readonly held?: true;
};

/** A line of the note, and how each of its figures came about. */
export type ExplainedLine = Pick<CreditNoteLine, 'line' | 'description' | 'by'> & {
  /** What was asked, in words. */ readonly asked: string;
  /** From the subtotal down to the total. */ readonly figures: readonly ExplainedFigure[];
};

/** Where the money of the note went: which part lowered the amount due, and which is given back. */
export type ExplainedSettlement = SettledAmounts &
  Pick<CreditNoteFields, 'type' | 'prePayment' | 'postPayment'> & {
    /** In minor units: what was due before the note; absent where all of the note lowered it, and it was at least that much. */
    readonly due?: MinorUnits;
  };

/** How each figure of a credit note came about. */
export type Explanation = Pick<
  CreditNoteFields,
  'number' | 'invoice' | 'currency' | 'minorUnit' | 'totals' | 'taxes'
> & {
  /** Whether the note stands. */ readonly status: CreditNoteFields['status'];
  /** In the order of the note. */ readonly lines: readonly ExplainedLine[];
  /** Where the money of the note went. */ readonly settlement: ExplainedSettlement;
  /** All of it in English, to paste into a mail. */ readonly text: string;
};
