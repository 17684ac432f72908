import { describe, expect, it } from 'vitest';
import {
  depositCreditNote,
  issueCreditNote,
  openCustomerBalance,
  openPolicy,
  voidCreditNote,
  type Credit,
  type CreditNote,
  type CustomerBalance,
  type Receivable,
} from '../../src/index.js';
import { parseReceivable } from '../../src/schema/index.js';
import { credit, fileOf, item, left, pay, right, stored } from '../support.js';

const file = fileOf({ lines: [item('a', 1000), item('b', 1000)] });
const of = (line: string, amount: number): Credit => ({ by: 'amount', line, amount, of: 'total' });
const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 70 };
const toBalance = (of: Receivable, number: string, ...credits: readonly Credit[]) =>
  right(issueCreditNote(of, { number, credits, settlement: { order: 'all-balance' } }));
const voided = (of: Receivable, note: CreditNote, balance?: CustomerBalance) =>
  right(voidCreditNote(of, note.number, openPolicy, balance));

describe('voiding a credit note', () => {
  it('gives back what a custom credit took, and no line more', () => {
    const before = credit(file, of('a', 300), of('b', 200)).receivable;
    const issued = credit(before, custom, of('b', 30));
    const { receivable } = voided(issued.receivable, issued.creditNote);
    expect(receivable.credited).toEqual(before.credited);
    expect(receivable.creditedLines).toEqual(before.creditedLines);
  });

  it('gives back what it took of each line, in whatever order', () => {
    const lines = ['a', 'b', 'c'].map((id) => item(id, 1000));
    const before = credit(fileOf({ lines }), of('a', 300), of('b', 200), of('c', 100)).receivable;
    const issued = credit(before, of('c', 30), of('a', 10), of('b', 20));
    const { receivable } = voided(issued.receivable, issued.creditNote);
    expect(receivable.creditedLines).toEqual(before.creditedLines);
  });

  it('gives back all that it took of a line, credited twice by it and once before', () => {
    const before = credit(file, of('a', 300), of('b', 200)).receivable;
    const issued = credit(before, of('a', 30), of('b', 20), of('a', 10));
    const { receivable } = voided(issued.receivable, issued.creditNote);
    expect(receivable.creditedLines).toEqual(before.creditedLines);
  });

  it('takes its own deposit from the balance, and leaves the others', () => {
    const paid = pay(file);
    const first = toBalance(paid, 'C-1', of('a', 300));
    const second = toBalance(first.receivable, 'C-2', of('a', 200));
    const one = right(depositCreditNote(right(openCustomerBalance('EUR')), second.creditNote));
    const both = right(depositCreditNote(one, first.creditNote));
    const { receivable, customerBalance } = voided(second.receivable, first.creditNote, both);
    expect(customerBalance).toEqual(one);
    expect(receivable.credited).toEqual({
      totals: second.creditNote.totals,
      prePayment: 0,
      refund: 0,
      customerBalance: 200,
      outOfBand: 0,
    });
  });

  it('leaves a balance as it is that the note gave nothing to', () => {
    const issued = credit(file, of('a', 300));
    const balance = right(openCustomerBalance('EUR'));
    expect(voided(issued.receivable, issued.creditNote, balance).customerBalance).toBe(balance);
    expect(voided(issued.receivable, issued.creditNote)).not.toHaveProperty('customerBalance');
  });

  it('with a line of no figures and no quantity, which left nothing on file', () => {
    const free = fileOf({ lines: [item('a', 1000), item('free', 0)] });
    const issued = credit(free, { by: 'quantity', line: 'a', quantity: 1 }, { by: 'remainder' });
    expect(voided(issued.receivable, issued.creditNote).receivable.creditedLines).toEqual([]);
  });

  it('with a line of which it took nothing', () => {
    // Of a, a tenth of a percent of 100: that comes to nothing, and leaves nothing on file.
    const small = fileOf({ lines: [item('a', 100), item('b', 100)] });
    const issued = credit(small, { by: 'percent', line: 'a', percent: '0.1' }, of('b', 50));
    expect(issued.creditNote.lines[0]).toMatchObject({ line: 'a', subtotal: 0, total: 0 });
    expect(issued.receivable.creditedLines.map(({ position }) => position)).toEqual([1]);
    expect(voided(issued.receivable, issued.creditNote).receivable.creditedLines).toEqual([]);
  });

  it('keeps it in its place, void, and every other note as it is', () => {
    const first = credit(file, of('a', 100));
    const second = credit(first.receivable, of('b', 100));
    const { creditNote, receivable } = voided(second.receivable, first.creditNote);
    expect(receivable.creditNotes).toEqual([{ ...first.creditNote, status: 'void' }, second.creditNote]);
    expect(receivable.creditNotes[0]).toBe(creditNote);
    expect(receivable.creditNotes[1]).toBe(second.creditNote);
    expect(second.receivable.creditNotes[0]).toBe(first.creditNote);
  });

  it.each<[unknown, string]>([
    ['C-9', 'C-9'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ number: 'C-0' }, 'object'],
  ])('is refused for a number that no note has: %j', (number, name) => {
    const issued = credit(file, of('a', 100));
    expect(left(voidCreditNote(issued.receivable, number as string, openPolicy))).toEqual([
      { code: 'unknown-credit-note', path: ['number'], number: name, invoice: 'I-1' },
    ]);
  });
});

