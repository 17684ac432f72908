import { describe, expect, it } from 'vitest';
import { finalizeInvoice, openCustomerBalance, toDecimal } from '../../src/index.js';
import { parseInvoiceDraft, parsePayment } from '../../src/schema/index.js';
import { item, left, right } from '../support.js';

const payment = { id: 'p-1', amount: 100, method: 'card' };

describe('a date', () => {
  const told = (paidOn: string) => parsePayment({ ...payment, paidOn });

  it.each([
    ...['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31', '2026-10-31', '2026-12-31'],
    ...['2026-04-30', '2026-06-30', '2026-09-30', '2026-11-30', '2026-02-28'],
    ...['2024-02-29', '2000-02-29', '0400-02-29', '9999-12-31'],
  ])('%s is one', (day) => {
    expect(right(told(day)).paidOn).toBe(day);
  });

  it.each([
    ...['2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-01-32', '2026-02-30'],
    ...['2025-02-29', '2026-02-29', '2027-02-29', '1900-02-29', '2100-02-29', '2024-02-30'],
    ...['2026-00-10', '2026-13-10', '2026-10-00', '2026-1-10', '26-10-10', '2026-10-10T00:00', '2026-10-10\n', ''],
  ])('%j is none', (day) => {
    expect(left(told(day))).toEqual([{ code: 'not-a-date', path: ['paidOn'], received: JSON.stringify(day) }]);
  });
});

describe('what was received is named briefly', () => {
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  };

  it.each<[string, () => unknown]>([
    ['0', () => 0],
    ['-0', () => -0],
    ['-1.5', () => -1.5],
    ['NaN', () => NaN],
    ['null', () => null],
    ['true', () => true],
    ['false', () => false],
    ['list', () => [1]],
    ['object', () => ({ a: 1 })],
    ['object', revoked],
    ['function', () => () => 1],
    ['bigint', () => 10n],
  ])('%s', (received, value) => {
    expect(left(parsePayment({ ...payment, id: value() }))).toEqual([
      { code: 'wrong-type', path: ['id'], expected: 'text', received },
    ]);
  });

  it('a text by sixty characters at most', () => {
    const told = (text: string) => left(parsePayment({ ...payment, amount: text }))[0];
    const [sixty, more] = ['x'.repeat(60), 'x'.repeat(61)];
    expect(told(sixty)).toHaveProperty('received', `"${sixty}"`);
    expect(told(more)).toHaveProperty('received', `"${'x'.repeat(59)}…"`);
  });

  it('what fails when it is read by that', () => {
    const failing = Object.defineProperty({}, 'number', {
      enumerable: true,
      get: () => {
        throw new Error('no number');
      },
    });
    expect(left(finalizeInvoice(failing as never))).toEqual([
      { code: 'unreadable', path: [], received: 'value that fails when it is read' },
    ]);
  });
});

describe('zero below zero is zero', () => {
  it('of an amount', () => {
    expect(right(parsePayment({ ...payment, amount: -0 }))).toStrictEqual({ ...payment, amount: 0 });
  });

  it('of the decimals of a currency', () => {
    const balance = right(openCustomerBalance({ currency: 'ZZZ', minorUnit: -0 }));
    expect(balance).toStrictEqual(right(openCustomerBalance({ currency: 'ZZZ', minorUnit: 0 })));
    expect(balance.minorUnit).toBe(0);
  });

  it('of the decimals that an invoice states', () => {
    const draft = { number: 'I', currency: 'ZZZ', minorUnit: -0, lines: [item('a', 1)] };
    expect(right(finalizeInvoice(draft)).minorUnit).toBe(0);
    expect(right(parseInvoiceDraft(draft)).minorUnit).toBe(0);
  });
});

describe('a currency that is not in the table', () => {
  it.each([
    [0, '12345'],
    [1, '1234.5'],
    [6, '0.012345'],
  ])('has the %s decimals that its document states', (minorUnit, text) => {
    expect(right(toDecimal(12345, { currency: 'ZZZ', minorUnit }))).toBe(text);
  });

  it.each([-1, 7, 1.5, NaN, '2', null, undefined])('has no %s decimals', (minorUnit) => {
    expect(left(toDecimal(12345, { currency: 'ZZZ', minorUnit: minorUnit as never }))).toEqual([
      { code: 'unknown-currency', path: ['currency'], currency: 'ZZZ' },
    ]);
  });

  it('is refused by its code alone, and named as it was received', () => {
    const told = (of: unknown) => left(toDecimal(1, of as never));
    const unknown = (currency: string) => [{ code: 'unknown-currency', path: ['currency'], currency }];
    expect(told('ZZZ')).toEqual(unknown('ZZZ'));
    expect(told({ currency: 7 })).toEqual(unknown('7'));
    expect(told({})).toEqual(unknown('undefined'));
  });
});
