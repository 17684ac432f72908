import { describe, expect, it } from 'vitest';
import {
  previewCreditNote,
  type Credit,
  type CreditSituation,
  type Receivable,
  type Refusal,
  type Rule,
} from '../../src/index.js';
import { credit, fileOf, item, left, rate, right, units } from '../support.js';

// The rest of line d is zero, and 5000 is left of line e.
const whole = fileOf({
  lines: [units('a', 5, 1000, 'vat'), units('b', -2, 500), item('c', 10000), item('d', 700), item('e', 8000)],
  taxRates: [rate('vat', 20)],
});
const file = credit(
  whole,
  { by: 'remainder', line: 'd' },
  { by: 'amount', line: 'e', amount: 3000, of: 'net' },
).receivable;
const closed = credit(whole, { by: 'remainder' }).receivable;
const path = ['credits', 0];

/** What comes of one credit, and which lines a rule of the host is shown with it. */
const asked = (of: Receivable, one: Credit) => {
  const seen: CreditSituation['lines'][] = [];
  const watch: Rule = {
    code: 'watch',
    stage: 'credit',
    breaches: ({ lines }) => {
      seen.push(lines);
      return [];
    },
  };
  const outcome = previewCreditNote(of, { number: 'C-9', credits: [one] }, { name: 'watching', rules: [watch] });
  return { outcome, seen };
};

const beforeOf = (of: Receivable, position: number) =>
  of.creditedLines.find((credited) => credited.position === position);
const shown = (of: Receivable, ...ids: readonly string[]) =>
  of.invoice.lines.flatMap((line, position) =>
    ids.includes(line.id) ? [{ line, before: beforeOf(of, position) }] : [],
  );

type Row = readonly [name: string, credit: Credit, lines: readonly string[], refusal: Refusal, of?: Receivable];

const refused: readonly Row[] = [
  ['an unknown line', { by: 'remainder', line: 'z' }, [], { code: 'unknown-line', path: [...path, 'line'], line: 'z' }],
  [
    'the rest of a line of which nothing is left',
    { by: 'remainder', line: 'd' },
    ['d'],
    { code: 'line-fully-credited', path, line: 'd' },
  ],
  [
    'the rest of an invoice of which nothing is left',
    { by: 'remainder' },
    [],
    { code: 'invoice-fully-credited', path, invoice: 'I-1' },
    closed,
  ],
  [
    'an amount of 0',
    { by: 'amount', line: 'c', amount: 0, of: 'total' },
    ['c'],
    { code: 'credit-not-above-zero', path: [...path, 'amount'], asked: 0 },
  ],
  [
    'an amount above zero of a negative line',
    { by: 'amount', line: 'b', amount: 100, of: 'total' },
    ['b'],
    { code: 'credit-not-below-zero', path: [...path, 'amount'], line: 'b', asked: 100 },
  ],
  [
    'an amount above what is left of its line',
    { by: 'amount', line: 'e', amount: 5001, of: 'net' },
    ['e'],
    { code: 'credit-exceeds-line', path: [...path, 'amount'], line: 'e', of: 'net', asked: 5001, left: 5000 },
  ],
  [
    'an amount above what is left of a negative line',
    { by: 'amount', line: 'b', amount: -1001, of: 'net' },
    ['b'],
    { code: 'credit-exceeds-line', path: [...path, 'amount'], line: 'b', of: 'net', asked: -1001, left: -1000 },
  ],
  [
    'a quantity above what is left of its line',
    { by: 'quantity', line: 'a', quantity: '5.1' },
    ['a'],
    { code: 'quantity-exceeds-line', path: [...path, 'quantity'], line: 'a', asked: '5.1', left: '5' },
  ],
  [
    'a percentage above what is left of its line',
    { by: 'percent', line: 'e', percent: 63 },
    ['e'],
    { code: 'credit-exceeds-line', path: [...path, 'percent'], line: 'e', of: 'subtotal', asked: 5040, left: 5000 },
  ],
  ...['101', '10000.123456789012'].map((percent): Row => [
    `a percentage of ${percent}`,
    { by: 'percent', line: 'c', percent },
    ['c'],
    { code: 'percent-out-of-range', path: [...path, 'percent'], percent, least: '0', most: '100' },
  ]),
  ...[0, -5].map((amount): Row => [
    `a spread of ${amount}`,
    { by: 'spread', amount, of: 'total' },
    [],
    { code: 'credit-not-above-zero', path: [...path, 'amount'], asked: amount },
  ]),
  [
    'a spread above what is left of the positive lines',
    { by: 'spread', amount: 20001, of: 'net' },
    [],
    { code: 'spread-exceeds-lines', path: [...path, 'amount'], of: 'net', asked: 20001, left: 20000 },
  ],
  [
    'a custom credit with an unknown tax',
    { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 5, taxes: ['gst'] },
    [],
    { code: 'unknown-tax-rate', path: [...path, 'taxes', 0], taxRate: 'gst' },
  ],
];

describe('a credit that its lines do not bear', () => {
  for (const [name, one, lines, refusal, of = file] of refused) {
    it(`${name}: one reason, and the rules see its lines`, () => {
      const { outcome, seen } = asked(of, one);
      expect(left(outcome)).toEqual([refusal]);
      expect(seen).toEqual([shown(of, ...lines)]);
    });
  }
});

const moved: readonly (readonly [name: string, credit: Credit, lines: readonly string[], total: number])[] = [
  ['the rest of a line', { by: 'remainder', line: 'e' }, ['e'], 5000],
  ['the rest of the invoice', { by: 'remainder' }, ['a', 'b', 'c', 'e'], 20000],
  ['a quantity', { by: 'quantity', line: 'a', quantity: 2 }, ['a'], 2400],
  ['a percentage', { by: 'percent', line: 'e', percent: '62.5' }, ['e'], 5000],
  ['a spread', { by: 'spread', amount: 10000, of: 'net' }, ['a', 'c', 'e'], 10500],
];

describe('a credit of lines', () => {
  it.each(moved)('%s has its lines, and the rules see them', (_, one, lines, total) => {
    const { outcome, seen } = asked(file, one);
    const note = right(outcome);
    expect([note.lines.map(({ line }) => line), note.totals.total]).toEqual([lines, total]);
    expect(seen).toEqual([shown(file, ...lines)]);
  });
});
