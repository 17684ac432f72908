import { describe, expect, it } from 'vitest';
import type { Credit, CreditNote, Receivable, Refusal } from '../../src/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { credit, fileOf, invoiceOf, item, left, mismatch, rate, right, units } from '../support.js';
import { changedAt, type Leaf } from './leaves.js';
import { stored } from './stored.js';

type Change = readonly [path: Leaf['path'], value: unknown];

const changed = (note: CreditNote, ...changes: readonly Change[]): unknown =>
  changes.reduce((whole, [path, value]) => changedAt(whole, path, value), stored(note));

const noteOf = (file: Receivable, ...credits: readonly Credit[]) => credit(file, ...credits).creditNote;
const of = (line: string, amount: number): Credit => ({ by: 'amount', line, amount, of: 'net' });
const rest = (line?: string): Credit => (line === undefined ? { by: 'remainder' } : { by: 'remainder', line });
const custom = (unitPrice: number): Credit => ({ by: 'custom', description: 'Goodwill', quantity: 1, unitPrice });
const spread = (amount: number): Credit => ({ by: 'spread', amount, of: 'total' });

const open = () => fileOf({ lines: [item('a', 1000), units('b', 4, 100)] });

describe('a credit note is one of its invoice', () => {
  it('by its total', () => {
    const note = noteOf(fileOf({ lines: [item('a', 5000)] }), custom(2000));
    const invoice = (total: number) => invoiceOf({ lines: [item('a', total)] });
    expect(right(parseCreditNote(stored(note), invoice(2000)))).toStrictEqual(note);
    expect(left(parseCreditNote(stored(note), invoice(1999)))).toEqual([
      mismatch(['totals', 'total'], 2000, '1 to 1999'),
    ]);
  });

  it.each<readonly [string, Credit]>([
    ['an amount', { by: 'amount', line: 'a', amount: 100, of: 'total' }],
    ['a percentage', { by: 'percent', line: 'a', percent: 10 }],
    ['the rest of a line', rest('a')],
    ['the rest of the invoice', rest()],
    ['a spread', spread(100)],
  ])('and %s is not computed from what was not credited before', (_, asked) => {
    const taxRates = [rate('vat', 20), rate('eco', 5, 'inclusive')];
    const file = fileOf({ taxRates, lines: [units('a', 4, 1000, 'vat', 'eco')] });
    const note = noteOf(credit(file, of('a', 500)).receivable, asked);
    expect(left(parseCreditNote(changed(note, [['lines', 0, 'before', 'taxes'], []]), file.invoice))).toEqual([
      mismatch(['lines', 0, 'before', 'taxes', 'length'], 0, 2),
    ]);
  });

  it('by its taxes, in the order of the rates', () => {
    const file = fileOf({ taxRates: [rate('vat', 20), rate('city', 5)], lines: [item('a', 1000, 'vat', 'city')] });
    const note = noteOf(file, of('a', 100));
    expect(left(parseCreditNote(changed(note, [['taxes'], [...note.taxes].reverse()]), file.invoice))).toEqual([
      mismatch(['taxes', 0, 'id'], '"city"', '"vat"'),
      mismatch(['taxes', 0, 'amount'], 5, 20),
      mismatch(['taxes', 1, 'id'], '"vat"', '"city"'),
      mismatch(['taxes', 1, 'amount'], 20, 5),
    ]);
  });

  it('by what was credited before: of a line that it credits twice, its own credit', () => {
    const { invoice } = open();
    const note = noteOf(open(), of('a', 100), of('a', 50));
    const more: Change = [['credits', 1, 'amount'], 5000];
    const beyond: Refusal = {
      code: 'credit-exceeds-line',
      path: ['credits', 1, 'amount'],
      line: 'a',
      of: 'net',
      asked: 5000,
      left: 900,
    };
    expect(left(parseCreditNote(changed(note, more), invoice))).toEqual([beyond]);
    // Nothing of the line was computed, so nothing is said of its figures.
    expect(left(parseCreditNote(changed(note, more, [['lines', 1, 'before', 'net'], 99]), invoice))).toEqual([beyond]);
  });

  it.each(['percent', 'remainder', 'spread', 'quantity', 'custom'])('by how its credits ask, and not %s', (by) => {
    const note = noteOf(open(), of('a', 100));
    expect(left(parseCreditNote(changed(note, [['lines', 0, 'by'], by]), open().invoice))).toEqual([
      mismatch(['lines', 0, 'by'], `"${by}"`, '"amount"'),
    ]);
  });

  it('by what was credited before its last credit of a line', () => {
    const note = noteOf(open(), of('a', 100), of('a', 50));
    expect(left(parseCreditNote(changed(note, [['lines', 1, 'before', 'net'], 99]), open().invoice))).toEqual([
      mismatch(['lines', 1, 'before', 'net'], 99, 100),
    ]);
  });

  it('by its custom lines', () => {
    const note = noteOf(open(), custom(100));
    expect(left(parseCreditNote(changed(note, [['credits', 0, 'unitPrice'], '120']), open().invoice))).toEqual([
      mismatch(['lines', 0, 'subtotal'], 100, 120),
      mismatch(['lines', 0, 'net'], 100, 120),
      mismatch(['lines', 0, 'total'], 100, 120),
      mismatch(['lines', 0, 'unitPrice'], '"100"', '"120"'),
    ]);
  });
});

