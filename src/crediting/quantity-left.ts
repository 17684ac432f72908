import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine } from '../documents/invoice.js';
import { subtractDecimals, isZero, absDecimal, addDecimals, type Decimal } from '../money/decimal.js';

/** How much of a line's quantity is not used up, a positive number also on a negative line. */
export const computeQuantityLeft = (line: InvoiceLine, credited: CreditedLine | undefined): Decimal =>
  credited === undefined || isZero(credited.quantity)
    ? absDecimal(line.quantity)
    : subtractDecimals(absDecimal(line.quantity), credited.quantity);

/** How much of a line's quantity is used up when some more of it is. */
export const addQuantityUsed = (credited: CreditedLine | undefined, more: Decimal): Decimal =>
  credited === undefined ? more : addDecimals(credited.quantity, more);
