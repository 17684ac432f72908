import type { ComputableLine } from '../reading/invoice-facts.js';
import type { Discount } from '../documents/invoice.js';
import { roundDecimalProportion } from '../money/decimal.js';
import { allocateWithin } from '../money/allocate.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import { indexById } from './place-among.js';

/** What one discount takes of the lines in its scope. */
export type DiscountAllocation = {
  readonly id: string;
  readonly scope: readonly number[];
  readonly shares: readonly MinorUnits[];
};

/**
 * The shares of stacked discounts, each on what the earlier ones left of its lines. `left` holds the subtotals, and in
 * the end what is left of them.
 */
export const allocateDiscounts = (
  discounts: readonly Discount[],
  lines: readonly ComputableLine[],
  left: MinorUnits[],
  rounding: Rounding,
): DiscountAllocation[] => {
  const unscoped = findDiscountableLines(lines, left);
  const positionOf = indexById(lines);
  return discounts.map((discount) => {
    const scope = discount.lines?.map(positionOf).sort((a, b) => a - b) ?? unscoped;
    const shares = allocateDiscount(discount, scope, left, rounding);
    scope.forEach((line, i) => {
      left[line]! -= shares[i]!;
    });
    return { id: discount.id, scope, shares };
  });
};

/** A discount that lists no lines is for those above zero that are not kept off discounts. */
const findDiscountableLines = (lines: readonly ComputableLine[], subtotals: readonly MinorUnits[]): number[] => {
  const scope: number[] = [];
  lines.forEach(({ discountable }, i) => {
    if (discountable && subtotals[i]! > 0) scope.push(i);
  });
  return scope;
};

const allocateDiscount = (
  discount: Discount,
  scope: readonly number[],
  left: readonly MinorUnits[],
  rounding: Rounding,
) => {
  const weights = new Array<number>(scope.length);
  let whole = 0;
  for (let i = 0; i < scope.length; i++) {
    weights[i] = left[scope[i]!]!;
    whole += weights[i]!;
  }
  // Negative lines may outweigh the others; then there is nothing to take a discount of.
  if (whole <= 0) return weights.fill(0);
  const amount = Math.min(whole, computeDiscountAmount(discount, whole, rounding));
  return allocateWithin(amount, { weights, multiplier: amount, divisor: whole });
};

const computeDiscountAmount = (discount: Discount, whole: MinorUnits, rounding: Rounding): MinorUnits => {
  if (discount.percent === undefined) return discount.amount;
  return roundDecimalProportion(whole, discount.percent, '100', rounding);
};
