import { describe, expect, it } from 'vitest';
import {
  applyBalance,
  depositCreditNote,
  depositOverpayment,
  issueCreditNote,
  openCustomerBalance,
  openPolicy,
  recordPayment,
  voidCreditNote,
  voidInvoice,
  type Receivable,
} from '../../src/index.js';
import { fileOf, item, left, pay, right } from '../support.js';

const fileFor = (number: string, amount: number) => fileOf({ number, lines: [item('a', amount)] });
const toBalance = (file: Receivable, number: string, amount: number) =>
  right(
    issueCreditNote(file, {
      number,
      credits: [{ by: 'amount', line: 'a', amount, of: 'total' }],
      settlement: { order: 'all-balance' },
    }),
  );
const empty = right(openCustomerBalance('EUR'));
const yen = right(openCustomerBalance('JPY'));
const excess = { id: 'p', amount: 150, method: 'card', excess: 'customer-balance' } as const;
const overpaid = right(recordPayment(fileFor('O', 100), excess));
const first = toBalance(pay(fileFor('A', 500)), 'C-1', 300);
const second = toBalance(first.receivable, 'C-2', 200);
const both = right(depositCreditNote(right(depositCreditNote(empty, first.creditNote)), second.creditNote));
const credit = (kind: 'credit-note' | 'payment', document: string, invoice: string, amount: number) => ({
  source: { kind, document, invoice },
  amount,
  left: amount,
  uses: [],
});

describe('a customer balance', () => {
  it('opens empty', () => {
    expect(empty).toEqual({ schemaVersion: 1, currency: 'EUR', total: 0, credits: [] });
    const own = { currency: 'ZZZ', minorUnit: 3 };
    expect(right(openCustomerBalance(own))).toEqual({ ...empty, ...own });
  });

  it('holds each credit with its source', () => {
    expect(right(depositOverpayment(both, overpaid, 'p'))).toEqual({
      ...empty,
      total: 550,
      credits: [
        credit('credit-note', 'C-1', 'A', 300),
        credit('credit-note', 'C-2', 'A', 200),
        credit('payment', 'p', 'O', 50),
      ],
    });
  });

  it('takes nothing of a note that is void', () => {
    const voided = right(voidCreditNote(first.receivable, first.creditNote.number, openPolicy, both)).creditNote;
    expect(voided.settlement.customerBalance).toBe(300);
    expect(left(depositCreditNote(empty, voided))).toEqual([{ code: 'nothing-to-deposit', path: [], document: 'C-1' }]);
  });

  it('takes nothing of another currency, of a payment on file or of none', () => {
    const wrong = { code: 'currency-mismatch', path: ['currency'], expected: 'JPY', received: 'EUR' };
    const unknown = (payment: string) => ({ code: 'unknown-payment', path: ['payment'], payment });
    expect(left(depositOverpayment(yen, overpaid, 'p'))).toEqual([wrong]);
    expect(left(depositOverpayment(yen, overpaid, 'q'))).toEqual([wrong, unknown('q')]);
    expect(left(depositOverpayment(empty, overpaid, null as never))).toEqual([unknown('null')]);
    expect(left(depositCreditNote(yen, first.creditNote))).toEqual([wrong]);
  });

  it('is not applied where its payment would have the id of one on file', () => {
    const file = right(recordPayment(fileFor('X', 1000), { id: 'customer-balance-2', amount: 1, method: 'card' }));
    expect(left(applyBalance(file, both))).toEqual([
      { code: 'duplicate-payment', path: ['id'], payment: 'customer-balance-2' },
    ]);
  });

  it('is refused for all that speaks against applying it', () => {
    const file = right(voidInvoice(fileFor('X', 1000)));
    expect(left(applyBalance(file, yen))).toEqual([
      { code: 'invoice-void', path: [], invoice: 'X' },
      { code: 'currency-mismatch', path: ['currency'], expected: 'EUR', received: 'JPY' },
      { code: 'nothing-due', path: [], invoice: 'X' },
      { code: 'balance-empty', path: [], currency: 'JPY' },
    ]);
  });
});
