import { describe, expect, it } from 'vitest';
import { failPayment, recordPayment, recordRefund, type PaymentRecord } from '../../src/index.js';
import { fileOf, item, left, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 1000)] });
const flight = { id: 'f', amount: 300, method: 'card', state: 'pending' } as const;
const record = (id: string, amount: number, more: Partial<PaymentRecord> = {}): PaymentRecord => ({
  id,
  amount,
  method: 'card',
  state: 'settled',
  overpaid: 0,
  returned: 0,
  ...more,
});
const sums = { cash: 0, customerBalance: 0, pending: 0, returned: 0, unexplained: 0 };
const missing = (field: string, expected: string) => ({ code: 'missing', path: [field], expected });

describe('a payment that is recorded', () => {
  it('settles a pending one as the latest, and keeps the others in their order', () => {
    const two = pay(right(recordPayment(file, flight)), 200);
    const settled = right(recordPayment(two, { id: 'f', amount: 250, method: 'card' }));
    expect(settled).toEqual({
      ...file,
      revision: 3,
      payments: [record('p-1', 200), record('f', 250)],
      paid: { ...sums, cash: 450 },
    });
  });

  it('has no excess before it is settled, though more is in flight than is due', () => {
    const payment = { id: 'f', amount: 1200, method: 'card', excess: 'customer-balance' } as const;
    const pending = right(recordPayment(file, { ...payment, state: 'pending' }));
    expect(pending.payments).toEqual([record('f', 1200, { state: 'pending', excess: 'customer-balance' })]);
    expect(pending.paid).toEqual({ ...sums, pending: 1200 });
    const settled = right(recordPayment(pending, payment));
    expect(settled.payments).toEqual([record('f', 1200, { excess: 'customer-balance', overpaid: 200 })]);
    expect(settled.paid).toEqual({ ...sums, cash: 1000 });
  });

  it('is refused by its fields where it has another shape, and no law is asked', () => {
    expect(left(recordPayment(file, undefined as never))).toEqual([{ code: 'missing', path: [], expected: 'record' }]);
    expect(left(recordPayment(file, {} as never))).toEqual([
      missing('id', 'text'),
      missing('amount', 'minor units'),
      missing('method', 'text'),
    ]);
  });

  it('is dropped where it failed, and the others are kept', () => {
    const three = right(recordPayment(pay(right(recordPayment(file, flight)), 200), { ...flight, id: 'g' }));
    expect(right(failPayment(three, 'f'))).toEqual({
      ...file,
      revision: 4,
      payments: [record('p-1', 200), record('g', 300, { state: 'pending' })],
      paid: { ...sums, cash: 200, pending: 300 },
    });
  });
});

it('a payment that is not on file did not fail', () => {
  const pending = right(recordPayment(file, flight));
  expect(left(failPayment(pending, 'g'))).toEqual([{ code: 'unknown-payment', path: ['payment'], payment: 'g' }]);
});

describe('a refund that is recorded', () => {
  const paid = pay(pay(file, 600), 400);

  it.each<[string | undefined, readonly number[]]>([
    [undefined, [0, 300]],
    ['p-0', [300, 0]],
    ['p-1', [0, 300]],
  ])('of the payment %s: %j went back of the two', (payment, returned) => {
    const refund = { id: 'r', amount: 300, ...(payment !== undefined && { payment }) };
    expect(right(recordRefund(paid, refund))).toEqual({
      ...paid,
      revision: 3,
      payments: [record('p-0', 600, { returned: returned[0]! }), record('p-1', 400, { returned: returned[1]! })],
      refunds: [refund],
      paid: { ...sums, cash: 1000, returned: 300, unexplained: 300 },
    });
  });

  it('is refused by its fields where it has another shape, and no law is asked', () => {
    expect(left(recordRefund(paid, null as never))).toEqual([
      { code: 'wrong-type', path: [], expected: 'record', received: 'null' },
    ]);
    expect(left(recordRefund(paid, { id: '', reason: 5 } as never))).toEqual([
      { code: 'empty', path: ['id'], expected: 'text' },
      missing('amount', 'minor units'),
      { code: 'wrong-type', path: ['reason'], expected: 'text', received: '5' },
    ]);
  });
});
