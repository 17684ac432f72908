import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftPoint } from '../../src/money/minor-units.js';
import { createFormat } from '../../src/print/format.js';

describe('figures are exact', () => {
  const digits = (text: string): string => text.replace(/[^\d.-]/g, '');

  it.each([0, 1, 2, 3, 4, 6])('with %i decimals, up to the largest amount', (places) => {
    const { writeFigure, writeMoney } = createFormat('en', 'XTS', places)!;
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -2000, max: 2000 })), (amount) => {
        const text = digits(writeFigure(amount));
        expect(text.split('.')[1]?.length ?? 0).toBe(places);
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(amount));
        expect(digits(writeMoney(amount))).toBe(text);
      }),
    );
    expect(digits(writeFigure(Number.MAX_SAFE_INTEGER)).replace('.', '')).toBe('9007199254740991');
  });

  it('unit prices keep every digit, and have at least those of the currency', () => {
    const { writePrice } = createFormat('en', 'EUR', 2)!;
    expect(writePrice('35.75')).toBe('0.3575');
    expect(writePrice('-5')).toBe('-0.05');
    expect(writePrice('123456789012345.123456789012')).toBe('1,234,567,890,123.45123456789012');
  });

  it('quantities and percentages keep every digit', () => {
    const { writeDecimal, writePercent } = createFormat('en', 'EUR', 2)!;
    expect(writeDecimal('123456789012345.123456789012')).toBe('123,456,789,012,345.123456789012');
    expect(writePercent('8.875')).toBe('8.875%');
    expect(writePercent('0.000000000001')).toBe('0.000000000001%');
    expect(writePercent('100')).toBe('100%');
  });

  it.each([
    ['1234.5', 2, '12.345'],
    ['5', 3, '0.005'],
    ['-5', 1, '-0.5'],
    ['7', 0, '7'],
    ['7.25', 0, '7.25'],
  ] as const)('%s shifted by %i is %s', (value, places, result) => expect(shiftPoint(value, places)).toBe(result));

  it('a code that Intl does not take stands behind the figure', () => {
    expect(createFormat('en', 'POINTS', 1)!.writeMoney(1234)).toBe('123.4\u00a0POINTS');
  });
});

describe('dates', () => {
  it('are of the calendar of invoices, wherever they are read', () => {
    for (const locale of ['th-TH', 'fa-IR-u-nu-latn', 'ar-SA-u-nu-latn', 'ja-JP-u-ca-japanese']) {
      expect(createFormat(locale, 'EUR', 2)!.writeDate('2026-03-01')).toContain('2026');
    }
    expect(createFormat('en-GB', 'EUR', 2)!.writeDate('2024-02-29')).toBe('29 February 2024');
    expect(createFormat('en-GB', 'EUR', 2)!.writeDate('0001-01-01')).toContain('January');
  });
});
