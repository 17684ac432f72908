import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** How a line has been credited: by quantity, by amount (percent and spread too), or both; a remainder is neither. */
export type CreditedBy = 'quantity' | 'amount' | 'both';

/** What is credited of one invoice line so far; lists run beside the lists of the invoice line. */
export type CreditedLine = {
  /** The place of the line on the invoice. */
  readonly position: number;
  /** How much of the quantity is used up, a positive number also on a negative line. */
  readonly quantity: Decimal;
  /** The subtotal that went with that quantity. */
  readonly byQuantity: MinorUnits;
  readonly by?: CreditedBy;
  readonly subtotal: MinorUnits;
  readonly discounts: readonly MinorUnits[];
  readonly net: MinorUnits;
  readonly taxes: readonly MinorUnits[];
  readonly total: MinorUnits;
};
