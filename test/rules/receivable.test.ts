import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  markUncollectible,
  openPolicy,
  voidCreditNote,
  voidInvoice,
  type Receivable,
  type Settlement,
} from '../../src/index.js';
import type { ReceivableState } from '../../src/documents/receivable.js';
import { checkVoidable } from '../../src/rules/credit-note.js';
import { checkNothingPaid, checkNotVoid, checkStatusAmong } from '../../src/rules/receivable.js';
import { checkBalanceUnspent } from '../../src/rules/settlement.js';
import { fileOf, item, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 10000)] });

describe('an invoice is voided only where nothing is paid', () => {
  const nothing = { cash: 0, customerBalance: 0, pending: 0, givenBack: 0 };
  const having = (
    paid: Partial<Receivable['paid']>,
    credited: Partial<Receivable['credited']> = {},
  ): ReceivableState => ({
    ...file,
    paid: { ...file.paid, ...paid },
    credited: { ...file.credited, ...credited },
  });

  it.each<[string, ReceivableState, object]>([
    ['holds cash', having({ cash: 5, returned: 4 }), { cash: 1 }],
    ['was paid from the balance', having({ customerBalance: 1 }), { customerBalance: 1 }],
    ['has a payment in flight', having({ pending: 1 }), { pending: 1 }],
    ['gave to the balance', having({}, { customerBalance: 1 }), { givenBack: 1 }],
    ['gave out of band', having({}, { outOfBand: 1 }), { givenBack: 1 }],
    ['gave both ways', having({}, { customerBalance: 2, outOfBand: 2 }), { givenBack: 4 }],
  ])('invoice-has-payments refuses to void an invoice that %s', (_, receivable, amounts) => {
    expect(checkNothingPaid(receivable)).toEqual([{ code: 'invoice-has-payments', path: [], ...nothing, ...amounts }]);
  });

  it('takes an invoice on which all cash went back', () => {
    expect(checkNothingPaid(file)).toEqual([]);
    expect(checkNothingPaid(having({ cash: 5, returned: 5 }, { refund: 5, prePayment: 5 }))).toEqual([]);
  });
});

describe('a status is declared', () => {
  it('status-not-allowed refuses one that the status of the invoice does not lead to', () => {
    expect(checkStatusAmong(file, 'void', ['paid', 'open'])).toEqual([]);
    const allowed = ['open', 'uncollectible'] as const;
    expect(checkStatusAmong(pay(file), 'void', allowed)).toEqual([
      { code: 'status-not-allowed', path: [], status: 'paid', to: 'void', allowed },
    ]);
  });

  it('invoice-void refuses whatever is asked of a void invoice', () => {
    expect([file, pay(file), right(markUncollectible(file))].flatMap(checkNotVoid)).toEqual([]);
    expect(checkNotVoid(right(voidInvoice(file)))).toEqual([{ code: 'invoice-void', path: [], invoice: 'I-1' }]);
  });
});

describe('a credit note is voided', () => {
  const paid = pay(file);
  const issued = (settlement: Settlement, of = paid) =>
    right(issueCreditNote(of, { number: 'C', credits: [{ by: 'remainder' }], settlement }));
  const { creditNote, receivable } = issued({ order: 'all-balance' });

  it('takes a note that stands, also one that gave to the balance', () => {
    expect(checkVoidable('C', creditNote, receivable)).toEqual([]);
    const open = issued({ refund: 0 }, file);
    expect(checkVoidable('C', open.creditNote, open.receivable)).toEqual([]);
  });

  it('credit-note-already-void refuses a note that is void', () => {
    const { creditNote: voided } = right(voidCreditNote(issued({}, file).receivable, 'C', openPolicy));
    expect(checkVoidable('C', voided, receivable)).toEqual([
      { code: 'credit-note-already-void', path: ['number'], number: 'C' },
    ]);
  });

  it('unknown-credit-note refuses a number that no note of the receivable has', () => {
    expect(checkVoidable('D', undefined, receivable)).toEqual([
      { code: 'unknown-credit-note', path: ['number'], number: 'D', invoice: 'I-1' },
    ]);
  });

  it.each<[string, Settlement, object]>([
    ['as a refund', { order: 'all-refund' }, { refund: 10000, outOfBand: 0 }],
    ['out of band', { order: 'all-out-of-band' }, { refund: 0, outOfBand: 10000 }],
    ['both ways', { refund: 1, outOfBand: 9999 }, { refund: 1, outOfBand: 9999 }],
  ])('credit-note-paid-out refuses a note whose money went back %s', (_, settlement, amounts) => {
    const out = issued(settlement);
    expect(checkVoidable('C', out.creditNote, out.receivable)).toEqual([
      { code: 'credit-note-paid-out', path: ['number'], number: 'C', ...amounts },
    ]);
    expect(checkBalanceUnspent(out.creditNote, undefined)).toEqual([]);
  });

  it('customer-balance-needed refuses a note that gave to the balance, without that balance', () => {
    expect(checkBalanceUnspent(creditNote, undefined)).toEqual([
      { code: 'customer-balance-needed', path: ['customerBalance'], number: 'C', amount: 10000 },
    ]);
  });
});
