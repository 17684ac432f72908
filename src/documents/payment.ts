import type { MinorUnits } from '../money/minor-units.js';

/** Money received; the method `customer-balance` is balance applied and never cash. */
export type Payment = {
  readonly id: string;
  readonly amount: MinorUnits;
  readonly method: string;
  readonly paidOn?: string;
  /** A pending payment is in flight and counts for nothing yet. Default `settled`. */
  readonly state?: 'settled' | 'pending';
  /** Where money goes that is more than the amount due; without it such a payment is refused. */
  readonly excess?: 'customer-balance';
};

/** A payment on file. */
export type PaymentRecord = {
  readonly id: string;
  readonly amount: MinorUnits;
  readonly method: string;
  readonly paidOn?: string;
  readonly state: 'settled' | 'pending';
  readonly excess?: 'customer-balance';
  /** How much of the amount was more than was due, and went to the customer's balance. */
  readonly overpaid: MinorUnits;
  /** How much of the cash went back. */
  readonly returned: MinorUnits;
};

/** The method of balance applied. */
export const CUSTOMER_BALANCE = 'customer-balance';

/** Money that went back and that no credit note explains, such as a chargeback. */
export type Refund = {
  readonly id: string;
  readonly amount: MinorUnits;
  /** Which payment it returns; the latest first where none is named. */
  readonly payment?: string;
  readonly refundedOn?: string;
  readonly reason?: string;
};
