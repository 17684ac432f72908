import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  type Credit,
  type CreditNoteLine,
  type Receivable,
  type Refusal,
} from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, left, mismatch, rate, right, type Mismatch } from '../support.js';
import { mendLine, mendNote } from './mend-note.js';

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

describe('a line of a spread over lines that are all on the note', () => {
  const off = (line: number, field: string, ...figures: Mismatch) =>
    mismatch(['creditNote', 'lines', line, field], ...figures);

  it('is not explained where another line would have got a unit of it', () => {
    const { creditNote, invoice } = spread(20000, 'total');
    const lines = creditNote.lines.map((line, i) => {
      const by = [-1, 0, 1][i]!;
      return { ...line, subtotal: line.subtotal + by, net: line.net + by, total: line.total + by };
    });
    expect(left(explain(mendNote(creditNote, { lines }), invoice))).toEqual(
      [0, 2].flatMap((i) =>
        (['subtotal', 'net', 'total'] as const).map((field) =>
          off(i, field, lines[i]![field], creditNote.lines[i]![field]),
        ),
      ),
    );
  });

  it('is not explained where the spread was of less or more', () => {
    const { creditNote, invoice } = spread(20000, 'total');
    for (const amount of [19999, 20001]) {
      const note = mendNote(creditNote, { credits: [{ by: 'spread', amount, of: 'total' }] });
      expect(left(explain(note, invoice))).toEqual([mismatch(['creditNote', 'credits', 0, 'amount'], amount, 20000)]);
    }
  });
});

describe('a line of a spread over lines that are not all on the note', () => {
  // Of the line that nothing is left of, the note does not tell.
  const spreadOver = () => {
    const lines = [item('gone', 100), item('mixed', 100000, 'in', 'on'), item('plain', 3000)];
    const first = fileOf({
      lines,
      discounts: [{ id: 'd2', percent: 5, lines: ['mixed'] }],
      taxRates: [rate('in', 7, 'inclusive'), rate('on', 20)],
    });
    const issue = (file: Receivable, credit: Credit) =>
      right(issueCreditNote(file, { number: `C-${file.revision}`, credits: [credit] }, openPolicy));
    const file = issue(first, { by: 'remainder', line: 'gone' }).receivable;
    const { creditNote } = issue(file, { by: 'spread', amount: 20000, of: 'total' });
    return { creditNote, invoice: first.invoice };
  };
  const off = (line: number, field: Refusal['path'], ...figures: Mismatch) =>
    mismatch(['creditNote', 'lines', line, ...field], ...figures);
  type Figures = { readonly subtotal: number; readonly discount: number; readonly net: number; readonly on: number };
  const alter = (changes: (figures: Figures) => Partial<Figures>) => {
    const { creditNote, invoice } = spreadOver();
    const { subtotal, net, discounts, taxes } = creditNote.lines[0]!;
    const figures = { subtotal, discount: discounts[0]!.amount, net, on: taxes[1]!.amount };
    const altered = { ...figures, ...changes(figures) };
    const [inclusive] = taxes;
    const note = mendLine(creditNote, 0, {
      subtotal: altered.subtotal,
      discounts: [{ id: 'd2', amount: altered.discount }],
      net: altered.net,
      taxes: [inclusive, { id: 'on', amount: altered.on }],
      total: altered.net + inclusive!.amount + altered.on,
    });
    const credits: readonly Credit[] = [{ by: 'spread', amount: note.totals.total, of: 'total' }];
    return { figures, explained: explain(mendNote(note, { credits }), invoice) };
  };

  it('is explained as it was issued', () => {
    const { creditNote, invoice } = spreadOver();
    expect(creditNote.lines.map(({ line }) => line)).toEqual(['mixed', 'plain']);
    expect(right(explain(creditNote, invoice)).lines).toHaveLength(2);
  });

  it('is not explained where its subtotal is not what it holds', () => {
    const { figures, explained } = alter(({ subtotal }) => ({ subtotal: subtotal - 1 }));
    expect(left(explained)).toEqual([off(0, ['subtotal'], figures.subtotal - 1, figures.subtotal)]);
  });

  it.each([-1, 5001])('is not explained where its discount is not within what was left: %d', (discount) => {
    const { explained } = alter((own) => ({ discount, subtotal: own.subtotal - own.discount + discount }));
    expect(left(explained)).toEqual([off(0, ['discounts', 0, 'amount'], discount, '0 to 5000')]);
  });

  it('is not explained where its tax is not within what was left', () => {
    expect(left(alter(() => ({ on: 17758 })).explained)).toEqual([off(0, ['taxes', 1, 'amount'], 17758, '0 to 17757')]);
  });

  it('is not explained where its net is not within what was left', () => {
    const net = 88786;
    const { explained } = alter((own) => ({ net, subtotal: own.subtotal - own.net + net }));
    expect(left(explained)).toEqual([off(0, ['net'], net, '0 to 88785')]);
  });

  it('is not explained where its discount has another name', () => {
    const { creditNote, invoice } = spreadOver();
    const [{ amount } = { amount: 0 }] = creditNote.lines[0]!.discounts;
    expect(left(explain(mendLine(creditNote, 0, { discounts: [{ id: 'd1', amount }] }), invoice))).toEqual([
      off(0, ['discounts', 0, 'id'], '"d1"', '"d2"'),
    ]);
  });

  it('is not explained where the lines give less or more than was spread', () => {
    const { creditNote, invoice } = spreadOver();
    for (const amount of [19999, 20001]) {
      const note = mendNote(creditNote, { credits: [{ by: 'spread', amount, of: 'total' }] });
      expect(left(explain(note, invoice))).toEqual([mismatch(['creditNote', 'credits', 0, 'amount'], amount, 20000)]);
    }
  });

  it('is not explained out of the order of the invoice, nor twice', () => {
    const { creditNote, invoice } = spreadOver();
    const [mixed, plain] = creditNote.lines as [CreditNoteLine, CreditNoteLine];
    expect(left(explain(mendNote(creditNote, { lines: [plain, mixed] }), invoice))).toEqual([
      off(1, ['line'], 'mixed', 'a line after plain'),
    ]);
    const half = { subtotal: plain.subtotal / 2, net: plain.net / 2, total: plain.total / 2 };
    const before = { position: 2, quantity: '0', byQuantity: 0, discounts: [], taxes: [], ...half };
    const lines = [mixed, { ...plain, ...half }, { ...plain, ...half, before }];
    expect(left(explain(mendNote(creditNote, { lines }), invoice))).toContainEqual(
      off(2, ['line'], 'plain', 'a line after plain'),
    );
  });
});
