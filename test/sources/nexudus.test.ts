import { describe, expect, it } from 'vitest';
import { creditable, issueCreditNote, nexudusPolicy, type Credit, type Receivable } from '../../src/index.js';
import { fileOf, item, left, pay, rate, right } from '../support.js';

const file = fileOf({
  lines: [item('desk', 10000, 'vat'), item('room', 5000, 'vat')],
  taxRates: [rate('vat', 20)],
});
const issue = (of: Receivable, ...credits: readonly Credit[]) =>
  issueCreditNote(of, { number: 'C-1', credits }, nexudusPolicy);

describe('Nexudus, under its policy', () => {
  it('NX-01 A partial refund credits chosen lines; the credit note matches the amount refunded', () => {
    const { creditNote } = right(issue(pay(file), { by: 'remainder', line: 'room' }));
    expect(creditNote.lines.map(({ line }) => line)).toEqual(['room']);
    expect(creditNote.settlement.refund).toBe(creditNote.totals.total);
    expect(creditNote.totals.total).toBe(6000);
  });

  it('NX-02 Partial refunds only for invoices paid in full', () => {
    const partly = pay(file, 15000);
    expect(left(issue(partly, { by: 'remainder', line: 'room' }))).toEqual([
      { code: 'refund-needs-paid-invoice', path: ['settlement'], status: 'open', refund: 3000, customerBalance: 0 },
    ]);
    expect(right(issue(pay(partly), { by: 'remainder', line: 'room' })).creditNote.settlement.refund).toBe(6000);
  });

  it('NX-03 A refund names its payment method', () => {
    const file2 = pay(pay(file, 10000, 'card'), 8000, 'bank');
    const { creditNote } = right(issue(file2, { by: 'remainder', line: 'desk' }));
    expect(creditNote.settlement.refunds).toEqual([
      { payment: 'p-1', method: 'bank', amount: 8000 },
      { payment: 'p-0', method: 'card', amount: 4000 },
    ]);
  });

  it('NX-04 The amount typed is without tax; left blank, the whole line is credited', () => {
    const typed = right(issue(pay(file), { by: 'amount', line: 'desk', amount: 2500, of: 'net' }));
    expect(typed.creditNote.totals).toMatchObject({ net: 2500, tax: 500, total: 3000 });
    const blank = right(issue(pay(file), { by: 'remainder', line: 'desk' }));
    expect(blank.creditNote.totals).toMatchObject({ net: 10000, tax: 2000, total: 12000 });
  });

  it('NX-05 On an unpaid invoice a line is credited and not refunded: no money goes back', () => {
    const { creditNote } = right(issue(file, { by: 'remainder', line: 'desk' }));
    expect(creditNote).toMatchObject({ type: 'pre-payment', prePayment: 12000, postPayment: 0 });
    expect(creditNote.settlement).toEqual({ refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 });
  });

  it('NX-06 A full refund credits everything left', () => {
    const first = right(issue(pay(file), { by: 'amount', line: 'desk', amount: 1234, of: 'net' })).receivable;
    const rest = right(issueCreditNote(first, { number: 'C-2', credits: [{ by: 'remainder' }] }, nexudusPolicy));
    expect(rest.receivable.credited.totals).toEqual(file.invoice.totals);
    expect(creditable(rest.receivable).total).toBe(0);
  });
});
