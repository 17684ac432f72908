import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, type Credit, type Receivable } from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, pay, rate, right, units } from '../support.js';

// What an explanation holds as data, whole.

const issue = (file: Receivable, ...credits: readonly Credit[]) =>
  right(issueCreditNote(file, { number: `C-${file.revision}`, credits }, openPolicy));

const told = (file: Receivable, ...credits: readonly Credit[]) =>
  right(explain(issue(file, ...credits).creditNote, file.invoice));

const net = (line: string, amount: number): Credit => ({ by: 'amount', line, amount, of: 'net' });

describe('the figures of a line', () => {
  it('with an included tax and no discount', () => {
    const file = fileOf({ lines: [item('a', 1000, 'in')], taxRates: [rate('in', 25, 'inclusive')] });
    const { figures } = told(file, { by: 'amount', line: 'a', amount: 500, of: 'subtotal' }).lines[0]!;
    const amounts = (invoiced: number, credited: number) => ({
      invoiced,
      before: 0,
      credited,
      left: invoiced - credited,
    });
    expect(figures).toStrictEqual([
      { figure: 'subtotal', ...amounts(1000, 500), how: 'asked' },
      {
        ...{ figure: 'tax', id: 'in', percent: '25', behavior: 'inclusive', ...amounts(200, 100) },
        ...{ how: 'share', of: 'subtotal', running: 500, whole: 1000, target: 100, less: 0 },
        equation: '2.00 × 5.00 / 10.00 = 1.00',
      },
      { figure: 'net', ...amounts(800, 400), how: 'rest', of: 'subtotal', equation: '5.00 - 1.00 = 4.00' },
      { figure: 'total', ...amounts(1000, 500), how: 'sum', equation: '4.00 + 1.00 = 5.00' },
    ]);
  });

  it('of a part of a quantity', () => {
    const file = fileOf({ lines: [units('a', '4.5', 1000)] });
    const [subtotal] = told(file, { by: 'quantity', line: 'a', quantity: '1.5' }).lines[0]!.figures;
    expect(subtotal).toStrictEqual({
      ...{ figure: 'subtotal', invoiced: 4500, before: 0, credited: 1500, left: 3000 },
      ...{ how: 'asked', target: 1500, less: 0, equation: '45.00 × 1.5 / 4.5 = 15.00' },
    });
  });

  it('that is free of charge, with several taxes', () => {
    const taxRates = [rate('on', 20), rate('top', 5)];
    const file = fileOf({ lines: [units('a', 3, 0, 'on', 'top'), item('b', 1)], taxRates });
    const { figures } = told(file, { by: 'quantity', line: 'a', quantity: 1 }, net('b', 1)).lines[0]!;
    const nothing = { invoiced: 0, before: 0, credited: 0, left: 0 };
    const part = { ...nothing, how: 'part', of: 'exclusive-taxes', running: 0, whole: 0, less: 0 };
    expect(figures.slice(2, 5)).toStrictEqual([
      {
        ...{ figure: 'exclusive-taxes', ...nothing, how: 'follow', of: 'subtotal' },
        ...{ running: 0, whole: 0, target: 0, less: 0 },
      },
      { figure: 'tax', id: 'on', percent: '20', behavior: 'exclusive', ...part },
      { figure: 'tax', id: 'top', percent: '5', behavior: 'exclusive', ...part },
    ]);
  });

  it('below zero with several taxes, after some was credited before', () => {
    const first = fileOf({
      lines: [item('a', -10000, 'on', 'top'), item('b', 20000)],
      taxRates: [rate('on', 20), rate('top', 5)],
    });
    const file = issue(first, net('a', -855), net('b', 2000)).receivable;
    const { figures } = told(file, net('a', -1710), net('b', 3000)).lines[0]!;
    const part = { how: 'part', of: 'exclusive-taxes', running: -641, whole: -2500 };
    expect(figures.slice(2, 5)).toStrictEqual([
      {
        ...{ figure: 'exclusive-taxes', invoiced: -2500, before: -214, credited: -427, left: -1859 },
        ...{ how: 'follow', of: 'net', running: -2565, whole: -10000, target: -641, less: -214 },
        equation: '-25.00 × -25.65 / -100.00 = -6.4125, rounded -6.41',
      },
      {
        ...{ figure: 'tax', id: 'on', percent: '20', behavior: 'exclusive' },
        ...{ invoiced: -2000, before: -171, credited: -342, left: -1487, ...part, less: -171 },
        equation: '-20.00 × -6.41 / -25.00 = -5.128',
      },
      {
        ...{ figure: 'tax', id: 'top', percent: '5', behavior: 'exclusive' },
        ...{ invoiced: -500, before: -43, credited: -85, left: -372, ...part, less: -43 },
        equation: '-5.00 × -6.41 / -25.00 = -1.282',
      },
    ]);
  });
});

describe('the taxes of a line of a spread', () => {
  it.each([
    [
      ['on', 'top'],
      ['exclusive-taxes sum', 'tax spread', 'tax spread'],
    ],
    [
      ['on', 'in'],
      ['tax spread', 'tax spread'],
    ],
    [
      ['in', 'side', 'on'],
      ['inclusive-taxes sum', 'tax spread', 'tax spread', 'tax spread'],
    ],
  ])('%s', (taxes, hows) => {
    const taxRates = [rate('on', 20), rate('top', 5), rate('in', 7, 'inclusive'), rate('side', 3, 'inclusive')];
    const file = fileOf({ lines: [item('a', 1000, ...taxes)], taxRates });
    const { figures } = told(file, { by: 'spread', amount: 100, of: 'total' }).lines[0]!;
    expect(figures.filter(({ figure }) => figure.includes('tax')).map(({ figure, how }) => `${figure} ${how}`)).toEqual(
      hows,
    );
  });
});

describe('the settlement of an explanation', () => {
  const none = { refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 };

  it('tells what was due only where all of it was taken', () => {
    const file = fileOf({ lines: [item('a', 1000)] });
    expect(told(file, net('a', 400)).settlement).toStrictEqual({
      ...{ type: 'pre-payment', prePayment: 400, postPayment: 0 },
      ...none,
    });
    expect(told(pay(file, 700), net('a', 400)).settlement).toStrictEqual({
      ...{ type: 'mixed', due: 300, prePayment: 300, postPayment: 100 },
      ...{ ...none, refund: 100, refunds: [{ payment: 'p-0', method: 'card', amount: 100 }] },
    });
  });
});

describe('the minor unit of an explanation', () => {
  it('is told where the invoice states one', () => {
    const lines = [item('a', 1005)];
    const stated = told(fileOf({ currency: 'XXT', minorUnit: 1, lines }), { by: 'remainder' });
    expect(stated.minorUnit).toBe(1);
    expect(stated.text).toContain('- Subtotal: 100.5 XXT, all that was left. Of 100.5 XXT, nothing is left.\n');
    expect(told(fileOf({ lines }), { by: 'remainder' })).not.toHaveProperty('minorUnit');
  });
});
