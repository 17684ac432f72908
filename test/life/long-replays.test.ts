import { describe, expect, it } from 'vitest';
import {
  amountDue,
  issueCreditNote,
  openPolicy,
  openReceivable,
  replay,
  voidCreditNote,
  type Credit,
  type CreditNote,
  type Receivable,
  type ReceivableEvent,
} from '../../src/index.js';
import { invoiceOf, item, right } from '../support.js';

// Replay is linear in what it replays. Each of these histories takes about a second; were any event to go over what came
// before it, they would take minutes.

const times = <Item>(count: number, make: (i: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, i) => make(i));

const issue = (of: Receivable, number: string, credit: Credit): CreditNote =>
  right(issueCreditNote(of, { number, credits: [credit] }, openPolicy)).creditNote;
const issued = (creditNote: CreditNote): ReceivableEvent => ({ type: 'credit-note', creditNote });

describe('a long history is replayed', () => {
  it('of 30,000 payments that fail, 30,000 that do not, and 30,000 refunds of the latest of them', () => {
    const COUNT = 30_000;
    const invoice = invoiceOf({ lines: [item('a', 100_000)] });
    const pending = { amount: 1, method: 'debit', state: 'pending' } as const;
    const replayed = right(
      replay(invoice, [
        ...times(COUNT, (i): ReceivableEvent => ({ type: 'payment', payment: { id: `f-${i}`, ...pending } })),
        ...times(COUNT, (i): ReceivableEvent => ({ type: 'payment-failed', payment: `f-${i}` })),
        ...times(COUNT, (i): ReceivableEvent => ({
          type: 'payment',
          payment: { id: `p-${i}`, amount: 2, method: 'card' },
        })),
        ...times(COUNT, (i): ReceivableEvent => ({ type: 'refund', refund: { id: `r-${i}`, amount: 1 } })),
      ]),
    );
    expect(replayed.revision).toBe(4 * COUNT);
    expect([replayed.payments.length, replayed.refunds.length, amountDue(replayed)]).toEqual([COUNT, COUNT, 70_000]);
    const halfway = COUNT / 2;
    expect(replayed.payments.every(({ returned }, i) => returned === (i < halfway ? 0 : 2))).toBe(true);
  });

  it('of 25,000 notes, each of a line of its own', () => {
    const COUNT = 25_000;
    const invoice = invoiceOf({ lines: times(COUNT, (i) => item(`${i}`, 10)) });
    // Nothing of its line was credited before it, and all was due: each note is the one issued after those before it.
    const open = openReceivable(invoice);
    const notes = times(COUNT, (i) => issue(open, `C-${i}`, { by: 'remainder', line: `${(i * 7) % COUNT}` }));
    const replayed = right(replay(invoice, notes.map(issued)));
    expect([replayed.revision, amountDue(replayed), replayed.creditedLines.length]).toEqual([COUNT, 0, COUNT]);
    expect(replayed.credited.totals).toEqual(invoice.totals);
    expect(replayed.creditNotes.map(({ number }) => number)).toEqual(notes.map(({ number }) => number));
    const afterOne = right(issueCreditNote(open, { number: 'C-0', credits: notes[0]!.credits }, openPolicy)).receivable;
    expect(issue(afterOne, 'C-1', { by: 'remainder', line: '7' })).toEqual(notes[1]);
  });

  it('of a note on 20,000 lines and 2,000 custom notes after it, each voided', () => {
    const invoice = invoiceOf({ lines: times(20_000, (i) => item(`${i}`, 100)) });
    const spread = right(
      issueCreditNote(
        openReceivable(invoice),
        { number: 'all', credits: [{ by: 'spread', amount: 1_000_000, of: 'total' }] },
        openPolicy,
      ),
    );
    const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 1 };
    const notes = times(2000, (i) => issue(spread.receivable, `C-${i}`, custom));
    const events = notes.flatMap((note): readonly ReceivableEvent[] => [
      issued(note),
      { type: 'credit-note-void', number: note.number },
    ]);
    const replayed = right(replay(invoice, [issued(spread.creditNote), ...events]));
    expect([replayed.revision, amountDue(replayed)]).toEqual([4001, 1_000_000]);
    expect(replayed.creditedLines).toEqual(spread.receivable.creditedLines);
    expect(replayed.creditNotes.every(({ status }, i) => status === (i === 0 ? 'issued' : 'void'))).toBe(true);
    const first = right(issueCreditNote(spread.receivable, { number: 'C-0', credits: [custom] }, openPolicy));
    const voided = right(voidCreditNote(first.receivable, 'C-0', openPolicy)).receivable;
    expect(right(replay(invoice, [issued(spread.creditNote), ...events.slice(0, 2)]))).toEqual(voided);
  });
});
