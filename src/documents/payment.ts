import type { MinorUnits } from '../money/minor-units.js';

/** Money received; the method `customer-balance` is balance applied and never cash. */
export type Payment = {
  readonly id: string;
  readonly amount: MinorUnits;
  readonly method: string;
  readonly paidOn?: string;
  /** A pending payment is in flight and counts for nothing yet. Default `settled`. */
  readonly state?: 'settled' | 'pending';
};

/** A payment on file, and how much of it went back. */
export type PaymentRecord = {
  readonly id: string;
  readonly amount: MinorUnits;
  readonly method: string;
  readonly paidOn?: string;
  readonly state: 'settled' | 'pending';
  readonly returned: MinorUnits;
};

/** The method of balance applied. */
export const CUSTOMER_BALANCE = 'customer-balance';
