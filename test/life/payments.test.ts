import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  failPayment,
  invoiceStatus,
  issueCreditNote,
  openPolicy,
  recordPayment,
  recordRefund,
  refundable,
  type CreditNoteDraft,
  type Receivable,
  type Settlement,
} from '../../src/index.js';
import { fileOf, item, left, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 10000)] });
const crediting = (of: Receivable, amount: number, settlement?: Settlement) => {
  const credits: CreditNoteDraft['credits'] = [{ by: 'amount', line: 'a', amount, of: 'total' }];
  const number = `C-${of.revision}`;
  return issueCreditNote(of, settlement === undefined ? { number, credits } : { number, credits, settlement });
};

describe('payments', () => {
  it('come in parts, by named methods', () => {
    const paid = pay(pay(file, 4000, 'card'), 6000, 'bank');
    expect(paid.payments.map(({ id, method, amount }) => [id, method, amount])).toEqual([
      ['p-0', 'card', 4000],
      ['p-1', 'bank', 6000],
    ]);
    expect([amountDue(paid), invoiceStatus(paid), paid.revision]).toEqual([0, 'paid', 2]);
  });

  it('above the amount due are refused with the excess, or on request go to the customer’s balance', () => {
    const payment = { id: 'p', amount: 12500, method: 'card' };
    expect(left(recordPayment(file, payment))).toEqual([
      { code: 'payment-exceeds-amount-due', path: ['amount'], asked: 12500, due: 10000, excess: 2500 },
    ]);
    const paid = right(recordPayment(file, { ...payment, excess: 'customer-balance' }));
    expect([amountDue(paid), refundable(paid), paid.payments[0]?.overpaid]).toEqual([0, 10000, 2500]);
    expect(left(recordPayment(paid, { ...payment, id: 'q', excess: 'customer-balance' }))[0]?.code).toBe(
      'payment-exceeds-amount-due',
    );
  });

  it('that are pending count for nothing, and settle by being recorded again', () => {
    const pending = right(recordPayment(file, { id: 'p', amount: 4000, method: 'card', state: 'pending' }));
    expect([amountDue(pending), pending.paid.pending, refundable(pending)]).toEqual([10000, 4000, 0]);
    const other = pay(pending, 1000, 'bank');
    const settled = right(recordPayment(other, { id: 'p', amount: 3900, method: 'transfer', paidOn: '2026-11-03' }));
    expect(amountDue(settled)).toBe(5100);
    expect(settled.paid.pending).toBe(0);
    expect(settled.payments.at(-1)).toEqual({
      id: 'p',
      amount: 3900,
      method: 'transfer',
      paidOn: '2026-11-03',
      state: 'settled',
      overpaid: 0,
      returned: 0,
    });
    expect(left(recordPayment(settled, { id: 'p', amount: 1, method: 'card' }))[0]?.code).toBe('duplicate-payment');
  });

  it('that are pending can fail, and only those', () => {
    const pending = right(recordPayment(file, { id: 'p', amount: 4000, method: 'card', state: 'pending' }));
    expect(right(failPayment(pending, 'p'))).toEqual({ ...file, revision: 2 });
    expect(left(failPayment(file, 'p'))).toEqual([{ code: 'unknown-payment', path: ['payment'], payment: 'p' }]);
    expect(left(failPayment(pay(file), 'p-0'))).toEqual([
      { code: 'payment-not-pending', path: ['payment'], payment: 'p-0' },
    ]);
  });
});