// With a note of its own, a caller could void less than a stored one took, and more than it took of another line.
describe('a note of the number of another one', () => {
  const lines = fileOf({ lines: [item('a', 100), item('b', 100)] });
  const draft = (line: string, amount: number, number = 'CN-1') => ({ number, credits: [of(line, amount)] }) as const;
  const forA = right(issueCreditNote(lines, draft('a', 50)));
  const forB = right(issueCreditNote(lines, draft('b', 50)));

  it('is not issued: duplicate-credit-note-number', () => {
    expect(left(issueCreditNote(forA.receivable, draft('b', 50)))).toEqual([
      { code: 'duplicate-credit-note-number', path: ['number'], number: 'CN-1' },
    ]);
  });

  it('takes nothing back that it did not take: the note on the receivable is voided', () => {
    const { creditNote, receivable } = voided(forA.receivable, forB.creditNote);
    expect(creditNote).toEqual({ ...forA.creditNote, status: 'void' });
    expect([receivable.creditedLines, receivable.credited]).toEqual([[], lines.credited]);
  });

  it('never ends with more credited of a line than was invoiced', () => {
    const full = right(issueCreditNote(forA.receivable, draft('b', 100, 'CN-2'))).receivable;
    const open = voided(full, forB.creditNote).receivable;
    expect(open.creditedLines.map(({ position, total }) => [position, total])).toEqual([[1, 100]]);
    expect(left(issueCreditNote(open, draft('b', 50, 'CN-3')))).toEqual([
      { code: 'credit-exceeds-line', path: ['credits', 0, 'amount'], line: 'b', of: 'total', asked: 50, left: 0 },
    ]);
    expect(right(issueCreditNote(open, draft('a', 100, 'CN-3'))).receivable.credited.totals).toEqual(
      lines.invoice.totals,
    );
  });

  describe('is found in a stored receivable', () => {
    const refusalsOf = (changes: object) => left(parseReceivable(stored({ ...full, ...changes })));
    const full = right(issueCreditNote(forA.receivable, draft('b', 50, 'CN-2'))).receivable;
    const allOfB = right(issueCreditNote(lines, draft('b', 100, 'CN-2')));
    const [a, b] = full.creditedLines;

    it('that holds as it is', () => {
      expect(right(parseReceivable(stored(full)))).toEqual(full);
    });

    it('that has it in the place of the other one', () => {
      expect(refusalsOf({ creditNotes: [forB.creditNote, full.creditNotes[1]] })).toEqual([
        {
          ...{ code: 'document-mismatch', path: ['creditNotes', 1, 'lines', 0, 'before'] },
          ...{ stated: 'nothing', expected: 'credited figures' },
        },
        { code: 'document-mismatch', path: ['creditedLines'], stated: '2 items', expected: '1 items' },
      ]);
    });

    it('that has all of them on one line, and the sums of that', () => {
      const creditNotes = [forB.creditNote, allOfB.creditNote];
      const figures = { subtotal: 150, net: 150, total: 150 };
      const credited = { ...full.credited, totals: { ...full.credited.totals, ...figures }, prePayment: 150 };
      expect(refusalsOf({ creditNotes, credited, creditedLines: [{ ...b, ...figures }] })).toContainEqual({
        code: 'document-mismatch',
        path: ['creditedLines', 0, 'total'],
        stated: '150',
        expected: '0 to 100',
      });
    });

    it('that has another sum of a line than its notes', () => {
      expect(refusalsOf({ creditedLines: [a, { ...b, subtotal: 60, net: 60, total: 60 }] })).toContainEqual({
        code: 'document-mismatch',
        path: ['creditedLines', 1, 'total'],
        stated: '60',
        expected: '50',
      });
    });
  });
});
