import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  type Credit,
  type CreditNote,
  type Receivable,
  type Refusal,
} from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, left, mismatch, right, units, type Mismatch } from '../support.js';
import { restated } from './restated.js';

// Which credit of a note each of its lines answers.

const issue = (file: Receivable, ...credits: readonly Credit[]) =>
  right(issueCreditNote(file, { number: `C-${file.revision}`, credits }, openPolicy));

const askedOf = (note: CreditNote, { invoice }: Receivable) =>
  right(explain(note, invoice)).lines.map(({ line = '', by, asked }) => `${line} ${by}: ${asked}`);

const shop = () => fileOf({ lines: [units('a', 4, 1000), units('b', 2, 500), item('c', 300)] });
const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 10 };

const off = (path: Refusal['path'], ...figures: Mismatch) => mismatch(['creditNote', ...path], ...figures);
const unanswered = (line: number, by: string) => off(['lines', line, 'by'], by, 'a credit of the note');

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

describe('a line that answers no credit is refused', () => {
  const explained = (by: readonly Credit[], stated: readonly Credit[]) => {
    const file = shop();
    return left(explain(restated(issue(file, ...by).creditNote, { credits: stated }), file.invoice));
  };
  const quantity: Credit = { by: 'quantity', line: 'a', quantity: 1 };
  const spread: Credit = { by: 'spread', amount: 530, of: 'total' };

  it.each<readonly [string, readonly Credit[], readonly Credit[], readonly Refusal[]]>([
    [
      'of another line',
      [quantity],
      [{ by: 'quantity', line: 'b', quantity: 1 }],
      [off(['credits', 'length'], '0', '1'), unanswered(0, 'quantity')],
    ],
    [
      'by another way',
      [quantity],
      [{ by: 'percent', line: 'a', percent: 25 }],
      [off(['credits', 'length'], '0', '1'), unanswered(0, 'quantity')],
    ],
    ['where there is no other', [quantity], [{ by: 'remainder' }], [unanswered(0, 'quantity')]],
    [
      'of a remainder of another line',
      [{ by: 'remainder', line: 'a' }],
      [{ by: 'remainder', line: 'b' }],
      [unanswered(0, 'remainder')],
    ],
    [
      'of a spread that there is not',
      [spread],
      [{ by: 'remainder' }],
      [unanswered(0, 'spread'), unanswered(1, 'spread'), unanswered(2, 'spread')],
    ],
    ['of a spread of less', [spread], [{ ...spread, amount: 529 }], [unanswered(2, 'spread')]],
    ['of a credit without a line', [quantity], [quantity, spread], [off(['credits', 'length'], '1', '2')]],
  ])('%s', (_, by, stated, refusals) => {
    expect(explained(by, stated)).toEqual(refusals);
  });

  it('after all that is left of its line', () => {
    const file = shop();
    const note = issue(
      file,
      { by: 'remainder', line: 'c' },
      { by: 'amount', line: 'b', amount: 1, of: 'net' },
    ).creditNote;
    const [remainder, amount] = note.lines;
    const lines = [remainder!, { ...amount!, line: 'c', by: 'remainder' as const }];
    expect(left(explain(restated(note, { lines, credits: [{ by: 'remainder', line: 'c' }] }), file.invoice))).toEqual([
      unanswered(0, 'remainder'),
      off(['lines', 1, 'description'], '"Units b"', '"Item c"'),
      ...['subtotal', 'net', 'total'].map((figure) => off(['lines', 1, figure], '1', '300')),
      off(['lines', 1, 'quantity'], 'undefined', '"1"'),
    ]);
  });
});
