import { mulDiv } from './division.js';

/** How a tie is rounded: away from zero, or to the even neighbour. Both are symmetric: `round(-x) = -round(x)`. */
export type Rounding = 'half-up' | 'half-even';

/** Integers up to here are exact in a double; a sum of products below it was exact. */
const EXACT = 2 ** 53;

/**
 * `round(amount × part / whole)`, exact whatever the size of the product; `whole` above zero. Not a safe integer where
 * that is none.
 *
 * For integers below 2^53 the floor of the rounded quotient is the floor of the true one, so one division in doubles
 * is exact; a larger product is divided in two steps.
 */
export const roundProportion = (amount: number, part: number, whole: number, rounding: Rounding): number => {
  const product = amount * part;
  if (product < 0) return 0 - roundProportion(-amount, part, whole, rounding);
  const doubled = 2 * product + whole;
  if (doubled >= EXACT) return roundWideProportion(amount, part, whole, rounding);
  const rounded = Math.floor(doubled / (2 * whole));
  const tie = rounding === 'half-even' && rounded % 2 === 1 && doubled === rounded * 2 * whole;
  return tie ? rounded - 1 : rounded;
};

const roundWideProportion = (amount: number, part: number, whole: number, rounding: Rounding): number => {
  const { quotient, remainder } = mulDiv(amount, part, whole);
  const over = 2 * remainder - whole;
  const isUp = over > 0 || (over === 0 && (rounding === 'half-up' || quotient % 2 === 1));
  return isUp ? quotient + 1 : quotient;
};
