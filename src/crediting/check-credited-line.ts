import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine } from '../documents/invoice.js';
import type { Refusal } from '../documents/refusal.js';
import { absDecimal, compareDecimals, isNegative, isZero } from '../money/decimal.js';
import { checkBetween, checkEqual, checkPartsBetween } from '../reading/compare.js';
import { isNothingCredited } from './credited-line.js';
import { createLineState, type TaxPositions } from './line-state.js';

/** Checks that what is stored as credited of a line stands within the line, and adds up; paths are within it. */
export const checkCreditedLine = (
  stored: CreditedLine,
  line: InvoiceLine,
  taxPositions: TaxPositions,
): readonly Refusal[] => {
  const { discounts, taxes, subtotal, total, byQuantity } = stored;
  const counted = [
    ...checkEqual(discounts.length, line.discounts.length, ['discounts', 'length']),
    ...checkEqual(taxes.length, line.taxes.length, ['taxes', 'length']),
  ];
  if (counted.length > 0) return counted;
  const { sign, invoiced, credited } = createLineState(line, stored.position, stored, taxPositions);
  const quantity = absDecimal(line.quantity);
  const isQuantityWithin = !isNegative(stored.quantity) && compareDecimals(stored.quantity, quantity) <= 0;
  return [
    ...checkBetween(credited.net, 0, invoiced.net, ['net']),
    ...checkBetween(credited.total, 0, invoiced.total, ['total']),
    ...checkPartsBetween(credited.discounts, invoiced.discounts, (i) => ['discounts', i]),
    ...checkPartsBetween(credited.taxes, invoiced.taxes, (i) => ['taxes', i]),
    ...checkEqual(subtotal * sign, credited.subtotal, ['subtotal']),
    ...checkEqual(total * sign, credited.total, ['total']),
    // Where no quantity is used up, nothing went with one.
    ...checkBetween(byQuantity * sign, 0, isZero(stored.quantity) ? 0 : subtotal * sign, ['byQuantity']),
    ...(isQuantityWithin ? [] : checkEqual(stored.quantity, quantity, ['quantity'])),
    ...(isNothingCredited(stored) ? checkEqual('nothing', 'something credited', []) : []),
  ];
};
