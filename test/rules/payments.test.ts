import { describe, expect, it } from 'vitest';
import { recordPayment, recordRefund, voidInvoice, type Payment, type Refund } from '../../src/index.js';
import { checkUniquePayment } from '../../src/rules/payment.js';
import { fileOf, item, left, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 10000)] });

describe('a payment', () => {
  const refused = (changes: Partial<Payment>, of = file) =>
    left(recordPayment(of, { id: 'p', amount: 1, method: 'card', ...changes }));
  const exceeds = (asked: number, due: number, excess: number) => [
    { code: 'payment-exceeds-amount-due', path: ['amount'], asked, due, excess },
  ];
  const excess = 'customer-balance';

  it('is above zero', () => {
    for (const amount of [0, -1]) {
      const reasons = [{ code: 'payment-not-above-zero', path: ['amount'], amount }];
      expect(refused({ amount })).toEqual(reasons);
      expect(refused({ amount, state: 'pending', excess })).toEqual(reasons);
    }
    expect(pay(file, 1).paid.cash).toBe(1);
  });

  it('is no more than the amount due, pending or settled', () => {
    expect(pay(file, 10000).paid.cash).toBe(10000);
    expect(refused({ amount: 10001 })).toEqual(exceeds(10001, 10000, 1));
    expect(refused({ amount: 10001, state: 'pending' })).toEqual(exceeds(10001, 10000, 1));
  });

  it('that is more goes to the balance where it says so, is cash, and something is due', () => {
    const paid = right(recordPayment(pay(file, 9999), { id: 'p', amount: 3, method: 'card', excess }));
    expect(paid.payments.at(-1)?.overpaid).toBe(2);
    expect(refused({ amount: 1, excess }, pay(file))).toEqual(exceeds(1, 0, 1));
    expect(refused({ amount: 10001, excess, method: 'customer-balance' })).toEqual(exceeds(10001, 10000, 1));
    expect(pay(file, 10000, 'customer-balance').paid.customerBalance).toBe(10000);
  });

  it('is recorded once, and a pending one once more when it is settled', () => {
    const pending = right(recordPayment(file, { id: 'p', amount: 1, method: 'card', state: 'pending' }));
    const twice = [{ code: 'duplicate-payment', path: ['id'], payment: 'p' }];
    expect(refused({ state: 'pending' }, pending)).toEqual(twice);
    const settled = right(recordPayment(pay(pending, 5), { id: 'p', amount: 1, method: 'card' }));
    expect(refused({}, settled)).toEqual(twice);
    expect(refused({ state: 'pending' }, settled)).toEqual(twice);
    expect(checkUniquePayment(undefined, { id: 'q', amount: 1, method: 'card', state: 'settled' })).toEqual([]);
  });

  it('is refused for all reasons at once', () => {
    expect(refused({ id: 'p-0', amount: 6001 }, pay(file, 4000))).toEqual([
      { code: 'duplicate-payment', path: ['id'], payment: 'p-0' },
      ...exceeds(6001, 6000, 1),
    ]);
    expect(refused({ amount: -1 }, right(voidInvoice(file)))).toEqual([
      { code: 'invoice-void', path: [], invoice: 'I-1' },
      { code: 'payment-not-above-zero', path: ['amount'], amount: -1 },
    ]);
  });
});

describe('a refund without a note', () => {
  const paid = pay(pay(file, 4000), 6000, 'customer-balance');
  const refused = (changes: Partial<Refund>, of = paid) => left(recordRefund(of, { id: 'r', amount: 1, ...changes }));
  const ofPayment = (payment: string, asked: number, left: number) => [
    { code: 'refund-exceeds-payment', path: ['amount'], payment, asked, left },
  ];

  it('is no more than all cash', () => {
    expect(right(recordRefund(paid, { id: 'r', amount: 4000 })).paid.returned).toBe(4000);
    expect(refused({ amount: 4001 })).toEqual([
      { code: 'refund-exceeds-cash', path: ['amount'], asked: 4001, left: 4000 },
    ]);
  });

  it('is no more than the cash of the payment it names', () => {
    expect(right(recordRefund(paid, { id: 'r', amount: 4000, payment: 'p-0' })).payments[0]?.returned).toBe(4000);
    expect(refused({ amount: 4001, payment: 'p-0' })).toEqual(ofPayment('p-0', 4001, 4000));
    expect(refused({ payment: 'p-1' })).toEqual(ofPayment('p-1', 1, 0));
  });

  it('is above zero', () => {
    const notAbove = (amount: number) => [{ code: 'refund-not-above-zero', path: ['amount'], amount }];
    expect(refused({ amount: 0 })).toEqual(notAbove(0));
    expect(refused({ amount: -1, payment: 'p-0' })).toEqual(notAbove(-1));
  });

  it('is refused for all reasons at once', () => {
    const back = pay(right(recordRefund(paid, { id: 'r', amount: 4000 })), 1000, 'bank');
    expect(refused({ amount: 0, payment: 'x' }, back)).toEqual([
      { code: 'duplicate-refund', path: ['id'], refund: 'r' },
      { code: 'refund-not-above-zero', path: ['amount'], amount: 0 },
      { code: 'unknown-payment', path: ['payment'], payment: 'x' },
    ]);
    expect(refused({ id: 's', amount: 1001 }, back)).toEqual([
      { code: 'refund-exceeds-cash', path: ['amount'], asked: 1001, left: 1000 },
    ]);
  });
});
