import { describe, expect, it } from 'vitest';
import { issueCreditNote, recordPayment, type Settlement } from '../../src/index.js';
import { checkRefundWithinCash, checkSettlementSum } from '../../src/rules/settlement.js';
import { fileOf, item, left, pay, right } from '../support.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('the parts of a settlement', () => {
  const split = (refund: number, customerBalance: number, outOfBand: number) => ({
    refund,
    customerBalance,
    outOfBand,
  });
  const negative = (field: string, amount: number) => ({
    code: 'negative-settlement',
    path: ['settlement', field],
    amount,
  });
  const path = ['settlement'];

  it.each<[string, ReturnType<typeof split>, number, readonly object[]]>([
    ['are what is to be settled', split(50, 30, 20), 100, []],
    ['are nothing where nothing is', split(0, 0, 0), 0, []],
    [
      'are no less',
      split(50, 30, 19),
      100,
      [{ code: 'settlement-too-small', path, postPayment: 100, settled: 99, missing: 1 }],
    ],
    [
      'are no more',
      split(51, 30, 20),
      100,
      [{ code: 'settlement-too-large', path, postPayment: 100, settled: 101, excess: 1 }],
    ],
    ['are not below zero', split(-1, 101, 0), 100, [negative('refund', -1)]],
    [
      'are none of them below zero',
      split(-1, -2, -3),
      100,
      [negative('refund', -1), negative('customerBalance', -2), negative('outOfBand', -3)],
    ],
    ['are safe integers together', split(MOST, 1, 0), MOST, [{ code: 'amount-out-of-range', path, limit: MOST }]],
    ['are up to the most together', split(MOST - 2, 1, 1), MOST, []],
  ])('%s', (_, parts, postPayment, refusals) => {
    expect(checkSettlementSum(parts, postPayment)).toEqual(refusals);
  });
});

describe('a refund that lists payments', () => {
  const card = pay(fileOf({ lines: [item('a', 10000)] }), 4000);
  const balance = pay(card, 1000, 'customer-balance');
  const over = { id: 'p-2', amount: 5100, method: 'bank', excess: 'customer-balance' } as const;
  const paid = right(recordPayment(balance, over));
  const issued = (...refund: readonly { payment: string; amount: number }[]) => {
    const settlement: Settlement = { refund, outOfBand: 10000 - refund.reduce((sum, { amount }) => sum + amount, 0) };
    return issueCreditNote(paid, { number: 'C', credits: [{ by: 'remainder' }], settlement });
  };
  const exceeds = (i: number, payment: string, asked: number, left: number) => ({
    code: 'refund-exceeds-payment',
    path: ['settlement', 'refund', i, 'amount'],
    payment,
    asked,
    left,
  });

  it('takes all cash of each, and may name one for nothing', () => {
    const { settlement } = right(issued({ payment: 'p-2', amount: 5000 }, { payment: 'p-0', amount: 4000 })).creditNote;
    expect(settlement.refunds.map(({ payment, amount }) => [payment, amount])).toEqual([
      ['p-2', 5000],
      ['p-0', 4000],
    ]);
    expect(right(issued({ payment: 'p-1', amount: 0 })).creditNote.settlement.refund).toBe(0);
  });

  it('takes no more than the cash of each: what was overpaid or applied is none', () => {
    expect(left(issued({ payment: 'p-2', amount: 5001 }, { payment: 'p-1', amount: 1 }))).toEqual([
      exceeds(0, 'p-2', 5001, 5000),
      exceeds(1, 'p-1', 1, 0),
    ]);
  });

  it('is refused for all reasons at once', () => {
    const listed = [
      { payment: 'p-0', amount: -1 },
      { payment: 'x', amount: -1 },
      { payment: 'p-0', amount: 4001 },
      { payment: 'p-2', amount: 5001 },
      { payment: 'p-0', amount: 1 },
    ];
    const twice = (i: number) => ({
      code: 'duplicate-id',
      path: ['settlement', 'refund', i, 'payment'],
      id: 'p-0',
      first: ['settlement', 'refund', 0, 'payment'],
    });
    expect(left(issued(...listed))).toEqual([
      { code: 'refund-exceeds-cash', path: ['settlement', 'refund'], asked: 9001, left: 9000 },
      { code: 'negative-settlement', path: ['settlement', 'refund', 0, 'amount'], amount: -1 },
      { code: 'unknown-payment', path: ['settlement', 'refund', 1, 'payment'], payment: 'x' },
      twice(2),
      exceeds(3, 'p-2', 5001, 5000),
      twice(4),
    ]);
  });

  it('is no more than all cash, listed or not', () => {
    expect(checkRefundWithinCash(9000, { refund: 9000 }, paid)).toEqual([]);
    expect(checkRefundWithinCash(9001, { order: 'all-refund' }, paid)).toEqual([
      { code: 'refund-exceeds-cash', path: ['settlement', 'refund'], asked: 9001, left: 9000 },
    ]);
  });
});
