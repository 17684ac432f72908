import type { MinorUnits } from '../money/minor-units.js';

/** Money received; the method `customer-balance` is balance applied and never cash. */
export type Payment = {
  /** Once on its invoice; a pending payment is recorded again under the same id as settled. */ readonly id: string;
  /** In minor units, above zero. */ readonly amount: MinorUnits;
  /** Such as `card`; any text. */ readonly method: string;
  /** An ISO date, such as `2026-11-28`. */ readonly paidOn?: string;
  /** A pending payment is in flight and counts for nothing yet. Default `settled`. */
  readonly state?: 'settled' | 'pending';
  /** Where money goes that is more than the amount due; without it such a payment is refused. */
  readonly excess?: 'customer-balance';
};

/** A payment on file. */
export type PaymentRecord = {
  /** Once on its invoice. */ readonly id: string;
  /** In minor units. */ readonly amount: MinorUnits;
  /** Such as `card`; `customer-balance` is balance applied. */ readonly method: string;
  /** An ISO date, such as `2026-11-28`. */ readonly paidOn?: string;
  /** A pending payment is in flight and counts for nothing yet. */ readonly state: 'settled' | 'pending';
  /** Where money goes that is more than the amount due. */ readonly excess?: 'customer-balance';
  /** In minor units: how much of the amount was more than was due, and went to the customer's balance. */
  readonly overpaid: MinorUnits;
  /** In minor units: how much of the cash went back. */ readonly returned: MinorUnits;
};

/** The method of balance applied. */
export const CUSTOMER_BALANCE = 'customer-balance';

/** Money that went back and that no credit note explains, such as a chargeback. */
export type Refund = {
  /** Once on its invoice. */ readonly id: string;
  /** In minor units, above zero. */ readonly amount: MinorUnits;
  /** The id of the payment that it returns; the latest first where none is named. */ readonly payment?: string;
  /** An ISO date, such as `2026-11-28`. */ readonly refundedOn?: string;
  /** Any text. */ readonly reason?: string;
};
