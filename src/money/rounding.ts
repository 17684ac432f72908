/** How a tie is rounded: away from zero, or to the even neighbour. Both are symmetric: `round(-x) = -round(x)`. */
export type Rounding = 'half-up' | 'half-even';

/** Integers below this are exact in a double; a sum or a product of integers that comes out below it was exact. */
export const EXACT = 2 ** 53;

/**
 * `round(amount × part / whole)`, exact whatever the size of the product; `whole` above zero. Not a safe integer where
 * the result is none.
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
  const isTieToOdd = rounding === 'half-even' && rounded % 2 === 1 && doubled === rounded * 2 * whole;
  return isTieToOdd ? rounded - 1 : rounded;
};

const roundWideProportion = (amount: number, part: number, whole: number, rounding: Rounding): number => {
  const { quotient, remainder } = mulDiv(amount, part, whole);
  const over = 2 * remainder - whole;
  const isUp = over > 0 || (over === 0 && (rounding === 'half-up' || quotient % 2 === 1));
  return isUp ? quotient + 1 : quotient;
};

/** A quotient rounded down, and the remainder that it leaves, which is not below 0. */
export type Quotient = { readonly quotient: number; readonly remainder: number };

/**
 * `a × b / divisor` for integers below 2^53 and a divisor above zero; not a safe integer where the quotient is none.
 *
 * The quotient in doubles may be off by one or two. The rest that it leaves is exact: where the quotient came out one
 * too small, the rest is above the divisor, but by less than the divisor is below 2^53.
 */
export const mulDiv = (a: number, b: number, divisor: number): Quotient => {
  const near = Math.floor((a * b) / divisor);
  const rest = a * b - near * divisor + (productError(a, b) - productError(near, divisor));
  const correction = Math.floor(rest / divisor);
  return { quotient: near + correction, remainder: rest - correction * divisor };
};

/** The rounding error of the double `a × b`: the exact product less the double, by Dekker's product. */
const productError = (a: number, b: number): number => {
  const highA = takeHighHalf(a);
  const highB = takeHighHalf(b);
  const lowA = a - highA;
  const lowB = b - highB;
  return lowA * lowB - (a * b - highA * highB - lowA * highB - highA * lowB);
};

/** Multiplied by this and subtracted again, a double keeps the upper half of its digits (Veltkamp's splitting). */
const SPLITTER = 2 ** 27 + 1;

const takeHighHalf = (value: number): number => {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
};
