import { describe, expect, it } from 'vitest';
import { sumDocument } from '../../src/invoicing/totals.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import type { CreditNoteFields } from '../../src/documents/credit-note.js';
import type { CreditNoteLine, Receivable, Refusal } from '../../src/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { credit, fileOf, item, left, mismatch, rate, right, type Mismatch } from '../support.js';
import { stored } from './stored.js';

const off = (path: Refusal['path'], ...figures: Mismatch) => mismatch(['lines', ...path], ...figures);

const countless = { quantity: 0, description: 'Nothing to count' };

/** Of the line a 900 net, after a discount of 100, and a tax of 180. */
const open = () =>
  fileOf({
    taxRates: [rate('vat', 20)],
    discounts: [{ id: 'd', percent: 10, lines: ['a'] }],
    lines: [
      item('a', 1000, 'vat'),
      item('b', 500),
      { id: 'back', subtotal: -100, ...countless },
      { id: 'none', subtotal: 0, ...countless },
    ],
  });

type Figures = readonly [subtotal: number, discount: number | undefined, net: number, tax: number];

const line = (id: string, [subtotal, discount, net, tax]: Figures, more: object = {}): CreditNoteLine => ({
  credit: 0,
  line: id,
  by: 'spread',
  description: id === 'a' || id === 'b' ? `Item ${id}` : countless.description,
  subtotal,
  discounts: discount === undefined ? [] : [{ id: 'd', amount: discount }],
  net,
  taxes: id === 'a' ? [{ id: 'vat', amount: tax }] : [],
  total: net + tax,
  ...more,
});

/** The row of a note of one spread that comes to these lines, and adds up by itself. */
const rowOf = ({ invoice }: Receivable, ...lines: readonly CreditNoteLine[]): CreditNoteFields => {
  const { totals, taxes } = sumDocument(lines, invoice.taxRates);
  return {
    schemaVersion: 1,
    number: 'C-1',
    invoice: invoice.number,
    currency: invoice.currency,
    status: 'issued',
    type: 'pre-payment',
    credits: [{ by: 'spread', amount: totals.total, of: 'total' }],
    lines,
    totals,
    taxes,
    prePayment: totals.total,
    postPayment: 0,
    settlement: { refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 },
  };
};

const parse = (...lines: readonly CreditNoteLine[]) => {
  const file = open();
  return parseCreditNote(stored(rowOf(file, ...lines)), file.invoice);
};

describe('the lines of a spread', () => {
  it('are computed again where the note credits all lines that it was spread over', () => {
    const [a, b] = [line('a', [810, 81, 729, 146]), line('b', [405, undefined, 405, 0])];
    expect(right(parse(a, b)).totals.total).toBe(1280);
    const [less, more] = [line('a', [809, 81, 728, 146]), line('b', [406, undefined, 406, 0])];
    expect(left(parse(less, more))).toEqual([
      ...[off([0, 'subtotal'], 809, 810), off([0, 'net'], 728, 729), off([0, 'total'], 874, 875)],
      ...['subtotal', 'net', 'total'].map((figure) => off([1, figure], 406, 405)),
    ]);
  });
});

