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
import { credit, fileOf, item, left, pay, right } from '../support.js';

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

  it('is refused for a stored note that says more of a line than stands credited of it', () => {
    const issued = credit(credit(file, of('b', 50)).receivable, of('a', 100));
    const note = structuredClone(issued.creditNote);
    const off = (figure: string, stated: string, expected: string) => {
      const path = ['receivable', 'creditedLines', 1, figure];
      return { code: 'document-mismatch', path, stated, expected };
    };
    expect(left(voidCreditNote(issued.receivable, { ...note, lines: [{ ...note.lines[0]!, line: 'b' }] }))).toEqual([
      off('net', '-50', '0 to 1000'),
      off('total', '-50', '0 to 1000'),
      off('byQuantity', '0', '0 to -50'),
    ]);
  });
});
