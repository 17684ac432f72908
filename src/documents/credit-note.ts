import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Credit } from './credit-note-draft.js';
import type { CreditedLine } from './credited-line.js';
import type { DiscountShare, DocumentTax, TaxShare, Totals } from './invoice.js';
import { markAsProven, type Proof } from './proof.js';

/** Whether the note lowers the amount due, gives back what was paid, or both. */
export type CreditNoteType = 'pre-payment' | 'post-payment' | 'mixed';

/** What went back of one payment. */
export type RefundedPayment = {
  /** The id of the payment. */ readonly payment: string;
  /** The method of the payment, such as `card`. */ readonly method: string;
  /** In minor units. */ readonly amount: MinorUnits;
};

/** Where the post-payment part went. */
export type SettledAmounts = {
  /** In minor units: what went back in cash. */ readonly refund: MinorUnits;
  /** The same by payment. */ readonly refunds: readonly RefundedPayment[];
  /** In minor units: what went to the customer's balance. */ readonly customerBalance: MinorUnits;
  /** In minor units: what was settled outside of this system. */ readonly outOfBand: MinorUnits;
};

/** A line of a credit note: minor units, with the sign of the invoice line. */
export type CreditNoteLine = {
  /** Which credit of the note it answers, from 0. */ readonly credit: number;
  /** The id of the credited invoice line; absent on a custom line. */ readonly line?: string;
  /** The way it was credited. */ readonly by: Credit['by'];
  /** For people: that of the invoice line, or of the custom credit. */ readonly description: string;
  /** In minor units, before discounts. */ readonly subtotal: MinorUnits;
  /** In minor units, one for each discount of the invoice line. */ readonly discounts: readonly DiscountShare[];
  /** In minor units, after discounts and without tax. */ readonly net: MinorUnits;
  /** In minor units, one for each tax of the line. */ readonly taxes: readonly TaxShare[];
  /** In minor units, with all taxes. */ readonly total: MinorUnits;
  /** A decimal: what it used up of the line's quantity; of a custom line, its quantity. */ readonly quantity?: Decimal;
  /** A decimal number of minor units, of a custom line. */ readonly unitPrice?: Decimal;
  /** What was credited of the invoice line before; absent where nothing was. */ readonly before?: CreditedLine;
};

/** What a credit note holds: what was asked, and every figure proven. */
export type CreditNoteFields = {
  /** The version of the stored shape. */ readonly schemaVersion: 1;
  /** The host's number of the note: once on its invoice. */ readonly number: string;
  /** The number of the invoice it credits. */ readonly invoice: string;
  /** The code of the currency of every amount, that of the invoice. */ readonly currency: string;
  /** How many decimals the currency's major unit has, where the invoice says it. */ readonly minorUnit?: number;
  /** An ISO date, such as `2026-11-28`. */ readonly issuedOn?: string;
  /** The reason of the trade, such as `duplicate`: any text. */ readonly reason?: string;
  /** For people: any text. */ readonly memo?: string;
  /** A void note credits nothing any more. */ readonly status: 'issued' | 'void';
  /** What the note does to what is owed. */ readonly type: CreditNoteType;
  /** What was asked, with canonical decimals. */ readonly credits: readonly Credit[];
  /** In the order of the credits. */ readonly lines: readonly CreditNoteLine[];
  /** In minor units: the sums of the lines. */ readonly totals: Totals;
  /** In minor units, by rate: those that stand on some line, in the order of the invoice's rates. */
  readonly taxes: readonly DocumentTax[];
  /** In minor units: the part that lowered the amount due. */ readonly prePayment: MinorUnits;
  /** In minor units: the part that is given back. */ readonly postPayment: MinorUnits;
  /** Where the post-payment part went. */ readonly settlement: SettledAmounts;
};

/** An issued credit note. Only this library makes one, by `issueCreditNote` or `parseCreditNote`; it is never edited. */
export type CreditNote = CreditNoteFields & Proof;

export const createCreditNote = (fields: CreditNoteFields): CreditNote => markAsProven('credit-note', fields);
