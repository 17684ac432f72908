import type { Discount, DiscountShare } from '../documents/invoice.js';
import { allocateWithin } from '../money/allocate.js';
import { roundDecimalProportion } from '../money/decimal.js';
import { sumAll, type MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { ComputableLine } from '../reading/invoice-shapes.js';
import { indexById } from './lookups.js';

/** What one discount takes of the lines in its scope. */
export type DiscountAllocation = {
  readonly id: string;
  /** The positions of the lines, ascending. */
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
  if (discounts.length === 0) return [];
  const unscoped = findDiscountableLines(lines, left);
  const findPosition = indexById(lines);
  return discounts.map((discount) => {
    const scope = discount.lines?.map(findPosition).sort((a, b) => a - b) ?? unscoped;
    const shares = allocateDiscount(discount, scope, left, rounding);
    for (let i = 0; i < scope.length; i++) left[scope[i]!]! -= shares[i]!;
    return { id: discount.id, scope, shares };
  });
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

/** The frozen shares of discounts of each line; undefined where a line has none. */
export const collectDiscountShares = (
  discounts: readonly DiscountAllocation[],
  lineCount: number,
): (readonly DiscountShare[] | undefined)[] => {
  const byLine = new Array<DiscountShare[] | undefined>(lineCount);
  for (const { id, scope, shares } of discounts) {
    for (let i = 0; i < scope.length; i++) {
      const share = Object.freeze({ id, amount: shares[i]! });
      const collected = byLine[scope[i]!];
      if (collected === undefined) byLine[scope[i]!] = [share];
      else collected.push(share);
    }
  }
  for (let i = 0; i < lineCount; i++) Object.freeze(byLine[i]);
  return byLine;
};
