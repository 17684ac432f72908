import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, type CreditNote, type Invoice, type InvoiceDraft } from '../../src/index.js';
import { creditNoteText, invoiceText, type Presentation } from '../../src/print/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { changedAt } from '../proving/leaves.js';
import { stored } from '../proving/stored.js';
import { credit, fileOf, invoiceOf, item, pay, rate, right, units } from '../support.js';

const presentation: Presentation = { locale: 'en', seller: { name: 'Cowork' }, buyer: { name: 'Ada' } };
/** The words of each line of a block, columns two spaces apart. */
const cells = (text: string, at: number): readonly (readonly string[])[] => {
  const block = text.trimEnd().split('\n\n')[at]!;
  const lines = block.split('\n').filter((line) => !/^[─═]+$/.test(line));
  return lines.map((line) => line.trim().split(/ {2,}/));
};
const lines = (draft: Partial<InvoiceDraft>) => cells(right(invoiceText(invoiceOf(draft), presentation)), 3);
const sums = (draft: Partial<InvoiceDraft>) => cells(right(invoiceText(invoiceOf(draft), presentation)), 4);
const noteLines = (note: unknown, invoice: Invoice) =>
  cells(right(creditNoteText(note as CreditNote, invoice, presentation)), 3);

describe('the columns of the lines are those that say something', () => {
  const always = ['No.', 'Description', 'Quantity', 'Unit price', 'Total'];

  it('discounts where one came to something', () => {
    const free = { lines: [item('a', 0), item('b', 100)], discounts: [{ id: 'd', percent: 10, lines: ['a'] }] };
    expect(lines(free)).toEqual([always, ['1', 'Item a', '1', '–', '0.00'], ['2', 'Item b', '1', '–', '1.00']]);
    const one = { lines: [item('a', 100), item('b', 100)], discounts: [{ id: 'd', percent: 10, lines: ['b'] }] };
    expect(lines(one)).toEqual([
      ['No.', 'Description', 'Quantity', 'Unit price', 'Discount', 'Total'],
      ['1', 'Item a', '1', '–', '–', '1.00'],
      ['2', 'Item b', '1', '–', '-0.10', '0.90'],
    ]);
    const both = { id: 'none', percent: 0, lines: ['b'] };
    expect(lines({ ...one, discounts: [both, ...one.discounts] })).toEqual(lines(one));
    expect(lines({ ...one, discounts: [...one.discounts, both] })).toEqual(lines(one));
  });

  it('net and tax where the invoice has taxes', () => {
    const taxRates = [rate('vat', 20), rate('city', '2.5', 'inclusive')];
    const asked = [item('a', 1025, 'vat', 'city'), item('b', 100, 'vat'), item('c', 100)];
    expect(lines({ lines: asked, taxRates })).toEqual([
      ['No.', 'Description', 'Quantity', 'Unit price', 'Net', 'Tax', 'Total'],
      ['1', 'Item a', '1', '–', '10.00', '20% + 2.5% incl.', '12.25'],
      ['2', 'Item b', '1', '–', '1.00', '20%', '1.20'],
      ['3', 'Item c', '1', '–', '1.00', '–', '1.00'],
    ]);
  });
});

