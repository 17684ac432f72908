import type { DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { AskedFigure } from './refusal.js';

/** All that is left of a line; without a line, of the invoice. */
export type RemainderCredit = { readonly by: 'remainder'; readonly line?: string };

/** Some of a line's quantity: how many, a positive number also on a negative line. */
export type QuantityCredit = { readonly by: 'quantity'; readonly line: string; readonly quantity: DecimalInput };

/** An amount of a line: of its subtotal, its net or its total. */
export type AmountCredit = {
  readonly by: 'amount';
  readonly line: string;
  readonly amount: MinorUnits;
  readonly of: AskedFigure;
};

/** A percentage of a line as invoiced. */
export type PercentCredit = { readonly by: 'percent'; readonly line: string; readonly percent: DecimalInput };

/** Something the invoice has no line for, with taxes chosen from the invoice's rates. */
export type CustomCredit = {
  readonly by: 'custom';
  readonly description: string;
  readonly quantity: DecimalInput;
  readonly unitPrice: DecimalInput;
  readonly taxes?: readonly string[];
};

/** An amount over what is left of every positive line, pro rata. */
export type SpreadCredit = { readonly by: 'spread'; readonly amount: MinorUnits; readonly of: 'net' | 'total' };

/** The six ways to credit. */
export type Credit = RemainderCredit | QuantityCredit | AmountCredit | PercentCredit | CustomCredit | SpreadCredit;

/** A credit of one line, named by its id. */
export type OneLineCredit = Exclude<Credit, CustomCredit | SpreadCredit> & { readonly line: string };

/** Of credits as they are read: a line that is not named is no field of them. */
export const namesLine = (credit: Credit): credit is OneLineCredit => 'line' in credit;

/** The ways of settling that need no figures. */
export type SettlementOrder = 'refund-first' | 'balance-first' | 'all-refund' | 'all-balance' | 'all-out-of-band';

/** Where the part goes that is more than the amount due: amounts, or an order. */
export type Settlement =
  | {
      /** An amount, or what goes back of which payment. */
      readonly refund?: MinorUnits | readonly { readonly payment: string; readonly amount: MinorUnits }[];
      readonly customerBalance?: MinorUnits;
      readonly outOfBand?: MinorUnits;
      readonly order?: never;
    }
  | {
      readonly order: SettlementOrder;
      readonly refund?: never;
      readonly customerBalance?: never;
      readonly outOfBand?: never;
    };

/** What a host asks to have credited; `issueCreditNote` makes it a `CreditNote`. */
export type CreditNoteDraft = {
  readonly number: string;
  readonly issuedOn?: string;
  /** The reason of the trade, such as `duplicate` or `product-unsatisfactory`: any text. */
  readonly reason?: string;
  readonly memo?: string;
  readonly credits: readonly Credit[];
  /** Default: the order `refund-first`. */
  readonly settlement?: Settlement;
  /** Only a document has one: a note that was issued is no draft of another. */
  readonly schemaVersion?: never;
};

const MODES: Readonly<Record<Credit['by'], 'quantity' | 'amount' | undefined>> = {
  remainder: undefined,
  quantity: 'quantity',
  amount: 'amount',
  percent: 'amount',
  spread: 'amount',
  custom: undefined,
};

/** Whether a way of crediting counts by quantity or by amount, which some policies hold a line to; a remainder is neither. */
export const findMode = (by: Credit['by']): 'quantity' | 'amount' | undefined => MODES[by];

/** A credit note draft, read: decimals are canonical, and what could not be read is left out. */
export type CreditNoteInput = {
  /** The number the note is to have; empty where it could not be read. */
  readonly number: string;
  /** An ISO date, the host's. */
  readonly issuedOn: string | undefined;
  /** The reason of the trade: any text. */
  readonly reason: string | undefined;
  /** Any text. */
  readonly memo: string | undefined;
  /** What is to be credited, in the order of the draft; undefined where a credit could not be read. */
  readonly credits: readonly (Credit | undefined)[];
  /** Where the part goes that is more than the amount due: amounts in minor units, or an order. */
  readonly settlement: Settlement;
};
