import type { MinorUnits } from '../money/minor-units.js';

/** Where a credit of a customer's balance came from: a credit note, or the excess of a payment. */
export type BalanceSource = {
  readonly kind: 'credit-note' | 'payment';
  /** The number of the note, or the id of the payment. */
  readonly document: string;
  readonly invoice: string;
};

/** One credit of a balance, and the invoices that consumed it. */
export type BalanceCredit = {
  readonly source: BalanceSource;
  readonly amount: MinorUnits;
  readonly left: MinorUnits;
  readonly uses: readonly { readonly invoice: string; readonly payment: string; readonly amount: MinorUnits }[];
};

/** What a customer has to their credit, in one currency: every unit says where it came from and where it went. */
export type CustomerBalance = {
  readonly schemaVersion: 1;
  readonly currency: string;
  readonly minorUnit?: number;
  readonly total: MinorUnits;
  /** The oldest first. */
  readonly credits: readonly BalanceCredit[];
};
