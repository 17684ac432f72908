import { describe, expect, it } from 'vitest';
import {
  amountDue,
  applyBalance,
  depositCreditNote,
  depositOverpayment,
  invoiceStatus,
  issueCreditNote,
  openCustomerBalance,
  recordPayment,
  voidInvoice,
  type Receivable,
} from '../../src/index.js';
import { parseCustomerBalance } from '../../src/schema/index.js';
import { fileOf, item, left, pay, right, stored } from '../support.js';

const fileFor = (number: string, amount: number, currency = 'EUR') =>
  fileOf({ number, currency, lines: [item('a', amount)] });
const toBalance = (file: Receivable, amount: number) =>
  right(
    issueCreditNote(file, {
      number: `CN-${file.invoice.number}`,
      credits: [{ by: 'amount', line: 'a', amount, of: 'total' }],
      settlement: { order: 'all-balance' },
    }),
  );
const empty = right(openCustomerBalance('EUR'));
const noteA = toBalance(pay(fileFor('A', 5000)), 3000);
const noteB = toBalance(pay(fileFor('B', 5000)), 2000);
const both = right(depositCreditNote(right(depositCreditNote(empty, noteA.creditNote)), noteB.creditNote));

describe('a customer balance', () => {
  it('is credited by notes and by overpayments', () => {
    const file = right(
      recordPayment(fileFor('C', 1000), { id: 'p', amount: 1500, method: 'card', excess: 'customer-balance' }),
    );
    const balance = right(depositOverpayment(both, file, 'p'));
    expect(balance.total).toBe(5500);
    expect(balance.credits.map(({ source, left }) => [source.kind, source.document, source.invoice, left])).toEqual([
      ['credit-note', 'CN-A', 'A', 3000],
      ['credit-note', 'CN-B', 'B', 2000],
      ['payment', 'p', 'C', 500],
    ]);
    expect(left(depositOverpayment(balance, file, 'p'))).toEqual([
      { code: 'already-deposited', path: [], document: 'p', invoice: 'C' },
    ]);
    expect(left(depositOverpayment(both, file, 'q'))[0]?.code).toBe('unknown-payment');
    expect(left(depositOverpayment(both, pay(fileFor('D', 10)), 'p-0'))[0]?.code).toBe('nothing-to-deposit');
  });

  it('pays later invoices, oldest credit first, and says where each unit went', () => {
    const first = right(applyBalance(fileFor('X', 2500), both));
    expect([amountDue(first.receivable), invoiceStatus(first.receivable)]).toEqual([0, 'paid']);
    expect(first.receivable.payments[0]).toMatchObject({ id: 'customer-balance-1', method: 'customer-balance' });
    const second = right(applyBalance(fileFor('Y', 10000), first.customerBalance));
    expect([amountDue(second.receivable), second.customerBalance.total]).toEqual([7500, 0]);
    expect(second.customerBalance.credits.map(({ left, uses }) => [left, uses])).toEqual([
      [
        0,
        [
          { invoice: 'X', payment: 'customer-balance-1', amount: 2500 },
          { invoice: 'Y', payment: 'customer-balance-1', amount: 500 },
        ],
      ],
      [0, [{ invoice: 'Y', payment: 'customer-balance-1', amount: 2000 }]],
    ]);
    expect(left(applyBalance(fileFor('Z', 5), second.customerBalance))).toEqual([
      { code: 'balance-empty', path: [], currency: 'EUR' },
    ]);
  });

  it('is the same as recording the payment: applying it can be replayed', () => {
    const file = fileFor('X', 2500);
    const { receivable } = right(applyBalance(file, both));
    const payment = { id: 'customer-balance-1', amount: 2500, method: 'customer-balance' };
    expect(receivable).toEqual(right(recordPayment(file, payment)));
  });

  it('meets only its own currency, and only what is due', () => {
    const yen = right(openCustomerBalance('JPY'));
    const wrong = { code: 'currency-mismatch', path: ['currency'], expected: 'JPY', received: 'EUR' };
    expect(left(depositCreditNote(yen, noteA.creditNote))).toEqual([wrong]);
    expect(left(applyBalance(fileFor('J', 5, 'JPY'), both))).toEqual([wrong]);
    expect(left(applyBalance(pay(fileFor('X', 10)), both))).toEqual([{ code: 'nothing-due', path: [], invoice: 'X' }]);
    expect(left(applyBalance(right(voidInvoice(fileFor('X', 10))), both)).map(({ code }) => code)).toEqual([
      'invoice-void',
      'nothing-due',
    ]);
    expect(left(openCustomerBalance('ZZZ'))).toEqual([
      { code: 'unknown-currency', path: ['currency'], currency: 'ZZZ' },
    ]);
    expect(right(openCustomerBalance({ currency: 'ZZZ', minorUnit: 1 })).minorUnit).toBe(1);
  });

  it('takes a note once, and only a note that gave to it', () => {
    expect(left(depositCreditNote(both, noteA.creditNote))).toEqual([
      { code: 'already-deposited', path: [], document: 'CN-A', invoice: 'A' },
    ]);
    const none = right(issueCreditNote(fileFor('N', 10), { number: 'N-1', credits: [{ by: 'remainder' }] }));
    expect(left(depositCreditNote(both, none.creditNote))).toEqual([
      { code: 'nothing-to-deposit', path: [], document: 'N-1' },
    ]);
  });

  it('that was stored is proven by its parser, and refused as it is: not-proven', () => {
    const copy = stored(both);
    const file = fileFor('X', 2500);
    expect(left(applyBalance(file, copy))).toEqual([
      {
        code: 'not-proven',
        path: ['customerBalance'],
        expected: 'customer-balance',
        received: 'a copy of a customer balance',
        parser: 'parseCustomerBalance',
      },
    ]);
    expect(right(applyBalance(file, right(parseCustomerBalance(copy))))).toEqual(right(applyBalance(file, both)));
    expect(left(parseCustomerBalance({ ...copy, total: 9000 }))).toEqual([
      { code: 'document-mismatch', path: ['total'], stated: '9000', expected: '5000' },
    ]);
    const credit = { ...copy.credits[0]!, left: 2999 };
    expect(left(parseCustomerBalance({ ...copy, total: 4999, credits: [credit, copy.credits[1]!] }))).toEqual([
      { code: 'document-mismatch', path: ['credits', 0, 'left'], stated: '2999', expected: '3000' },
    ]);
    const twice = { ...copy, total: 6000, credits: [copy.credits[0]!, copy.credits[0]!] };
    expect(left(parseCustomerBalance(twice))[0]).toMatchObject({ path: ['credits', 1, 'source'] });
  });

  it('is deposited from proven documents only: not-proven', () => {
    const names = (outcome: Parameters<typeof left>[0]) =>
      left(outcome).map((refusal) => (refusal.code === 'not-proven' ? [refusal.path[0], refusal.parser] : refusal));
    expect(names(depositCreditNote(stored(both), stored(noteA.creditNote)))).toEqual([
      ['customerBalance', 'parseCustomerBalance'],
      ['creditNote', 'parseCreditNote'],
    ]);
    expect(names(depositOverpayment(stored(both), stored(noteA.receivable), 'p-0'))).toEqual([
      ['customerBalance', 'parseCustomerBalance'],
      ['receivable', 'parseReceivable'],
    ]);
    expect(names(applyBalance(stored(noteA.receivable), both))).toEqual([['receivable', 'parseReceivable']]);
  });
});
