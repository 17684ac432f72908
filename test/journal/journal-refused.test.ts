import { describe, expect, it } from 'vitest';
import {
  recordPayment,
  type CreditNote,
  type Invoice,
  type Outcome,
  type Receivable,
  type Refusal,
} from '../../src/index.js';
import {
  creditNoteEntry,
  invoiceEntry,
  paymentEntry,
  refundEntry,
  reversalEntry,
  invoiceVoidEntry,
  type JournalEntry,
} from '../../src/journal/index.js';
import { credit, fileOf, invoiceOf, item, left, mismatch, notProven, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 1000)] });
const { invoice } = file;
const paid = () => pay(file, 400);
const note = () => credit(file, { by: 'remainder' }).creditNote;

const wrong = (path: Refusal['path'], expected: string, received: string) => ({
  code: 'wrong-type',
  path,
  expected,
  received,
});
const unknown = (field: string, known: readonly string[]) => ({
  code: 'unknown-field',
  path: ['options', field],
  field,
  known,
});
describe('a document that this library did not make has no entry', () => {
  const copiedInvoice = { ...invoice } as Invoice;
  const copiedReceivable = { ...paid() } as Receivable;
  const copiedNote = { ...note() } as CreditNote;

  it.each([
    ['an invoice', () => invoiceEntry(copiedInvoice), notProven(['invoice'], 'invoice')],
    ['an invoice that is voided', () => invoiceVoidEntry(copiedInvoice, []), notProven(['invoice'], 'invoice')],
    ['a credit note', () => creditNoteEntry(copiedNote), notProven(['creditNote'], 'credit-note')],
    ['a payment', () => paymentEntry(copiedReceivable, 'p-0'), notProven(['receivable'], 'receivable')],
    ['a refund', () => refundEntry(copiedReceivable, { id: 'r', amount: 1 }), notProven(['receivable'], 'receivable')],
  ] as const)('%s', (_, entry, refusal) => expect(left(entry())).toEqual([refusal]));

  it('what came of a payment that is pending, or unknown', () => {
    const pending = { id: 'p-0', amount: 400, method: 'card', state: 'pending' } as const;
    expect(left(paymentEntry(right(recordPayment(file, pending)), 'p-0'))).toEqual([
      { code: 'not-one-of', path: ['payment'], expected: ['settled'], received: '"pending"' },
    ]);
    expect(left(paymentEntry(paid(), 'p'))).toEqual([{ code: 'unknown-payment', path: ['payment'], payment: '"p"' }]);
  });

  it('an invoice that is voided, with notes that are none of its own', () => {
    const { creditNote: other } = credit(fileOf({ number: 'I-2', lines: [item('a', 5)] }), { by: 'remainder' });
    expect(left(invoiceVoidEntry(invoice, [note(), other, copiedNote]))).toEqual([
      mismatch(['creditNotes', 1, 'invoice'], 'I-2', 'I-1'),
      notProven(['creditNotes', 2], 'credit-note'),
    ]);
    expect(left(invoiceVoidEntry(invoice, 7 as never))).toEqual([wrong(['creditNotes'], 'list', '7')]);
    expect(left(invoiceVoidEntry(invoice, undefined as never))).toEqual([
      { code: 'missing', path: ['creditNotes'], expected: 'list' },
    ]);
  });
});

describe('options that are none are refused, all of them', () => {
  const known = ['accounts', 'date', 'description'];
  const sales = [...known, 'revenueOf'];
  const notes = [...sales, 'writeOff'];
  const entry = (): JournalEntry => right(invoiceEntry(invoice));

  const ways: readonly (readonly [string, (options: never) => Outcome<JournalEntry>, readonly string[]])[] = [
    ['an invoice', (options) => invoiceEntry(invoice, options), sales],
    ['an invoice that is voided', (options) => invoiceVoidEntry(invoice, [], options), notes],
    ['a credit note', (options) => creditNoteEntry(note(), options), notes],
    ['a payment', (options) => paymentEntry(paid(), 'p-0', options), known],
    ['a refund', (options) => refundEntry(paid(), { id: 'r', amount: 1 }, options), known],
    ['what is reversed', (options) => reversalEntry(entry(), options), ['date', 'description']],
  ];

  it.each(ways)('of %s', (_, of, fields) => {
    expect(left(of({ currency: 'EUR', date: '2026-02-30', description: 7 } as never))).toEqual([
      unknown('currency', fields),
      { code: 'not-a-date', path: ['options', 'date'], received: '"2026-02-30"' },
      wrong(['options', 'description'], 'text', '7'),
    ]);
    expect(left(of(7 as never))).toEqual([wrong(['options'], 'record', '7')]);
  });

  it('what no entry is, is not reversed', () => {
    expect(left(reversalEntry(7 as never))).toEqual([wrong(['entry'], 'record', '7')]);
    expect(left(reversalEntry({ ...entry(), currency: '', minorUnit: 7 }, { date: '1' }))).toEqual([
      { code: 'empty', path: ['entry', 'currency'], expected: 'text' },
      { code: 'not-one-of', path: ['entry', 'minorUnit'], expected: [0, 1, 2, 3, 4, 5, 6], received: '7' },
      { code: 'not-a-date', path: ['options', 'date'], received: '"1"' },
    ]);
    expect(left(reversalEntry({ ...entry(), more: 1 } as never))).toEqual([
      {
        code: 'unknown-field',
        path: ['entry', 'more'],
        field: 'more',
        known: ['description', 'reference', 'date', 'currency', 'minorUnit', 'postings'],
      },
    ]);
  });
});

describe('a chart of accounts', () => {
  const asked = (accounts: unknown) =>
    invoiceEntry(invoiceOf({ lines: [item('a', 1000)] }), { accounts: accounts as never });

  it.each([
    ['null', null],
    ['"Assets"', 'Assets'],
    ['7', 7],
    ['true', true],
  ])('is a record or a function, not %s', (received, accounts) => {
    expect(left(asked(accounts))).toEqual([wrong(['options', 'accounts'], 'record or function', received)]);
  });

  it('names every account with text', () => {
    expect(left(asked({ receivable: '', revenue: 7 }))).toEqual([
      wrong(['options', 'accounts', 'receivable'], 'text', '""'),
      wrong(['options', 'accounts', 'revenue'], 'text', '7'),
    ]);
    expect(left(asked((account: string) => (account === 'revenue' ? null : undefined)))).toEqual([
      { code: 'missing', path: ['options', 'accounts', 'receivable'], expected: 'text' },
      wrong(['options', 'accounts', 'revenue'], 'text', 'null'),
    ]);
  });
});
