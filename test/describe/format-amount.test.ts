import { describe, expect, it } from 'vitest';
import { formatAmount, type CurrencyOf } from '../../src/index.js';

describe('an amount for people to read', () => {
  it.each<readonly [amount: number, currency: CurrencyOf, text: string]>([
    [0, 'EUR', '0.00 EUR'],
    [5, 'EUR', '0.05 EUR'],
    [-5, 'EUR', '-0.05 EUR'],
    [99999, 'EUR', '999.99 EUR'],
    [100000, 'EUR', '1,000.00 EUR'],
    [-123456789, 'EUR', '-1,234,567.89 EUR'],
    [999, 'JPY', '999 JPY'],
    [-1000, 'JPY', '-1,000 JPY'],
    [1234567890, 'KWD', '1,234,567.890 KWD'],
    [12345678, { currency: 'ZZZ', minorUnit: 6 }, '12.345678 ZZZ'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90,071,992,547,409.91 EUR'],
  ])('%d of %o', (amount, currency, text) => {
    expect(formatAmount(amount, currency)).toBe(text);
  });

  it.each<readonly [amount: number, currency: CurrencyOf, text: string]>([
    [1234, 'ZZZ', '1234 minor units of ZZZ'],
    [-1, { currency: 'ZZZ' }, '-1 minor units of ZZZ'],
    [1, '', '1 minor units of '],
  ])('is in minor units where the decimals are not known: %d of %o', (amount, currency, text) => {
    expect(formatAmount(amount, currency)).toBe(text);
  });

  it.each<readonly [amount: unknown, text: string]>([
    [10.5, '10.5'],
    [NaN, 'NaN'],
    [2 ** 53, '9007199254740992'],
    ['5', '"5"'],
    [undefined, 'undefined'],
    [[5], 'list'],
  ])('is named as it was received where it is none: %o', (amount, text) => {
    expect(formatAmount(amount as number, 'EUR')).toBe(text);
    expect(formatAmount(amount as number, 'ZZZ')).toBe(text);
  });

  it('is the plain number where the currency cannot be read', () => {
    const currency = {
      get currency(): string {
        throw new Error('read');
      },
    };
    expect(formatAmount(123456, currency)).toBe('123456');
    expect(formatAmount(123456, null as never)).toBe('123456');
  });
});
