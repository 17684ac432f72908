import { describe, expect, it } from 'vitest';
import { amounts, credit, creditEach, fileOf, invoiceOf, item, rate, totalOf } from '../support.js';

const tenLines = Array.from({ length: 10 }, (_, i) => item(`${i}`, 1000));
const fifteen = [item('a', 500, 'vat'), item('b', 1000, 'vat')];
const tenPercentOff = [{ id: 'off', percent: 10 }];

describe('published figures: documents', () => {
  it('F-01 10 lines of 1000, 50 %: each line 500', () => {
    const { lines, totals } = invoiceOf({ lines: tenLines, discounts: [{ id: 'half', percent: 50 }] });
    expect(lines.map((line) => line.total)).toEqual(tenLines.map(() => 500));
    expect(totals).toEqual({ subtotal: 10000, discount: 5000, net: 5000, tax: 0, total: 5000 });
  });

  it('F-02 10 lines of 1000, 1000 off: each line 900; one whole line credits 900, with a custom line of 100 it is 1000', () => {
    const file = fileOf({ lines: tenLines, discounts: [{ id: 'off', amount: 1000 }] });
    const whole = { by: 'remainder', line: '3' } as const;
    expect(file.invoice.lines.map((line) => line.total)).toEqual(tenLines.map(() => 900));
    expect(credit(file, whole).creditNote.totals.total).toBe(900);
    expect(credit(file, { by: 'quantity', line: '3', quantity: 1 }).creditNote.totals.total).toBe(900);
    const difference = { by: 'custom', description: 'Undiscounted', quantity: 1, unitPrice: 100 } as const;
    expect(credit(file, whole, difference).creditNote.totals.total).toBe(1000);
  });

  it('F-03 500 at 25 %: exclusive tax 125, total 625; inclusive tax 100, total 500', () => {
    const at = (behavior: 'exclusive' | 'inclusive') =>
      invoiceOf({ lines: [item('a', 500, 'vat')], taxRates: [rate('vat', 25, behavior)] }).totals;
    expect(at('exclusive')).toEqual({ subtotal: 500, discount: 0, net: 500, tax: 125, total: 625 });
    expect(at('inclusive')).toEqual({ subtotal: 500, discount: 0, net: 400, tax: 100, total: 500 });
  });

  it('F-04 500 at 5 % + 1000 at 10 %, exclusive: taxes 25 and 100, total 1625', () => {
    const invoice = invoiceOf({
      lines: [item('a', 500, 'five'), item('b', 1000, 'ten')],
      taxRates: [rate('five', 5), rate('ten', 10)],
    });
    expect(invoice.taxes).toEqual([
      { id: 'five', taxable: 500, amount: 25 },
      { id: 'ten', taxable: 1000, amount: 100 },
    ]);
    expect(invoice.totals.total).toBe(1625);
  });

  const inclusiveTenth = {
    lines: [item('a', 100000, 'vat'), item('b', 5000, 'vat')],
    taxRates: [rate('vat', 10, 'inclusive')],
  };

  it('F-05 100000 + 5000 at 10 % inclusive, rounding by line: taxes 9091 + 455 = 9546, net 95454', () => {
    const { lines, totals } = invoiceOf({ ...inclusiveTenth, taxRounding: 'line' });
    expect(amounts(lines.map((line) => line.taxes))).toEqual([9091, 455]);
    expect(totals).toMatchObject({ tax: 9546, net: 95454, total: 105000 });
  });

  it('F-06 the same, rounding by document: tax 9545, net 95455', () => {
    const { totals, taxes } = invoiceOf({ ...inclusiveTenth, taxRounding: 'document' });
    expect(totals).toMatchObject({ tax: 9545, net: 95455, total: 105000 });
    expect(taxes).toEqual([{ id: 'vat', taxable: 95455, amount: 9545 }]);
  });

  it('F-07 500 + 1000, -10 %, 5 % exclusive by line: discounts 50/100, taxes 23/45, lines 473/945, total 1418', () => {
    const { lines, totals } = invoiceOf({ lines: fifteen, discounts: tenPercentOff, taxRates: [rate('vat', 5)] });
    expect(amounts(lines.map((line) => line.discounts))).toEqual([50, 100]);
    expect(amounts(lines.map((line) => line.taxes))).toEqual([23, 45]);
    expect(lines.map((line) => line.total)).toEqual([473, 945]);
    expect(totals.total).toBe(1418);
  });

  it('F-08 the same, 5 % inclusive: taxes 21/43, total 1350', () => {
    const { lines, totals } = invoiceOf({
      lines: fifteen,
      discounts: tenPercentOff,
      taxRates: [rate('vat', 5, 'inclusive')],
    });
    expect(amounts(lines.map((line) => line.taxes))).toEqual([21, 43]);
    expect(totals.total).toBe(1350);
  });

  it('F-09 the same, 5 % inclusive + 7 % exclusive: inclusive 21/43, net 429/857, exclusive 30/60, lines 480/960, total 1440', () => {
    const { lines, totals } = invoiceOf({
      lines: [item('a', 500, 'in', 'ex'), item('b', 1000, 'in', 'ex')],
      discounts: tenPercentOff,
      taxRates: [rate('in', 5, 'inclusive'), rate('ex', 7)],
    });
    const taxesOf = (id: string) => amounts(lines.map((line) => line.taxes.filter((tax) => tax.id === id)));
    expect(taxesOf('in')).toEqual([21, 43]);
    expect(taxesOf('ex')).toEqual([30, 60]);
    expect(lines.map((line) => line.net)).toEqual([429, 857]);
    expect(lines.map((line) => line.total)).toEqual([480, 960]);
    expect(totals.total).toBe(1440);
  });

  it('F-10 6833, 6833, 5750, 8500 at 20 % exclusive by document: 33499; one whole-line note each sums to exactly 33499', () => {
    const lines = [6833, 6833, 5750, 8500].map((subtotal, i) => item(`${i}`, subtotal, 'vat'));
    const file = fileOf({ lines, taxRates: [rate('vat', 20)], taxRounding: 'document' });
    expect(file.invoice.totals.total).toBe(33499);
    for (const order of [lines, [...lines].reverse()]) {
      const whole = creditEach(
        file,
        order.map(({ id }) => ({ by: 'remainder', line: id })),
      );
      const one = creditEach(
        file,
        order.map(({ id }) => ({ by: 'quantity', line: id, quantity: 1 })),
      );
      expect([totalOf(whole.notes), totalOf(one.notes)]).toEqual([33499, 33499]);
    }
  });

  it('F-11 76900 at 20 %, credit net 72686, then net 4214: 87223, then 5057; together 92280', () => {
    const file = fileOf({ lines: [item('a', 76900, 'vat')], taxRates: [rate('vat', 20)] });
    const { notes } = creditEach(
      file,
      [72686, 4214].map((amount) => ({ by: 'amount', line: 'a', amount, of: 'net' })),
    );
    expect(notes.map((note) => note.totals.total)).toEqual([87223, 5057]);
    expect([totalOf(notes), file.invoice.totals.total]).toEqual([92280, 92280]);
  });

  it('F-12 two lines of 33 at 20 %: tax 14 by line, 13 by document', () => {
    const taxBy = (taxRounding: 'line' | 'document') =>
      invoiceOf({ lines: [item('a', 33, 'vat'), item('b', 33, 'vat')], taxRates: [rate('vat', 20)], taxRounding })
        .totals.tax;
    expect([taxBy('line'), taxBy('document')]).toEqual([14, 13]);
  });

  it('F-13 999 inclusive of 20 %: net + tax = 999 exactly, whole and credited', () => {
    const file = fileOf({ lines: [item('a', 999, 'vat')], taxRates: [rate('vat', 20, 'inclusive')] });
    const { net, tax } = file.invoice.totals;
    expect(net + tax).toBe(999);
    for (let amount = 1; amount < 999; amount++) {
      const { notes } = creditEach(file, [{ by: 'amount', line: 'a', amount, of: 'total' }, { by: 'remainder' }]);
      const sums = notes.map((note) => note.totals.net + note.totals.tax);
      expect(sums).toEqual([amount, 999 - amount]);
      expect(notes[0]!.totals.net + notes[1]!.totals.net).toBe(net);
    }
  });

  it('F-14 299 inclusive of 4 %: tax 12, net 287', () => {
    const { totals } = invoiceOf({ lines: [item('a', 299, 'vat')], taxRates: [rate('vat', 4, 'inclusive')] });
    expect(totals).toMatchObject({ tax: 12, net: 287, total: 299 });
  });
});
