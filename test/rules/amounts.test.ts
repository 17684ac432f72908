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
    ['no amounts', [], []],
    ['the greatest amount', [MOST], []],
    ['the least amount', [-MOST, 0], []],
    ['amounts whose sizes come to the most', [MOST - 3, -2, 1], []],
    ['amounts whose sizes come to one more', [MOST - 3, -2, 2], [outside('lines')]],
    ['amounts that cancel out, of sizes beyond the most', [MOST, -MOST], [outside('lines')]],
    ['the greatest amount beside one below zero', [-1, MOST], [outside('lines')]],
    [
      'each amount that is beyond the most, and not their sum',
      [1, MOST + 1, -MOST - 1, MOST],
      [outside('lines', 1), outside('lines', 2)],
    ],
    ['what is no number', [NaN, 5], [outside('lines', 0)]],
  ])('amount-out-of-range is asked of %s', (_, amounts, refusals) => {
    expect(checkAmountsInRange(amounts, ['lines'])).toEqual(refusals);
  });
});

describe('an invoice has at most 500,000 figures', () => {
  const sized = (lines: number, scopes: readonly (number | undefined)[], ...taxes: readonly string[]) =>
    checkInvoiceSize({
      lines: new Array<object>(lines).fill({ taxes }),
      discounts: scopes.map((scope) => (scope === undefined ? {} : { lines: new Array<string>(scope) })),
    } as never);
  const unscoped = (count: number) => new Array<undefined>(count).fill(undefined);
  const tooMany = (asked: number) => [{ code: 'too-many', path: ['lines'], asked, limit: 500_000, of: 'figures' }];

  it('too-many counts three of each line, and its shares of discounts and taxes', () => {
    expect([sized(166_666, []), sized(100_000, unscoped(1), 'a'), sized(5000, unscoped(97))]).toEqual([[], [], []]);
    expect(sized(166_667, [])).toEqual(tooMany(500_001));
    expect(sized(5000, unscoped(98))).toEqual(tooMany(505_000));
    expect(sized(1000, unscoped(496), 'vat', 'city')).toEqual(tooMany(501_000));
  });

  it('too-many counts a discount of some lines once for each of those', () => {
    expect(sized(100_000, [50_000, 25_000, 25_000], 'vat')).toEqual([]);
    expect(sized(100_000, [50_000, 25_000, 25_001], 'vat')).toEqual(tooMany(500_001));
  });
});

it('amount-out-of-range refuses each sum that is no safe integer', () => {
  expect(checkSumsInRange({ a: MOST, b: -MOST }, ['amount'])).toEqual([]);
  expect(checkSumsInRange({ a: 1, b: MOST + 1, c: -MOST - 1 }, ['amount'])).toEqual([outside('amount')]);
});

it('credit-note-not-positive refuses a total of zero or below', () => {
  expect(checkPositiveTotal(1)).toEqual([]);
  expect([0, -1].flatMap(checkPositiveTotal)).toEqual([
    { code: 'credit-note-not-positive', path: [], total: 0 },
    { code: 'credit-note-not-positive', path: [], total: -1 },
  ]);
});

it('credit-exceeds-invoice refuses a total above what is left of the invoice', () => {
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
    ['are of one currency', euro, { currency: 'EUR' }, []],
    ['are of one currency of a host', own, { currency: 'ZZZ', minorUnit: 3 }, []],
    ['are of two currencies', euro, { currency: 'USD' }, wrong('EUR', 'USD')],
    ['are of two currencies with the same minor unit', own, { currency: 'YYY', minorUnit: 3 }, wrong('ZZZ', 'YYY')],
    ['give one currency two minor units', own, { currency: 'ZZZ', minorUnit: 2 }, wrong('ZZZ', 'ZZZ')],
  ])('currency-mismatch is asked of documents that %s', (_, expected, other, refusals) => {
    expect(checkSameCurrency(expected, other)).toEqual(refusals);
  });
});
