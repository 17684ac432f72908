import { describe, expect, it } from 'vitest';
import { plainInvoice } from '../../src/reading/plain-invoice.js';
import { changedAt, leavesOf, type Leaf } from '../proving/leaves.js';
import { stored } from '../proving/stored.js';
import { invoiceOf, item, rate, units } from '../support.js';

/** An invoice with every kind of discount, line and rate. */
const invoice = () =>
  invoiceOf({
    taxRates: [rate('vat', 20), rate('city', '2.5', 'inclusive')],
    discounts: [
      { id: 'loyal', percent: 10 },
      { id: 'some', percent: 5, lines: ['desk', 'room'] },
      { id: 'coupon', amount: 99 },
      { id: 'own', amount: 50, lines: ['room'] },
    ],
    lines: [
      units('desk', '2.5', '100', 'vat', 'city'),
      item('room', 5000, 'vat'),
      { ...item('fee', 700), discountable: false },
    ],
  });

const wider = { minorUnit: 2, issuedOn: '2026-03-31' };
const full = () => ({ ...(stored(invoice()) as object), ...wider });
const at = (path: Leaf['path'], value: unknown): unknown => changedAt(full(), path, value);

/** Every place within a value that could still be written to. */
const thawed = (value: unknown, place = ''): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        ...(typeof inner !== 'object' || Object.isFrozen(inner) ? [] : [`${place}/${key}`]),
        ...thawed(inner, `${place}/${key}`),
      ]);

describe('an invoice of the right shape is a copy', () => {
  it.each([
    ['with neither', {}],
    ['with a minor unit', { minorUnit: 3 }],
    ['with a date', { issuedOn: '2024-02-29' }],
    ['with both', wider],
    ['with taxes rounded on the document', { taxRounding: 'document' }],
    ['with halves to the even figure', { rounding: 'half-even' }],
    ['without rates', { taxRates: [], taxes: [] }],
  ])('%s', (_, more) => {
    const own = { ...(stored(invoice()) as object), ...more };
    const copy = plainInvoice(own);
    expect(copy).toStrictEqual(own);
    expect(copy).not.toBe(own);
    expect(thawed(copy)).toEqual([]);
  });

  it('whose lines are the same text again', () => {
    const { lines, ...rest } = invoice();
    const copy = plainInvoice({ ...rest, lines });
    expect(JSON.stringify(copy?.lines)).toBe(JSON.stringify(lines));
  });

  it('whose figures are not looked at', () => {
    expect(plainInvoice(at(['totals', 'total'], -1))?.totals.total).toBe(-1);
    expect(plainInvoice(at(['currency'], 'none'))?.currency).toBe('none');
  });
});

describe('a value of any other shape is not read', () => {
  it.each([[undefined], [null], [7], ['text'], [[]], [{}]])('%j', (value) => {
    expect(plainInvoice(value)).toBeUndefined();
  });

  it('where one value is of another type, is not there, or is one too many', () => {
    const whole = full();
    const optional = ['minorUnit', 'issuedOn', 'unitPrice', 'discountable'];
    for (const { path, value } of leavesOf(whole)) {
      const name = path.at(-1);
      const other = typeof value === 'number' ? String(value) : 5;
      expect([path, plainInvoice(changedAt(whole, path, other))]).toEqual([path, undefined]);
      expect([path, plainInvoice(changedAt(whole, path, null))]).toEqual([path, undefined]);
      const without = plainInvoice(changedAt(whole, path, undefined));
      expect([path, without !== undefined]).toEqual([path, optional.includes(String(name))]);
      const beside = changedAt(whole, [...path.slice(0, -1), 'more'], 1);
      if (typeof name === 'string') expect([path, plainInvoice(beside)]).toEqual([path, undefined]);
    }
  });

  it.each<readonly [Leaf['path'], unknown]>([
    [['schemaVersion'], 2],
    [['number'], ''],
    [['currency'], ''],
    [['minorUnit'], 7],
    [['minorUnit'], -1],
    [['issuedOn'], '2026-02-30'],
    [['taxRounding'], 'page'],
    [['rounding'], 'down'],
    [['taxRates', 0, 'percent'], '20.0'],
    [['taxRates', 0, 'behavior'], 'gross'],
    [['discounts', 0, 'amount'], 5],
    [['discounts', 2, 'percent'], '5'],
    [['discounts', 1, 'amount'], 5],
    [['discounts', 3, 'percent'], '5'],
    [['discounts', 1, 'lines', 0], ''],
    [['lines', 0, 'quantity'], '2.50'],
    [['lines', 0, 'unitPrice'], '100.0'],
    [['lines', 0, 'discountable'], true],
    [['lines', 0, 'net'], 0.5],
    [['lines', 0], []],
    [['totals'], []],
    [['taxes'], {}],
  ])('%j: %j', (path, value) => {
    expect(plainInvoice(at(path, value))).toBeUndefined();
  });

  it('such as a list that has too many items', () => {
    const part = { id: 'a', amount: 1 };
    const many = (count: number) =>
      at(
        ['lines', 0, 'discounts'],
        Array.from({ length: count }, () => part),
      );
    expect(plainInvoice(many(100))?.lines[0]?.discounts).toHaveLength(100);
    expect(plainInvoice(many(101))).toBeUndefined();
  });
});
