import type { DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { AskedFigure } from './refusal.js';

/** All that is left of a line; without a line, of the invoice. */
export type RemainderCredit = {
  /** The way of crediting. */ readonly by: 'remainder';
  /** The id of the invoice line; absent for the whole invoice. */ readonly line?: string;
};

/** Some of a line's quantity: how many, a positive number also on a negative line. */
export type QuantityCredit = {
  /** The way of crediting. */ readonly by: 'quantity';
  /** The id of the invoice line. */ readonly line: string;
  /** An exact decimal above 0, in the unit of the line's quantity. */ readonly quantity: DecimalInput;
};

/** An amount of a line: of its subtotal, its net or its total. */
export type AmountCredit = {
  /** The way of crediting. */ readonly by: 'amount';
  /** The id of the invoice line. */ readonly line: string;
  /** In minor units, with the sign of the line. */ readonly amount: MinorUnits;
  /** The figure of the line that the amount is taken of. */ readonly of: AskedFigure;
};

/** A percentage of a line as invoiced. */
export type PercentCredit = {
  /** The way of crediting. */ readonly by: 'percent';
  /** The id of the invoice line. */ readonly line: string;
  /** Of the line's subtotal as invoiced: 20 is 20 %. */ readonly percent: DecimalInput;
};

/** Something the invoice has no line for, with taxes chosen from the invoice's rates. */
export type CustomCredit = {
  /** The way of crediting. */ readonly by: 'custom';
  /** For people: any text. */ readonly description: string;
  /** An exact decimal. */ readonly quantity: DecimalInput;
  /** In minor units, with decimals where it has any: `1250.5`. */ readonly unitPrice: DecimalInput;
  /** The ids of the invoice's tax rates that apply. */ readonly taxes?: readonly string[];
};

/** An amount over what is left of every positive line, pro rata. */
export type SpreadCredit = {
  /** The way of crediting. */ readonly by: 'spread';
  /** In minor units, above 0. */ readonly amount: MinorUnits;
  /** Whether the amount is with tax (`total`) or without (`net`). */ readonly of: 'net' | 'total';
};

/** The six ways to credit. */
export type Credit = RemainderCredit | QuantityCredit | AmountCredit | PercentCredit | CustomCredit | SpreadCredit;

/** A credit of one line, named by its id. */
export type OneLineCredit = Exclude<Credit, CustomCredit | SpreadCredit> & { readonly line: string };

/** Of credits as they are read: a line that is not named is no field of them. */
export const namesLine = (credit: Credit): credit is OneLineCredit => 'line' in credit;

/** The ways of settling that need no figures. */
export type SettlementOrder = 'refund-first' | 'balance-first' | 'all-refund' | 'all-balance' | 'all-out-of-band';

/** What is to go back of one payment. */
export type RefundOfPayment = {
  /** The id of the payment. */ readonly payment: string;
  /** In minor units. */ readonly amount: MinorUnits;
};

/** Where the part goes that is more than the amount due: amounts, or an order. */
export type Settlement =
  | {
      /** Back in cash, in minor units: an amount, or what goes back of which payment. */
      readonly refund?: MinorUnits | readonly RefundOfPayment[];
      /** To the customer's balance, in minor units. */ readonly customerBalance?: MinorUnits;
      /** Outside of this system, in minor units. */ readonly outOfBand?: MinorUnits;
      readonly order?: never;
    }
  | {
      /** How the amounts are found. */ readonly order: SettlementOrder;
      readonly refund?: never;
      readonly customerBalance?: never;
      readonly outOfBand?: never;
    };

/** What a host asks to have credited; `issueCreditNote` makes it a `CreditNote`. */
export type CreditNoteDraft = {
  /** The host's number of the note: once on its invoice. */ readonly number: string;
  /** An ISO date, such as `2026-11-28`. */ readonly issuedOn?: string;
  /** The reason of the trade, such as `duplicate` or `product-unsatisfactory`: any text. */ readonly reason?: string;
  /** For people: any text. */ readonly memo?: string;
  /** What is to be credited, each as one line of the note. */ readonly credits: readonly Credit[];
  /** Default: the order `refund-first`. */ readonly settlement?: Settlement;
  /** Only a document has one: a note that was issued is no draft of another. */ readonly schemaVersion?: never;
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
  /** The number the note is to have; empty where it could not be read. */ readonly number: string;
  /** An ISO date, the host's. */ readonly issuedOn: string | undefined;
  /** The reason of the trade: any text. */ readonly reason: string | undefined;
  /** Any text. */ readonly memo: string | undefined;
  /** What is to be credited, in the order of the draft; undefined where a credit could not be read. */
  readonly credits: readonly (Credit | undefined)[];
  /** Where the part goes that is more than the amount due: amounts in minor units, or an order. */
  readonly settlement: Settlement;
};
