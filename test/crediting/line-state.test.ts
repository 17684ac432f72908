import { describe, expect, it } from 'vitest';
import { takeLineRemainder } from '../../src/crediting/remainder.js';
import { addCredit, removeCredit } from '../../src/crediting/credited-line.js';
import { createLineState, indexTaxes } from '../../src/crediting/line-state.js';
import { moveLine } from '../../src/crediting/move-line.js';
import { createNoteLine } from '../../src/crediting/note-line.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import type { Credit } from '../../src/index.js';
import { invoiceOf, item, rate, units } from '../support.js';

const taxRates = [rate('vat', 20), rate('eco', 25, 'inclusive')];
const discounts = ['x', 'y', 'z'].map((id) => ({ id, amount: 1, lines: ['a'] }));
const invoice = invoiceOf({
  lines: [item('a', 13), item('free', 0, 'vat'), units('b', 2, 500, 'vat', 'eco'), units('c', 1, -100, 'eco')],
  discounts,
  taxRates,
});

const credited = (position: number, also: Partial<CreditedLine> = {}): CreditedLine => {
  const line = invoice.lines[position]!;
  const none = {
    subtotal: 0,
    discounts: line.discounts.map(() => 0),
    net: 0,
    taxes: line.taxes.map(() => 0),
    total: 0,
  };
  return { position, quantity: '0', byQuantity: 0, ...none, ...also };
};
const findTaxPositions = indexTaxes(invoice.taxRates);
const stateOf = (position: number, before?: CreditedLine) => {
  const line = invoice.lines[position]!;
  return createLineState(line, position, before, findTaxPositions(line.taxes));
};

// Line b: 1000 with 200 inside, 800 net and 160 on top.
const ALL_OF_B = { subtotal: 1000, net: 800, taxes: [160, 200], total: 1160 };

describe('the rest of a line', () => {
  it.each<readonly [string, number, CreditedLine | undefined, string | undefined, number]>([
    ['is all of it while nothing is credited', 2, undefined, '2', 1160],
    ['has no quantity where that is used up', 2, credited(2, { quantity: '2' }), undefined, 1160],
    ['may be an amount beside some quantity', 2, credited(2, { subtotal: 10, net: 10, total: 10 }), '2', 1150],
    ['may be nothing but tax', 2, credited(2, { ...ALL_OF_B, taxes: [150, 200], total: 1150 }), '2', 10],
    ['may be a subtotal that is all discounted', 0, credited(0, { subtotal: 10, net: 10, total: 10 }), '1', 0],
    ['of a line free of charge is its quantity', 1, undefined, '1', 0],
    ['of a line below zero is positive', 3, undefined, '1', 100],
  ])('%s', (_, position, before, quantity, total) => {
    const rest = takeLineRemainder(stateOf(position, before));
    expect([rest?.quantity, rest?.figures.total]).toEqual([quantity, total]);
  });

  it.each<readonly [string, number, CreditedLine]>([
    ['all of a line is credited', 2, credited(2, { ...ALL_OF_B, quantity: '2' })],
    ['all figures are credited and the quantity is not', 2, credited(2, ALL_OF_B)],
    ['the quantity of a line free of charge is used up', 1, credited(1, { quantity: '1' })],
  ])('is none where %s', (_, position, before) => {
    expect(takeLineRemainder(stateOf(position, before))).toBeUndefined();
  });
});

describe('how a line moves', () => {
  it('is in each of its parts, and has no list of what it has no part of', () => {
    expect(moveLine(stateOf(0), 'subtotal', 13, 'half-up')).toEqual({
      subtotal: 13,
      discount: 3,
      inclusive: 0,
      net: 10,
      exclusive: 0,
      total: 10,
      discounts: [1, 1, 1],
      taxes: [],
    });
    expect(moveLine(stateOf(1), 'subtotal', 0, 'half-up').taxes).toEqual([0]);
    expect(moveLine(stateOf(2), 'total', 116, 'half-up')).toEqual({
      subtotal: 100,
      discount: 0,
      inclusive: 20,
      net: 80,
      exclusive: 16,
      total: 116,
      discounts: [],
      taxes: [16, 20],
    });
  });

  it('takes no part back that is ahead of its share', () => {
    // Of three discounts of 1 the last is credited: 4 more of 13 are one more of 3, and their shares two thirds each.
    const before = credited(0, { subtotal: 4, discounts: [0, 0, 1], net: 3, total: 3 });
    const moves = moveLine(stateOf(0, before), 'subtotal', 4, 'half-up');
    expect([moves.discount, moves.discounts]).toEqual([1, [1, 0, 0]]);
  });
});

describe('a line of a note', () => {
  const noteLine = (position: number, subtotal: number, by: Credit['by'], before?: CreditedLine) => {
    const figures = moveLine(stateOf(position), 'subtotal', subtotal, 'half-up');
    return createNoteLine({ state: stateOf(position, before), figures, quantity: '1' }, 2, by);
  };

  it('has the sign of its line, and no zero below zero', () => {
    const line = noteLine(3, 50, 'quantity');
    expect(line).toStrictEqual({
      credit: 2,
      line: 'c',
      by: 'quantity',
      description: 'Units c',
      subtotal: -50,
      discounts: [],
      net: -40,
      taxes: [{ id: 'eco', amount: -10 }],
      total: -50,
      quantity: '1',
    });
    const figures = { subtotal: -50, discounts: [], net: -40, taxes: [-10], total: -50 };
    expect(addCredit(3, line, undefined)).toStrictEqual({
      position: 3,
      quantity: '1',
      byQuantity: -50,
      by: 'quantity',
      ...figures,
    });
    expect(noteLine(3, 0, 'quantity')).toMatchObject({ subtotal: 0, net: 0, total: 0 });
  });

  const twoCredits = () => {
    const noteOf = (before?: CreditedLine) => {
      const line = noteLine(2, 400, 'remainder', before);
      return { line, credited: addCredit(2, line, before)! };
    };
    const first = noteOf();
    const twice = noteOf(first.credited);
    return { first, twice };
  };

  it('that is taken back leaves what others credited, and how', () => {
    const { first, twice } = twoCredits();
    expect(first.credited).not.toHaveProperty('by');
    expect(removeCredit(twice.credited, twice.line)).toStrictEqual(first.credited);
    expect(removeCredit(first.credited, first.line)).toBeUndefined();
    const by = { ...twice.credited, by: 'both' as const };
    expect(removeCredit(by, twice.line)).toStrictEqual({ ...first.credited, by: 'both' });
  });

  it('gives back nothing of a part that it does not have', () => {
    const { first, twice } = twoCredits();
    const part = { ...first.line, taxes: first.line.taxes.slice(0, 1) };
    expect(removeCredit(twice.credited, part)?.taxes).toEqual([64, 160]);
  });
});
