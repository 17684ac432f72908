import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  toCanonicalDecimal,
  compareDecimals,
  subtractDecimals,
  isNegative,
  isZero,
  absDecimal,
  toRatios,
  roundProduct,
  roundDecimalProportion,
  addDecimals,
} from '../../src/money/decimal.js';
import { roundProportion, type Rounding } from '../../src/money/rounding.js';
import { compared, dividedBy, fromDecimal, minus, plus, ratio, rounded, times, toDecimal } from '../oracle/rational.js';

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${String(most)}}$`));
const decimals = fc
  .tuple(fc.boolean(), fc.oneof(digits(4), digits(15)), fc.option(fc.oneof(digits(3), digits(12)), { nil: undefined }))
  .map(
    ([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`,
  );
const roundings = fc.constantFrom<Rounding>('half-up', 'half-even');
const canonical = (text: string) => toCanonicalDecimal(text)!;

/** The exact one, or no safe integer where that is none. */
const agrees = (own: number, exact: number): void => {
  if (Number.isSafeInteger(exact)) expect(own).toBe(exact);
  else expect(own).not.toSatisfy(Number.isSafeInteger);
};

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
    expect(toCanonicalDecimal(input)).toBe(text);
  });

  it.each(['', '-', '.5', '1.', '1e3', '+1', ' 1', '1 ', '1_000', '١', '0x1', 'NaN', 'Infinity', '1'.repeat(16)])(
    'is not %j',
    (input) => {
      expect(toCanonicalDecimal(input)).toBeUndefined();
    },
  );

  it.each([NaN, Infinity, 1e15, 1e21, 1e-7, 0.1 + 0.2, null, undefined, 5n, [1], {}])('is not %s', (input) => {
    expect(toCanonicalDecimal(input)).toBeUndefined();
  });

  it('adds, subtracts and compares exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const [a, b] = [canonical(left), canonical(right)];
        expect(addDecimals(a, b)).toBe(toDecimal(plus(fromDecimal(a), fromDecimal(b))));
        expect(subtractDecimals(a, b)).toBe(toDecimal(minus(fromDecimal(a), fromDecimal(b))));
        expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(compared(fromDecimal(a), fromDecimal(b))));
      }),
    );
  });

  it('rounds products and shares as exact rationals do', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.maxSafeNat(), roundings, (left, right, amount, rounding) => {
        const [a, b] = [canonical(left), canonical(right)];
        const product = rounded(times(fromDecimal(a), fromDecimal(b)), rounding);
        expect(roundProduct(a, b, rounding)).toBe(Number(product) + 0);
        if (b === '0') return;
        const whole = absDecimal(b);
        const share = rounded(dividedBy(times(ratio(BigInt(amount)), fromDecimal(a)), fromDecimal(whole)), rounding);
        agrees(roundDecimalProportion(amount, a, whole, rounding), Number(share) + 0);
      }),
    );
  });

  it('rounds products and shares of nine digits as exact rationals do, where doubles would be a little off', () => {
    const figure = fc.integer({ min: 1e8, max: 1e9 - 1 }).map((digits) => canonical((digits / 100).toFixed(2)));
    const wide = fc.integer({ min: 9e14, max: 1e15 - 1 }).map(String);
    const exactWhole = fc.integer({ min: 8e15, max: 2 ** 53 - 1 }).map((digits) => {
      const text = String(digits);
      return canonical(`${text.slice(0, -3)}.${text.slice(-3)}`);
    });
    fc.assert(
      fc.property(figure, figure, wide, exactWhole, roundings, (a, b, part, whole, rounding) => {
        const product = rounded(times(fromDecimal(a), fromDecimal(b)), rounding);
        expect(roundProduct(a, b, rounding)).toBe(Number(product));
        const share = rounded(
          dividedBy(times(ratio(7n * 10n ** 13n), fromDecimal(part)), fromDecimal(whole)),
          rounding,
        );
        expect(roundDecimalProportion(7e13, part, whole, rounding)).toBe(Number(share));
      }),
      { numRuns: 3000 },
    );
  });

  it.each<readonly [Rounding, number, number]>([
    ['half-up', 8000001004000001, 3],
    ['half-even', 8000001004000000, 2],
  ])('rounds ties that no double holds, %s', (rounding, product, share) => {
    expect(roundProduct('1000000000.5', '8000001', rounding)).toBe(product);
    expect(roundProduct('-1000000000.5', '8000001', rounding)).toBe(-product);
    expect(roundDecimalProportion(5, '250000000000000.125', '500000000000000.25', rounding)).toBe(share);
  });

  it.each([
    ['9007199254740.993', '9007199254740.992'],
    ['-9007199254740.992', '-9007199254740.993'],
    ['999999999999999.999999999999', '999999999999999.999999999998'],
    ['2', '1.999999999999'],
    ['0', '-0.000000000001'],
  ])('%s is more than %s', (more, less) => {
    expect([compareDecimals(more, less) > 0, compareDecimals(less, more) < 0, compareDecimals(more, more)]).toEqual([
      true,
      true,
      0,
    ]);
  });

  it('asks big.js only for what doubles do not hold', () => {
    const methods = ['plus', 'minus', 'times', 'div', 'cmp', 'eq', 'round', 'toFixed'] as const;
    const spies = methods.map((method) => vi.spyOn(Big.prototype, method));
    const asked = (compute: () => unknown): number => {
      const before = spies.reduce((calls, spy) => calls + spy.mock.calls.length, 0);
      compute();
      return spies.reduce((calls, spy) => calls + spy.mock.calls.length, 0) - before;
    };
    const quick: readonly (() => unknown)[] = [
      () => [toCanonicalDecimal(12), toCanonicalDecimal(-0), toCanonicalDecimal(0.25), toCanonicalDecimal('-12.5')],
      () => [addDecimals('5', '-7'), subtractDecimals('5', '999999999999999')],
      () => [addDecimals('5', '7.5'), subtractDecimals('0.000000000001', '7')],
      () => [compareDecimals('5', '7'), compareDecimals('5.25', '7.125'), compareDecimals('-0.5', '0')],
      () => [roundProduct('12', '34', 'half-up'), roundProduct('1.5', '3.25', 'half-even')],
      () => [roundDecimalProportion(100, '1', '3', 'half-up'), roundDecimalProportion(100, '1.5', '3.25', 'half-even')],
      () => toRatios([{ percent: '20' }, { percent: '5.5' }]),
    ];
    const slow: readonly (() => unknown)[] = [
      () => toCanonicalDecimal('1.50'),
      () => addDecimals('999999999999999', '7.5'),
      () => subtractDecimals('5.123456789012', '9999'),
      () => compareDecimals('999999999999999.5', '1'),
      () => roundProduct('999999999999999.5', '0.000000000001', 'half-up'),
      () => roundDecimalProportion(100, '999999999999999.5', '3', 'half-up'),
    ];
    expect(quick.map(asked)).toEqual(quick.map(() => 0));
    expect(slow.filter((compute) => asked(compute) === 0)).toEqual([]);
    for (const spy of spies) spy.mockRestore();
  });

  it.each([
    ['0.25', '0.5', '0.75', '-0.25'],
    ['0.5', '0.25', '0.75', '0.25'],
    ['1.5', '1.5', '3', '0'],
    ['9.995', '0.005', '10', '9.99'],
    ['100.5', '-0.5', '100', '101'],
    ['0.000000000001', '0', '0.000000000001', '0.000000000001'],
    ['9007199254740.991', '0.002', '9007199254740.993', '9007199254740.989'],
  ])('%s and %s are %s together, and %s apart', (a, b, together, apart) => {
    expect([addDecimals(a, b), subtractDecimals(a, b)]).toEqual([together, apart]);
  });

  it('is nothing, below zero, and has a size', () => {
    expect(['0', '0.5', '-0.5', '5'].map(isZero)).toEqual([true, false, false, false]);
    expect(['0', '0.5', '-0.5'].map(isNegative)).toEqual([false, false, true]);
    expect(['0', '0.5', '-0.5'].map(absDecimal)).toEqual(['0', '0.5', '0.5']);
  });

  it('is put over one denominator with others', () => {
    expect(toRatios([{ percent: '20' }, { percent: '5.5' }, { percent: '0.125' }])).toEqual({
      numerators: [20000, 5500, 125],
      denominator: 100000,
    });
  });

  it('does not look at what a host set on big.js', () => {
    const { DP, RM } = Big;
    Big.DP = 1;
    Big.RM = 0;
    expect(roundProduct('1.2345678901234', '10000000000000.5', 'half-up')).toBe(12345678901235);
    expect(roundDecimalProportion(10, '0.1234567890123456'.slice(0, 14), '0.3', 'half-up')).toBe(4);
    Big.DP = DP;
    Big.RM = RM;
  });
});

describe('a proportion', () => {
  it('is exact past 2^53, symmetric, rounds ties by its mode, and is no safe integer where the exact one is none', () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(
        safe,
        fc.maxSafeNat(),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        roundings,
        (a, p, w, r) => {
          agrees(roundProportion(a, p, w, r), Number(rounded(ratio(BigInt(a) * BigInt(p), BigInt(w)), r)) + 0);
          expect(roundProportion(-a, p, w, r) + 0).toBe(-roundProportion(a, p, w, r) + 0);
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
    expect(roundProportion(amount, part, whole, rounding)).toBe(result);
  });
});
