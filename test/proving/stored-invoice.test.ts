import { describe, expect, it } from 'vitest';
import { sumDocument } from '../../src/invoicing/totals.js';
import { computeInvoiceLines, computeSubtotals } from '../../src/invoicing/invoice-lines.js';
import { readInvoiceInput } from '../../src/reading/invoice-shapes.js';
import { isRight, type InvoiceDraft } from '../../src/index.js';
import { parseInvoice } from '../../src/schema/index.js';
import { changedAt, leavesOf, type Leaf } from './leaves.js';
import { richDraft } from '../data/rich-invoice.js';
import { item, rate } from '../support.js';

const holds = (invoice: unknown): boolean => isRight(parseInvoice(invoice));

const most = Number.MAX_SAFE_INTEGER;

/** The figures of a draft as they come out, whether an invoice may have them or not. */
const figured = (draft: Partial<InvoiceDraft>) => {
  const facts = readInvoiceInput({ number: 'I', currency: 'EUR', lines: [], ...draft }, [])!;
  const lines = computeInvoiceLines(facts, computeSubtotals(facts.lines, facts.rounding));
  return { schemaVersion: 1, ...facts, lines, ...sumDocument(lines, facts.taxRates) };
};

const inclusive: Partial<InvoiceDraft> = {
  taxRates: [rate('vat', 19, 'inclusive'), rate('city', 5)],
  discounts: [
    { id: 'early', percent: 10 },
    { id: 'coupon', amount: 50, lines: ['b'] },
  ],
  lines: [item('a', 1999, 'vat', 'city'), item('b', 333, 'vat'), item('c', -100, 'city'), item('d', 10)],
};

describe('a stored invoice holds', () => {
  it.each([
    ['with everything on it', richDraft],
    ['with taxes inside the price', inclusive],
    ['of nothing', { lines: [item('a', 0)] }],
    ['of lines that cancel out', { lines: [item('a', 100), item('b', -100)] }],
    ['of the largest amounts there are', { lines: [item('a', most - 1), item('b', 1)] }],
  ])('%s', (_, draft) => {
    expect(holds(figured(draft))).toBe(true);
  });
});

describe('a stored invoice does not hold, though its figures add up', () => {
  it.each([
    ['with two lines of one id', { lines: [item('a', 1), item('a', 2)] }],
    ['of a total below zero', { lines: [item('a', 1), item('b', -2)] }],
    [
      'with subtotals that are too large together, also where a discount takes them away',
      { lines: [item('a', most), item('b', 1)], discounts: [{ id: 'all', percent: 100, lines: ['a'] }] },
    ],
    [
      'with totals of lines that are too large together',
      { lines: [item('a', most - 1, 'vat')], taxRates: [rate('vat', 10)] },
    ],
  ])('%s', (_, draft) => {
    expect(holds(figured(draft))).toBe(false);
  });
});

// A discount of an amount may be more than there is to take of its lines.
const isFigure = ({ path, value }: Leaf): boolean =>
  typeof value === 'number' && path[0] !== 'schemaVersion' && !(path[0] === 'discounts' && path[2] === 'amount');

describe.each([
  ['everything on it', richDraft],
  ['taxes inside the price', inclusive],
])('a stored invoice with %s does not hold', (_, draft) => {
  const holdsWith = (path: Leaf['path'], value: unknown) => holds(changedAt(figured(draft), path, value));

  it('with any figure off by one', () => {
    for (const { path, value } of leavesOf(figured(draft)).filter(isFigure)) {
      for (const by of [1, -1]) expect([path, by, holdsWith(path, (value as number) + by)]).toEqual([path, by, false]);
    }
  });

  it('with figures of lines that are off, and sums that agree with them', () => {
    const off = (figures: readonly (readonly [path: Leaf['path'], by: number])[]) => {
      const all = leavesOf(figured(draft));
      const own = (path: Leaf['path']) => all.find((leaf) => leaf.path.join() === path.join())?.value as number;
      const broken = figures.reduce<unknown>(
        (whole, [path, by]) => changedAt(whole, path, own(path) + by),
        figured(draft),
      );
      return holds(broken);
    };
    const two = (...field: Leaf['path']) =>
      off([
        [['lines', 0, ...field], 1],
        [['lines', 1, ...field], -1],
      ]);
    expect([two('total'), two('discounts', 0, 'amount')]).toEqual([false, false]);
    // No tax stands on the last line.
    const net = off([
      [['lines', 3, 'net'], 1],
      [['totals', 'net'], 1],
    ]);
    expect(net).toBe(false);
  });

  it('with a part or a tax of another id', () => {
    for (const path of [
      ['lines', 0, 'discounts', 0, 'id'],
      ['lines', 0, 'taxes', 1, 'id'],
      ['taxes', 1, 'id'],
    ]) {
      expect([path, holdsWith(path, 'other')]).toEqual([path, false]);
    }
  });

  it('with a part or a tax too few or too many', () => {
    const { lines, taxes } = figured(draft);
    const { discounts } = lines[0]!;
    expect(holdsWith(['lines', 0, 'discounts'], discounts.slice(0, -1))).toBe(false);
    expect(holdsWith(['lines', 0, 'discounts'], [])).toBe(false);
    expect(holdsWith(['lines', 0, 'discounts'], [...discounts, { id: 'more', amount: 0 }])).toBe(false);
    expect(holdsWith(['taxes'], taxes.slice(0, -1))).toBe(false);
    expect(holdsWith(['taxes'], [...taxes, { id: 'more', taxable: 0, amount: 0 }])).toBe(false);
  });

  it('with a line said to take no part in discounts that has one', () => {
    expect(holdsWith(['lines', 0, 'discountable'], false)).toBe(false);
  });
});

it('a stored invoice does not hold with a line said to take part in discounts that has none', () => {
  const { lines } = figured(richDraft);
  expect(lines[3]).toMatchObject({ discountable: false, discounts: [] });
  expect(holds(changedAt(figured(richDraft), ['lines', 3, 'discountable'], undefined))).toBe(false);
});