describe('the sums are those that the total is made of', () => {
  const discounts = [{ id: 'd', percent: 10 }];

  it.each([
    ['only itself', { lines: [item('a', 1000)] }, [['Total', '€10.00']]],
    [
      'a discount',
      { lines: [item('a', 1000)], discounts },
      [
        ['Subtotal', '10.00'],
        ['Discount', '-1.00'],
        ['Total', '€9.00'],
      ],
    ],
    [
      'a tax',
      { lines: [item('a', 1000, 'vat')], taxRates: [rate('vat', 20)] },
      [
        ['Net', '10.00'],
        ['Tax', '2.00'],
        ['Total', '€12.00'],
      ],
    ],
    [
      'a tax in the price',
      { lines: [item('a', 1200, 'vat')], taxRates: [rate('vat', 20, 'inclusive')] },
      [
        ['Net', '10.00'],
        ['Tax', '2.00'],
        ['Total', '€12.00'],
      ],
    ],
    ['a tax of nothing', { lines: [item('a', 1000, 'vat')], taxRates: [rate('vat', 0)] }, [['Total', '€10.00']]],
    [
      'a discount and a tax in the price',
      { lines: [item('a', 1200, 'vat')], taxRates: [rate('vat', 20, 'inclusive')], discounts },
      [
        ['Subtotal', '12.00'],
        ['Discount', '-1.20'],
        ['Tax included in prices', '-1.80'],
        ['Net', '9.00'],
        ['Tax', '1.80'],
        ['Total', '€10.80'],
      ],
    ],
  ] as const)('%s', (_, draft, expected) => expect(sums(draft as Partial<InvoiceDraft>)).toEqual(expected));
});

describe('a line of a credit note', () => {
  const file = fileOf({ lines: [units('a', 4, 250, 'vat'), item('b', 500)], taxRates: [rate('vat', 20)] });
  const quantities = (note: unknown): readonly unknown[] =>
    noteLines(note, file.invoice)
      .slice(1)
      .map(([, , quantity, price]) => [quantity, price]);

  it('has a quantity where that was asked for, or all of a line', () => {
    const counted = { by: 'quantity', line: 'a', quantity: 3 } as const;
    const first = credit(file, counted, { by: 'remainder', line: 'b' });
    expect(quantities(first.creditNote)).toEqual([
      ['3', '2.50'],
      ['1', '–'],
    ]);
    const rest = credit(first.receivable, { by: 'remainder' });
    expect(quantities(rest.creditNote)).toEqual([['–', '–']]);
  });

  /** A note that holds by itself, with another quantity on its line. */
  const changed = (note: CreditNote, quantity: unknown): CreditNote =>
    right(parseCreditNote(changedAt(stored(note), ['lines', 0, 'quantity'], quantity)));

  it('has none where it was asked for by amount, whatever a stored line says', () => {
    const { creditNote } = credit(file, { by: 'amount', line: 'a', amount: 100, of: 'net' });
    expect(quantities(creditNote)).toEqual([['–', '–']]);
    expect(quantities(changed(creditNote, '1'))).toEqual([['–', '–']]);
  });

  it('has none where a stored line says none', () => {
    const { creditNote } = credit(file, { by: 'quantity', line: 'a', quantity: 1 });
    expect(quantities(changed(creditNote, undefined))).toEqual([['–', '–']]);
  });

  it('names a tax whose rate the invoice does not have', () => {
    const { creditNote } = credit(file, { by: 'quantity', line: 'a', quantity: 1 });
    const untaxed = invoiceOf({ lines: [units('a', 4, 250)], taxRates: [rate('other', 10)] });
    expect(noteLines(creditNote, untaxed)[1]).toEqual(['1', 'Units a', '1', '2.50', '2.50', 'vat', '3.00']);
  });
});

it('a credit note tells each payment that it refunds, and nothing of what got nothing', () => {
  const paid = pay(pay(fileOf({ lines: [item('a', 1000)] }), 400, 'card'), 500, 'cash');
  const settlement = { refund: 900, customerBalance: 0, outOfBand: 0 };
  const { creditNote } = right(
    issueCreditNote(paid, { number: 'C-1', credits: [{ by: 'remainder' }], settlement }, openPolicy),
  );
  const named = { ...presentation, names: { methods: { card: 'Visa' } } };
  expect(cells(right(creditNoteText(creditNote, paid.invoice, named)), 5)).toEqual([
    ['Settlement'],
    ['Lowers the amount due', '€1.00'],
    ['Refunded (cash)', '€5.00'],
    ['Refunded (Visa)', '€4.00'],
  ]);
});
