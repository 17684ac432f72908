import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  type Credit,
  type CreditNote,
  type CreditNoteLine,
  type Receivable,
  type Refusal,
} from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, left, mismatch, right, units, type Mismatch } from '../support.js';
import { mendNote } from './mend-note.js';

// Which credit of a note each of its lines answers.

const issue = (file: Receivable, ...credits: readonly Credit[]) =>
  right(issueCreditNote(file, { number: `C-${file.revision}`, credits }, openPolicy));

const askedOf = (note: CreditNote, { invoice }: Receivable) =>
  right(explain(note, invoice)).lines.map(({ line = '', by, asked }) => `${line} ${by}: ${asked}`);

const shop = () => fileOf({ lines: [units('a', 4, 1000), units('b', 2, 500), item('c', 300)] });
const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 10 };

const off = (path: Refusal['path'], ...figures: Mismatch) => mismatch(['creditNote', ...path], ...figures);

describe('the lines of a note answer its credits', () => {
  it('one after the other, and a spread all its lines', () => {
    const file = shop();
    const { creditNote } = issue(
      file,
      { by: 'spread', amount: 530, of: 'total' },
      { by: 'quantity', line: 'a', quantity: 1 },
      { by: 'spread', amount: 100, of: 'net' },
      custom,
      { by: 'percent', line: 'b', percent: 5 },
      { by: 'spread', amount: 53, of: 'total' },
      { by: 'amount', line: 'b', amount: 7, of: 'net' },
      { by: 'amount', line: 'b', amount: 8, of: 'total' },
    );
    expect(askedOf(creditNote, file)).toEqual([
      ...['a', 'b', 'c'].map((line) => `${line} spread: 5.30 EUR spread over the total of the lines`),
      'a quantity: a quantity of 1 of 4',
      ...['a', 'b', 'c'].map((line) => `${line} spread: 1.00 EUR spread over the net of the lines`),
      ' custom: 1 at 0.10 EUR, which is no line of the invoice',
      'b percent: 5% of the line as invoiced',
      ...['a', 'b', 'c'].map((line) => `${line} spread: 0.53 EUR spread over the total of the lines`),
      'b amount: 0.07 EUR of the net',
      'b amount: 0.08 EUR of the total',
    ]);
  });

  it('a remainder of the line before one of the invoice', () => {
    const file = shop();
    const { creditNote } = issue(
      file,
      { by: 'amount', line: 'a', amount: 10, of: 'net' },
      { by: 'remainder', line: 'b' },
      { by: 'remainder' },
    );
    expect(askedOf(creditNote, file)).toEqual([
      'a amount: 0.10 EUR of the net',
      'b remainder: all that is left of the line',
      'a remainder: all that is left of the invoice',
      'c remainder: all that is left of the invoice',
    ]);
  });

  it('a remainder of the line after one of the invoice that was spread', () => {
    const lines = [item('a', 100), item('b', -50), item('c', -100), item('d', 100)];
    const file = issue(fileOf({ lines }), custom).receivable;
    const { creditNote } = issue(
      file,
      { by: 'remainder' },
      { by: 'remainder', line: 'a' },
      { by: 'remainder', line: 'b' },
      { by: 'amount', line: 'c', amount: -30, of: 'total' },
    );
    const spread = 'all that is left of the invoice, spread over its lines as custom lines took the rest';
    expect(askedOf(creditNote, file)).toEqual([
      `a remainder: ${spread}`,
      `d remainder: ${spread}`,
      'a remainder: all that is left of the line',
      'b remainder: all that is left of the line',
      'c amount: -0.30 EUR of the total',
    ]);
  });
});