describe('refunds', () => {
  const paid = pay(pay(file, 4000, 'card'), 6000, 'bank');

  it('of a note return the latest payment first, or those it names', () => {
    const latest = right(crediting(paid, 7000));
    expect(latest.creditNote.settlement.refunds).toEqual([
      { payment: 'p-1', method: 'bank', amount: 6000 },
      { payment: 'p-0', method: 'card', amount: 1000 },
    ]);
    const named = right(crediting(paid, 3000, { refund: [{ payment: 'p-0', amount: 3000 }] }));
    expect(named.creditNote.settlement.refunds).toEqual([{ payment: 'p-0', method: 'card', amount: 3000 }]);
    expect(left(crediting(named.receivable, 2000, { refund: [{ payment: 'p-0', amount: 2000 }] }))).toEqual([
      {
        code: 'refund-exceeds-payment',
        path: ['settlement', 'refund', 0, 'amount'],
        payment: 'p-0',
        asked: 2000,
        left: 1000,
      },
    ]);
  });

  it('that a note does not name are refused by name', () => {
    const refund = [
      { payment: 'nobody', amount: 500 },
      { payment: 'p-0', amount: 1000 },
      { payment: 'p-0', amount: 500 },
    ];
    expect(left(crediting(paid, 2000, { refund }))).toEqual([
      { code: 'unknown-payment', path: ['settlement', 'refund', 0, 'payment'], payment: 'nobody' },
      {
        code: 'duplicate-id',
        path: ['settlement', 'refund', 2, 'payment'],
        id: 'p-0',
        first: ['settlement', 'refund', 1, 'payment'],
      },
    ]);
  });

  it('without a note raise the amount due, reopen the invoice, and leave what is creditable as it was', () => {
    const back = right(recordRefund(paid, { id: 'r', amount: 7000, reason: 'chargeback', refundedOn: '2026-11-05' }));
    expect([amountDue(back), invoiceStatus(back), creditable(back).total, refundable(back)]).toEqual([
      7000,
      'open',
      10000,
      3000,
    ]);
    expect(back.payments.map(({ returned }) => returned)).toEqual([1000, 6000]);
    const note = right(crediting(back, 8000)).creditNote;
    expect([note.type, note.prePayment, note.settlement.refund]).toEqual(['mixed', 7000, 1000]);
  });

  it('without a note are limited by cash, recorded once, and name payments on file', () => {
    const back = right(recordRefund(paid, { id: 'r', amount: 9000 }));
    expect(left(recordRefund(back, { id: 'r', amount: 2000 }))).toEqual([
      { code: 'duplicate-refund', path: ['id'], refund: 'r' },
      { code: 'refund-exceeds-cash', path: ['amount'], asked: 2000, left: 1000 },
    ]);
    expect(left(recordRefund(back, { id: 's', amount: 500, payment: 'p-1' }))).toEqual([
      { code: 'refund-exceeds-payment', path: ['amount'], payment: 'p-1', asked: 500, left: 0 },
    ]);
    expect(left(recordRefund(back, { id: 's', amount: 500, payment: 'x' }))[0]?.code).toBe('unknown-payment');
    expect(left(recordRefund(back, { id: 's', amount: 0 }))[0]?.code).toBe('refund-not-above-zero');
  });
});

describe('settlement orders', () => {
  // 20000 in all: 12000 paid from the balance, 8000 in cash.
  const whole = fileOf({ lines: [item('a', 20000)] });
  const paid = pay(pay(whole, 12000, 'customer-balance'), 8000, 'card');
  const split = (order: NonNullable<Settlement['order']>, amount: number) => {
    const { refund, customerBalance, outOfBand } = right(crediting(paid, amount, { order })).creditNote.settlement;
    return [refund, customerBalance, outOfBand];
  };

  it('give the parts their name says', () => {
    expect(split('refund-first', 9000)).toEqual([8000, 1000, 0]);
    expect(split('balance-first', 9000)).toEqual([0, 9000, 0]);
    expect(split('balance-first', 15000)).toEqual([3000, 12000, 0]);
    expect(split('all-refund', 8000)).toEqual([8000, 0, 0]);
    expect(split('all-balance', 9000)).toEqual([0, 9000, 0]);
    expect(split('all-out-of-band', 9000)).toEqual([0, 0, 9000]);
  });

  it('balance-first gives back the balance applied, then cash, then balance', () => {
    const first = right(crediting(paid, 11000, { order: 'balance-first' })).receivable;
    const next = right(crediting(first, 9000, { order: 'balance-first' })).creditNote.settlement;
    expect([next.refund, next.customerBalance]).toEqual([8000, 1000]);
  });

  it('that are impossible are refused with what was possible', () => {
    expect(left(crediting(paid, 9000, { order: 'all-refund' }))).toEqual([
      { code: 'refund-exceeds-cash', path: ['settlement', 'refund'], asked: 9000, left: 8000 },
    ]);
    expect(left(crediting(paid, 9000, { refund: -1, customerBalance: 9001 }))).toEqual([
      { code: 'negative-settlement', path: ['settlement', 'refund'], amount: -1 },
    ]);
    const both = { order: 'all-refund', refund: 1 } as unknown as Settlement;
    expect(left(crediting(paid, 9000, both))[0]?.code).toBe('conflicting-fields');
  });

  it('are not asked where nothing goes back', () => {
    const issued = right(issueCreditNote(whole, { number: 'C', credits: [{ by: 'remainder' }] }, openPolicy));
    expect(issued.creditNote.settlement).toEqual({ refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 });
  });
});

describe('sums beyond the safe range', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const large = fileOf({ lines: [item('a', most - 1)] });
  const paidOnce = pay(large);
  const back = right(recordRefund(paidOnce, { id: 'r', amount: most - 1 }));

  it('are refused, of payments and of refunds, and nothing is lost', () => {
    const limit = { code: 'amount-out-of-range', path: ['amount'], limit: most };
    expect(left(recordPayment(back, { id: 'q', amount: most - 1, method: 'card' }))).toEqual([limit]);
    expect(amountDue(back)).toBe(most - 1);
    const little = right(recordPayment(back, { id: 'q', amount: 1, method: 'card' }));
    expect(amountDue(little)).toBe(most - 2);
    expect(right(recordRefund(little, { id: 's', amount: 1 })).paid.returned).toBe(most);
  });
});
