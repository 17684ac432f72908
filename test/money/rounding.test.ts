import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundProportion, type Rounding } from '../../src/money/rounding.js';
import { ratio, rounded } from '../oracle/rational.js';

const expected = (amount: number, part: number, whole: number, rounding: Rounding): number =>
  Number(rounded(ratio(BigInt(amount) * BigInt(part), BigInt(whole)), rounding)) + 0;

const agrees = (amount: number, part: number, whole: number): void => {
  for (const rounding of ['half-up', 'half-even'] as const) {
    const own = roundProportion(amount, part, whole, rounding);
    if (own !== expected(amount, part, whole, rounding) || Object.is(own, -0)) {
      expect.fail(`${amount} × ${part} / ${whole}, ${rounding}: ${own}`);
    }
  }
};

describe('a proportion', () => {
  it.each([
    [5, 1, 2, 3, 2],
    [-5, 1, 2, -3, -2],
    [3, 1, 2, 2, 2],
    [-3, 1, 2, -2, -2],
    [1, 1, 2, 1, 0],
    [7, 1, 4, 2, 2],
    [0, 5, 3, 0, 0],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 2 ** 53 - 1],
    [2 ** 53 - 1, 1, 2, 4503599627370496, 4503599627370496],
    [2 ** 53 - 3, 1, 2, 4503599627370495, 4503599627370494],
    [-(2 ** 53 - 3), 1, 2, -4503599627370495, -4503599627370494],
    [2 ** 53 - 3, 3, 2, 13510798882111484, 13510798882111484],
  ])('%d × %d / %d is %d, and to even %d', (amount, part, whole, up, even) => {
    expect([
      roundProportion(amount, part, whole, 'half-up'),
      roundProportion(amount, part, whole, 'half-even'),
    ]).toEqual([up, even]);
  });

  it('is the exact fraction, rounded, of all small numbers', () => {
    for (let amount = -24; amount <= 24; amount++) {
      for (let part = 0; part <= 9; part++) for (let whole = 1; whole <= 12; whole++) agrees(amount, part, whole);
    }
  });

  it('is the exact fraction, rounded, on both sides of what a double holds', () => {
    for (const whole of [1, 2, 3, 7, 10, 1000, 2 ** 31 - 1]) {
      const edge = (2 ** 53 - whole) / 2;
      for (let by = -3; by <= 3; by++) {
        agrees(Math.floor(edge) + by, 1, whole);
        agrees(-Math.floor(edge) + by, 1, whole);
        agrees(Math.floor(edge / 3) + by, 3, whole);
      }
    }
  });

  it('is the exact fraction, rounded, of any numbers', () => {
    const any = fc.oneof(fc.maxSafeNat(), fc.nat(1000), fc.nat(2 ** 31));
    fc.assert(
      fc.property(any, any, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (amount, part, whole) => {
        agrees(amount, Math.min(part, whole), whole);
        agrees(-amount, Math.min(part, whole), whole);
      }),
      { numRuns: 300 },
    );
  });
});
