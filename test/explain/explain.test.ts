import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  previewCreditNote,
  voidCreditNote,
  type Credit,
  type CreditNote,
  type Invoice,
  type Receivable,
} from '../../src/index.js';
import { explain, type ExplainedFigure } from '../../src/explain/index.js';
import { parseCreditNote, parseInvoice } from '../../src/schema/index.js';
import { fileOf, item, left, pay, rate, right, stored, units } from '../support.js';

const file = fileOf({
  number: 'INV-7',
  lines: [
    { ...units('chair', 3, 9995, 'vat20'), description: 'Office chair' },
    { ...units('book', 4, 1250, 'vat7'), description: 'Handbook' },
  ],
  discounts: [{ id: 'summer', percent: 10 }],
  taxRates: [rate('vat20', 20), rate('vat7', 7, 'inclusive')],
});
const { invoice } = file;

const issue = (of: Receivable, number: string, ...credits: readonly Credit[]) =>
  right(issueCreditNote(of, { number, credits }, openPolicy));

const byQuantity = issue(file, 'CN-1', { by: 'quantity', line: 'chair', quantity: 1 });
const byNet = issue(byQuantity.receivable, 'CN-2', { by: 'amount', line: 'chair', amount: 5000, of: 'net' });
const remainder = issue(pay(byNet.receivable, 10000), 'CN-3', { by: 'remainder' });
const textOf = (note: CreditNote, of: Invoice = invoice) => right(explain(note, of)).text;
const figuresOf = (note: CreditNote, of: Invoice = invoice, line = 0): readonly ExplainedFigure[] =>
  right(explain(note, of)).lines[line]!.figures;
const figure = (figures: readonly ExplainedFigure[], name: string) => figures.find((own) => own.figure === name);

