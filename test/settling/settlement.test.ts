import { describe, expect, it } from 'vitest';
import { chooseRefundedPayments, computePaymentCash } from '../../src/settling/payments.js';
import type { PaymentRecord } from '../../src/documents/payment.js';

const payment = (id: string, amount: number, also: Partial<PaymentRecord> = {}): PaymentRecord => ({
  id,
  amount,
  method: 'card',
  state: 'settled',
  overpaid: 0,
  returned: 0,
  ...also,
});

const fromBalance = payment('b', 300, { method: 'customer-balance' });
const inFlight = payment('f', 900, { state: 'pending' });
const back = payment('r', 200, { returned: 200 });

describe('the cash of a payment that did not go back', () => {
  it.each<readonly [string, PaymentRecord, number]>([
    ['is its amount', payment('p', 500), 500],
    ['leaves out what was overpaid, and what went back', payment('p', 500, { overpaid: 120, returned: 80 }), 300],
    ['is nothing where all went back', back, 0],
    ['is nothing of balance applied', fromBalance, 0],
    ['is nothing of a payment in flight', inFlight, 0],
  ])('%s', (_, of, cash) => {
    expect(computePaymentCash(of)).toBe(cash);
  });
});

describe('a refund', () => {
  const payments = [payment('first', 500), fromBalance, payment('second', 400, { method: 'bank' }), inFlight, back];

  it.each<readonly [number, readonly object[]]>([
    [0, []],
    [100, [{ payment: 'second', method: 'bank', amount: 100 }]],
    [400, [{ payment: 'second', method: 'bank', amount: 400 }]],
    [
      650,
      [
        { payment: 'second', method: 'bank', amount: 400 },
        { payment: 'first', method: 'card', amount: 250 },
      ],
    ],
    [
      900,
      [
        { payment: 'second', method: 'bank', amount: 400 },
        { payment: 'first', method: 'card', amount: 500 },
      ],
    ],
  ])('of %d is of the latest payments first, and names none that gives nothing', (refund, refunds) => {
    expect(chooseRefundedPayments({ payments }, refund, undefined)).toEqual(refunds);
  });

  it('is of the payments that are listed, in that order', () => {
    const listed = [
      { payment: 'first', amount: 40 },
      { payment: 'second', amount: 2 },
    ];
    expect(chooseRefundedPayments({ payments }, 42, listed)).toEqual([
      { payment: 'first', method: 'card', amount: 40 },
      { payment: 'second', method: 'bank', amount: 2 },
    ]);
  });
});
