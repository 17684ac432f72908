import { describe, expect, it } from 'vitest';
import type { InvoiceInput, LineInput } from '../../src/reading/invoice-shapes.js';
import type { Path } from '../../src/documents/refusal.js';
import { checkDiscountScopes, checkKnownTaxRates, checkUniqueIds, checkUniqueTaxes } from '../../src/rules/invoice.js';

const line = (id: string, ...taxes: readonly string[]): LineInput => ({
  id,
  description: '',
  quantity: '1',
  unitPrice: undefined,
  subtotal: 100,
  taxes,
  discountable: true,
});
const rate = (id: string) => ({ id, percent: '5', behavior: 'exclusive' }) as const;
const discount = (id: string, ...lines: readonly string[]) => ({ id, amount: 1, lines });
const facts = (changes: Partial<InvoiceInput>): InvoiceInput => ({
  number: 'I-1',
  currency: 'EUR',
  minorUnit: undefined,
  issuedOn: undefined,
  lines: [],
  discounts: [],
  taxRates: [],
  taxRounding: 'line',
  rounding: 'half-up',
  ...changes,
});
const twice = (id: string, path: Path, first: Path) => ({ code: 'duplicate-id', path, id, first });
const many = Array.from({ length: 1000 }, (_, i) => `${i}`);

describe('an id stands once among its kind', () => {
  it.each([
    ['nothing at all', {}, []],
    ['the same id of three kinds', { lines: [line('x')], discounts: [discount('x', 'x')], taxRates: [rate('x')] }, []],
    [
      'lines',
      { lines: [line('a'), line('b'), line('a'), line('a')] },
      [twice('a', ['lines', 2, 'id'], ['lines', 0, 'id']), twice('a', ['lines', 3, 'id'], ['lines', 0, 'id'])],
    ],
    [
      'discounts',
      { discounts: [discount('c'), discount('d'), discount('d')] },
      [twice('d', ['discounts', 2, 'id'], ['discounts', 1, 'id'])],
    ],
    [
      'tax rates',
      { taxRates: [rate('s'), rate('t'), rate('t')] },
      [twice('t', ['taxRates', 2, 'id'], ['taxRates', 1, 'id'])],
    ],
    [
      'lines of a discount, not of two',
      { discounts: [discount('c', 'a', 'b'), discount('d', 'b', 'a', 'b'), { id: 'e', amount: 1 }] },
      [twice('b', ['discounts', 1, 'lines', 2], ['discounts', 1, 'lines', 0])],
    ],
    ['ids that could not be read', { lines: [line(''), line('')] }, []],
    [
      'all kinds at once',
      {
        lines: [line('a'), line('a')],
        discounts: [discount('d', 'a', 'a'), discount('d')],
        taxRates: [rate('t'), rate('t')],
      },
      [
        twice('a', ['lines', 1, 'id'], ['lines', 0, 'id']),
        twice('d', ['discounts', 1, 'id'], ['discounts', 0, 'id']),
        twice('t', ['taxRates', 1, 'id'], ['taxRates', 0, 'id']),
        twice('a', ['discounts', 0, 'lines', 1], ['discounts', 0, 'lines', 0]),
      ],
    ],
  ])('is held against %s', (_, changes, refusals) => {
    expect(checkUniqueIds(facts(changes))).toEqual(refusals);
  });

  it('stands once among many too, each of which is looked at once', () => {
    let looks = 0;
    const counted = (id: string): LineInput => ({
      ...line(id),
      get id() {
        looks++;
        return id;
      },
    });
    const lines = [...many, '7', '', '7', ''].map(counted);
    looks = 0;
    expect(checkUniqueIds(facts({ lines }))).toEqual([
      twice('7', ['lines', 1000, 'id'], ['lines', 7, 'id']),
      twice('7', ['lines', 1002, 'id'], ['lines', 7, 'id']),
    ]);
    expect(looks).toBe(lines.length);
  });
});

describe('a line', () => {
  it('names a tax rate once', () => {
    const lines = [line('a', 's', 't'), line('b'), line('c', 't'), line('d', 's', 't', 's'), line('e', '', '')];
    expect(checkUniqueTaxes({ lines, taxRates: [] })).toEqual([
      twice('s', ['lines', 3, 'taxes', 2], ['lines', 3, 'taxes', 0]),
    ]);
    expect(checkUniqueTaxes({ lines: [line('a', 't', 't')], taxRates: [] })).toEqual([
      twice('t', ['lines', 0, 'taxes', 1], ['lines', 0, 'taxes', 0]),
    ]);
  });

  it.each([2, 16, 17, 18, 100])('names a tax rate once among %i', (count) => {
    const taxes = Array.from({ length: count - 1 }, (_, i) => `t${i}`);
    expect(checkUniqueTaxes({ lines: [line('a', ...taxes, 'last')], taxRates: [] })).toEqual([]);
    expect(checkUniqueTaxes({ lines: [line('a', ...taxes, 't0')], taxRates: [] })).toEqual([
      twice('t0', ['lines', 0, 'taxes', count - 1], ['lines', 0, 'taxes', 0]),
    ]);
  });

  it('names tax rates of its document', () => {
    const lines = [line('a', 't', 'x'), line('b', ''), line('c', 'y', 's')];
    expect(checkKnownTaxRates({ lines, taxRates: [rate('s'), rate('t')] })).toEqual([
      { code: 'unknown-tax-rate', path: ['lines', 0, 'taxes', 1], taxRate: 'x' },
      { code: 'unknown-tax-rate', path: ['lines', 2, 'taxes', 0], taxRate: 'y' },
    ]);
  });
});

describe('a discount', () => {
  const lines = [line('a'), { ...line('b'), discountable: false }, line('c')];

  it('lists lines of its document, and none that is kept off discounts', () => {
    const discounts = [{ id: 'all', amount: 1 }, discount('d', 'a', 'z', '', 'b'), discount('e', 'b', 'c')];
    expect(checkDiscountScopes(facts({ lines, discounts }))).toEqual([
      { code: 'unknown-line', path: ['discounts', 1, 'lines', 1], line: 'z' },
      { code: 'line-not-discountable', path: ['discounts', 1, 'lines', 3], line: 'b', discount: 'd' },
      { code: 'line-not-discountable', path: ['discounts', 2, 'lines', 0], line: 'b', discount: 'e' },
    ]);
  });

  it('that lists none is of all lines', () => {
    expect(checkDiscountScopes(facts({ lines, discounts: [{ id: 'd', percent: '5' }] }))).toEqual([]);
  });

  it('does not search the lines for each that is listed', () => {
    let looks = 0;
    const ids = Array.from({ length: 100 }, (_, i) => `line-${i}`);
    const counted = ids.map((id) => ({
      ...line(id),
      get id() {
        looks++;
        return id;
      },
    }));
    const listed = [ids, [...ids].reverse(), ids].map((lines, i) => discount(`d${i}`, ...lines));
    expect(checkDiscountScopes(facts({ lines: counted, discounts: listed }))).toEqual([]);
    expect(looks).toBeLessThanOrEqual(6 * ids.length);
  });
});
