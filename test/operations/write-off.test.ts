import { describe, expect, it } from 'vitest';
import { markUncollectible, openPolicy, voidInvoice, writeOff } from '../../src/index.js';
import { credit, fileOf, item, left, pay, rate, right } from '../support.js';

const file = fileOf({ lines: [item('a', 1000, 'vat'), item('b', 500)], taxRates: [rate('vat', 20)] });
const draft = { number: 'W-1', issuedOn: '2026-11-05' };

describe('a write-off', () => {
  it('takes the rest of an invoice of which nothing was paid', () => {
    const { creditNote } = right(writeOff(right(markUncollectible(file)), draft, openPolicy));
    expect(creditNote).toMatchObject({ ...draft, reason: 'write-off', credits: [{ by: 'remainder' }] });
    expect(creditNote.lines.map(({ by, quantity, total }) => [by, quantity, total])).toEqual([
      ['remainder', '1', 1200],
      ['remainder', '1', 500],
    ]);
  });

  it('takes the rest that earlier notes left of an invoice too', () => {
    const { receivable } = credit(file, { by: 'remainder', line: 'b' });
    const { creditNote } = right(writeOff(receivable, draft));
    expect([creditNote.credits, creditNote.totals.total]).toEqual([[{ by: 'remainder' }], 1200]);
  });

  it('takes what is due of an invoice paid in part, spread over the lines', () => {
    const { creditNote } = right(writeOff(pay(file, 850), draft));
    expect(creditNote.credits).toEqual([{ by: 'spread', amount: 850, of: 'total' }]);
    expect(creditNote.lines.map(({ by, total }) => [by, total])).toEqual([
      ['spread', 600],
      ['spread', 250],
    ]);
  });

  it('is refused where nothing is due', () => {
    const refusal = { code: 'nothing-due', path: [], invoice: 'I-1' };
    for (const of of [pay(file), right(voidInvoice(file))]) expect(left(writeOff(of, draft))).toEqual([refusal]);
  });
});
