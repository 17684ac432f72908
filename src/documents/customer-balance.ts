import type { MinorUnits } from '../money/minor-units.js';
import { markAsProven, type Proof } from './proof.js';

/** Where a credit of a customer's balance came from: a credit note, or the excess of a payment. */
export type BalanceSource = {
  /** What put it on the balance. */ readonly kind: 'credit-note' | 'payment';
  /** The number of the note, or the id of the payment. */ readonly document: string;
  /** The number of the invoice. */ readonly invoice: string;
};

/** What an invoice took of a credit. */
export type BalanceUse = {
  /** The number of the invoice. */ readonly invoice: string;
  /** The id of the payment that it made there. */ readonly payment: string;
  /** In minor units. */ readonly amount: MinorUnits;
};

/** One credit of a balance, and the invoices that consumed it. */
export type BalanceCredit = {
  /** Where it came from. */ readonly source: BalanceSource;
  /** In minor units: what it was at first. */ readonly amount: MinorUnits;
  /** In minor units: what is left of it. */ readonly left: MinorUnits;
  /** What consumed it, in their order. */ readonly uses: readonly BalanceUse[];
};

/** What a customer balance holds: every unit says where it came from and where it went. */
export type CustomerBalanceFields = {
  /** The version of the stored shape. */ readonly schemaVersion: 1;
  /** The code of the currency of every amount. */ readonly currency: string;
  /** How many decimals the currency's major unit has, for a code that the table does not know. */
  readonly minorUnit?: number;
  /** In minor units: what is left of all credits. */ readonly total: MinorUnits;
  /** The oldest first. */ readonly credits: readonly BalanceCredit[];
};

/**
 * What a customer has to their credit, in one currency. Only this library makes one, by `openCustomerBalance` and each
 * operation after it, or by `parseCustomerBalance`.
 */
export type CustomerBalance = CustomerBalanceFields & Proof;

export const createCustomerBalance = (fields: CustomerBalanceFields): CustomerBalance =>
  markAsProven('customer-balance', fields);