describe('a line of a spread', () => {
  it('is as the operation leaves it', () => {
    const file = open();
    const { creditNote } = credit(file, { by: 'spread', amount: 1280, of: 'total' });
    const made = [line('a', [810, 81, 729, 146]), line('b', [405, undefined, 405, 0])];
    expect(creditNote.lines).toEqual(made);
    expect(right(parseCreditNote(stored(rowOf(file, ...made)), file.invoice)).lines).toEqual(made);
  });

  it('takes all that is left at most', () => {
    expect(right(parse(line('a', [1000, 100, 900, 180]))).totals.total).toBe(1080);
  });

  it.each<readonly [string, Figures, readonly Refusal[]]>([
    ['net', [1001, 100, 901, 179], [off([0, 'net'], 901, '0 to 900')]],
    [
      'total',
      [1000, 100, 900, 181],
      [off([0, 'total'], 1081, '1 to 1080'), off([0, 'taxes', 0, 'amount'], 181, '0 to 180')],
    ],
    ['discount', [901, 101, 800, 160], [off([0, 'discounts', 0, 'amount'], 101, '0 to 100')]],
    ['tax', [900, 100, 800, 181], [off([0, 'taxes', 0, 'amount'], 181, '0 to 180')]],
  ])('takes no more than that of a figure: %s', (_, figures, refusals) => {
    expect(left(parse(line('a', figures)))).toEqual(refusals);
  });

  it('takes no more than the credits before it left', () => {
    const { creditNote } = credit(open(), { by: 'percent', line: 'a', percent: 50 }, { by: 'remainder', line: 'a' });
    const { before } = creditNote.lines[1]!;
    expect(right(parse(line('a', [500, 50, 450, 90], { before }))).totals.total).toBe(540);
    expect(left(parse(line('a', [501, 50, 451, 89], { before })))).toEqual([off([0, 'net'], 451, '0 to 450')]);
  });

  it('has a discount and a tax for each one of the invoice line', () => {
    expect(left(parse(line('a', [500, undefined, 500, 100])))).toEqual([
      off([0, 'discounts'], '"0 items"', '"1 items"'),
    ]);
    expect(left(parse(line('a', [500, 0, 500, 0], { taxes: [] })))).toEqual([
      off([0, 'taxes'], '"0 items"', '"1 items"'),
    ]);
  });

  it('is a line of the invoice', () => {
    const path = ['lines', 0, 'line'];
    const own = line('b', [50, undefined, 50, 0]);
    expect(left(parse({ ...own, line: 'c' }))).toEqual([{ code: 'unknown-line', path, line: 'c' }]);
    const none = { ...own, line: undefined } as unknown as CreditNoteLine;
    expect(left(parse(none))).toEqual([{ code: 'missing', path, expected: 'text' }]);
  });

  it('has something of the net, where that is spread', () => {
    const file = open();
    const { creditNote } = credit(file, { by: 'spread', amount: 500, of: 'net' });
    expect(right(parseCreditNote(stored(creditNote), file.invoice))).toStrictEqual(creditNote);
    const row = rowOf(file, line('a', [0, 0, 0, 1]));
    const ofNet = { ...row, credits: [{ by: 'spread', amount: 1, of: 'net' }] };
    expect(left(parseCreditNote(stored(ofNet), file.invoice))).toEqual([
      mismatch(['credits', 0, 'amount'], 1, 0),
      off([0, 'net'], 0, '1 to 900'),
    ]);
  });

  it('stands once, in the order of the invoice', () => {
    const [a, b] = [line('a', [500, 50, 450, 90]), line('b', [50, undefined, 50, 0])];
    expect(right(parse(line('a', [500, 50, 450, 90]))).totals.total).toBe(540);
    const before: CreditedLine = {
      position: 0,
      quantity: '0',
      byQuantity: 0,
      subtotal: 500,
      discounts: [50],
      net: 450,
      taxes: [90],
      total: 540,
      by: 'amount',
    };
    expect(left(parse(a, { ...a, before }))).toEqual([off([1, 'line'], 'a', 'a line after a')]);
    expect(left(parse(b, a))).toContainEqual(off([0, 'line'], '"b"', '"a"'));
  });

  it('is above zero on the invoice', () => {
    const own = line('b', [300, undefined, 300, 0]);
    expect(left(parse(own, line('back', [-100, undefined, -100, 0])))).toEqual([
      off([1, 'line'], 'back', 'a line above zero'),
    ]);
    expect(left(parse(own, line('none', [0, undefined, 0, 0])))).toEqual([
      off([1, 'line'], 'none', 'a line above zero'),
      off([1, 'total'], 0, '1 to 0'),
    ]);
  });

  it('uses up no quantity, also where it takes all', () => {
    const known = ['credit', 'line', 'by', 'description', 'subtotal', 'discounts', 'net', 'taxes', 'total'];
    expect(left(parse(line('b', [500, undefined, 500, 0], { quantity: '1' })))).toEqual([
      { code: 'unknown-field', path: ['lines', 0, 'quantity'], field: 'quantity', known },
    ]);
  });
});
