import { describe, expect, it } from 'vitest';
import { checkAmountsInRange } from '../../src/rules/range.js';
import { checkPositiveTotal, checkWithinInvoice } from '../../src/rules/credit-note.js';
import { checkInvoiceSize } from '../../src/rules/invoice.js';
import { checkSameCurrency } from '../../src/rules/currency.js';
import { checkSumsInRange } from '../../src/rules/range.js';

const MOST = Number.MAX_SAFE_INTEGER;
const outside = (...path: readonly (string | number)[]) => ({ code: 'amount-out-of-range', path, limit: MOST });

describe('amounts and the sum of their sizes are safe integers', () => {
  it.each<[string, readonly number[], readonly object[]]>([
    ['none', [], []],
    ['the most', [MOST], []],
    ['the least', [-MOST, 0], []],
    ['up to the most together', [MOST - 3, -2, 1], []],
    ['one more together', [MOST - 3, -2, 2], [outside('lines')]],
    ['sizes, where the sum is small', [MOST, -MOST], [outside('lines')]],
    ['the most, and one below zero', [-1, MOST], [outside('lines')]],
    [
      'some beyond it, and nothing of the sum',
      [1, MOST + 1, -MOST - 1, MOST],
      [outside('lines', 1), outside('lines', 2)],
    ],
    ['no number', [NaN, 5], [outside('lines', 0)]],
  ])('%s', (_, amounts, refusals) => {
    expect(checkAmountsInRange(amounts, ['lines'])).toEqual(refusals);
  });
});

describe('an invoice', () => {
  const sized = (lines: number, scopes: readonly (number | undefined)[], ...taxes: readonly string[]) =>
    checkInvoiceSize({
      lines: new Array<object>(lines).fill({ taxes }),
      discounts: scopes.map((scope) => (scope === undefined ? {} : { lines: new Array<string>(scope) })),
    } as never);
  const unscoped = (count: number) => new Array<undefined>(count).fill(undefined);
  const tooMany = (asked: number) => [{ code: 'too-many', path: ['lines'], asked, limit: 500_000, of: 'figures' }];

  it('has up to 500,000 figures: three of each line, and its shares of discounts and taxes', () => {
    expect([sized(166_666, []), sized(100_000, unscoped(1), 'a'), sized(5000, unscoped(97))]).toEqual([[], [], []]);
    expect(sized(166_667, [])).toEqual(tooMany(500_001));
    expect(sized(5000, unscoped(98))).toEqual(tooMany(505_000));
    expect(sized(1000, unscoped(496), 'vat', 'city')).toEqual(tooMany(501_000));
  });

  it('has a share of a discount of some lines on each of those', () => {
    expect(sized(100_000, [50_000, 25_000, 25_000], 'vat')).toEqual([]);
    expect(sized(100_000, [50_000, 25_000, 25_001], 'vat')).toEqual(tooMany(500_001));
  });
});

it('sums are safe integers, each for itself', () => {
  expect(checkSumsInRange({ a: MOST, b: -MOST }, ['amount'])).toEqual([]);
  expect(checkSumsInRange({ a: 1, b: MOST + 1, c: -MOST - 1 }, ['amount'])).toEqual([outside('amount')]);
});

it('the total of a credit note is above zero', () => {
  expect(checkPositiveTotal(1)).toEqual([]);
  expect([0, -1].flatMap(checkPositiveTotal)).toEqual([
    { code: 'credit-note-not-positive', path: [], total: 0 },
    { code: 'credit-note-not-positive', path: [], total: -1 },
  ]);
});

it('the total of a credit note is no more than what is left of the invoice', () => {
  expect(checkWithinInvoice(100, 100)).toEqual([]);
  expect(checkWithinInvoice(101, 100)).toEqual([{ code: 'credit-exceeds-invoice', path: [], asked: 101, left: 100 }]);
});

describe('documents that meet are of one currency', () => {
  const euro = { currency: 'EUR' };
  const own = { currency: 'ZZZ', minorUnit: 3 };
  const wrong = (expected: string, received: string) => [
    { code: 'currency-mismatch', path: ['currency'], expected, received },
  ];

  it.each([
    ['the same', euro, { currency: 'EUR' }, []],
    ['the same of a host', own, { currency: 'ZZZ', minorUnit: 3 }, []],
    ['two', euro, { currency: 'USD' }, wrong('EUR', 'USD')],
    ['two with the same minor unit', own, { currency: 'YYY', minorUnit: 3 }, wrong('ZZZ', 'YYY')],
    ['one with two minor units', own, { currency: 'ZZZ', minorUnit: 2 }, wrong('ZZZ', 'ZZZ')],
  ])('%s', (_, expected, other, refusals) => {
    expect(checkSameCurrency(expected, other)).toEqual(refusals);
  });
});