describe('each credit has its lines', () => {
  it.each<readonly [string, readonly Credit[]]>([
    ['two spreads', [spread(300), spread(200)]],
    ['the rests of two lines', [rest('a'), rest('b')]],
    ['an amount, and the rest of all', [of('a', 100), rest()]],
    ['a custom line, and the rest of all', [custom(70), rest()]],
    ['the rest of all, and a custom line free of charge', [rest(), custom(0)]],
  ])('%s', (_, credits) => {
    const file = open();
    const note = noteOf(file, ...credits);
    expect(right(parseCreditNote(stored(note), file.invoice))).toStrictEqual(note);
  });

  it('the rest of all takes the rest of every line that the note credits', () => {
    const note = noteOf(open(), rest('a'), rest('b'));
    const credits: Change = [['credits'], [rest(), rest('a')]];
    expect(left(parseCreditNote(changed(note, credits), open().invoice))).toEqual([
      mismatch(['credits', 0], '1 line', '2 lines'),
      { code: 'line-fully-credited', path: ['credits', 1], line: 'a' },
    ]);
  });

  it('the rest of all a line at least', () => {
    const note = noteOf(open(), of('a', 1000));
    const credits: Change = [['credits', 1], rest()];
    expect(left(parseCreditNote(changed(note, credits), open().invoice))).toEqual([
      mismatch(['credits', 1], '0 lines', '1 line or more'),
    ]);
  });
});

describe('the rest of an invoice', () => {
  it('is spread where custom lines used up part of it, beside a line that takes a quantity', () => {
    const { receivable } = credit(open(), custom(300));
    const note = noteOf(receivable, { by: 'quantity', line: 'b', quantity: 1 }, rest());
    expect(note.lines.map(({ by, quantity, total }) => [by, quantity, total])).toEqual([
      ['quantity', '1', 100],
      ['remainder', undefined, 769],
      ['remainder', undefined, 231],
    ]);
    expect(right(parseCreditNote(stored(note), receivable.invoice))).toStrictEqual(note);
  });

  const countless = { quantity: 0, description: 'Nothing to count' };

  it('is spread where custom lines used up part of it, over lines of no quantity too', () => {
    const file = fileOf({ lines: [{ id: 'a', subtotal: 1000, ...countless }] });
    const note = noteOf(file, custom(300), rest());
    expect(note.lines.map(({ total, quantity }) => [total, quantity])).toEqual([
      [300, '1'],
      [700, undefined],
    ]);
    expect(right(parseCreditNote(stored(note), file.invoice))).toStrictEqual(note);
  });

  it('is all of each line where a line of it takes its quantity', () => {
    const file = fileOf({ lines: [units('a', 2, 500), { id: 'b', subtotal: 300, ...countless }] });
    const note = noteOf(file, rest());
    expect(right(parseCreditNote(stored(note), file.invoice))).toStrictEqual(note);
    const sums = { subtotal: 1200, discount: 0, net: 1200, tax: 0, total: 1200 };
    const less = changed(
      note,
      [['lines', 1], { ...note.lines[1], subtotal: 200, net: 200, total: 200 }],
      [['totals'], sums],
      [['prePayment'], 1200],
    );
    expect(left(parseCreditNote(less, file.invoice))).toEqual([
      mismatch(['lines', 1, 'subtotal'], 200, 300),
      mismatch(['lines', 1, 'net'], 200, 300),
      mismatch(['lines', 1, 'total'], 200, 300),
    ]);
  });

  it('is all of each line where no line has a quantity, also of one below zero', () => {
    const lines = [
      { id: 'a', subtotal: 1000, ...countless },
      { id: 'back', subtotal: -100, ...countless },
    ];
    const file = fileOf({ lines });
    const note = noteOf(file, rest());
    expect(note.lines.map(({ total, quantity }) => [total, quantity])).toEqual([
      [1000, undefined],
      [-100, undefined],
    ]);
    expect(right(parseCreditNote(stored(note), file.invoice))).toStrictEqual(note);
  });
});
