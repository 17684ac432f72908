import { describe, expect, it } from 'vitest';
import { issueCreditNote, markUncollectible, voidInvoice, type Receivable, type Settlement } from '../../src/index.js';
import { checkBalanceUnspent, checkVoidable } from '../../src/rules/credit-note/voidable.js';
import { checkNothingPaid } from '../../src/rules/receivable/nothing-paid.js';
import { checkNotVoid } from '../../src/rules/receivable/receivable-not-void.js';
import { checkStatusAmong } from '../../src/rules/receivable/status-among.js';
import { fileOf, item, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 10000)] });

describe('an invoice', () => {
  const nothing = { cash: 0, customerBalance: 0, pending: 0, givenBack: 0 };
  const having = (paid: Partial<Receivable['paid']>, credited: Partial<Receivable['credited']> = {}): Receivable => ({
    ...file,
    paid: { ...file.paid, ...paid },
    credited: { ...file.credited, ...credited },
  });

  it.each<[string, Receivable, object]>([
    ['cash', having({ cash: 5, returned: 4 }), { cash: 1 }],
    ['balance applied', having({ customerBalance: 1 }), { customerBalance: 1 }],
    ['in flight', having({ pending: 1 }), { pending: 1 }],
    ['given to the balance', having({}, { customerBalance: 1 }), { givenBack: 1 }],
    ['given out of band', having({}, { outOfBand: 1 }), { givenBack: 1 }],
    ['given both ways', having({}, { customerBalance: 2, outOfBand: 2 }), { givenBack: 4 }],
  ])('is voided only where nothing is paid: %s', (_, receivable, amounts) => {
    expect(checkNothingPaid(receivable)).toEqual([{ code: 'invoice-has-payments', path: [], ...nothing, ...amounts }]);
  });

  it('is voided where all that was paid went back', () => {
    expect(checkNothingPaid(file)).toEqual([]);
    expect(checkNothingPaid(having({ cash: 5, returned: 5 }, { refund: 5, prePayment: 5 }))).toEqual([]);
  });
});

describe('a status', () => {
  it('is declared of some others', () => {
    expect(checkStatusAmong(file, 'void', ['paid', 'open'])).toEqual([]);
    const allowed = ['open', 'uncollectible'] as const;
    expect(checkStatusAmong(pay(file), 'void', allowed)).toEqual([
      { code: 'status-not-allowed', path: [], status: 'paid', to: 'void', allowed },
    ]);
  });

  it('that is void takes nothing more', () => {
    expect([file, pay(file), right(markUncollectible(file))].flatMap(checkNotVoid)).toEqual([]);
    expect(checkNotVoid(right(voidInvoice(file)))).toEqual([{ code: 'invoice-void', path: [], invoice: 'I-1' }]);
  });
});

describe('a note', () => {
  const paid = pay(file);
  const issued = (settlement: Settlement, of = paid) =>
    right(issueCreditNote(of, { number: 'C', credits: [{ by: 'remainder' }], settlement }));
  const { creditNote, receivable } = issued({ order: 'all-balance' });
  const { number } = creditNote;
  const settled = (changes: object) => ({ ...creditNote, settlement: { ...creditNote.settlement, ...changes } });
  const off = (stated: string, expected: string, ...path: readonly string[]) => [
    { code: 'document-mismatch', path: ['creditNote', ...path], stated, expected },
  ];

  it('is voided as it was issued', () => {
    expect(checkVoidable(receivable, creditNote)).toEqual([]);
    const open = issued({ refund: 0 }, file);
    expect(checkVoidable(open.receivable, open.creditNote)).toEqual([]);
  });

  it('is not voided with another figure', () => {
    const { totals } = creditNote;
    const larger = { ...creditNote, totals: { ...totals, total: 10001 } };
    expect(checkVoidable(receivable, larger)).toEqual(off('10001', '10000', 'totals', 'total'));
    expect(checkVoidable(receivable, { ...creditNote, prePayment: 1 })).toEqual(off('1', '0', 'prePayment'));
    expect(checkVoidable(receivable, settled({ refund: 1 }))).toEqual(off('1', '0', 'settlement', 'refund'));
    expect(checkVoidable(receivable, settled({ customerBalance: 9999 }))).toEqual(
      off('9999', '10000', 'settlement', 'customerBalance'),
    );
    expect(checkVoidable(receivable, { ...settled({ refund: 1, outOfBand: 1 }), prePayment: 2 })).toEqual([
      ...off('2', '0', 'prePayment'),
      ...off('1', '0', 'settlement', 'refund'),
    ]);
  });

  it('is voided once', () => {
    expect(checkVoidable(receivable, { ...creditNote, status: 'void', prePayment: 1 })).toEqual([
      { code: 'credit-note-already-void', path: ['creditNote', 'status'], number },
    ]);
  });

  it('is not voided where it credits another invoice, or is not on file', () => {
    const unknown = (number: string) => [
      { code: 'unknown-credit-note', path: ['creditNote', 'number'], number, invoice: 'I-1' },
    ];
    expect(checkVoidable(receivable, { ...creditNote, invoice: 'I-2' })).toEqual(unknown('C'));
    expect(checkVoidable(receivable, { ...creditNote, number: 'D' })).toEqual(unknown('D'));
  });

  it.each<[string, Settlement, object]>([
    ['as a refund', { order: 'all-refund' }, { refund: 10000, outOfBand: 0 }],
    ['out of band', { order: 'all-out-of-band' }, { refund: 0, outOfBand: 10000 }],
    ['both ways', { refund: 1, outOfBand: 9999 }, { refund: 1, outOfBand: 9999 }],
  ])('is not voided when money went back %s', (_, settlement, amounts) => {
    const out = issued(settlement);
    expect(checkVoidable(out.receivable, out.creditNote)).toEqual([
      { code: 'credit-note-paid-out', path: ['creditNote', 'settlement'], number, ...amounts },
    ]);
    expect(checkBalanceUnspent(out.creditNote)).toEqual([]);
  });
});
