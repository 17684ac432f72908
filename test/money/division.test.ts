import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulDiv } from '../../src/money/rounding.js';

const LIMIT = 2 ** 53;

const agrees = (a: number, b: number, divisor: number): void => {
  const [product, by] = [BigInt(a) * BigInt(b), BigInt(divisor)];
  const remainder = ((product % by) + by) % by;
  const quotient = (product - remainder) / by;
  const own = mulDiv(a, b, divisor);
  const isBeyond = quotient >= LIMIT || quotient <= -LIMIT;
  if (isBeyond && !Number.isSafeInteger(own.quotient)) return;
  if (isBeyond || BigInt(own.quotient) !== quotient || BigInt(own.remainder) !== remainder) {
    expect.fail(`${a} × ${b} / ${divisor}: ${own.quotient} and ${own.remainder}`);
  }
};

/** Integers of every size: about as many of 53 digits as of one. */
const integer = fc
  .tuple(fc.integer({ min: 1, max: 53 }), fc.maxSafeInteger())
  .map(([digits, value]) => Math.abs(value) % 2 ** digits);
const signed = fc.tuple(integer, fc.boolean()).map(([value, isNegative]) => (isNegative ? 0 - value : value));
const divisors = integer.filter((value) => value > 0);

describe('a product divided', () => {
  it('is the exact quotient and remainder, of integers of any size', () => {
    fc.assert(fc.property(signed, signed, divisors, agrees), { numRuns: 20_000 });
  });

  it('is exact at the end of the range', () => {
    const near = fc.integer({ min: 1, max: 1000 });
    const end = near.map((below) => LIMIT - below);
    fc.assert(fc.property(end, end, end, agrees), { numRuns: 5000 });
    fc.assert(fc.property(signed, end, end, agrees), { numRuns: 5000 });
  });

  it('is exact where doubles of the product and the quotient both round down the most', () => {
    // A product a little above a power of two, and a divisor as large as there is.
    const power = fc.integer({ min: 100, max: 105 }).map((digits) => 2 ** digits);
    const large = fc.integer({ min: 2 ** 52, max: LIMIT - 1 });
    const little = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(power, large, little, fc.integer({ min: 1, max: 2 ** 40 }), (product, a, above, below) => {
        const b = Math.ceil(product / a) + above;
        if (b < LIMIT) agrees(a, b, LIMIT - below);
        if (b < LIMIT) agrees(0 - a, b, LIMIT - below);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    [0, 0, 1, 0, 0],
    [7, 1, 2, 3, 1],
    [-7, 1, 2, -4, 1],
    [-6, 1, 2, -3, 0],
    [LIMIT - 1, LIMIT - 1, LIMIT - 1, LIMIT - 1, 0],
    [LIMIT - 1, LIMIT - 2, LIMIT - 1, LIMIT - 2, 0],
    [LIMIT - 2, LIMIT - 2, LIMIT - 1, LIMIT - 3, 1],
    [-(LIMIT - 2), LIMIT - 2, LIMIT - 1, -(LIMIT - 2), LIMIT - 2],
  ])('%d × %d / %d is %d, and leaves %d', (a, b, divisor, quotient, remainder) => {
    expect(mulDiv(a, b, divisor)).toEqual({ quotient, remainder });
  });
});
