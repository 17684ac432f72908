import { describe, expect, it } from 'vitest';
import { finalizeInvoice, type InvoiceDraft, type Refusal } from '../../src/index.js';
import { thawed } from '../laws/frozen.js';
import { item, left, rate, right, units } from '../support.js';

const MOST = Number.MAX_SAFE_INTEGER;
const large: Refusal = { code: 'amount-out-of-range', path: ['lines', 0], limit: MOST };
const free = [{ id: 'd', percent: 100 }];

it('a draft that breaks the laws of an invoice, or comes to less than zero, is refused', () => {
  const draft = { number: 'I-1', currency: 'EUR' };
  expect(left(finalizeInvoice({ ...draft, lines: [item('a', 1, 'vat'), item('a', -2)] }))).toEqual([
    { code: 'duplicate-id', path: ['lines', 1, 'id'], id: 'a', first: ['lines', 0, 'id'] },
    { code: 'unknown-tax-rate', path: ['lines', 0, 'taxes', 0], taxRate: 'vat' },
  ]);
  const below = { code: 'invoice-total-negative', path: [], total: -1 };
  expect(left(finalizeInvoice({ ...draft, lines: [item('a', 1), item('b', -2)] }))).toEqual([below]);
});

describe('an invoice whose figures leave the safe range', () => {
  it.each<[string, Partial<InvoiceDraft>, Refusal]>([
    ['a subtotal', { lines: [units('a', '999999999999999', 1000)] }, large],
    [
      'a subtotal, though all of it is discounted',
      { lines: [units('a', 999999999999999, 1000)], discounts: free },
      large,
    ],
    ['a sum', { lines: [item('a', MOST), item('b', 1)] }, { ...large, path: ['lines'] }],
    [
      'a sum, though all of it is discounted',
      { lines: [item('a', MOST), item('b', 1)], discounts: free },
      { ...large, path: ['lines'] },
    ],
    ['a total', { lines: [item('a', MOST, 't')], taxRates: [rate('t', 1000)] }, large],
  ])('is refused with amount-out-of-range for %s', (_, draft, refusal) => {
    expect(left(finalizeInvoice({ number: 'I-1', currency: 'EUR', lines: [], ...draft }))).toEqual([refusal]);
  });
});

it('what is no draft is refused as such', () => {
  expect(left(finalizeInvoice(undefined as never))).toEqual([{ code: 'missing', path: [], expected: 'record' }]);
});

it('an invoice is its own copy of its draft, frozen through and through', () => {
  const discounts = [
    { id: 'd', percent: 10, lines: ['a'] },
    { id: 'e', amount: 5 },
  ];
  const invoice = right(finalizeInvoice({ number: 'I-1', currency: 'EUR', lines: [item('a', 100)], discounts }));
  expect(invoice.discounts).toEqual([
    { id: 'd', percent: '10', lines: ['a'] },
    { id: 'e', amount: 5 },
  ]);
  expect([thawed(invoice), Object.isFrozen(discounts[0]?.lines)]).toEqual([undefined, false]);
});

it('a draft that is too large to be read is held to no rule, and any other is', () => {
  const twice = { number: 'I', currency: 'EUR', lines: [item('a', 1), item('a', 1)] };
  const codes = (more: object) => left(finalizeInvoice({ ...twice, ...more })).map(({ code }) => code);
  const discounts = Array.from({ length: 101 }, (_, i) => ({ id: `d${i}`, percent: 1 }));
  expect(codes({ discounts })).toEqual(['too-many']);
  expect(codes({ number: '' })).toEqual(['empty', 'duplicate-id']);
});
