import { describe, expect, it } from 'vitest';
import type { CreditNote, Receivable, ReceivableEvent } from '../../src/index.js';
import { replaySize } from '../../src/rules/replay-size.js';
import { fileOf, item } from '../support.js';

const file = fileOf({ lines: [item('a', 10_000), item('b', 10_000)] });
const holding = (payments: number, refunds: number): Receivable => ({
  ...file,
  payments: new Array(payments),
  refunds: new Array(refunds),
});
const payment: ReceivableEvent = { type: 'payment', payment: { id: 'p', amount: 1, method: 'card' } };
const note = (credits: CreditNote['credits']) =>
  ({ type: 'credit-note', creditNote: { credits } as CreditNote }) satisfies ReceivableEvent;
const tooMany = (asked: number) => [{ code: 'too-many', path: ['events'], asked, limit: 10_000_000, of: 'figures' }];

describe('a replay goes over at most ten million figures', () => {
  it('of the payments and refunds on file, with each event', () => {
    const sizeAfter = replaySize();
    expect(sizeAfter(holding(6_000_000, 3_999_990), payment)).toEqual([]);
    expect(sizeAfter(holding(4, 6), payment)).toEqual([]);
    expect(sizeAfter(holding(0, 0), payment)).toEqual([]);
    expect(sizeAfter(holding(0, 1), payment)).toEqual(tooMany(10_000_001));
    expect(replaySize()(holding(10_000_001, 0), payment)).toEqual(tooMany(10_000_001));
  });

  it('and of what notes credit', () => {
    const sizeAfter = replaySize();
    expect(sizeAfter(holding(9_999_990, 0), note([{ by: 'remainder' }]))).toEqual([]);
    expect(sizeAfter(holding(1, 0), note([{ by: 'percent', line: 'a', percent: 1 }]))).toEqual([]);
    expect(sizeAfter(holding(0, 0), note([{ by: 'remainder', line: 'a' }]))).toEqual(tooMany(10_000_003));
  });

  it('each for itself', () => {
    expect(replaySize()(holding(9_000_000, 0), payment)).toEqual([]);
    expect(replaySize()(holding(9_000_000, 0), payment)).toEqual([]);
  });
});
