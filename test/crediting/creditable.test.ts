import { describe, expect, it } from 'vitest';
import { creditable, openPolicy, previewCreditNote, refundable, voidInvoice } from '../../src/index.js';
import { computeRefundable } from '../../src/settling/settlement.js';
import { credit, fileOf, item, noteDraft, pay, rate, right } from '../support.js';

const file = fileOf({
  lines: [item('a', 1000, 'vat', 'eco'), item('b', -100, 'vat')],
  discounts: [{ id: 'spring', amount: 100, lines: ['a'] }],
  taxRates: [rate('vat', 20), rate('eco', 25, 'inclusive')],
});

describe('what may still be credited', () => {
  it('is the invoice while nothing is credited', () => {
    expect(creditable(file)).toEqual({
      lines: [
        { line: 'a', quantity: '1', subtotal: 1000, discount: 100, net: 720, tax: 324, total: 1044 },
        { line: 'b', quantity: '1', subtotal: -100, discount: 0, net: -100, tax: -20, total: -120 },
      ],
      subtotal: 900,
      discount: 100,
      net: 620,
      tax: 304,
      total: 924,
    });
  });

  it('is less by what was credited, line by line and in all', () => {
    const { receivable } = credit(
      file,
      { by: 'amount', line: 'a', amount: 261, of: 'total' },
      { by: 'amount', line: 'b', amount: -30, of: 'total' },
    );
    expect(creditable(receivable)).toEqual({
      lines: [
        { line: 'a', quantity: '1', subtotal: 750, discount: 75, net: 540, tax: 243, total: 783 },
        { line: 'b', quantity: '1', subtotal: -75, discount: 0, net: -75, tax: -15, total: -90 },
      ],
      subtotal: 675,
      discount: 75,
      net: 465,
      tax: 228,
      total: 693,
    });
  });

  it('is in all what a remainder credits, also where a custom line has used up a part of it', () => {
    const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 100 } as const;
    const { receivable } = credit(file, custom, { by: 'amount', line: 'a', amount: 500, of: 'net' });
    const { lines, ...sums } = creditable(receivable);
    const { totals } = right(previewCreditNote(receivable, noteDraft(receivable, { by: 'remainder' }), openPolicy));
    expect(sums).toEqual(totals);
    expect(sums.total).toBeLessThan(lines[0]!.total + lines[1]!.total);
  });

  it('is nothing of a void invoice', () => {
    const none = { lines: [], subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
    expect(creditable(right(voidInvoice(file)))).toEqual(none);
  });
});

describe('what may go back in cash', () => {
  const paid = pay(file, 500);
  const rest = credit(pay(file), { by: 'amount', line: 'a', amount: 261, of: 'total' }).receivable;

  it('is the cash that came in, and no more than what may be credited', () => {
    expect([refundable(file), refundable(paid), refundable(rest)]).toEqual([0, 500, 663]);
    const { receivable } = credit(paid, { by: 'amount', line: 'a', amount: 600, of: 'total' });
    expect(refundable(receivable)).toBe(324);
  });

  it('is nothing of a void invoice, whatever came in', () => {
    expect([computeRefundable(paid), computeRefundable({ ...paid, declared: 'void' })]).toEqual([500, 0]);
  });
});
