import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalDecimal,
  compare,
  difference,
  ratiosOf,
  roundedProduct,
  roundedShare,
  sum,
} from '../../src/money/decimal.js';
import { proportion, type Rounding } from '../../src/money/rounding.js';
import { compared, dividedBy, fromDecimal, minus, plus, ratio, rounded, times, toDecimal } from '../oracle/rational.js';

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${String(most)}}$`));
const decimals = fc
  .tuple(fc.boolean(), fc.oneof(digits(4), digits(15)), fc.option(fc.oneof(digits(3), digits(12)), { nil: undefined }))
  .map(
    ([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`,
  );
const roundings = fc.constantFrom<Rounding>('half-up', 'half-even');
const canonical = (text: string) => canonicalDecimal(text)!;

describe('a decimal', () => {
  it.each([
    ['1', '1'],
    ['-1.50', '-1.5'],
    ['007.0', '7'],
    ['-0.000', '0'],
    ['0.000000000001', '0.000000000001'],
    ['999999999999999.999999999999', '999999999999999.999999999999'],
    [2.5, '2.5'],
    [-0, '0'],
    [1e14, '100000000000000'],
  ])('%j is canonical as %s', (input, text) => {
    expect(canonicalDecimal(input)).toBe(text);
  });

  it.each(['', '-', '.5', '1.', '1e3', '+1', ' 1', '1 ', '1_000', '١', '0x1', 'NaN', 'Infinity', '1'.repeat(16)])(
    'is not %j',
    (input) => {
      expect(canonicalDecimal(input)).toBeUndefined();
    },
  );

  it.each([NaN, Infinity, 1e15, 1e21, 1e-7, 0.1 + 0.2, null, undefined, 5n, [1], {}])('is not %s', (input) => {
    expect(canonicalDecimal(input)).toBeUndefined();
  });

  it('adds, subtracts and compares exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const [a, b] = [canonical(left), canonical(right)];
        expect(sum(a, b)).toBe(toDecimal(plus(fromDecimal(a), fromDecimal(b))));
        expect(difference(a, b)).toBe(toDecimal(minus(fromDecimal(a), fromDecimal(b))));
        expect(Math.sign(compare(a, b))).toBe(Math.sign(compared(fromDecimal(a), fromDecimal(b))));
      }),
    );
  });

  it('rounds products and shares as exact rationals do', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.maxSafeNat(), roundings, (left, right, amount, rounding) => {
        const [a, b] = [canonical(left), canonical(right)];
        const product = rounded(times(fromDecimal(a), fromDecimal(b)), rounding);
        expect(roundedProduct(a, b, rounding)).toBe(Number(product) + 0);
        if (b === '0') return;
        const share = rounded(dividedBy(times(ratio(BigInt(amount)), fromDecimal(a)), fromDecimal(b)), rounding);
        expect(roundedShare(amount, a, b, rounding)).toBe(Number(share) + 0);
      }),
    );
  });

  it('is put over one denominator with others', () => {
    expect(ratiosOf(['20', '5.5', '0.125'])).toEqual({ numerators: [20000, 5500, 125], denominator: 100000 });
  });

  it('does not look at what a host set on big.js', () => {
    const { DP, RM } = Big;
    Big.DP = 1;
    Big.RM = 0;
    expect(roundedProduct('1.2345678901234', '10000000000000.5', 'half-up')).toBe(12345678901235);
    expect(roundedShare(10, '0.1234567890123456'.slice(0, 14), '0.3', 'half-up')).toBe(4);
    Big.DP = DP;
    Big.RM = RM;
  });
});

describe('a proportion', () => {
  it('is exact past 2^53, symmetric, and rounds ties by its mode', () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(
        safe,
        fc.maxSafeNat(),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        roundings,
        (a, p, w, r) => {
          const exact = rounded(ratio(BigInt(a) * BigInt(p), BigInt(w)), r);
          expect(proportion(a, p, w, r)).toBe(Number(exact) + 0);
          expect(proportion(-a, p, w, r) + 0).toBe(-proportion(a, p, w, r) + 0);
        },
      ),
    );
  });

  it.each<[number, number, number, Rounding, number]>([
    [1, 1, 2, 'half-up', 1],
    [1, 1, 2, 'half-even', 0],
    [3, 1, 2, 'half-even', 2],
    [-1, 1, 2, 'half-up', -1],
    [-3, 1, 2, 'half-even', -2],
    [5, 1, 4, 'half-even', 1],
    [2 ** 52 + 1, 3, 2, 'half-even', 6755399441055746],
    [2 ** 52 + 1, 3, 2, 'half-up', 6755399441055746],
    [2 ** 52 + 3, 3, 2, 'half-even', 6755399441055748],
  ])('%i × %i / %i, %s: %i', (amount, part, whole, rounding, result) => {
    expect(proportion(amount, part, whole, rounding)).toBe(result);
  });
});
