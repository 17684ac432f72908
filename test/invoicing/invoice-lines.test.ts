import { describe, expect, it } from 'vitest';
import { amounts, credit, fileOf, invoiceOf, item, rate } from '../support.js';

const shares = (invoice: ReturnType<typeof invoiceOf>) =>
  invoice.lines.map(({ discounts }) => discounts.map(({ id, amount }) => `${id} ${amount}`));

describe('the shares of discounts', () => {
  it('go to the earlier line at a tie, in whatever order the discount lists the lines', () => {
    const lines = [item('a', 5), item('b', 5), item('c', 5)];
    const discounts = [{ id: 'd', amount: 1, lines: ['c', 'b', 'a'] }];
    expect(shares(invoiceOf({ lines, discounts }))).toEqual([['d 1'], ['d 0'], ['d 0']]);
  });

  it('are on what earlier discounts left, with and without lines of their own', () => {
    const lines = [
      item('a', 100),
      { ...item('b', 300), discountable: false },
      item('c', -50),
      item('d', 100),
      item('e', 0),
    ];
    const discounts = [
      { id: 'own', percent: 50, lines: ['d', 'a'] },
      { id: 'all', amount: 30 },
      { id: 'one', percent: 10, lines: ['c', 'd'] },
    ];
    const invoice = invoiceOf({ lines, discounts });
    expect(shares(invoice)).toEqual([['own 50', 'all 15'], [], ['one 0'], ['own 50', 'all 15', 'one 0'], []]);
    expect(invoice.lines.map(({ net }) => net)).toEqual([35, 300, -50, 35, 0]);
  });

  it('come to no more than what is left of the lines', () => {
    const discounts = [{ id: 'd', amount: 1000 }];
    expect(shares(invoiceOf({ lines: [item('a', 3), item('b', 4)], discounts }))).toEqual([['d 3'], ['d 4']]);
  });
});

describe('taxes inside a price', () => {
  const halves = [rate('x', 10, 'inclusive'), rate('y', 10, 'inclusive')];

  it('of one set of rates are rounded together by document, in whatever order a line lists them', () => {
    // A sixth of 3 is a half: 1 each where each is rounded, 1 in all where they are rounded together.
    const lines = [item('a', 3, 'x', 'y'), item('b', 3, 'y', 'x')];
    const byLine = invoiceOf({ lines, taxRates: halves });
    const byDocument = invoiceOf({ lines, taxRates: halves, taxRounding: 'document' });
    expect(amounts(byLine.lines.map(({ taxes }) => taxes))).toEqual([1, 1]);
    expect(amounts(byDocument.lines.map(({ taxes }) => taxes))).toEqual([1, 0]);
    expect(byDocument.lines[0]!.taxes).toEqual([
      { id: 'x', amount: 1 },
      { id: 'y', amount: 0 },
    ]);
    expect(byDocument.totals).toEqual({ subtotal: 6, discount: 0, net: 5, tax: 1, total: 6 });
  });

  it.each(['line', 'document'] as const)(
    'of 0 % are nothing, each by itself and beside others, by %s',
    (taxRounding) => {
      const taxRates = [
        rate('x', 0, 'inclusive'),
        rate('y', 0, 'inclusive'),
        rate('z', 25, 'inclusive'),
        rate('v', 20),
      ];
      const lines = [item('a', 100, 'x', 'y'), item('b', 125, 'x', 'z', 'y', 'v'), item('c', 10, 'y'), item('d', 4)];
      const invoice = invoiceOf({ lines, taxRates, taxRounding });
      expect(invoice.lines.map(({ taxes }) => taxes.map(({ amount }) => amount))).toEqual([
        [0, 0],
        [0, 25, 0, 20],
        [0],
        [],
      ]);
      expect(invoice.lines.map(({ net, total }) => [net, total])).toEqual([
        [100, 100],
        [100, 145],
        [10, 10],
        [4, 4],
      ]);
    },
  );
});

describe('what a line has none of', () => {
  const distinct = (lines: readonly { readonly discounts: object; readonly taxes: object }[]) =>
    new Set(lines.flatMap(({ discounts, taxes }) => [discounts, taxes])).size;

  it('costs no list of its own', () => {
    const file = fileOf({ lines: [item('a', 10), item('b', 20)] });
    const { creditNote, receivable } = credit(file, { by: 'remainder' });
    const credited = receivable.creditedLines.flat();
    for (const lines of [file.invoice.lines, creditNote.lines, credited]) {
      expect([lines.length, distinct(lines)]).toEqual([2, 1]);
      expect(lines.every(({ discounts }) => discounts.length === 0 && Object.isFrozen(discounts))).toBe(true);
    }
  });
});
