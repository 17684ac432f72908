import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine } from '../documents/invoice.js';
import { difference, isZero, magnitude, sum, type Decimal } from '../money/decimal.js';

/** How much of a line's quantity is not used up, a positive number also on a negative line. */
export const quantityLeft = (line: InvoiceLine, credited: CreditedLine | undefined): Decimal =>
  credited === undefined || isZero(credited.quantity)
    ? magnitude(line.quantity)
    : difference(magnitude(line.quantity), credited.quantity);

/** How much of a line's quantity is used up when some more of it is. */
export const quantityUsed = (credited: CreditedLine | undefined, more: Decimal): Decimal =>
  credited === undefined ? more : sum(credited.quantity, more);
