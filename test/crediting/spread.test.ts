import { describe, expect, it } from 'vitest';
import { createInvoiceState, type InvoiceState } from '../../src/crediting/invoice-state.js';
import { findSpreadable, spreadAmount } from '../../src/crediting/spread.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import type { Invoice } from '../../src/index.js';
import { invoiceOf, item, rate } from '../support.js';

const taxRates = [rate('vat', 50), rate('eco', 25, 'inclusive')];
const invoice = invoiceOf({
  lines: [item('a', 100, 'vat'), item('b', -40, 'vat'), item('c', 0), item('d', 10, 'vat', 'eco')],
  taxRates,
});

const stateOf = (of: Invoice, credited: readonly (Partial<CreditedLine> | undefined)[] = []): InvoiceState => {
  const earlier = new Map<number, CreditedLine>();
  credited.forEach((figures, position) => {
    if (figures === undefined) return;
    const { discounts, taxes } = of.lines[position]!;
    const none = { position, quantity: '0', byQuantity: 0, subtotal: 0, net: 0, total: 0 };
    const parts = { discounts: discounts.map(() => 0), taxes: taxes.map(() => 0) };
    earlier.set(position, { ...none, ...parts, ...figures });
  });
  return createInvoiceState(of, earlier, of.totals.total);
};

const spreadOver = (state: InvoiceState, amount: number, of: 'net' | 'total') =>
  spreadAmount(findSpreadable(state, of), amount, state).map(({ state: { position, line }, figures }) => {
    expect(line).toBe(state.invoice.lines[position]);
    return [line.id, figures.subtotal, figures.net, figures.total, figures.taxes];
  });

describe('what can be spread', () => {
  it('is what is left of the lines above zero', () => {
    const positions = [0, 3];
    const state = stateOf(invoice);
    expect(findSpreadable(state, 'net')).toEqual({ of: 'net', positions, lefts: [100, 8], whole: 108 });
    expect(findSpreadable(state, 'total')).toEqual({ of: 'total', positions, lefts: [150, 14], whole: 164 });
    const credited = stateOf(invoice, [
      { subtotal: 30, net: 30, taxes: [15], total: 45 },
      { subtotal: -4, net: -4, total: -4 },
    ]);
    expect([findSpreadable(credited, 'net').whole, findSpreadable(credited, 'total').whole]).toEqual([78, 119]);
    const none = stateOf(invoice, [{ subtotal: 100, net: 100, total: 100 }]);
    expect(findSpreadable(none, 'net')).toEqual({ of: 'net', positions: [3], lefts: [8], whole: 8 });
  });
});

describe('a spread', () => {
  it('goes to the lines above zero, by what is left of them', () => {
    expect(spreadOver(stateOf(invoice), 54, 'net')).toEqual([
      ['a', 50, 50, 75, [25]],
      ['d', 5, 4, 7, [2, 1]],
    ]);
    expect(spreadOver(stateOf(invoice), 164, 'total')).toEqual([
      ['a', 100, 100, 150, [50]],
      ['d', 10, 8, 14, [4, 2]],
    ]);
  });

  it('takes no tax of a line whose asked figure is all credited', () => {
    // Of line a the tax alone is left.
    const credited = stateOf(invoice, [{ subtotal: 100, net: 100, total: 100 }]);
    expect(spreadOver(credited, 4, 'net')).toEqual([['d', 5, 4, 7, [2, 1]]]);
  });

  it('gives what is nothing but tax as tax', () => {
    const credited = stateOf(invoice, [
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
      return stateOf(own);
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
