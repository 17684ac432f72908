import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine, TaxShare } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { absDecimal, compareDecimals, isNegative, isZero } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkBetween, checkEqual } from '../reading/compare.js';
import { isNothingCredited } from './credited-line.js';
import { sumAtPositions, type TaxPositions } from './line-state.js';

/** Checks that what is stored as credited of a line stands within the line, and adds up; paths are within it. */
export const checkCreditedLine = (
  credited: CreditedLine,
  line: InvoiceLine,
  { inclusive, exclusive }: TaxPositions,
): readonly Refusal[] => {
  const { net, discounts, taxes, subtotal, byQuantity } = credited;
  if (discounts.length !== line.discounts.length || taxes.length !== line.taxes.length) {
    return [
      ...checkEqual(discounts.length, line.discounts.length, PATHS.discountsLength),
      ...checkEqual(taxes.length, line.taxes.length, PATHS.taxesLength),
    ];
  }
  // Of a negative line all figures are checked as those of its mirror.
  const sign = line.subtotal < 0 ? -1 : 1;
  const price = net + sumAtPositions(inclusive, taxes);
  const total = price + sumAtPositions(exclusive, taxes);
  let discount = 0;
  for (let i = 0; i < discounts.length; i++) discount += discounts[i]!;
  const refusals: Refusal[] = [];
  addAll(refusals, checkBetween(net * sign, 0, line.net * sign, PATHS.net));
  addAll(refusals, checkBetween(total * sign, 0, line.total * sign, PATHS.total));
  checkShares(discounts, line.discounts, sign, 'discounts', refusals);
  checkShares(taxes, line.taxes, sign, 'taxes', refusals);
  addAll(refusals, checkEqual(subtotal * sign, (price + discount) * sign, PATHS.subtotal));
  addAll(refusals, checkEqual(credited.total * sign, total * sign, PATHS.total));
  // Where no quantity is used up, nothing went with one.
  const mostByQuantity = isZero(credited.quantity) ? 0 : subtotal * sign;
  addAll(refusals, checkBetween(byQuantity * sign, 0, mostByQuantity, PATHS.byQuantity));
  const quantity = absDecimal(line.quantity);
  if (isNegative(credited.quantity) || compareDecimals(credited.quantity, quantity) > 0) {
    addAll(refusals, checkEqual(credited.quantity, quantity, PATHS.quantity));
  }
  if (isNothingCredited(credited)) addAll(refusals, checkEqual('nothing', 'something credited', []));
  return refusals;
};

const addAll = (to: Refusal[], more: readonly Refusal[]): void => {
  for (let i = 0; i < more.length; i++) to.push(more[i]!);
};

/** Each amount stands from 0 to that of the line. */
const checkShares = (
  amounts: readonly MinorUnits[],
  shares: readonly TaxShare[],
  sign: 1 | -1,
  list: 'discounts' | 'taxes',
  refusals: Refusal[],
): void => {
  for (let i = 0; i < amounts.length; i++) {
    const outside = checkBetween(amounts[i]! * sign, 0, shares[i]!.amount * sign, PATHS[list]);
    if (outside.length > 0) refusals.push({ ...outside[0]!, path: [list, i] });
  }
};

const PATHS = {
  discounts: ['discounts'],
  taxes: ['taxes'],
  discountsLength: ['discounts', 'length'],
  taxesLength: ['taxes', 'length'],
  subtotal: ['subtotal'],
  net: ['net'],
  total: ['total'],
  byQuantity: ['byQuantity'],
  quantity: ['quantity'],
} as const satisfies Readonly<Record<string, Path>>;
