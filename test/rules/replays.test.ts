import { describe, expect, it } from 'vitest';
import type { CreditNote, CreditNoteLine, Receivable, ReceivableEvent } from '../../src/index.js';
import { replaySize } from '../../src/rules/replay-size.js';
import { fileOf, item } from '../support.js';

const file = fileOf({ lines: [item('a', 10_000), item('b', 10_000)] });
const holding = (payments: number, refunds: number): Receivable => ({
  ...file,
  payments: new Array(payments),
  refunds: new Array(refunds),
});
const payment: ReceivableEvent = { type: 'payment', payment: { id: 'p', amount: 1, method: 'card' } };
const note = (credits: CreditNote['credits'], ...lines: readonly CreditNoteLine[]): ReceivableEvent => ({
  type: 'credit-note',
  creditNote: { credits, lines } as CreditNote,
});
const tooMany = (asked: number) => [{ code: 'too-many', path: ['events'], asked, limit: 10_000_000, of: 'figures' }];

describe('a replay goes over at most ten million figures', () => {
  it('counts 400 for each event, and the payments and refunds on file with it', () => {
    const sizeAfter = replaySize();
    expect(sizeAfter(holding(6_000_000, 3_998_790), payment)).toEqual([]);
    expect(sizeAfter(holding(4, 6), payment)).toEqual([]);
    expect(sizeAfter(holding(0, 0), payment)).toEqual([]);
    expect(sizeAfter(holding(0, 0), payment)).toEqual(tooMany(10_000_400));
    expect(replaySize()(holding(9_999_600, 0), payment)).toEqual([]);
    expect(replaySize()(holding(9_999_600, 1), payment)).toEqual(tooMany(10_000_001));
  });

  it('counts what a note credits, and sixteen times the figures of its lines', () => {
    const line = { discounts: [{}], taxes: [{}, {}] } as unknown as CreditNoteLine;
    const ofAll = note([{ by: 'remainder' }]);
    const ofLine = note([{ by: 'percent', line: 'a', percent: 1 }], line, line);
    const left = 10_000_000 - 406 - (403 + 16 * 12);
    expect(replaySize()(holding(left + 403 + 16 * 12, 0), ofAll)).toEqual([]);
    expect(replaySize()(holding(left + 404 + 16 * 12, 0), ofAll)).toEqual(tooMany(10_000_001));
    const sizeAfter = replaySize();
    expect(sizeAfter(holding(left, 0), ofAll)).toEqual([]);
    expect(sizeAfter(holding(0, 0), ofLine)).toEqual([]);
    expect(sizeAfter(holding(0, 0), ofLine)).toEqual(tooMany(10_000_000 + 403 + 16 * 12));
  });

  it('always takes the largest note', () => {
    const most = new Array<CreditNoteLine>(110_000).fill({ discounts: [{}], taxes: [{}] } as unknown as CreditNoteLine);
    const credits = new Array<CreditNote['credits'][number]>(110_000).fill({ by: 'remainder', line: 'a' });
    expect(replaySize()(holding(1000, 0), note(credits, ...most))).toEqual([]);
  });

  it('counts anew for each replay', () => {
    expect(replaySize()(holding(9_000_000, 0), payment)).toEqual([]);
    expect(replaySize()(holding(9_000_000, 0), payment)).toEqual([]);
  });
});
