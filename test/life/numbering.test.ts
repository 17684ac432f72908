import { describe, expect, it } from 'vitest';
import { checkNumbers, creditNoteSeries, nextNumber, type NumberSeries } from '../../src/index.js';
import { left, right } from '../support.js';

const yearly: NumberSeries = { prefix: 'CN-', year: 2026, padding: 5 };

describe('a number series', () => {
  it.each<[NumberSeries, string | undefined, string]>([
    [yearly, undefined, 'CN-2026-00001'],
    [yearly, 'CN-2026-00041', 'CN-2026-00042'],
    [yearly, 'CN-2026-99999', 'CN-2026-100000'],
    [yearly, 'CN-2025-00317', 'CN-2026-00001'],
    [{ prefix: 'CN-' }, 'CN-9', 'CN-10'],
    [{ prefix: '', padding: 3 }, '007', '008'],
    [creditNoteSeries('INV-7'), undefined, 'INV-7-CN-01'],
    [creditNoteSeries('INV-7'), 'INV-7-CN-01', 'INV-7-CN-02'],
  ])('%j after %s: %s', (series, last, next) => {
    expect(right(nextNumber(series, last))).toBe(next);
  });

  it.each(['CN-2026-41', 'CN-2026-0x', 'IV-2026-00041', 'CN-2026-', 'CN-2026-00000', 'CN-26-00001'])(
    'has no number %s',
    (last) => {
      expect(left(nextNumber(yearly, last))).toEqual([
        { code: 'number-not-in-series', path: ['last'], number: last, example: 'CN-2026-00001' },
      ]);
    },
  );

  it('is checked for gaps, duplicates and numbers of another series, in whatever order', () => {
    expect(right(checkNumbers({ prefix: 'A' }, ['A7', 'A3', 'A3', 'A2', 'B1', 'A3']))).toEqual({
      solid: false,
      gaps: [
        { from: 'A1', to: 'A1' },
        { from: 'A4', to: 'A6' },
      ],
      duplicates: ['A3'],
      notInSeries: ['B1'],
    });
    const solid = { solid: true, gaps: [], duplicates: [], notInSeries: [] };
    expect(right(checkNumbers({ prefix: 'A' }, ['A2', 'A1']))).toEqual(solid);
    expect(right(checkNumbers({ prefix: 'A' }, []))).toEqual(solid);
  });

  it('of no shape is refused', () => {
    const odd = { prefix: 5, year: -1, padding: 99, extra: 1 } as unknown as NumberSeries;
    expect(left(nextNumber(odd)).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknown-field', 'series.extra'],
      ['wrong-type', 'series.prefix'],
      ['amount-out-of-range', 'series.year'],
      ['amount-out-of-range', 'series.padding'],
    ]);
    expect(left(checkNumbers({ prefix: 'A' }, [1] as unknown as string[]))[0]?.path).toEqual(['numbers', 0]);
  });
});
