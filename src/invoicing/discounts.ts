import type { Discount, DiscountShare } from '../documents/invoice.js';
import { allocateWithin } from '../money/allocate.js';
import { roundDecimalProportion } from '../money/decimal.js';
import { sumAll, type MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { ComputableLine } from '../reading/invoice-shapes.js';
import { indexById } from './lookups.js';

/**
 * The frozen shares of stacked discounts by line, each on what the earlier ones left of its lines; undefined where a line
 * has none. `left` holds the subtotals, and in the end what is left of them.
 */
export const allocateDiscounts = (
  discounts: readonly Discount[],
  lines: readonly ComputableLine[],
  left: MinorUnits[],
  rounding: Rounding,
): readonly (readonly DiscountShare[] | undefined)[] => {
  const byLine = new Array<DiscountShare[] | undefined>(lines.length);
  if (discounts.length === 0) return byLine;
  const unscoped = findDiscountableLines(lines, left);
  const findPosition = indexById(lines);
  for (const discount of discounts) {
    const scope = discount.lines?.map(findPosition).sort((a, b) => a - b) ?? unscoped;
    const shares = allocateDiscount(discount, scope, left, rounding);
    for (let i = 0; i < scope.length; i++) {
      const line = scope[i]!;
      const share = Object.freeze({ id: discount.id, amount: shares[i]! });
      left[line]! -= share.amount;
      const collected = byLine[line];
      if (collected === undefined) byLine[line] = [share];
      else collected.push(share);
    }
  }
  for (let i = 0; i < byLine.length; i++) Object.freeze(byLine[i]);
  return byLine;
};

/** A discount that lists no lines is for those above zero that are not kept off discounts. */
const findDiscountableLines = (lines: readonly ComputableLine[], subtotals: readonly MinorUnits[]): number[] => {
  const scope: number[] = [];
  for (let i = 0; i < lines.length; i++) if (lines[i]!.discountable && subtotals[i]! > 0) scope.push(i);
  return scope;
};

const allocateDiscount = (
  discount: Discount,
  scope: readonly number[],
  left: readonly MinorUnits[],
  rounding: Rounding,
): MinorUnits[] => {
  const weights = scope.map((line) => left[line]!);
  const whole = sumAll(weights);
  // Negative lines may outweigh the others; then there is nothing to take a discount of.
  if (whole <= 0) return weights.fill(0);
  const asked =
    discount.percent === undefined ? discount.amount : roundDecimalProportion(whole, discount.percent, '100', rounding);
  const amount = Math.min(whole, asked);
  return allocateWithin(amount, { weights, multiplier: amount, divisor: whole });
};
