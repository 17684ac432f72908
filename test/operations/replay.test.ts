import { describe, expect, it } from 'vitest';
import { openReceivable, replay, voidCreditNote, type ReceivableEvent, type Refusal } from '../../src/index.js';
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
      { code: 'credit-note-already-void', path: ['events', 2, 'number'], number: creditNote.number },
    ],
  ])('stops at what does not hold: %s', (_, events, refusal) => {
    expect(left(replay(invoice, events as readonly ReceivableEvent[]))).toEqual([refusal]);
  });

  it('not-proven refuses what is no invoice', () => {
    const refusal = { code: 'not-proven', path: ['invoice'], expected: 'invoice', parser: 'parseInvoice' };
    expect(left(replay(undefined as never, []))).toEqual([{ ...refusal, received: 'undefined' }]);
    expect(left(replay({ ...invoice } as never, []))).toEqual([{ ...refusal, received: 'a copy of an invoice' }]);
  });

  it('issues a note and voids it as they were', () => {
    expect(right(replay(invoice, [issued]))).toEqual(receivable);
    expect(right(replay(invoice, [issued, voided]))).toEqual(
      right(voidCreditNote(receivable, creditNote.number)).receivable,
    );
  });
});