describe('the text of an explanation', () => {
  it('of a quantity', () => {
    expect(textOf(byQuantity.creditNote)).toMatchInlineSnapshot(`
      "Credit note CN-1 of invoice INV-7: 107.94 EUR. What is left is stated as this credit note left it.

      Line chair (Office chair), asked: a quantity of 1 of 3.
      - Subtotal: 99.95 EUR, as asked (299.85 × 1 / 3 = 99.95). Of 299.85 EUR, 199.90 EUR is left.
      - Discount summer: 10.00 EUR, its share of the subtotal (29.99 × 99.95 / 299.85 = 9.9966…, rounded 10.00). Of 29.99 EUR, 19.99 EUR is left.
      - Net: 89.95 EUR, the rest of the subtotal (99.95 - 10.00 = 89.95). Of 269.86 EUR, 179.91 EUR is left.
      - Tax vat20 (20% on top): 17.99 EUR, in step with the subtotal (53.97 × 99.95 / 299.85 = 17.99). Of 53.97 EUR, 35.98 EUR is left.
      - Total: 107.94 EUR, the sum (89.95 + 17.99 = 107.94). Of 323.83 EUR, 215.89 EUR is left.

      All lines together: subtotal 99.95 EUR, discounts 10.00 EUR, net 89.95 EUR, tax 17.99 EUR, total 107.94 EUR.
      All of it lowered the amount due, which was at least as much.
      A half is rounded away from zero."
    `);
  });

  it('of an amount of the net, after the quantity', () => {
    expect(textOf(byNet.creditNote)).toMatchInlineSnapshot(`
      "Credit note CN-2 of invoice INV-7: 60.00 EUR. What is left is stated as this credit note left it.

      Line chair (Office chair), asked: 50.00 EUR of the net.
      - Subtotal: 55.55 EUR, the sum (50.00 + 5.55 = 55.55). Of 299.85 EUR, 99.95 EUR was credited before and 144.35 EUR is left.
      - Discount summer: 5.55 EUR, in step with the net (29.99 × 139.95 / 269.86 = 15.5528…, rounded 15.55, less 10.00 credited before). Of 29.99 EUR, 10.00 EUR was credited before and 14.44 EUR is left.
      - Net: 50.00 EUR, as asked. Of 269.86 EUR, 89.95 EUR was credited before and 129.91 EUR is left.
      - Tax vat20 (20% on top): 10.00 EUR, in step with the net (53.97 × 139.95 / 269.86 = 27.9889…, rounded 27.99, less 17.99 credited before). Of 53.97 EUR, 17.99 EUR was credited before and 25.98 EUR is left.
      - Total: 60.00 EUR, the sum (50.00 + 10.00 = 60.00). Of 323.83 EUR, 107.94 EUR was credited before and 155.89 EUR is left.

      All lines together: subtotal 55.55 EUR, discounts 5.55 EUR, net 50.00 EUR, tax 10.00 EUR, total 60.00 EUR.
      All of it lowered the amount due, which was at least as much.
      A half is rounded away from zero."
    `);
  });

  it('of the remainder, more than was due', () => {
    expect(textOf(remainder.creditNote)).toMatchInlineSnapshot(`
      "Credit note CN-3 of invoice INV-7: 200.89 EUR. What is left is stated as this credit note left it.

      Line chair (Office chair), asked: all that is left of the invoice.
      - Subtotal: 144.35 EUR, all that was left. Of 299.85 EUR, 155.50 EUR was credited before and nothing is left.
      - Discount summer: 14.44 EUR, all that was left. Of 29.99 EUR, 15.55 EUR was credited before and nothing is left.
      - Net: 129.91 EUR, all that was left. Of 269.86 EUR, 139.95 EUR was credited before and nothing is left.
      - Tax vat20 (20% on top): 25.98 EUR, all that was left. Of 53.97 EUR, 27.99 EUR was credited before and nothing is left.
      - Total: 155.89 EUR, all that was left. Of 323.83 EUR, 167.94 EUR was credited before and nothing is left.

      Line book (Handbook), asked: all that is left of the invoice.
      - Subtotal: 50.00 EUR, all that was left. Of 50.00 EUR, nothing is left.
      - Discount summer: 5.00 EUR, all that was left. Of 5.00 EUR, nothing is left.
      - Price after discounts: 45.00 EUR, all that was left. Of 45.00 EUR, nothing is left.
      - Tax vat7 (7% included): 2.94 EUR, all that was left. Of 2.94 EUR, nothing is left.
      - Net: 42.06 EUR, all that was left. Of 42.06 EUR, nothing is left.
      - Total: 45.00 EUR, all that was left. Of 45.00 EUR, nothing is left.

      All lines together: subtotal 194.35 EUR, discounts 19.44 EUR, net 171.97 EUR, tax 28.92 EUR (vat20 25.98 EUR, vat7 2.94 EUR), total 200.89 EUR.
      100.89 EUR was due and no longer is; 100.00 EUR is given back: 100.00 EUR on payment p-2 (card)."
    `);
  });

  it('of a percentage, a custom line and a spread on one note', () => {
    const { creditNote } = issue(
      pay(file),
      'CN-4',
      { by: 'percent', line: 'book', percent: '33.3' },
      { by: 'custom', description: 'Late\n delivery', quantity: '2.5', unitPrice: '33.3', taxes: ['vat7', 'vat20'] },
      { by: 'spread', amount: 1000, of: 'total' },
    );
    expect(textOf(creditNote)).toMatchInlineSnapshot(`
      "Credit note CN-4 of invoice INV-7: 25.97 EUR. What is left is stated as this credit note left it.

      Line book (Handbook), asked: 33.3% of the line as invoiced.
      - Subtotal: 16.65 EUR, as asked (50.00 × 33.3 / 100 = 16.65). Of 50.00 EUR, 33.35 EUR is left.
      - Discount summer: 1.67 EUR, its share of the subtotal (5.00 × 16.65 / 50.00 = 1.665, rounded 1.67). Of 5.00 EUR, 3.33 EUR is left.
      - Price after discounts: 14.98 EUR, the rest of the subtotal (16.65 - 1.67 = 14.98). Of 45.00 EUR, 30.02 EUR is left.
      - Tax vat7 (7% included): 0.98 EUR, its share of the price after discounts (2.94 × 14.98 / 45.00 = 0.9786…, rounded 0.98). Of 2.94 EUR, 1.96 EUR is left.
      - Net: 14.00 EUR, the rest of the price after discounts (14.98 - 0.98 = 14.00). Of 42.06 EUR, 28.06 EUR is left.
      - Total: 14.98 EUR, the sum (14.00 + 0.98 = 14.98). Of 45.00 EUR, 30.02 EUR is left.

      Late delivery, asked: 2.5 at 0.333 EUR, which is no line of the invoice.
      - Subtotal: 0.83 EUR (2.5 × 0.333 = 0.8325, rounded 0.83).
      - Tax vat7 (7% included): 0.05 EUR (0.83 × 7 / 107 = 0.0542…, rounded 0.05).
      - Net: 0.78 EUR, the rest of the subtotal (0.83 - 0.05 = 0.78).
      - Tax vat20 (20% on top): 0.16 EUR (0.78 × 20 / 100 = 0.156, rounded 0.16).
      - Total: 0.99 EUR, the sum (0.78 + 0.05 + 0.16 = 0.99).

      Line chair (Office chair), asked: 10.00 EUR spread over the total of the lines.
      - Subtotal: 8.47 EUR, the sum (7.62 + 0.85 = 8.47). Of 299.85 EUR, 291.38 EUR is left.
      - Discount summer: 0.85 EUR, its part of what is spread over the lines. Of 29.99 EUR, 29.14 EUR is left.
      - Net: 7.62 EUR, the rest of the total (9.15 - 1.53 = 7.62). Of 269.86 EUR, 262.24 EUR is left.
      - Tax vat20 (20% on top): 1.53 EUR, its part of what is spread over the lines. Of 53.97 EUR, 52.44 EUR is left.
      - Total: 9.15 EUR, its part of what is spread over the lines. Of 323.83 EUR, 314.68 EUR is left.

      Line book (Handbook), asked: 10.00 EUR spread over the total of the lines.
      - Subtotal: 0.94 EUR, the sum (0.85 + 0.09 = 0.94). Of 50.00 EUR, 16.65 EUR was credited before and 32.41 EUR is left.
      - Discount summer: 0.09 EUR, its part of what is spread over the lines. Of 5.00 EUR, 1.67 EUR was credited before and 3.24 EUR is left.
      - Price after discounts: 0.85 EUR, as much as the total. Of 45.00 EUR, 14.98 EUR was credited before and 29.17 EUR is left.
      - Tax vat7 (7% included): 0.06 EUR, its part of what is spread over the lines. Of 2.94 EUR, 0.98 EUR was credited before and 1.90 EUR is left.
      - Net: 0.79 EUR, the rest of the price after discounts (0.85 - 0.06 = 0.79). Of 42.06 EUR, 14.00 EUR was credited before and 27.27 EUR is left.
      - Total: 0.85 EUR, its part of what is spread over the lines. Of 45.00 EUR, 14.98 EUR was credited before and 29.17 EUR is left.

      All lines together: subtotal 26.89 EUR, discounts 2.61 EUR, net 23.19 EUR, tax 2.78 EUR (vat20 1.69 EUR, vat7 1.09 EUR), total 25.97 EUR.
      Nothing was due, so all of it is given back: 25.97 EUR on payment p-0 (card).
      A half is rounded away from zero."
    `);
  });

  it('of a void note, rounded to even, in a currency without decimals', () => {
    const yen = fileOf({
      currency: 'JPY',
      rounding: 'half-even',
      lines: [item('a', 105, 't')],
      taxRates: [rate('t', 10)],
    });
    const issued = issue(yen, 'CN-1', { by: 'percent', line: 'a', percent: 50 });
    const { creditNote } = right(voidCreditNote(issued.receivable, issued.creditNote.number));
    expect(textOf(creditNote, yen.invoice)).toMatchInlineSnapshot(`
      "Credit note CN-1 of invoice I-1: 57 JPY. What is left is stated as this credit note left it. It is void, and gave back all that it took.

      Line a (Item a), asked: 50% of the line as invoiced.
      - Subtotal: 52 JPY, as asked (105 × 50 / 100 = 52.5, rounded 52). Of 105 JPY, 53 JPY is left.
      - Net: 52 JPY, as much as the subtotal. Of 105 JPY, 53 JPY is left.
      - Tax t (10% on top): 5 JPY, in step with the subtotal (10 × 52 / 105 = 4.95…, rounded 5). Of 10 JPY, 5 JPY is left.
      - Total: 57 JPY, the sum (52 + 5 = 57). Of 115 JPY, 58 JPY is left.

      All lines together: subtotal 52 JPY, discounts 0 JPY, net 52 JPY, tax 5 JPY, total 57 JPY.
      All of it lowered the amount due, which was at least as much.
      A half is rounded to even."
    `);
  });

  it('of what custom lines left of the invoice, spread over its lines', () => {
    const custom = issue(file, 'CN-1', { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 100 });
    const { creditNote } = issue(custom.receivable, 'CN-2', { by: 'remainder' });
    const { lines } = right(explain(creditNote, invoice));
    expect(lines.map(({ asked }) => asked)).toEqual(
      lines.map(() => 'all that is left of the invoice, spread over its lines as custom lines took the rest'),
    );
    expect(lines[0]!.figures.map(({ figure, how }) => [figure, how])).toEqual([
      ['subtotal', 'sum'],
      ['discount', 'spread'],
      ['net', 'rest'],
      ['tax', 'spread'],
      ['total', 'spread'],
    ]);
  });

  it('tells where the settlement went', () => {
    const paid = pay(pay(fileOf({ number: 'I-1', lines: [item('a', 1000)] }), 400, 'customer-balance'), 600);
    const { creditNote } = right(
      issueCreditNote(paid, {
        number: 'CN-1',
        credits: [{ by: 'remainder' }],
        settlement: { refund: 500, customerBalance: 300, outOfBand: 200 },
      }),
    );
    const { settlement, text } = right(explain(creditNote, paid.invoice));
    expect(settlement).toMatchObject({ type: 'post-payment', due: 0, prePayment: 0, postPayment: 1000, refund: 500 });
    expect(text).toContain(
      'Nothing was due, so all of it is given back: 5.00 EUR on payment p-1 (card), 3.00 EUR to the customer balance, ' +
        '2.00 EUR out of band.',
    );
  });
});

