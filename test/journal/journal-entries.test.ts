import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, recordPayment, type CreditNoteDraft } from '../../src/index.js';
import {
  creditNoteEntry,
  invoiceEntry,
  paymentEntry,
  refundEntry,
  reversalEntry,
  invoiceVoidEntry,
} from '../../src/journal/index.js';
import { fileOf, item, pay, right } from '../support.js';

const draft = { lines: [item('a', 1000), item('b', 500)] };
const undated = fileOf(draft);
const dated = fileOf({ ...draft, issuedOn: '2026-03-01' });
const points = fileOf({ ...draft, currency: 'POINTS', minorUnit: 3 });

const revenue = (amount: number) => ({ account: 'revenue', amount });
const receivable = (amount: number) => ({ account: 'receivable', amount });
const invoiced = { description: 'Invoice I-1', reference: 'I-1', postings: [receivable(1500), revenue(-1500)] };

describe('an entry has', () => {
  it('a date where its document has one, or the host says one', () => {
    expect(right(invoiceEntry(undated.invoice))).toStrictEqual({ ...invoiced, currency: 'EUR' });
    const entry = { ...invoiced, date: '2026-03-01', currency: 'EUR' };
    expect(right(invoiceEntry(dated.invoice))).toStrictEqual(entry);
    const asked = { date: '2026-03-02', description: 'Sale' };
    expect(right(invoiceEntry(dated.invoice, asked))).toStrictEqual({ ...entry, ...asked });
    expect(right(invoiceEntry(undated.invoice, asked))).toStrictEqual({ ...entry, ...asked });
  });

  it('the decimals of a currency that no table knows', () => {
    expect(right(invoiceEntry(points.invoice))).toStrictEqual({ ...invoiced, currency: 'POINTS', minorUnit: 3 });
  });

  it('the date of a payment and of a refund, where they have one', () => {
    const paid = right(recordPayment(undated, { id: 'p', amount: 1500, method: 'card' }));
    expect(right(paymentEntry(paid, 'p'))).toStrictEqual({
      description: 'Payment p of invoice I-1',
      reference: 'p',
      currency: 'EUR',
      postings: [{ account: 'cash:card', amount: 1500 }, receivable(-1500)],
    });
    expect(right(refundEntry(paid, { id: 'r', amount: 500 }))).toStrictEqual({
      description: 'Refund r of invoice I-1',
      reference: 'r',
      currency: 'EUR',
      postings: [receivable(500), { account: 'cash:card', amount: -500 }],
    });
  });
});

describe('the reverse of an entry', () => {
  const reversed = {
    ...invoiced,
    description: 'Void: Invoice I-1',
    currency: 'EUR',
    postings: [receivable(-1500), revenue(1500)],
  };

  it('has its date, or that which the host says', () => {
    const entry = right(invoiceEntry(dated.invoice));
    expect(right(reversalEntry(entry))).toStrictEqual({ ...reversed, date: '2026-03-01' });
    expect(right(reversalEntry(entry, { date: '2026-05-01' }))).toStrictEqual({ ...reversed, date: '2026-05-01' });
  });

  it('has none where none is said', () => {
    const entry = right(invoiceEntry(undated.invoice));
    expect(right(reversalEntry(entry))).toStrictEqual(reversed);
    expect(right(reversalEntry(entry, { description: 'Again' }))).toStrictEqual({ ...reversed, description: 'Again' });
    expect(right(reversalEntry(entry, { description: '' })).description).toBe('');
  });
});

describe('the entry of an invoice that is voided takes back what its notes left', () => {
  const noteOf = (more: Partial<CreditNoteDraft>) =>
    right(
      issueCreditNote(
        pay(dated, 1400),
        { number: 'C-1', credits: [{ by: 'remainder', line: 'b' }], ...more },
        openPolicy,
      ),
    ).creditNote;

  it('of a sale', () => {
    expect(right(invoiceVoidEntry(dated.invoice, []))).toStrictEqual({
      ...invoiced,
      description: 'Void: Invoice I-1',
      currency: 'EUR',
      postings: [revenue(1500), receivable(-1500)],
    });
  });

  // 100 of the note lower the amount due; 400 of what was paid go back.
  it.each([
    ['cash goes back against payments', { refund: 400, customerBalance: 0, outOfBand: 0 }, -1000, 0],
    ['the balance was given', { refund: 0, customerBalance: 400, outOfBand: 0 }, -1400, 400],
    ['out of band was given', { refund: 0, customerBalance: 0, outOfBand: 400 }, -1400, 400],
    ['all of them', { refund: 200, customerBalance: 90, outOfBand: 110 }, -1200, 200],
  ])('%s', (_, settlement, due, given) => {
    expect(right(invoiceVoidEntry(dated.invoice, [noteOf({ settlement })])).postings).toEqual([
      revenue(1000),
      receivable(due),
      ...(given === 0 ? [] : [{ account: 'write-off', amount: given }]),
    ]);
  });

  it('of revenue told apart by line, on the same accounts', () => {
    const settlement = { refund: 400, customerBalance: 0, outOfBand: 0 };
    const revenueOf = (line: object): string => ('id' in line ? line.id : (line as { line: string }).line) as string;
    const asked = { revenueOf, writeOff: false };
    expect(right(invoiceVoidEntry(dated.invoice, [noteOf({ settlement })], asked)).postings).toEqual([
      { account: 'revenue:a', amount: 1000 },
      receivable(-1000),
    ]);
    expect(right(creditNoteEntry(noteOf({ settlement }), asked)).postings).toEqual([
      { account: 'revenue:b', amount: 500 },
      receivable(-100),
      { account: 'cash:card', amount: -400 },
    ]);
    expect(right(invoiceVoidEntry(dated.invoice, [noteOf({ settlement })], { writeOff: true })).postings).toEqual([
      revenue(1500),
      receivable(-1000),
      { account: 'write-off', amount: -500 },
    ]);
  });
});
