import { describe, expect, it } from 'vitest';
import { openReceivable, replay, voidCreditNote, type ReceivableEvent, type Refusal } from '../../src/index.js';
import { parseEvents } from '../../src/schema/index.js';
import { credit, invoiceOf, item, left, right } from '../support.js';

const invoice = invoiceOf({ lines: [item('a', 1000)] });
const { creditNote, receivable } = credit(openReceivable(invoice), { by: 'amount', line: 'a', amount: 100, of: 'net' });
const issued: ReceivableEvent = { type: 'credit-note', creditNote };
const voided: ReceivableEvent = { type: 'credit-note-void', number: creditNote.number };

describe('replay', () => {
  it.each<[string, unknown, Refusal]>([
    ['no list', 'none', { code: 'wrong-type', path: ['events'], expected: 'list', received: '"none"' }],
    ['no event', [null, 5], { code: 'wrong-type', path: ['events', 0], expected: 'record', received: 'null' }],
    [
      'an event with one field too many',
      [issued, { type: 'invoice-void', by: 'Ada' }],
      { code: 'unknown-field', path: ['events', 1, 'by'], field: 'by', known: ['type'] },
    ],
    [
      'a note voided twice',
      [issued, voided, voided],
      { code: 'credit-note-already-void', path: ['events', 2, 'creditNote', 'status'], number: creditNote.number },
    ],
  ])('stops at what does not hold: %s', (_, events, refusal) => {
    expect(left(replay(invoice, events as readonly ReceivableEvent[]))).toEqual([refusal]);
  });

  it('refuses what is no invoice', () => {
    const refusal = { code: 'missing', path: ['invoice'], expected: 'record' };
    expect(left(replay(undefined as never, []))).toEqual([refusal]);
  });

  it('issues a note and voids it as they were', () => {
    expect(right(replay(invoice, [issued]))).toEqual(receivable);
    expect(right(replay(invoice, [issued, voided]))).toEqual(
      right(voidCreditNote(receivable, creditNote.number)).receivable,
    );
  });
});

describe('a long history', () => {
  const paid = (count: number): readonly ReceivableEvent[] =>
    Array.from({ length: count }, (_, i) => ({
      type: 'payment',
      payment: { id: `${i}`, amount: 1, method: 'card' },
    }));
  const failed = (count: number) => new Array<ReceivableEvent>(count).fill({ type: 'payment-failed', payment: 'p' });
  const tooLong = (path: readonly string[]) => [{ code: 'too-many', path, asked: 200_001, limit: 200_000 }];

  it('is refused where more payments are gone over than can be', () => {
    const often = invoiceOf({ lines: [item('a', 10_000)] });
    expect(right(replay(often, paid(100))).payments).toHaveLength(100);
    // 400 and those on file with each payment: with the first n of them 400n + 0 + 1 + … + (n − 1).
    const asked = 4091 * 400 + (4090 * 4091) / 2;
    expect(left(replay(often, paid(4600)))).toEqual([
      { code: 'too-many', path: ['events'], asked, limit: 10_000_000, of: 'figures' },
    ]);
  });

  it('is as long as any list may be', () => {
    expect(left(replay(invoice, failed(200_000)))[0]?.code).toBe('unknown-payment');
    expect(left(replay(invoice, failed(200_001)))).toEqual(tooLong(['events']));
    expect(right(parseEvents(failed(200_000)))).toHaveLength(200_000);
    expect(left(parseEvents(failed(200_001)))).toEqual(tooLong([]));
  });
});