describe('the data of an explanation', () => {
  it('of a share', () => {
    expect(figure(figuresOf(byQuantity.creditNote), 'discount')).toEqual({
      figure: 'discount',
      id: 'summer',
      invoiced: 2999,
      before: 0,
      credited: 1000,
      left: 1999,
      how: 'share',
      of: 'subtotal',
      running: 9995,
      whole: 29985,
      target: 1000,
      less: 0,
      equation: '29.99 × 99.95 / 299.85 = 9.9966…, rounded 10.00',
    });
  });

  it('of a follower', () => {
    expect(figure(figuresOf(byNet.creditNote), 'tax')).toMatchObject({
      id: 'vat20',
      percent: '20',
      behavior: 'exclusive',
      how: 'follow',
      of: 'net',
      running: 13995,
      whole: 26986,
      less: 1799,
    });
  });

  it('of what the figures around it held back', () => {
    const lines = fileOf({
      lines: [item('a', 100, 't'), item('b', 100, 't'), item('c', 100, 't')],
      taxRates: [rate('t', 20)],
    });
    // The tax of the spread is one cent, and one of the lines takes it.
    const { receivable, creditNote } = issue(lines, 'CN-1', { by: 'spread', amount: 3, of: 'total' });
    const ahead = creditNote.lines.find(({ taxes }) => taxes[0]?.amount === 1)!;
    const next = issue(receivable, 'CN-2', { by: 'amount', line: ahead.line!, amount: 1, of: 'total' });
    expect(figure(figuresOf(next.creditNote, lines.invoice), 'tax')).toMatchObject({
      before: 1,
      credited: 0,
      how: 'share',
      target: 0,
      less: 1,
      held: true,
    });
    expect(textOf(next.creditNote, lines.invoice)).toContain(
      '- Tax t (20% on top): 0.00 EUR, its share of the total (0.20 × 0.02 / 1.20 = 0.0033…, rounded 0.00, ' +
        'less 0.01 credited before, held at 0.00 so that no figure falls below zero or passes what is left).',
    );
  });

  it('of a quantity, when amounts took most of its line', () => {
    const one = fileOf({ lines: [units('a', 3, 1000)] });
    const { receivable } = issue(one, 'CN-1', { by: 'amount', line: 'a', amount: 2500, of: 'subtotal' });
    const { creditNote } = issue(receivable, 'CN-2', { by: 'quantity', line: 'a', quantity: 1 });
    expect(figuresOf(creditNote, one.invoice)[0]).toMatchObject({
      how: 'asked',
      target: 1000,
      credited: 500,
      held: true,
    });
  });

  it('tells parts and their sum where a line has several', () => {
    const several = fileOf({
      lines: [item('a', 10000, 'city', 'state', 'in', 'side')],
      discounts: [
        { id: 'd1', percent: 10 },
        { id: 'd2', percent: 5 },
      ],
      taxRates: [rate('city', '2.5'), rate('state', 4), rate('in', 3, 'inclusive'), rate('side', 2, 'inclusive')],
    });
    const { creditNote } = issue(
      several,
      'CN-1',
      { by: 'amount', line: 'a', amount: 3333, of: 'subtotal' },
      { by: 'custom', description: 'C', quantity: 1, unitPrice: 100, taxes: ['city', 'state', 'in', 'side'] },
    );
    const names = (line: number) =>
      figuresOf(creditNote, several.invoice, line).map(({ figure, id = '', how, of = '' }) =>
        [figure, id, how, of].filter((word) => word !== '').join(' '),
      );
    expect(names(0)).toEqual([
      'subtotal asked',
      'discounts share subtotal',
      'discount d1 part discounts',
      'discount d2 part discounts',
      'price rest subtotal',
      'inclusive-taxes share price',
      'tax in part inclusive-taxes',
      'tax side part inclusive-taxes',
      'net rest price',
      'exclusive-taxes follow subtotal',
      'tax city part exclusive-taxes',
      'tax state part exclusive-taxes',
      'total sum',
    ]);
    expect(names(1)).toEqual([
      'subtotal custom',
      'inclusive-taxes custom',
      'tax in part inclusive-taxes',
      'tax side part inclusive-taxes',
      'net rest subtotal',
      'tax city custom',
      'tax state custom',
      'total sum',
    ]);
  });

  it('of a negative line has its sign', () => {
    const mixed = fileOf({ lines: [units('a', 10, 100, 't'), units('b', -3, 100, 't')], taxRates: [rate('t', 20)] });
    const { creditNote } = issue(
      mixed,
      'CN-1',
      { by: 'quantity', line: 'a', quantity: 5 },
      { by: 'quantity', line: 'b', quantity: 1 },
      { by: 'amount', line: 'b', amount: -60, of: 'total' },
    );
    const figures = figuresOf(creditNote, mixed.invoice, 2);
    expect(figure(figures, 'total')).toMatchObject({ invoiced: -360, before: -120, credited: -60, left: -180 });
    expect(figure(figures, 'tax')).toMatchObject({
      running: -180,
      whole: -360,
      target: -30,
      less: -20,
      credited: -10,
      equation: '-0.60 × -1.80 / -3.60 = -0.30',
    });
    expect(figure(figures, 'net')?.equation).toBe('-0.60 + 0.10 = -0.50');
  });

  it('of a preview and of a stored note is the same', () => {
    const draft = { number: 'CN-1', credits: [{ by: 'quantity', line: 'chair', quantity: 1 }] } as const;
    const explained = right(explain(byQuantity.creditNote, invoice));
    expect(right(explain(right(previewCreditNote(file, draft)), invoice))).toEqual(explained);
    const note = right(parseCreditNote(stored(byQuantity.creditNote), invoice));
    expect(right(explain(note, right(parseInvoice(stored(invoice)))))).toEqual(explained);
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  });
});

