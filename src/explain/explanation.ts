import type { Credit } from '../documents/credit-note-draft.js';
import type { CreditNoteType, SettledAmounts } from '../documents/credit-note.js';
import type { TaxBehavior } from '../documents/invoice-draft.js';
import type { DocumentTax, Totals } from '../documents/invoice.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/**
 * A figure of a line. `price` is the subtotal less its discounts, `discounts` and the taxes in the plural are sums:
 * they are told only where a line has several, and `price` only where a line has both discounts and inclusive taxes.
 */
export type FigureName =
  'subtotal' | 'discounts' | 'discount' | 'price' | 'inclusive-taxes' | 'net' | 'exclusive-taxes' | 'tax' | 'total';

/**
 * How a figure came about: it was `asked`; it is a `share` of the figure that holds it; it `follow`s the asked figure
 * beside it; it is `part` of a sum, split without a rest; it is the `rest` of the figure that holds it, or the `sum` of
 * those that it holds; it is the `remainder`, all that was left; a `spread` gave it to the line; or the line is `custom`.
 */
type How = 'asked' | 'share' | 'follow' | 'part' | 'rest' | 'sum' | 'remainder' | 'spread' | 'custom';

/** Amounts have the sign of the line; `invoiced = before + credited + left`. */
export type ExplainedFigure = {
  readonly figure: FigureName;
  /** Of a discount or a tax. */
  readonly id?: string;
  /** Of a tax. */
  readonly percent?: Decimal;
  readonly behavior?: TaxBehavior;
  /** Absent on a custom line, which the invoice does not have; so are `before` and `left`. */
  readonly invoiced?: MinorUnits;
  readonly before?: MinorUnits;
  readonly credited: MinorUnits;
  /** What this line of the note left. */
  readonly left?: MinorUnits;
  readonly how: How;
  /** The figure that it is a share, a part or the rest of, or that it follows. */
  readonly of?: FigureName;
  /** How much of that figure is credited with this line of the note, and what it is in all. */
  readonly running?: MinorUnits;
  readonly whole?: MinorUnits;
  /** What should be credited with this line of the note: `invoiced × running / whole`, rounded. */
  readonly target?: MinorUnits;
  /** What is taken off the target, for it was credited before. */
  readonly less?: MinorUnits;
  /** The computation in major units, such as `30.00 × 40.00 / 100.00 = 12.00`. */
  readonly equation?: string;
  /** Present where the target less what was credited would have taken some figure below zero or beyond what is left. */
  readonly held?: true;
};

export type ExplainedLine = {
  /** The id of the credited invoice line; absent on a custom line. */
  readonly line?: string;
  readonly description: string;
  readonly by: Credit['by'];
  /** What was asked, in words. */
  readonly asked: string;
  readonly figures: readonly ExplainedFigure[];
};

export type ExplainedSettlement = SettledAmounts & {
  readonly type: CreditNoteType;
  /** What was due before the note; absent where all of the note lowered it, and it was at least that much. */
  readonly due?: MinorUnits;
  /** What lowered the amount due. */
  readonly prePayment: MinorUnits;
  /** What is given back. */
  readonly postPayment: MinorUnits;
};

/** How each figure of a credit note came about. */
export type Explanation = {
  readonly number: string;
  readonly invoice: string;
  readonly currency: string;
  readonly minorUnit?: number;
  readonly status: 'issued' | 'void';
  readonly lines: readonly ExplainedLine[];
  /** The sums of the lines. */
  readonly totals: Totals;
  readonly taxes: readonly DocumentTax[];
  readonly settlement: ExplainedSettlement;
  /** All of it in English, to paste into a mail. */
  readonly text: string;
};
