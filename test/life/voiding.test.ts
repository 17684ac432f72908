import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  depositCreditNote,
  applyBalance,
  invoiceStatus,
  issueCreditNote,
  nexudusPolicy,
  openCustomerBalance,
  openPolicy,
  recordRefund,
  voidCreditNote,
  type CreditNoteDraft,
  type Receivable,
} from '../../src/index.js';
import { parseReceivable } from '../../src/schema/index.js';
import { credit, fileOf, item, left, pay, rate, right, stored, units } from '../support.js';

const file = fileOf({
  lines: [units('a', 3, 3333, 'vat', 'city'), item('b', 10000, 'vat')],
  discounts: [{ id: 'd', percent: 7 }],
  taxRates: [rate('vat', 20), rate('city', 3, 'inclusive')],
});
const issue = (of: Receivable, number: string, credits: CreditNoteDraft['credits'], more: object = {}) =>
  right(issueCreditNote(of, { number, credits, ...more }, openPolicy));

/** All of a receivable but its revision and the list of its notes. */
const standing = (file: Receivable) => ({ ...file, revision: 0, creditNotes: [] });

describe('voiding a credit note', () => {
  it('restores exactly what the note took: amount due, every creditable figure, status', () => {
    const issued = issue(file, '1', [
      { by: 'quantity', line: 'a', quantity: '1.25' },
      { by: 'spread', amount: 777, of: 'net' },
    ]);
    const voided = right(voidCreditNote(issued.receivable, issued.creditNote.number, openPolicy));
    expect(standing(voided.receivable)).toEqual(standing(file));
    expect(creditable(voided.receivable)).toEqual(creditable(file));
    expect(voided.creditNote).toEqual({ ...issued.creditNote, status: 'void' });
    expect(voided.receivable.creditNotes).toEqual([voided.creditNote]);
    expect(voided.receivable.revision).toBe(2);
  });

  it('raises the amount due again, and reopens an invoice that the note had closed', () => {
    const issued = credit(file, { by: 'remainder' });
    expect(invoiceStatus(issued.receivable)).toBe('paid');
    expect(left(voidCreditNote(issued.receivable, issued.creditNote.number))).toEqual([
      { code: 'void-needs-open-invoice', path: [], status: 'paid' },
    ]);
    const { receivable } = right(voidCreditNote(issued.receivable, issued.creditNote.number, openPolicy));
    expect([invoiceStatus(receivable), amountDue(receivable)]).toEqual(['open', file.invoice.totals.total]);
  });

  it('lets later notes still close exactly', () => {
    const first = issue(file, '1', [{ by: 'amount', line: 'a', amount: 1234, of: 'total' }]);
    const second = issue(first.receivable, '2', [{ by: 'amount', line: 'a', amount: 777, of: 'net' }]);
    const { receivable } = right(voidCreditNote(second.receivable, first.creditNote.number, openPolicy));
    const third = issue(receivable, '3', [{ by: 'percent', line: 'a', percent: 30 }]);
    const rest = issue(third.receivable, '4', [{ by: 'remainder' }]);
    expect(rest.receivable.credited.totals).toEqual(file.invoice.totals);
    const line = file.invoice.lines[0]!;
    expect(rest.receivable.creditedLines[0]).toMatchObject({
      discounts: line.discounts.map(({ amount }) => amount),
      taxes: line.taxes.map(({ amount }) => amount),
      total: line.total,
    });
  });

  it('returns the lock of a line only when nothing stays credited of it', () => {
    const first = credit(file, { by: 'amount', line: 'a', amount: 100, of: 'net' });
    const second = credit(first.receivable, { by: 'amount', line: 'a', amount: 100, of: 'net' });
    const one = right(voidCreditNote(second.receivable, first.creditNote.number)).receivable;
    const byQuantity: CreditNoteDraft = { number: 'q', credits: [{ by: 'quantity', line: 'a', quantity: 1 }] };
    expect(left(issueCreditNote(one, byQuantity))[0]?.code).toBe('line-credited-otherwise');
    const none = right(voidCreditNote(one, second.creditNote.number)).receivable;
    expect(right(issueCreditNote(none, byQuantity)).creditNote.lines[0]?.quantity).toBe('1');
  });

  it('credit-note-already-void and unknown-credit-note refuse a second time, and a number that the invoice has no note of', () => {
    const issued = credit(file, { by: 'remainder', line: 'b' });
    const voided = right(voidCreditNote(issued.receivable, issued.creditNote.number));
    expect(left(voidCreditNote(voided.receivable, 'C-0'))).toEqual([
      { code: 'credit-note-already-void', path: ['number'], number: 'C-0' },
    ]);
    const unknown = (number: string) => [{ code: 'unknown-credit-note', path: ['number'], number, invoice: 'I-1' }];
    expect(left(voidCreditNote(file, 'C-0'))).toEqual(unknown('C-0'));
    expect(left(voidCreditNote(issued.receivable, 'C-1'))).toEqual(unknown('C-1'));
  });

  it('credit-note-paid-out refuses when money went back with the note', () => {
    const issued = credit(pay(file), { by: 'remainder', line: 'b' });
    expect(left(voidCreditNote(issued.receivable, issued.creditNote.number, openPolicy))).toEqual([
      {
        code: 'credit-note-paid-out',
        path: ['number'],
        number: 'C-1',
        refund: 11160,
        outOfBand: 0,
      },
    ]);
    const reopened = right(recordRefund(issued.receivable, { id: 'r', amount: 100 }));
    expect(left(voidCreditNote(reopened, issued.creditNote.number))[0]?.code).toBe('credit-note-paid-out');
  });

  it('takes back the balance that the note gave; balance-spent refuses once that was spent', () => {
    const issued = issue(pay(file), '1', [{ by: 'remainder', line: 'b' }], { settlement: { order: 'all-balance' } });
    const { creditNote, receivable } = issued;
    const balance = right(depositCreditNote(right(openCustomerBalance('EUR')), creditNote));
    expect(balance.total).toBe(11160);
    expect(left(voidCreditNote(receivable, creditNote.number, openPolicy))).toEqual([
      { code: 'customer-balance-needed', path: ['customerBalance'], number: '1', amount: 11160 },
    ]);
    const voided = right(voidCreditNote(receivable, creditNote.number, openPolicy, balance));
    expect(voided.customerBalance).toEqual(right(openCustomerBalance('EUR')));
    expect(creditable(voided.receivable)).toEqual(creditable(pay(file)));

    const next = fileOf({ number: 'I-2', lines: [item('x', 1000)] });
    const spent = right(applyBalance(next, balance)).customerBalance;
    expect(left(voidCreditNote(receivable, creditNote.number, openPolicy, spent))).toEqual([
      { code: 'balance-spent', path: ['customerBalance'], document: '1', amount: 11160, left: 10160 },
    ]);
  });

  it('works under another policy, and with a stored receivable once it is parsed', () => {
    const issued = credit(file, { by: 'remainder', line: 'b' });
    const copy = stored(issued.receivable);
    expect(left(voidCreditNote(copy, issued.creditNote.number, nexudusPolicy))).toMatchObject([
      { code: 'not-proven', path: ['receivable'], received: 'a copy of a receivable', parser: 'parseReceivable' },
    ]);
    const parsed = right(parseReceivable(copy));
    expect(right(voidCreditNote(parsed, issued.creditNote.number, nexudusPolicy))).toEqual(
      right(voidCreditNote(issued.receivable, issued.creditNote.number, nexudusPolicy)),
    );
  });
});
