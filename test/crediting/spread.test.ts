import { describe, expect, it } from 'vitest';
import { createLineStates } from '../../src/crediting/line-tree.js';
import type { LinesSoFar } from '../../src/crediting/lines-so-far.js';
import { spreadAmount } from '../../src/crediting/spread.js';
import { findSpreadable } from '../../src/crediting/spreadable.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import type { Invoice } from '../../src/index.js';
import { invoiceOf, item, rate } from '../support.js';

const taxRates = [rate('vat', 50), rate('eco', 25, 'inclusive')];
const invoice = invoiceOf({
  lines: [item('a', 100, 'vat'), item('b', -40, 'vat'), item('c', 0), item('d', 10, 'vat', 'eco')],
  taxRates,
});

const linesOf = (own: Invoice, credited: readonly (Partial<CreditedLine> | undefined)[] = []): LinesSoFar => {
  const accountOf = createLineStates(own.taxRates);
  const before = (position: number): CreditedLine | undefined => {
    const { discounts, taxes } = own.lines[position]!;
    const none = { position, quantity: '0', byQuantity: 0, subtotal: 0, net: 0, total: 0 };
    const parts = { discounts: discounts.map(() => 0), taxes: taxes.map(() => 0) };
    return credited[position] && { ...none, ...parts, ...credited[position] };
  };
  return { invoice: own, before, at: (position) => accountOf(own.lines[position]!, position, before(position)) };
};

const spreadOver = (lines: LinesSoFar, amount: number, of: 'net' | 'total') => {
  const { positions, movements } = spreadAmount(findSpreadable(lines, of), amount, lines);
  const all = [...movements];
  expect(all.map(({ account }) => account.position)).toEqual(positions);
  return all.map(({ account, moves }) => [account.line.id, moves.subtotal, moves.net, moves.total, moves.taxes]);
};

describe('what can be spread', () => {
  it('is what is left of the lines above zero', () => {
    const positions = [0, 3];
    const lines = linesOf(invoice);
    expect(findSpreadable(lines, 'net')).toEqual({ of: 'net', positions, lefts: [100, 8], whole: 108 });
    expect(findSpreadable(lines, 'total')).toEqual({ of: 'total', positions, lefts: [150, 14], whole: 164 });
    const credited = linesOf(invoice, [
      { subtotal: 30, net: 30, taxes: [15], total: 45 },
      { subtotal: -4, net: -4, total: -4 },
    ]);
    expect([findSpreadable(credited, 'net').whole, findSpreadable(credited, 'total').whole]).toEqual([78, 119]);
    const none = linesOf(invoice, [{ subtotal: 100, net: 100, total: 100 }]);
    expect(findSpreadable(none, 'net')).toEqual({ of: 'net', positions: [3], lefts: [8], whole: 8 });
  });
});

describe('a spread', () => {
  it('goes to the lines above zero, by what is left of them', () => {
    expect(spreadOver(linesOf(invoice), 54, 'net')).toEqual([
      ['a', 50, 50, 75, [25]],
      ['d', 5, 4, 7, [2, 1]],
    ]);
    expect(spreadOver(linesOf(invoice), 164, 'total')).toEqual([
      ['a', 100, 100, 150, [50]],
      ['d', 10, 8, 14, [4, 2]],
    ]);
  });

  it('takes no tax of a line whose asked figure is all credited', () => {
    // Of line a the tax alone is left.
    const credited = linesOf(invoice, [{ subtotal: 100, net: 100, total: 100 }]);
    expect(spreadOver(credited, 4, 'net')).toEqual([['d', 5, 4, 7, [2, 1]]]);
  });

  it('gives what is nothing but tax as tax', () => {
    const credited = linesOf(invoice, [
      { subtotal: 100, net: 100, taxes: [20], total: 120 },
      undefined,
      undefined,
      { subtotal: 10, net: 8, taxes: [0, 2], total: 10 },
    ]);
    expect(spreadOver(credited, 17, 'total')).toEqual([
      ['a', 0, 0, 15, [15]],
      ['d', 0, 0, 2, [2, 0]],
    ]);
  });

  it('takes of each line no more tax than it takes of the total, and leaves it no more price than it has', () => {
    const rates = [rate('nine', 900), rate('eight', 8), rate('sixty', 60), rate('four', 400)];
    const whole = (...lines: readonly ReturnType<typeof item>[]) => {
      const own = invoiceOf({ lines, taxRates: rates });
      return linesOf(own);
    };
    // By their shares line a would take 2 of its tax and 1 of the total.
    const most = whole(item('a', 1, 'nine'), item('b', 12, 'eight'), item('c', 12, 'eight'));
    expect(spreadOver(most, 5, 'total')).toEqual([
      ['a', 0, 0, 1, [1]],
      ['b', 1, 1, 2, [1]],
      ['c', 2, 2, 2, [0]],
    ]);
    // By its share line b would take 3 of its tax, and 2 of a price of 1.
    const least = whole(item('a', 5, 'sixty'), item('b', 1, 'four'));
    expect(spreadOver(least, 12, 'total')).toEqual([
      ['a', 5, 5, 7, [2]],
      ['b', 1, 1, 5, [4]],
    ]);
  });
});
