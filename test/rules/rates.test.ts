import { describe, expect, it } from 'vitest';
import { finalizeInvoice } from '../../src/index.js';
import { checkKnownCurrency } from '../../src/rules/currency.js';
import { checkTaxPercents } from '../../src/rules/invoice.js';
import { checkPercentWithin } from '../../src/rules/range.js';
import { item, left, rate, right } from '../support.js';

const refusalsOf = (changes: object) =>
  left(finalizeInvoice({ number: 'I-1', currency: 'EUR', lines: [item('a', 100)], ...changes }));

describe('a percentage stands within bounds, the bounds included', () => {
  const outside = (percent: string) => [
    { code: 'percent-out-of-range', path: ['p', 'percent'], percent, least: '0', most: '100' },
  ];

  it.each([
    ['0', []],
    ['100', []],
    ['99.999999999999', []],
    ['-0.000000000001', outside('-0.000000000001')],
    ['100.000000000001', outside('100.000000000001')],
    ['101', outside('101')],
    ['-1', outside('-1')],
  ])('%s', (percent, refusals) => {
    expect(checkPercentWithin(percent, '100', ['p'])).toEqual(refusals);
  });
});

describe('a discount', () => {
  it('is not negative, and takes no more than all', () => {
    const discounts = [
      { id: 'a', amount: 0 },
      { id: 'b', amount: -1 },
      { id: 'c', percent: 100 },
      { id: 'd', percent: '100.1' },
      { id: 'e', percent: -1 },
    ];
    expect(refusalsOf({ discounts })).toEqual([
      { code: 'negative-discount', path: ['discounts', 1, 'amount'], amount: -1 },
      { code: 'percent-out-of-range', path: ['discounts', 3, 'percent'], percent: '100.1', least: '0', most: '100' },
      { code: 'percent-out-of-range', path: ['discounts', 4, 'percent'], percent: '-1', least: '0', most: '100' },
    ]);
  });
});

describe('tax rates', () => {
  const above = (line: number, id: string) => ({
    code: 'tax-above-limit',
    path: ['lines', line, 'taxes'],
    line: id,
    limit: '1000',
  });
  const taxRates = [rate('low', '0.5'), rate('half', 500), rate('most', 1000), rate('next', '500.5')];

  it('stand from 0 to 1000 percent, and nothing is said of lines where one does not', () => {
    const lines = [item('a', 100, 'over', 'most')];
    expect(refusalsOf({ lines, taxRates: [rate('over', '1000.1'), rate('most', 1000), rate('under', -1)] })).toEqual([
      { code: 'percent-out-of-range', path: ['taxRates', 0, 'percent'], percent: '1000.1', least: '0', most: '1000' },
      { code: 'percent-out-of-range', path: ['taxRates', 2, 'percent'], percent: '-1', least: '0', most: '1000' },
    ]);
  });

  it('percent-out-of-range: no rate is above 1000 percent by more than doubles hold, nor by as little as there is', () => {
    const percents = ['999999999999999.999999999999', '1000.000000000001', '1000', '0', '-0.000000000001'];
    const rates = percents.map((percent) => ({ id: percent, percent, behavior: 'exclusive' as const }));
    const paths = checkTaxPercents({ lines: [], taxRates: rates }).map(({ path }) => path[1]);
    expect(paths).toEqual([0, 1, 4]);
  });

  it('of a line come to 1000 percent together at most', () => {
    const lines = [
      item('a', 100, 'half', 'next'),
      item('b', 100, 'half', 'low'),
      item('c', 100, 'most'),
      item('d', 100, 'most', 'low'),
      item('e', 100),
    ];
    expect(refusalsOf({ lines, taxRates })).toEqual([above(0, 'a'), above(3, 'd')]);
  });

  it('that are not known count for nothing', () => {
    const lines = [
      { id: 'a', taxes: ['most', 'none'] },
      { id: 'b', taxes: ['none', 'half', 'next'] },
    ];
    const rates = taxRates.map(({ id, percent }) => ({ id, percent: String(percent), behavior: 'exclusive' as const }));
    expect(checkTaxPercents({ lines, taxRates: rates })).toEqual([above(1, 'b')]);
  });

  it('of all lines together may come to more', () => {
    const lines = [item('a', 100, 'half'), item('b', 100, 'most')];
    const draft = { number: 'I-1', currency: 'EUR', lines, taxRates };
    expect(right(finalizeInvoice(draft)).totals.tax).toBe(1500);
  });
});

describe('a currency', () => {
  it.each([
    ['that could not be read', {}, []],
    ['of the table', { currency: 'EUR' }, []],
    ['with the minor unit of the table', { currency: 'EUR', minorUnit: 2 }, []],
    ['with no minor units', { currency: 'JPY', minorUnit: 0 }, []],
    ['of its own', { currency: 'ZZZ', minorUnit: 0 }, []],
    ['unknown', { currency: 'ZZZ' }, [{ code: 'unknown-currency', path: ['currency'], currency: 'ZZZ' }]],
    [
      'against the table',
      { currency: 'JPY', minorUnit: 2 },
      [{ code: 'minor-unit-contradicts-currency', path: ['minorUnit'], currency: 'JPY', stated: 2, known: 0 }],
    ],
  ])('%s', (_, stated, refusals) => {
    expect(checkKnownCurrency(stated)).toEqual(refusals);
  });
});
