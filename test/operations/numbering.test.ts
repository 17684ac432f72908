import { describe, expect, it } from 'vitest';
import { checkNumbers, creditNoteSeries, nextNumber, type NumberCheck, type NumberSeries } from '../../src/index.js';
import { left, right } from '../support.js';

const plain: NumberSeries = { prefix: 'A' };
const known = ['prefix', 'year', 'padding'];
const bad = (series: unknown) => series as NumberSeries;

describe('the next number', () => {
  it.each<[NumberSeries, string | undefined, string]>([
    [{ prefix: 'A', year: 0 }, undefined, 'A0000-1'],
    [{ prefix: 'A', year: 26, padding: 3 }, 'A0026-009', 'A0026-010'],
    [{ prefix: 'A', year: 9999, padding: 15 }, undefined, 'A9999-000000000000001'],
    [{ prefix: 'A', padding: 0 }, 'A9', 'A10'],
    [{ prefix: 'A', padding: 15 }, 'A000000000000009', 'A000000000000010'],
    [{ prefix: 'A', year: 2026 }, 'A2025-7', 'A2026-1'],
    [{ prefix: 'F2000-', year: 2026 }, 'F2000-2025-7', 'F2000-2026-1'],
    [plain, 'A999999999999999', 'A1000000000000000'],
  ])('%j after %s: %s', (series, last, next) => {
    expect(right(nextNumber(series, last))).toBe(next);
  });

  it.each<[NumberSeries, string, string]>([
    [plain, 'A', 'A1'],
    [plain, 'A0', 'A1'],
    [plain, 'A-1', 'A1'],
    [plain, 'A1.5', 'A1'],
    [plain, 'A01', 'A1'],
    [plain, 'A1x', 'A1'],
    [plain, 'A 1', 'A1'],
    [plain, 'AInfinity', 'A1'],
    [plain, 'B1', 'A1'],
    [plain, 'A1000000000000000', 'A1'],
    [plain, 'A2025-7', 'A1'],
    [{ prefix: 'A', padding: 0 }, 'A01', 'A1'],
    [{ prefix: 'A', year: 2026 }, 'A7', 'A2026-1'],
    [{ prefix: 'A', year: 2026 }, 'A2027-7', 'A2026-1'],
    [{ prefix: 'A', year: 2026 }, 'A20257', 'A2026-1'],
    [{ prefix: 'A', year: 2026 }, 'Ax2025-7', 'A2026-1'],
    [{ prefix: 'A', year: 2026 }, 'B2025-7', 'A2026-1'],
    [{ prefix: 'A', year: 2026 }, 'A-100-7', 'A2026-1'],
    [{ prefix: 'A', year: 2026, padding: 3 }, 'A2025-07', 'A2026-001'],
  ])('%j has no number %s', (series, number, example) => {
    const refusal = { code: 'number-not-in-series', path: ['last'], number, example };
    expect(left(nextNumber(series, number))).toEqual([refusal]);
  });

  it.each<[unknown, unknown, readonly object[]]>([
    [{ prefix: 'A', year: '26' }, undefined, [{ path: ['series', 'year'], received: '"26"' }]],
    [{ prefix: 'A', padding: null }, undefined, [{ path: ['series', 'padding'], received: 'null' }]],
  ])('is refused for one reason where %j is no whole number', (series, last, [where]) => {
    const refusal = { code: 'wrong-type', expected: 'minor units', ...where };
    expect(left(nextNumber(bad(series), last as string))).toEqual([refusal]);
  });

  it.each<[string, number]>([
    ['year', 9999],
    ['padding', 15],
  ])('has a %s from 0 to %i', (field, limit) => {
    const path = ['series', field];
    for (const count of [-1, limit + 1]) {
      const series = bad({ prefix: 'A', [field]: count });
      expect(left(nextNumber(series))).toEqual([{ code: 'amount-out-of-range', path, limit }]);
      expect(left(checkNumbers(series, []))).toEqual([{ code: 'amount-out-of-range', path, limit }]);
    }
  });

  it('is refused for all that is wrong at once, and for an unknown field alone', () => {
    const unknown = { code: 'unknown-field', path: ['series', 'extra'], field: 'extra', known };
    const last = { code: 'wrong-type', path: ['last'], expected: 'text', received: '5' };
    expect(left(nextNumber(bad({ prefix: 'A', extra: 1 })))).toEqual([unknown]);
    expect(left(nextNumber(plain, 5 as never))).toEqual([last]);
    expect(left(nextNumber(plain, ''))).toEqual([{ code: 'empty', path: ['last'], expected: 'text' }]);
    expect(left(nextNumber(bad({ prefix: 'A', extra: 1 }), 5 as never))).toEqual([unknown, last]);
    const none = { code: 'missing', path: ['series'], expected: 'record' };
    expect(left(nextNumber(undefined as never))).toEqual([none]);
  });
});

describe('a check of numbers', () => {
  const gap = { from: 'A1', to: 'A1' };

  it.each<[readonly string[], Partial<NumberCheck>]>([
    [['A3', 'A1', 'A2'], { solid: true }],
    [['A2'], { gaps: [gap] }],
    [['A1', 'A1'], { duplicates: ['A1'] }],
    [['A1', 'B2', ''], { notInSeries: ['B2', ''] }],
    [['A2', 'A2'], { gaps: [gap], duplicates: ['A2'] }],
    [['A2', 'x'], { gaps: [gap], notInSeries: ['x'] }],
    [['A1', 'A1', 'x'], { duplicates: ['A1'], notInSeries: ['x'] }],
  ])('%j: %j', (numbers, found) => {
    const none = { solid: false, gaps: [], duplicates: [], notInSeries: [] };
    expect(right(checkNumbers(plain, numbers))).toEqual({ ...none, ...found });
  });

  it('is refused for all that is wrong at once', () => {
    const series = { code: 'missing', path: ['series', 'prefix'], expected: 'text' };
    const number = { code: 'wrong-type', path: ['numbers', 1], expected: 'text', received: '2' };
    const numbers = { code: 'wrong-type', path: ['numbers'], expected: 'list', received: '"A1"' };
    const unknown = { code: 'unknown-field', path: ['series', 'extra'], field: 'extra', known };
    expect(left(checkNumbers(bad({}), ['A1', 2] as never))).toEqual([series, number]);
    expect(left(checkNumbers(bad({}), []))).toEqual([series]);
    expect(left(checkNumbers(plain, 'A1' as never))).toEqual([numbers]);
    expect(left(checkNumbers(bad({ prefix: 'A', extra: 1 }), ['A1']))).toEqual([unknown]);
  });
});

it('the series of an invoice’s own notes has its number before it, where it has one', () => {
  expect(creditNoteSeries('INV-7')).toEqual({ prefix: 'INV-7-CN-', padding: 2 });
  expect(creditNoteSeries(7 as never)).toEqual({ prefix: '-CN-', padding: 2 });
});
