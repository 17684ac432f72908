import { describe, expect, it } from 'vitest';
import { formatAmount, fromDecimal, toDecimal, type CurrencyOf } from '../../src/index.js';
import { left, right } from '../support.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('major units', () => {
  it.each<[number, CurrencyOf, string]>([
    [1050, 'EUR', '10.50'],
    [-5, 'EUR', '-0.05'],
    [0, 'EUR', '0.00'],
    [-0, 'EUR', '0.00'],
    [7, 'JPY', '7'],
    [-1234, 'BHD', '-1.234'],
    [12, 'CLF', '0.0012'],
    [MOST, 'EUR', '90071992547409.91'],
    [15, { currency: 'ZZZ', minorUnit: 1 }, '1.5'],
  ])('%i of %j is %s, and back', (amount, currency, decimal) => {
    expect(right(toDecimal(amount, currency))).toBe(decimal);
    expect(right(fromDecimal(decimal, currency))).toBe(amount + 0);
  });

  it.each<[string | number, CurrencyOf, number]>([
    ['10.5', 'EUR', 1050],
    ['10.500', 'EUR', 1050],
    [10.5, 'EUR', 1050],
    ['007', 'JPY', 7],
    ['-0', 'JPY', 0],
  ])('%j of %j is %i minor units', (decimal, currency, amount) => {
    expect(Object.is(right(fromDecimal(decimal, currency)), amount)).toBe(true);
  });

  it('with more decimals than the currency has are refused, never rounded', () => {
    expect(left(fromDecimal('10.505', 'EUR'))).toEqual([
      { code: 'too-precise', path: ['decimal'], decimal: '10.505', currency: 'EUR', places: 2 },
    ]);
    expect(left(fromDecimal('0.5', 'JPY'))[0]?.code).toBe('too-precise');
  });

  it('beyond the safe range, of no currency or of no shape are refused', () => {
    expect(left(fromDecimal('90071992547409.92', 'EUR'))).toEqual([
      { code: 'amount-out-of-range', path: ['decimal'], limit: MOST },
    ]);
    expect(left(fromDecimal('1e3', 'ZZZ')).map(({ code }) => code)).toEqual(['not-a-decimal', 'unknown-currency']);
    expect(left(toDecimal(0.5, 'EUR'))[0]?.code).toBe('not-minor-units');
    expect(left(toDecimal(MOST + 1, 'ZZZ')).map(({ code }) => code)).toEqual(['not-minor-units', 'unknown-currency']);
  });
});

describe('an amount for people', () => {
  it.each<[number, CurrencyOf, string]>([
    [123450, 'EUR', '1,234.50 EUR'],
    [-123456789, 'EUR', '-1,234,567.89 EUR'],
    [100, 'EUR', '1.00 EUR'],
    [-1234, 'JPY', '-1,234 JPY'],
    [1234567, 'KWD', '1,234.567 KWD'],
    [1234, { currency: 'ZZZ', minorUnit: 1 }, '123.4 ZZZ'],
    [1234, 'ZZZ', '1234 minor units of ZZZ'],
    [0.5, 'EUR', '0.5'],
  ])('%d of %j is %s', (amount, currency, text) => {
    expect(formatAmount(amount, currency)).toBe(text);
  });
});