describe('explain refuses', () => {
  const { creditNote } = byQuantity;
  const notProven = (name: 'creditNote' | 'invoice', received: string) =>
    name === 'creditNote'
      ? { code: 'not-proven', path: [name], expected: 'credit-note', received, parser: 'parseCreditNote' }
      : { code: 'not-proven', path: [name], expected: 'invoice', received, parser: 'parseInvoice' };

  it.each<readonly [string, unknown, unknown, readonly object[]]>([
    ['no documents', undefined, null, [notProven('creditNote', 'undefined'), notProven('invoice', 'null')]],
    ['a draft', { number: 'CN-1', credits: [] }, invoice, [notProven('creditNote', 'object')]],
    ['a copy of a note', structuredClone(creditNote), invoice, [notProven('creditNote', 'a copy of a credit note')]],
    ['a stored note', stored(creditNote), invoice, [notProven('creditNote', 'a copy of a credit note')]],
    ['an invoice draft', creditNote, { number: 'INV-7' }, [notProven('invoice', 'object')]],
    ['a stored invoice', creditNote, stored(invoice), [notProven('invoice', 'a copy of an invoice')]],
    ['a receivable', creditNote, file, [notProven('invoice', 'a receivable')]],
    [
      'the two the wrong way round',
      invoice,
      creditNote,
      [notProven('creditNote', 'an invoice'), notProven('invoice', 'a credit note')],
    ],
  ])('%s: not-proven', (_, note, of, refusals) => {
    expect(left(explain(note as never, of as never))).toEqual(refusals);
  });

  it('whatever fails when it is read: not-proven', () => {
    const throwing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('read');
        },
        has: () => {
          throw new Error('read');
        },
      },
    );
    for (const value of [0, NaN, '', 'x', true, [], {}, throwing, Symbol('x'), 7n, () => 1]) {
      expect(left(explain(value as never, invoice))).toMatchObject([{ code: 'not-proven', path: ['creditNote'] }]);
      expect(left(explain(creditNote, value as never))).toMatchObject([{ code: 'not-proven', path: ['invoice'] }]);
    }
  });
});

describe('a note of very many figures', () => {
  it('is explained as it is read', () => {
    const taxRates = Array.from({ length: 97 }, (_, i) => rate(`t${i}`, 1));
    const taxes = taxRates.map(({ id }) => id);
    const long = fileOf({ lines: Array.from({ length: 501 }, (_, i) => item(`l${i}`, 1000, ...taxes)), taxRates });
    const { creditNote } = issue(long, 'CN-1', { by: 'remainder' });
    const { lines } = right(explain(creditNote, long.invoice));
    expect(lines.reduce((count, { figures }) => count + figures.length, 0)).toBe(501 * 101);
  });
});
