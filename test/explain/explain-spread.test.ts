import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, type Credit, type Refusal } from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, left, mismatch, rate, right, type Mismatch } from '../support.js';
import { restated, restatedLine } from './restated.js';

// A spread is exact for the invoice: of one of its lines is told what adds up, and refused what does not.

const shop = () =>
  fileOf({
    lines: [item('rich', 50000, 'in', 'on', 'side', 'top'), item('mixed', 100000, 'in', 'on'), item('plain', 3000)],
    discounts: [
      { id: 'd1', percent: 10, lines: ['rich'] },
      { id: 'd2', percent: 5, lines: ['rich', 'mixed'] },
    ],
    taxRates: [rate('in', 7, 'inclusive'), rate('on', 20), rate('side', 3, 'inclusive'), rate('top', 5)],
  });

const spread = (amount: number, of: 'net' | 'total') => {
  const file = shop();
  const credits: readonly Credit[] = [{ by: 'spread', amount, of }];
  const { creditNote } = right(issueCreditNote(file, { number: 'C', credits }, openPolicy));
  return { creditNote, invoice: file.invoice };
};

const rowsOf = (line: number, amount: number, of: 'net' | 'total'): readonly string[] => {
  const { creditNote, invoice } = spread(amount, of);
  const { text } = right(explain(creditNote, invoice));
  return text.split('\n\n')[line + 1]!.split('\n');
};

describe('a line of a spread', () => {
  it('with several discounts and taxes is told by their sums', () => {
    expect(rowsOf(0, 20000, 'total')).toMatchInlineSnapshot(`
      [
        "Line rich (Item rich), asked: 200.00 EUR spread over the total of the lines.",
        "- Subtotal: 59.45 EUR, the sum (50.83 + 8.62 = 59.45). Of 500.00 EUR, 440.55 EUR is left.",
        "- Discounts: 8.62 EUR, the sum of its parts. Of 72.50 EUR, 63.88 EUR is left.",
        "- Discount d1: 5.94 EUR, its part of what is spread over the lines. Of 50.00 EUR, 44.06 EUR is left.",
        "- Discount d2: 2.68 EUR, its part of what is spread over the lines. Of 22.50 EUR, 19.82 EUR is left.",
        "- Price after discounts: 50.83 EUR, the rest of the total (62.38 - 11.55 = 50.83). Of 427.50 EUR, 376.67 EUR is left.",
        "- Included taxes: 4.62 EUR, the sum of its parts. Of 38.86 EUR, 34.24 EUR is left.",
        "- Tax in (7% included): 3.23 EUR, its part of what is spread over the lines. Of 27.20 EUR, 23.97 EUR is left.",
        "- Tax side (3% included): 1.39 EUR, its part of what is spread over the lines. Of 11.66 EUR, 10.27 EUR is left.",
        "- Net: 46.21 EUR, the rest of the price after discounts (50.83 - 4.62 = 46.21). Of 388.64 EUR, 342.43 EUR is left.",
        "- Added taxes: 11.55 EUR, the sum of its parts. Of 97.16 EUR, 85.61 EUR is left.",
        "- Tax on (20% on top): 9.24 EUR, its part of what is spread over the lines. Of 77.73 EUR, 68.49 EUR is left.",
        "- Tax top (5% on top): 2.31 EUR, its part of what is spread over the lines. Of 19.43 EUR, 17.12 EUR is left.",
        "- Total: 62.38 EUR, its part of what is spread over the lines. Of 524.66 EUR, 462.28 EUR is left.",
      ]
    `);
  });

  it('with one tax of either kind is told by each', () => {
    expect(rowsOf(1, 5000, 'net')).toMatchInlineSnapshot(`
      [
        "Line mixed (Item mixed), asked: 50.00 EUR spread over the net of the lines.",
        "- Subtotal: 38.28 EUR, the sum (36.36 + 1.92 = 38.28). Of 1,000.00 EUR, 961.72 EUR is left.",
        "- Discount d2: 1.92 EUR, its part of what is spread over the lines. Of 50.00 EUR, 48.08 EUR is left.",
        "- Price after discounts: 36.36 EUR, the sum (33.98 + 2.38 = 36.36). Of 950.00 EUR, 913.64 EUR is left.",
        "- Tax in (7% included): 2.38 EUR, its part of what is spread over the lines. Of 62.15 EUR, 59.77 EUR is left.",
        "- Net: 33.98 EUR, its part of what is spread over the lines. Of 887.85 EUR, 853.87 EUR is left.",
        "- Tax on (20% on top): 6.80 EUR, its part of what is spread over the lines. Of 177.57 EUR, 170.77 EUR is left.",
        "- Total: 43.16 EUR, the sum (33.98 + 2.38 + 6.80 = 43.16). Of 1,127.57 EUR, 1,084.41 EUR is left.",
      ]
    `);
  });

  it('with neither has all its figures alike', () => {
    expect([rowsOf(2, 20000, 'total'), rowsOf(2, 5000, 'net')]).toMatchInlineSnapshot(`
      [
        [
          "Line plain (Item plain), asked: 200.00 EUR spread over the total of the lines.",
          "- Subtotal: 3.57 EUR, as much as the total. Of 30.00 EUR, 26.43 EUR is left.",
          "- Net: 3.57 EUR, as much as the total. Of 30.00 EUR, 26.43 EUR is left.",
          "- Total: 3.57 EUR, its part of what is spread over the lines. Of 30.00 EUR, 26.43 EUR is left.",
        ],
        [
          "Line plain (Item plain), asked: 50.00 EUR spread over the net of the lines.",
          "- Subtotal: 1.15 EUR, as much as the net. Of 30.00 EUR, 28.85 EUR is left.",
          "- Net: 1.15 EUR, its part of what is spread over the lines. Of 30.00 EUR, 28.85 EUR is left.",
          "- Total: 1.15 EUR, as much as the net. Of 30.00 EUR, 28.85 EUR is left.",
        ],
      ]
    `);
  });
});

