import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, voidCreditNote, type Receivable } from '../../src/index.js';
import { parseReceivable } from '../../src/schema/index.js';
import { fileOf, item, left, right, stored } from '../support.js';

// All revisions of a receivable share one index of its notes, whichever of them was made from which.

const file = fileOf({ lines: [item('a', 10_000)] });
const draft = (number: string) => ({ number, credits: [{ by: 'amount', line: 'a', amount: 1, of: 'total' }] }) as const;
const issue = (of: Receivable, ...numbers: readonly string[]): Receivable => {
  let receivable = of;
  for (const number of numbers) {
    receivable = right(issueCreditNote(receivable, draft(number), openPolicy)).receivable;
  }
  return receivable;
};
const numbered = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
const numbersOf = ({ creditNotes }: Receivable) => creditNotes.map(({ number }) => number);

/** Holds that a receivable has these notes, each of which can be voided and not issued again, and none of the others. */
const expectNotes = (receivable: Receivable, numbers: readonly string[], others: readonly string[]): void => {
  expect(numbersOf(receivable)).toEqual(numbers);
  numbers.forEach((number, i) => {
    expect(left(issueCreditNote(receivable, draft(number), openPolicy))).toEqual([
      { code: 'duplicate-credit-note-number', path: ['number'], number },
    ]);
    const voided = right(voidCreditNote(receivable, number, openPolicy));
    expect(voided.creditNote.number).toBe(number);
    expect(numbersOf(voided.receivable)).toEqual(numbers);
    expect(voided.receivable.creditNotes.map(({ status }) => status === 'void')).toEqual(
      numbers.map((_, at) => at === i),
    );
  });
  for (const number of others) {
    expect(left(voidCreditNote(receivable, number, openPolicy))).toEqual([
      { code: 'unknown-credit-note', path: ['number'], number, invoice: 'I-1' },
    ]);
    expect(numbersOf(issue(receivable, number))).toEqual([...numbers, number]);
  }
};

describe('the notes of a receivable are found by their number', () => {
  it.each([0, 5, 16, 17, 40])('on two receivables that were made from the same one of %i notes', (count) => {
    const common = numbered(count, 'C');
    const shared = issue(file, ...common);
    // By turns, so that each puts its notes in the places of the other's.
    let one = issue(shared, 'A-0');
    let other = issue(shared, 'B-0');
    for (let i = 1; i < 20; i++) {
      one = issue(one, `A-${i}`);
      other = issue(other, `B-${i}`);
    }
    const [ofOne, ofOther] = [numbered(20, 'A'), numbered(20, 'B')];
    expectNotes(one, [...common, ...ofOne], ofOther);
    expectNotes(other, [...common, ...ofOther], ofOne);
    expectNotes(shared, common, [...ofOne, ...ofOther]);
  });

  it('where the same numbers stand in another order on each', () => {
    const shared = issue(file, ...numbered(20, 'C'));
    const one = issue(shared, 'A', 'B', 'D');
    const other = issue(shared, 'D', 'A', 'B', 'E');
    expectNotes(one, [...numbered(20, 'C'), 'A', 'B', 'D'], ['E']);
    expectNotes(other, [...numbered(20, 'C'), 'D', 'A', 'B', 'E'], []);
  });

  it('where some were voided, and where the receivable was stored', () => {
    const numbers = numbered(30, 'C');
    const before = issue(file, ...numbers);
    const { receivable } = right(voidCreditNote(before, 'C-3', openPolicy));
    expectNotes(before, numbers, ['X']);
    for (const of of [receivable, right(parseReceivable(stored(receivable)))]) {
      expect(left(voidCreditNote(of, 'C-3', openPolicy))).toEqual([
        { code: 'credit-note-already-void', path: ['number'], number: 'C-3' },
      ]);
      const later = issue(of, 'X');
      expect(numbersOf(later)).toEqual([...numbers, 'X']);
      expect(right(voidCreditNote(later, 'X', openPolicy)).creditNote.number).toBe('X');
      expect(right(voidCreditNote(later, 'C-29', openPolicy)).creditNote.number).toBe('C-29');
    }
  });
});
