import { describe, expect, it } from 'vitest';
import { finalizeInvoice } from '../../src/index.js';
import { parseInvoiceDraft } from '../../src/schema/index.js';
import { item, left, right } from '../support.js';
import { empty, missing, noDecimal, notOneOf, noUnits, wrong } from './shape-refusals.js';

const whole = { number: 'I-1', currency: 'EUR', lines: [item('a', 100), item('b', 100)] };
const refused = (changes: object) => left(finalizeInvoice({ ...whole, ...changes }));

describe('a draft of which nothing can be read', () => {
  it('says so of every field', () => {
    const fields = ['number', 'currency', 'minorUnit', 'issuedOn', 'lines', 'discounts', 'taxRates'];
    const known = [...fields, 'taxRounding', 'rounding'];
    expect(
      refused({
        ...{ memo: '', number: 7, currency: '', minorUnit: 7, issuedOn: '2026-04-31', lines: 'a' },
        ...{ discounts: 5, taxRates: false, taxRounding: 'unit', rounding: 'down' },
      }),
    ).toEqual([
      { code: 'unknown-field', path: ['memo'], field: 'memo', known },
      wrong(['number'], 'text', '7'),
      empty(['currency']),
      notOneOf(['minorUnit'], [0, 1, 2, 3, 4, 5, 6], '7'),
      { code: 'not-a-date', path: ['issuedOn'], received: '"2026-04-31"' },
      wrong(['lines'], 'list', '"a"'),
      wrong(['discounts'], 'list', '5'),
      wrong(['taxRates'], 'list', 'false'),
      notOneOf(['taxRounding'], ['line', 'document'], '"unit"'),
      notOneOf(['rounding'], ['half-up', 'half-even'], '"down"'),
    ]);
  });

  it('says which it needs', () => {
    const none = { number: undefined, currency: undefined, lines: undefined };
    expect(refused(none)).toEqual([
      missing(['number'], 'text'),
      missing(['currency'], 'text'),
      missing(['lines'], 'list'),
    ]);
    expect(refused({ lines: [] })).toEqual([empty(['lines'], 'list')]);
  });
});

describe('what can not be read is refused once', () => {
  it('lines', () => {
    const bad = {
      ...{ id: '', description: 4, quantity: {}, unitPrice: 'two', subtotal: '5', taxes: 'vat', discountable: 'no' },
    };
    expect(refused({ lines: [null, {}, bad, { ...item('a', 1), taxes: ['', 7, ''] }, 'b'] })).toEqual([
      wrong(['lines', 0], 'record', 'null'),
      missing(['lines', 1, 'id'], 'text'),
      missing(['lines', 1, 'description'], 'text'),
      missing(['lines', 1, 'quantity'], 'decimal'),
      missing(['lines', 1, 'unitPrice'], 'decimal'),
      empty(['lines', 2, 'id']),
      wrong(['lines', 2, 'description'], 'text', '4'),
      wrong(['lines', 2, 'quantity'], 'decimal', 'object'),
      noDecimal(['lines', 2, 'unitPrice'], '"two"'),
      wrong(['lines', 2, 'subtotal'], 'minor units', '"5"'),
      wrong(['lines', 2, 'taxes'], 'list', '"vat"'),
      notOneOf(['lines', 2, 'discountable'], [true, false], '"no"'),
      empty(['lines', 3, 'taxes', 0]),
      wrong(['lines', 3, 'taxes', 1], 'text', '7'),
      empty(['lines', 3, 'taxes', 2]),
      wrong(['lines', 4], 'record', '"b"'),
    ]);
  });

  it('discounts', () => {
    const both = { id: '', lines: ['', 3, '', 'a'], percent: 'x', amount: 5 };
    expect(refused({ discounts: [null, [], {}, both, { id: '', lines: 'a', amount: 0.5 }] })).toEqual([
      wrong(['discounts', 0], 'record', 'null'),
      wrong(['discounts', 1], 'record', 'list'),
      missing(['discounts', 2, 'id'], 'text'),
      missing(['discounts', 2, 'amount'], 'minor units'),
      empty(['discounts', 3, 'id']),
      empty(['discounts', 3, 'lines', 0]),
      wrong(['discounts', 3, 'lines', 1], 'text', '3'),
      empty(['discounts', 3, 'lines', 2]),
      noDecimal(['discounts', 3, 'percent'], '"x"'),
      { code: 'conflicting-fields', path: ['discounts', 3], fields: ['percent', 'amount'] },
      empty(['discounts', 4, 'id']),
      wrong(['discounts', 4, 'lines'], 'list', '"a"'),
      noUnits(['discounts', 4, 'amount'], '0.5'),
    ]);
  });

  it('tax rates', () => {
    expect(refused({ taxRates: [null, true, {}, { id: '', percent: NaN, behavior: 'both' }] })).toEqual([
      wrong(['taxRates', 0], 'record', 'null'),
      wrong(['taxRates', 1], 'record', 'true'),
      missing(['taxRates', 2, 'id'], 'text'),
      missing(['taxRates', 2, 'percent'], 'decimal'),
      missing(['taxRates', 2, 'behavior'], 'exclusive | inclusive'),
      empty(['taxRates', 3, 'id']),
      noDecimal(['taxRates', 3, 'percent'], 'NaN'),
      notOneOf(['taxRates', 3, 'behavior'], ['exclusive', 'inclusive'], '"both"'),
    ]);
  });
});

it('what could be read is held to every rule beside it', () => {
  expect(
    refused({ number: '', lines: [item('a', 1, 'vat'), null, item('a', 0.5)], discounts: [{ id: 'd', amount: -1 }] }),
  ).toEqual([
    empty(['number']),
    wrong(['lines', 1], 'record', 'null'),
    noUnits(['lines', 2, 'subtotal'], '0.5'),
    { code: 'duplicate-id', path: ['lines', 2, 'id'], id: 'a', first: ['lines', 0, 'id'] },
    { code: 'unknown-tax-rate', path: ['lines', 0, 'taxes', 0], taxRate: 'vat' },
    { code: 'negative-discount', path: ['discounts', 0, 'amount'], amount: -1 },
  ]);
});

describe('a draft is read as it was stated', () => {
  it('in its lines', () => {
    const line = { ...item('a', 100), discountable: true };
    const lines = [line, { ...item('b', 0), subtotal: -0 }];
    expect(right(parseInvoiceDraft({ ...whole, lines })).lines).toStrictEqual([line, item('b', 0)]);
  });

  it('in its discounts', () => {
    const discounts = [
      { id: 'c', percent: '5' },
      { id: 'd', lines: ['a'], percent: '2.5' },
      { id: 'e', amount: 5 },
      { id: 'f', lines: ['b', 'a'], amount: 0 },
    ];
    expect(right(parseInvoiceDraft({ ...whole, discounts }))).toStrictEqual({ ...whole, discounts });
  });
});
