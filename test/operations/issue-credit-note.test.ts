import { describe, expect, it } from 'vitest';
import { issueCreditNote } from '../../src/index.js';
import { fileOf, item, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 1000)] });
const draft = (amount: number) =>
  ({ number: 'C', credits: [{ by: 'amount', line: 'a', amount, of: 'total' }] }) as const;

describe('issuing a credit note', () => {
  it('says nothing of what was not given, and declares nothing', () => {
    const { creditNote, receivable } = right(issueCreditNote(file, draft(300)));
    for (const field of ['minorUnit', 'issuedOn', 'reason', 'memo']) expect(creditNote).not.toHaveProperty(field);
    expect(receivable).not.toHaveProperty('declared');
  });

  it('credits as the rest what earlier notes left of the invoice, also by custom lines', () => {
    const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 300 } as const;
    const { receivable } = right(issueCreditNote(file, { number: 'C', credits: [custom] }));
    const rest = right(issueCreditNote(receivable, { number: 'D', credits: [{ by: 'remainder' }] }));
    expect(rest.creditNote.totals.total).toBe(700);
  });

  it('keeps payments and their sums as they are where no money goes back', () => {
    const before = pay(file, 700);
    const after = right(issueCreditNote(before, draft(300))).receivable;
    expect(after.payments).toBe(before.payments);
    expect(after.paid).toBe(before.paid);
    const toBalance = { ...draft(400), settlement: { order: 'all-balance' } } as const;
    expect(right(issueCreditNote(before, toBalance)).receivable.payments).toBe(before.payments);
  });

  it('keeps what is credited of lines in the order of the invoice', () => {
    const lines = ['a', 'b', 'c'].map((id) => item(id, 1000));
    const credits = ['c', 'a', 'b'].map((line) => ({ by: 'remainder', line }) as const);
    const { receivable } = right(issueCreditNote(fileOf({ lines }), { number: 'C', credits }));
    expect(receivable.creditedLines.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  it('adds up what went where', () => {
    const settlement = (number: string) =>
      ({ ...draft(300), number, settlement: { refund: 50, customerBalance: 150, outOfBand: 100 } }) as const;
    const once = right(issueCreditNote(pay(file), settlement('C'))).receivable;
    const twice = right(issueCreditNote(once, settlement('D'))).receivable;
    expect(twice.credited).toMatchObject({ prePayment: 0, refund: 100, customerBalance: 300, outOfBand: 200 });
    expect(twice.payments).toEqual([{ ...once.payments[0], returned: 100 }]);
  });

  it('says of each payment what went back of it, and of all of them', () => {
    const before = pay(pay(file, 700), 300, 'bank');
    const { receivable, creditNote } = right(issueCreditNote(before, draft(400)));
    expect(receivable).toEqual({
      ...before,
      revision: 3,
      payments: [
        { ...before.payments[0]!, returned: 100 },
        { ...before.payments[1]!, returned: 300 },
      ],
      paid: { cash: 1000, customerBalance: 0, pending: 0, returned: 400, unexplained: 0 },
      credited: { totals: creditNote.totals, prePayment: 0, refund: 400, customerBalance: 0, outOfBand: 0 },
      creditedLines: [expect.objectContaining({ position: 0, total: 400 })],
      creditNotes: [creditNote],
    });
    expect(receivable.creditNotes[0]).toBe(creditNote);
  });
});
