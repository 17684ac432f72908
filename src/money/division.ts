const HALVES = 2 ** 27 + 1;

/** A quotient rounded down, and what that leaves, from 0. */
export type Quotient = { readonly quotient: number; readonly remainder: number };

/**
 * `a × b / divisor` for integers below 2^53 and a divisor above zero; not a safe integer where the quotient is none.
 *
 * The quotient in doubles may be off by one or two. What it leaves is exact: where the quotient came out one too small,
 * the rest is above the divisor, but by less than the divisor is below 2^53.
 */
export const mulDiv = (a: number, b: number, divisor: number): Quotient => {
  const near = Math.floor((a * b) / divisor);
  const rest = a * b - near * divisor + (productError(a, b) - productError(near, divisor));
  const off = Math.floor(rest / divisor);
  return { quotient: near + off, remainder: rest - off * divisor };
};

/** What the double `a × b` lacks of the product: Dekker's way, by halves whose products are exact. */
const productError = (a: number, b: number): number => {
  const highA = takeHighHalf(a);
  const highB = takeHighHalf(b);
  const lowA = a - highA;
  const lowB = b - highB;
  return lowA * lowB - (a * b - highA * highB - lowA * highB - highA * lowB);
};

const takeHighHalf = (value: number): number => {
  const moved = HALVES * value;
  return moved - (moved - value);
};
