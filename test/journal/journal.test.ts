import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountDue,
  issueCreditNote,
  openPolicy,
  recordPayment,
  type Outcome,
  recordRefund,
  voidCreditNote,
  writeOff,
  type CreditNote,
  type Invoice,
  type Receivable,
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
import { often } from '../laws/plays.js';
import { parseCreditNote, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { credit, fileOf, invoiceOf, item, left, notProven, pay, rate, right, stored } from '../support.js';
import { bookedBalances, expectedBalances, randomLife } from './life.js';

const postings = (entry: JournalEntry) =>
  Object.fromEntries(entry.postings.map(({ account, amount }) => [account, amount]));

const file = fileOf({
  issuedOn: '2026-03-01',
  lines: [item('desk', 10000, 'vat'), item('book', 5000, 'low')],
  taxRates: [rate('vat', 20), rate('low', 10, 'inclusive')],
  discounts: [{ id: 'd', percent: 10 }],
});
const { invoice } = file;
const wholeNote = { number: 'C-1', issuedOn: '2026-04-01', credits: [{ by: 'remainder' }] } as const;

describe('the entry of', () => {
  it('an invoice', () => {
    const entry = right(invoiceEntry(invoice));
    expect(entry).toEqual({
      description: 'Invoice I-1',
      reference: 'I-1',
      date: '2026-03-01',
      currency: 'EUR',
      postings: [
        { account: 'receivable', amount: 15300 },
        { account: 'revenue', amount: -13091 },
        { account: 'tax:vat', amount: -1800 },
        { account: 'tax:low', amount: -409 },
      ],
    });
    expect([entry, entry.postings, entry.postings[0]].every(Object.isFrozen)).toBe(true);
  });

  it('an invoice whose revenue is told apart by line', () => {
    const entry = right(invoiceEntry(invoice, { revenueOf: (line) => ('id' in line ? `of ${line.id}` : 'other') }));
    expect(postings(entry)).toMatchObject({ 'revenue:of desk': -9000, 'revenue:of book': -4091 });
  });

  it('a payment in cash, from the balance, and of more than was due', () => {
    expect(postings(right(paymentEntry(pay(file, 5000), 'p-0')))).toEqual({ 'cash:card': 5000, receivable: -5000 });
    expect(postings(right(paymentEntry(pay(file, 5000, 'customer-balance'), 'p-0')))).toEqual({
      'customer-balance': 5000,
      receivable: -5000,
    });
    const over = right(
      recordPayment(file, { id: 'p', amount: 16000, method: 'card', paidOn: '2026-03-09', excess: 'customer-balance' }),
    );
    const entry = right(paymentEntry(over, 'p'));
    expect(entry).toMatchObject({ description: 'Payment p of invoice I-1', reference: 'p', date: '2026-03-09' });
    expect(postings(entry)).toEqual({ 'cash:card': 16000, receivable: -15300, 'customer-balance': -700 });
  });

  it('a pending payment: there is none', () => {
    const pending = right(recordPayment(file, { id: 'p', amount: 100, method: 'card', state: 'pending' }));
    expect(left(paymentEntry(pending, 'p'))).toMatchObject([{ code: 'not-one-of', path: ['payment'] }]);
    expect(left(paymentEntry(file, 'x'))).toMatchObject([{ code: 'unknown-payment', path: ['payment'] }]);
  });

  it('money that goes back without a note, from the payments it goes back from', () => {
    const paid = right(recordPayment(pay(file, 5000), { id: 'p-2', amount: 3000, method: 'transfer' }));
    const refund = { id: 're-1', amount: 4000, refundedOn: '2026-03-20' };
    const entry = right(refundEntry(paid, refund));
    expect(entry).toMatchObject({ description: 'Refund re-1 of invoice I-1', date: '2026-03-20' });
    expect(postings(entry)).toEqual({ receivable: 4000, 'cash:card': -1000, 'cash:transfer': -3000 });
    expect(left(refundEntry(paid, { ...refund, amount: 9000 }))).toEqual(
      left(recordRefund(paid, { ...refund, amount: 9000 })),
    );
  });

  const settled = (paid: Receivable, settlement: Parameters<typeof issueCreditNote>[1]['settlement'] & {}) =>
    postings(right(creditNoteEntry(right(issueCreditNote(paid, { ...wholeNote, settlement })).creditNote)));
  const sales = { revenue: 13091, 'tax:vat': 1800, 'tax:low': 409 };

  it('a credit note in every settlement', () => {
    const open = right(issueCreditNote(file, wholeNote)).creditNote;
    expect(right(creditNoteEntry(open))).toMatchObject({
      description: 'Credit note C-1 to invoice I-1',
      reference: 'C-1',
      date: '2026-04-01',
      currency: 'EUR',
    });
    expect(postings(right(creditNoteEntry(open)))).toEqual({ ...sales, receivable: -15300 });
    const paid = pay(file);
    expect(settled(paid, { order: 'all-refund' })).toEqual({ ...sales, 'cash:card': -15300 });
    expect(settled(paid, { order: 'all-balance' })).toEqual({ ...sales, 'customer-balance': -15300 });
    expect(settled(paid, { order: 'all-out-of-band' })).toEqual({ ...sales, 'out-of-band': -15300 });
    expect(settled(pay(file, 15000), { refund: 14000, customerBalance: 400, outOfBand: 600 })).toEqual({
      ...sales,
      receivable: -300,
      'cash:card': -14000,
      'customer-balance': -400,
      'out-of-band': -600,
    });
  });

  it('a write-off: an expense, and no revenue less', () => {
    const note = right(writeOff(pay(file, 5300), { number: 'W-1' })).creditNote;
    const expense = { 'write-off': 8557, 'tax:vat': 1176, 'tax:low': 267, receivable: -10000 };
    expect(postings(right(creditNoteEntry(note)))).toEqual(expense);
    expect(postings(right(creditNoteEntry(note, { writeOff: false })))).toMatchObject({ revenue: 8557 });
    const uncollected = right(issueCreditNote(file, { ...wholeNote, reason: 'bankrupt' })).creditNote;
    expect(postings(right(creditNoteEntry(uncollected, { writeOff: true })))).toMatchObject({ 'write-off': 13091 });
  });

  it('a void: the exact reverse', () => {
    const issued = right(issueCreditNote(file, wholeNote));
    const entry = right(creditNoteEntry(issued.creditNote));
    const { creditNote } = right(voidCreditNote(issued.receivable, issued.creditNote.number, openPolicy));
    expect(right(creditNoteEntry(creditNote))).toEqual(entry);
    const reversed = right(reversalEntry(entry, { date: '2026-05-01' }));
    expect(reversed).toMatchObject({ description: `Void: ${entry.description}`, date: '2026-05-01', reference: 'C-1' });
    expect(bookedBalances([entry, reversed])).toEqual(new Map());
    expect(right(reversalEntry(reversed, { description: 'Again' })).postings).toEqual(entry.postings);
  });
});

describe('the entry of an invoice that is voided', () => {
  const reversed = { revenue: 13091, 'tax:vat': 1800, 'tax:low': 409, receivable: -15300 };

  it('takes back the whole of it', () => {
    const entry = right(invoiceVoidEntry(invoice, [], { date: '2026-05-01' }));
    expect(entry).toMatchObject({ description: 'Void: Invoice I-1', reference: 'I-1', date: '2026-05-01' });
    expect(postings(entry)).toEqual(reversed);
  });

  it('less what its notes in force took back', () => {
    const { creditNote, receivable } = credit(file, { by: 'remainder', line: 'book' });
    expect(postings(right(invoiceVoidEntry(invoice, [creditNote])))).toEqual({
      revenue: 9000,
      'tax:vat': 1800,
      receivable: -10800,
    });
    const voidNote = right(voidCreditNote(receivable, creditNote.number)).creditNote;
    expect(postings(right(invoiceVoidEntry(invoice, [voidNote])))).toEqual(reversed);
  });

  it('what was given of it for nothing is an expense', () => {
    const paid = pay(file);
    const { receivable, creditNote } = right(
      issueCreditNote(paid, {
        ...wholeNote,
        credits: [{ by: 'remainder', line: 'desk' }],
        settlement: { order: 'all-balance' },
      }),
    );
    const charged = { id: 're-1', amount: 15300, reason: 'chargeback' };
    expect(amountDue(right(recordRefund(receivable, charged)))).toBe(15300);
    expect(postings(right(invoiceVoidEntry(invoice, [creditNote])))).toEqual({
      revenue: 4091,
      'tax:low': 409,
      receivable: -15300,
      'write-off': 10800,
    });
  });

  it('refuses what is none of its notes', () => {
    const { creditNote } = credit(fileOf({ number: 'I-2', lines: [item('a', 100)] }), { by: 'remainder' });
    expect(left(invoiceVoidEntry(invoice, [creditNote]))).toMatchObject([
      { code: 'document-mismatch', path: ['creditNotes', 0, 'invoice'] },
    ]);
    expect(left(invoiceVoidEntry(invoice, [7 as never]))).toEqual([
      notProven(['creditNotes', 0], 'credit-note', 'number'),
    ]);
  });
});

describe('accounts are the host’s', () => {
  it('by record: the longer name wins', () => {
    const accounts = {
      receivable: 'Assets:Receivable',
      revenue: 'Income:Sales',
      tax: 'Liabilities:VAT',
      'tax:low': 'Liabilities:VAT:Low',
    };
    expect(right(invoiceEntry(invoice, { accounts })).postings.map(({ account }) => account)).toEqual([
      'Assets:Receivable',
      'Income:Sales',
      'Liabilities:VAT',
      'Liabilities:VAT:Low',
    ]);
  });

  it('by function', () => {
    expect(right(invoiceEntry(invoice, { accounts: (account) => account.toUpperCase() })).postings[0]).toEqual({
      account: 'RECEIVABLE',
      amount: 15300,
    });
  });

  it('and every one without a name is refused', () => {
    expect(left(invoiceEntry(invoice, { accounts: { receivable: 'Assets', 'tax:vat': 'VAT' } }))).toEqual([
      { code: 'missing', path: ['options', 'accounts', 'revenue'], expected: 'text' },
      { code: 'missing', path: ['options', 'accounts', 'tax:low'], expected: 'text' },
    ]);
    expect(left(invoiceEntry(invoice, { accounts: () => '' }))[0]).toMatchObject({
      code: 'wrong-type',
      received: '""',
    });
    expect(left(invoiceEntry(invoice, { accounts: 7 as never }))).toMatchObject([{ code: 'wrong-type' }]);
    expect(left(invoiceEntry(invoice, { accounts: Object.create({ receivable: 'inherited' }) as never }))).toHaveLength(
      4,
    );
  });
});

it('debits equal credits in every random history, and the accounts hold what the documents say', () => {
  const histories = Math.max(200, often(400));
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(fc.noBias(fc.nat(0xffff_ffff)), (seed) => {
      const life = randomLife(seed);
      for (const { postings } of life.entries) {
        expect(postings.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(0n);
        for (const { amount } of postings) expect(Number.isSafeInteger(amount) && !Object.is(amount, -0)).toBe(true);
      }
      expect(bookedBalances(life.entries)).toEqual(expectedBalances(life));
      for (const kind of life.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }),
    { numRuns: histories },
  );
  for (const kind of ['note', 'payment', 'refund', 'void', 'write-off', 'end'])
    expect(kinds.get(kind)).toBeGreaterThan(histories / 80);
});

it('stored documents give the same entries once they are parsed', () => {
  const copy = <A>(value: A, parse: (stored: unknown) => Outcome<A>): A => right(parse(stored(value)));
  const issued = right(issueCreditNote(pay(file, 5000), wholeNote));
  expect(invoiceEntry(copy(invoice, parseInvoice))).toEqual(invoiceEntry(invoice));
  expect(creditNoteEntry(copy(issued.creditNote, (note) => parseCreditNote(note, invoice)))).toEqual(
    creditNoteEntry(issued.creditNote),
  );
  expect(paymentEntry(copy(issued.receivable, parseReceivable), 'p-0')).toEqual(paymentEntry(issued.receivable, 'p-0'));
});

it('a currency that no table knows keeps its decimals', () => {
  const other = invoiceOf({ currency: 'XTS', minorUnit: 3, lines: [item('a', 5)] });
  expect(right(invoiceEntry(other))).toMatchObject({ currency: 'XTS', minorUnit: 3 });
  expect(right(reversalEntry(right(invoiceEntry(other))))).toMatchObject({ currency: 'XTS', minorUnit: 3 });
});

it('whatever is handed in is answered', () => {
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error('boo');
      },
      ownKeys: () => {
        throw new Error('boo');
      },
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.constant(hostile)),
      fc.oneof(fc.anything(), fc.constant(hostile)),
      (a, b) => {
        for (const outcome of [
          invoiceEntry(a as Invoice, b as never),
          invoiceEntry(invoice, b as never),
          creditNoteEntry(a as CreditNote, b as never),
          paymentEntry(a as Receivable, b as string),
          paymentEntry(file, a as string, b as never),
          refundEntry(a as Receivable, b as never),
          refundEntry(file, b as never, a as never),
          invoiceVoidEntry(invoice, a as never, b as never),
          reversalEntry(a as JournalEntry, b as never),
        ]) {
          expect(['Left', 'Right']).toContain(outcome._tag);
        }
      },
    ),
  );
});
