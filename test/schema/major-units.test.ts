import { describe, expect, it } from 'vitest';
import { describeRefusal, type Refusal } from '../../src/index.js';
import { parseInvoiceDraft } from '../../src/schema/index.js';
import { left, right } from '../support.js';

const draftOf = (currency: string, line: object, more: object = {}) => ({
  ...{ number: 'I-1', currency, ...more },
  lines: [{ id: 'a', description: 'A', ...line }],
});
const parse = (currency: string, line: object, more: object = {}) =>
  parseInvoiceDraft(draftOf(currency, line, more), { amounts: 'major' });

describe('a draft in major units has, in minor units,', () => {
  it.each([
    ['EUR', '49.99', 4999],
    ['EUR', '49.9', 4990],
    ['EUR', '49.990', 4999],
    ['EUR', 49.99, 4999],
    ['EUR', 0.1, 10],
    ['EUR', '-0.01', -1],
    ['EUR', '0', 0],
    ['EUR', '-0', 0],
    ['JPY', '1500', 1500],
    ['JPY', '1500.0', 1500],
    ['KWD', '1.5', 1500],
    ['KWD', '0.001', 1],
    ['EUR', '90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('for a subtotal of %s %s', (currency, subtotal, amount) => {
    const [line] = right(parse(currency, { subtotal })).lines;
    expect(line).toStrictEqual({ id: 'a', description: 'A', subtotal: amount });
  });

  it.each([
    ['EUR', '19.99', '1999'],
    ['EUR', '0.0035', '0.35'],
    ['EUR', '-0.0035', '-0.35'],
    ['EUR', '-2.5', '-250'],
    ['EUR', '7', '700'],
    ['EUR', 0, '0'],
    ['EUR', '-0.00', '0'],
    ['EUR', '0.000000000001', '0.0000000001'],
    ['JPY', '0.5', '0.5'],
    ['KWD', '1.5', '1500'],
    ['KWD', '0.0015', '1.5'],
  ])('for a unit price of %s %s', (currency, unitPrice, price) => {
    const [line] = right(parse(currency, { quantity: '2.50', unitPrice })).lines;
    expect(line).toStrictEqual({ id: 'a', description: 'A', quantity: '2.5', unitPrice: price });
  });

  it('the amounts of discounts, and percentages and quantities as they are', () => {
    const discounts = [
      { id: 'c', amount: '2.50' },
      { id: 'p', percent: '2.50' },
    ];
    const taxRates = [{ id: 'vat', percent: 19, behavior: 'exclusive' }];
    const draft = right(parse('EUR', { subtotal: '5', quantity: 3, taxes: ['vat'] }, { discounts, taxRates }));
    expect(draft).toStrictEqual({
      ...{ number: 'I-1', currency: 'EUR' },
      lines: [{ id: 'a', description: 'A', quantity: '3', subtotal: 500, taxes: ['vat'] }],
      discounts: [
        { id: 'c', amount: 250 },
        { id: 'p', percent: '2.5' },
      ],
      taxRates: [{ id: 'vat', percent: '19', behavior: 'exclusive' }],
    });
  });

  it('the decimals that it states for a currency that is not in the table', () => {
    expect(right(parse('ZZZ', { subtotal: '1.2345' }, { minorUnit: 4 })).lines[0]).toMatchObject({ subtotal: 12345 });
    expect(right(parse('ZZZ', { subtotal: '7' }, { minorUnit: 0 })).lines[0]).toMatchObject({ subtotal: 7 });
  });

  it('whatever order its fields stand in', () => {
    const lines = [{ id: 'a', description: 'A', subtotal: '1.25' }];
    const draft = { lines, currency: 'EUR', number: 'I-1' };
    expect(right(parseInvoiceDraft(draft, { amounts: 'major' })).lines[0]).toMatchObject({ subtotal: 125 });
  });
});

const path = ['lines', 0, 'subtotal'];
const rows: readonly (readonly [string, unknown, Refusal])[] = [
  ['EUR', '49,99', { code: 'not-a-decimal', path, received: '"49,99"' }],
  ['EUR', '1.234,50', { code: 'not-a-decimal', path, received: '"1.234,50"' }],
  ['EUR', '1,234.50', { code: 'not-a-decimal', path, received: '"1,234.50"' }],
  ['EUR', '1 234.50', { code: 'not-a-decimal', path, received: '"1 234.50"' }],
  ['EUR', '€5', { code: 'not-a-decimal', path, received: '"€5"' }],
  ['EUR', '1e3', { code: 'not-a-decimal', path, received: '"1e3"' }],
  ['EUR', NaN, { code: 'not-a-decimal', path, received: 'NaN' }],
  ['EUR', true, { code: 'wrong-type', path, expected: 'decimal', received: 'true' }],
  ['EUR', '49.999', { code: 'too-precise', path, decimal: '49.999', currency: 'EUR', places: 2 }],
  ['JPY', '0.5', { code: 'too-precise', path, decimal: '0.5', currency: 'JPY', places: 0 }],
  ['KWD', '0.0001', { code: 'too-precise', path, decimal: '0.0001', currency: 'KWD', places: 3 }],
  ['EUR', '90071992547409.92', { code: 'amount-out-of-range', path, limit: Number.MAX_SAFE_INTEGER }],
];

describe('an amount in major units is refused', () => {
  it.each(rows)('%s %j', (currency, subtotal, refusal) => {
    expect(left(parse(currency, { subtotal }))).toEqual([refusal]);
  });

  it('with the form that is wanted', () => {
    const [refusal] = left(parse('EUR', { subtotal: '1.234,50' }));
    expect(describeRefusal(refusal!)).toBe(
      'lines[0].subtotal: Give a decimal such as "2.5", not "1.234,50": up to 15 digits, up to 12 more after a point; no comma, no exponent, no spaces.',
    );
  });

  it('beside all else that is wrong with the draft', () => {
    const draft = draftOf(
      'EUR',
      { quantity: 1, unitPrice: '999999999999999' },
      { discounts: [{ id: 'd', amount: '-1' }] },
    );
    expect(left(parseInvoiceDraft(draft, { amounts: 'major' }))).toEqual([
      { code: 'amount-out-of-range', path: ['lines', 0, 'unitPrice'], limit: Number.MAX_SAFE_INTEGER },
      { code: 'negative-discount', path: ['discounts', 0, 'amount'], amount: -100 },
    ]);
  });

  it('of a currency that is not known once, by its currency', () => {
    expect(left(parse('ZZZ', { subtotal: '1' }))).toEqual([
      { code: 'unknown-currency', path: ['currency'], currency: 'ZZZ' },
    ]);
    expect(left(parse('', { subtotal: '1' }))).toEqual([{ code: 'empty', path: ['currency'], expected: 'text' }]);
    expect(left(parse('ZZZ', { subtotal: '1' }, { minorUnit: 7 }))).toMatchObject([
      { code: 'not-one-of', path: ['minorUnit'] },
      { code: 'unknown-currency' },
    ]);
  });
});

it('amounts are in minor units where nothing else is said', () => {
  const draft = draftOf('EUR', { subtotal: 4999 });
  for (const options of [undefined, {}, { amounts: undefined }, { amounts: 'minor' as const }]) {
    expect(right(parseInvoiceDraft(draft, options as object)).lines[0]).toMatchObject({ subtotal: 4999 });
  }
  expect(left(parseInvoiceDraft(draftOf('EUR', { subtotal: '49.99' })))).toMatchObject([{ code: 'wrong-type', path }]);
});

it('other options are refused', () => {
  const draft = draftOf('EUR', { subtotal: 4999 });
  expect(left(parseInvoiceDraft(draft, { amounts: 'cents' } as never))).toEqual([
    { code: 'not-one-of', path: ['options', 'amounts'], expected: ['minor', 'major'], received: '"cents"' },
  ]);
  expect(left(parseInvoiceDraft(draft, { amount: 'major' } as never))).toMatchObject([
    { code: 'unknown-field', path: ['options', 'amount'], nearest: 'amounts' },
  ]);
  expect(left(parseInvoiceDraft(draft, null as never))).toMatchObject([{ code: 'wrong-type', path: ['options'] }]);
});