describe('a line that does not answer its credit is refused', () => {
  const explainOthers = (by: readonly Credit[], stated: readonly Credit[]) => {
    const file = shop();
    return left(explain(mendNote(issue(file, ...by).creditNote, { credits: stated }), file.invoice));
  };
  const quantity: Credit = { by: 'quantity', line: 'a', quantity: 1 };
  const spread: Credit = { by: 'spread', amount: 530, of: 'total' };

  it.each<readonly [string, readonly Credit[], readonly Credit[], readonly Refusal[]]>([
    [
      'as the credit asks for another line',
      [quantity],
      [{ by: 'quantity', line: 'b', quantity: 1 }],
      [
        off(['lines', 0, 'line'], '"a"', '"b"'),
        off(['lines', 0, 'description'], '"Units a"', '"Units b"'),
        ...['subtotal', 'net', 'total'].map((figure) => off(['lines', 0, figure], 1000, 500)),
      ],
    ],
    [
      'as it asks in another way',
      [quantity],
      [{ by: 'percent', line: 'a', percent: 25 }],
      [
        off(['lines', 0, 'by'], '"quantity"', '"percent"'),
        {
          ...{ code: 'unknown-field', path: ['creditNote', 'lines', 0, 'quantity'], field: 'quantity' },
          known: ['credit', 'line', 'by', 'description', 'subtotal', 'discounts', 'net', 'taxes', 'total'],
        },
      ],
    ],
    [
      'as it asks for the remainder of another line',
      [{ by: 'remainder', line: 'a' }],
      [{ by: 'remainder', line: 'b' }],
      [
        off(['lines', 0, 'line'], '"a"', '"b"'),
        off(['lines', 0, 'description'], '"Units a"', '"Units b"'),
        ...['subtotal', 'net', 'total'].map((figure) => off(['lines', 0, figure], 4000, 1000)),
        off(['lines', 0, 'quantity'], '"4"', '"2"'),
      ],
    ],
    [
      'as no line answers the credit',
      [quantity],
      [quantity, spread],
      [off(['credits', 1], '0 lines', '1 line or more')],
    ],
    [
      'as more lines answer it than one',
      [spread],
      [{ by: 'amount', line: 'a', amount: 530, of: 'total' }],
      [off(['credits', 0], '3 lines', '1 line')],
    ],
  ])('%s', (_, by, stated, refusals) => {
    expect(explainOthers(by, stated)).toEqual(refusals);
  });

  it('as it answers a credit that the note does not have, or stands before those of earlier credits', () => {
    const file = shop();
    const note = issue(file, quantity, { by: 'percent', line: 'b', percent: 5 }).creditNote;
    const explainIndexes = (...indexes: readonly number[]) =>
      left(
        explain(
          mendNote(note, { lines: note.lines.map((line, i) => ({ ...line, credit: indexes[i]! })) }),
          file.invoice,
        ),
      );
    expect(explainIndexes(0, 2)).toEqual([
      off(['lines', 1, 'credit'], 2, '0 to 1'),
      off(['credits', 1], '0 lines', '1 line'),
    ]);
    expect(explainIndexes(1, 0)).toEqual([
      off(['lines', 1, 'credit'], 0, '1 to 1'),
      off(['credits', 0], '0 lines', '1 line'),
    ]);
  });

  it('as nothing of its line is left', () => {
    const file = shop();
    const note = issue(
      file,
      { by: 'remainder', line: 'c' },
      { by: 'amount', line: 'b', amount: 1, of: 'net' },
    ).creditNote;
    const credits: readonly Credit[] = [
      { by: 'remainder', line: 'c' },
      { by: 'remainder', line: 'c' },
    ];
    expect(left(explain(mendNote(note, { credits }), file.invoice))).toEqual([
      { code: 'line-fully-credited', path: ['creditNote', 'credits', 1], line: 'c' },
    ]);
  });
});

describe('a remainder of the invoice is refused', () => {
  it('where a line that the note credits besides would still have something left', () => {
    const file = shop();
    const note = issue(file, { by: 'amount', line: 'a', amount: 10, of: 'net' }, { by: 'remainder' }).creditNote;
    const lines = note.lines.filter(({ line, credit }) => credit === 0 || line !== 'a');
    expect(left(explain(mendNote(note, { lines }), file.invoice))).toEqual([off(['credits', 1], '2 lines', '3 lines')]);
  });

  it('where a later credit finds something left', () => {
    const file = shop();
    const note = issue(file, { by: 'remainder' }).creditNote;
    const [a, b, c] = note.lines as [CreditNoteLine, CreditNoteLine, CreditNoteLine];
    const lines = [a, b, { ...c, credit: 1 }];
    const credits: readonly Credit[] = [{ by: 'remainder' }, { by: 'remainder', line: 'c' }];
    expect(left(explain(mendNote(note, { credits, lines }), file.invoice))).toEqual([
      off(['credits', 0], '2 lines', '3 lines'),
    ]);
  });

  it('where a later one takes something though the first took all', () => {
    const lines = [item('a', 100), item('b', -50), item('c', 10)];
    const file = issue(fileOf({ lines }), custom).receivable;
    const note = issue(
      file,
      { by: 'remainder' },
      { by: 'percent', line: 'b', percent: 50 },
      { by: 'remainder' },
    ).creditNote;
    expect(right(explain(note, file.invoice)).lines).toHaveLength(5);
    const less = note.lines.map((line, i) =>
      i === 4 ? { ...line, subtotal: line.subtotal - 1, net: line.net - 1, total: line.total - 1 } : line,
    );
    expect(left(explain(mendNote(note, { lines: less }), file.invoice))).not.toEqual([]);
  });
});
