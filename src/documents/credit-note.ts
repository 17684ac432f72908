import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Credit } from './credit-note-draft.js';
import type { CreditedLine } from './credited-line.js';
import type { DiscountShare, DocumentTax, TaxShare, Totals } from './invoice.js';

/** Whether the note lowers the amount due, gives back what was paid, or both. */
export type CreditNoteType = 'pre-payment' | 'post-payment' | 'mixed';

/** A refunded part of one payment. */
export type RefundedPayment = { readonly payment: string; readonly method: string; readonly amount: MinorUnits };

/** Where the post-payment part went. */
export type SettledAmounts = {
  readonly refund: MinorUnits;
  readonly refunds: readonly RefundedPayment[];
  readonly customerBalance: MinorUnits;
  readonly outOfBand: MinorUnits;
};

export type CreditNoteLine = {
  /** The id of the credited invoice line; absent on a custom line. */
  readonly line?: string;
  readonly by: Credit['by'];
  readonly description: string;
  /** What it used up of the line's quantity; of a custom line, its quantity. */
  readonly quantity?: Decimal;
  /** Of a custom line. */
  readonly unitPrice?: Decimal;
  /** What was credited of the invoice line before; absent where nothing was. */
  readonly before?: CreditedLine;
  readonly subtotal: MinorUnits;
  readonly discounts: readonly DiscountShare[];
  readonly net: MinorUnits;
  readonly taxes: readonly TaxShare[];
  readonly total: MinorUnits;
};

/** An issued credit note: what was asked, and every figure proven. */
export type CreditNote = {
  readonly schemaVersion: 1;
  readonly number: string;
  /** The number of the invoice it credits. */
  readonly invoice: string;
  readonly currency: string;
  readonly minorUnit?: number;
  readonly issuedOn?: string;
  readonly reason?: string;
  readonly memo?: string;
  readonly status: 'issued' | 'void';
  readonly type: CreditNoteType;
  readonly credits: readonly Credit[];
  readonly lines: readonly CreditNoteLine[];
  readonly totals: Totals;
  readonly taxes: readonly DocumentTax[];
  readonly prePayment: MinorUnits;
  readonly postPayment: MinorUnits;
  readonly settlement: SettledAmounts;
};