describe('a line of a spread is not explained', () => {
  const off = (field: Refusal['path'], ...figures: Mismatch) =>
    mismatch(['creditNote', 'lines', 1, ...field], ...figures);
  type Figures = { readonly subtotal: number; readonly discount: number; readonly net: number; readonly on: number };
  const refusals = (changes: (figures: Figures) => Partial<Figures>) => {
    const { creditNote, invoice } = spread(20000, 'total');
    const { subtotal, net, discounts, taxes } = creditNote.lines[1]!;
    const figures = { subtotal, discount: discounts[0]!.amount, net, on: taxes[1]!.amount };
    const own = { ...figures, ...changes(figures) };
    const [inclusive] = taxes;
    const stated = {
      subtotal: own.subtotal,
      discounts: [{ id: 'd2', amount: own.discount }],
      net: own.net,
      taxes: [inclusive, { id: 'on', amount: own.on }],
      total: own.net + inclusive!.amount + own.on,
    };
    const note = restatedLine(creditNote, 1, stated);
    const credits: readonly Credit[] = [{ by: 'spread', amount: note.totals.total, of: 'total' }];
    return { figures, refused: left(explain(restated(note, { credits }), invoice)) };
  };

  it('whose subtotal is not what it holds', () => {
    const { figures, refused } = refusals(({ subtotal }) => ({ subtotal: subtotal - 1 }));
    expect(refused).toEqual([off(['subtotal'], figures.subtotal - 1, figures.subtotal)]);
  });

  it.each([-1, 5001])('whose discount is not within what was left: %d', (discount) => {
    const { refused } = refusals((own) => ({ discount, subtotal: own.subtotal - own.discount + discount }));
    expect(refused).toEqual([off(['discounts', 0, 'amount'], discount, '0 to 5000')]);
  });

  it('whose tax is not within what was left', () => {
    const { refused } = refusals(() => ({ on: 17758 }));
    expect(refused).toEqual([off(['taxes', 1, 'amount'], 17758, '0 to 17757')]);
  });

  it('whose net is not within what was left', () => {
    const net = 88786;
    const { refused } = refusals((own) => ({ net, subtotal: own.subtotal - own.net + net }));
    expect(refused).toEqual([off(['net'], net, '0 to 88785')]);
  });

  it('whose discount has another name', () => {
    const { creditNote, invoice } = spread(20000, 'total');
    const [{ amount } = { amount: 0 }] = creditNote.lines[1]!.discounts;
    expect(left(explain(restatedLine(creditNote, 1, { discounts: [{ id: 'd1', amount }] }), invoice))).toEqual([
      {
        code: 'document-mismatch',
        path: ['creditNote', 'lines', 1, 'discounts', 0, 'id'],
        stated: '"d1"',
        expected: '"d2"',
      },
    ]);
  });
});

it('a spread that its lines give less or more than is not explained', () => {
  const { creditNote, invoice } = spread(20000, 'total');
  const asking = (amount: number) =>
    left(explain({ ...creditNote, credits: [{ by: 'spread', amount, of: 'total' }] }, invoice)).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );
  const noCredit = (line: number) => `document-mismatch creditNote.lines.${line}.by`;
  const noAnswer = 'document-mismatch creditNote.credits.length';
  expect(asking(20001)).toEqual([noAnswer, noCredit(0), noCredit(1), noCredit(2)]);
  expect(asking(19999)).toEqual([noCredit(2)]);
  // What other credits gave is explained as it was.
  const file = fileOf({ lines: [item('a', 1000), item('b', 500)] });
  const mixed: readonly Credit[] = [
    { by: 'amount', line: 'a', amount: 10, of: 'net' },
    { by: 'spread', amount: 500, of: 'net' },
  ];
  const note = right(issueCreditNote(file, { number: 'C', credits: mixed }, openPolicy)).creditNote;
  const more = { ...note, credits: [mixed[0]!, { by: 'spread', amount: 501, of: 'net' } as const] };
  expect(left(explain(more, file.invoice)).map(({ path }) => path.join('.'))).toEqual([
    'creditNote.credits.length',
    'creditNote.lines.1.by',
    'creditNote.lines.2.by',
  ]);
});
