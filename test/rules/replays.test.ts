import { describe, expect, it } from 'vitest';
import { replay, type CreditNote, type Receivable, type ReceivableEvent } from '../../src/index.js';
import { replaySize } from '../../src/rules/replay-size.js';
import { parseEvents } from '../../src/schema.js';
import { fileOf, item, left, right } from '../support.js';

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

  it('and is refused where it would go over more', () => {
    const events = Array.from({ length: 4600 }, (_, i) => ({
      type: 'payment' as const,
      payment: { id: `${i}`, amount: 1, method: 'card' },
    }));
    expect(right(replay(file.invoice, events.slice(0, 100))).payments).toHaveLength(100);
    // The payments on file with each: 0 + 1 + 2 + … + 4472.
    expect(left(replay(file.invoice, events))).toEqual(tooMany((4472 * 4473) / 2));
  });
});

describe('the events of a replay', () => {
  const failed = (count: number) => new Array<ReceivableEvent>(count).fill({ type: 'payment-failed', payment: 'p' });
  const tooLong = (path: string[]) => [{ code: 'too-many', path, asked: 20_001, limit: 20_000 }];

  it('are at most 20,000', () => {
    expect(left(replay(file.invoice, failed(20_000)))[0]?.code).toBe('unknown-payment');
    expect(left(replay(file.invoice, failed(20_001)))).toEqual(tooLong(['events']));
    expect(right(parseEvents(failed(20_000)))).toHaveLength(20_000);
    expect(left(parseEvents(failed(20_001)))).toEqual(tooLong([]));
  });
});
