import { describe, expect, it } from 'vitest';
import type { InvoiceDraft } from '../../src/index.js';
import { invoiceText, type Presentation } from '../../src/print/index.js';
import { invoiceOf, item, rate, right } from '../support.js';

const presentation: Presentation = { locale: 'en', seller: { name: 'Cowork' }, buyer: { name: 'Ada' }, width: 40 };
const text = (draft: Partial<InvoiceDraft>, asked: Partial<Presentation> = {}): string =>
  right(invoiceText(invoiceOf(draft), { ...presentation, ...asked }));
/** The lines of a block; a blank line ends it. */
const block = (draft: Partial<InvoiceDraft>, at: number, asked: Partial<Presentation> = {}): readonly string[] =>
  text(draft, asked).trimEnd().split('\n\n')[at]!.split('\n');
const wide = (columns: number): string => 'x'.repeat(columns);

const one = { lines: [item('a', 1000)] };
const brief = { position: '#', quantity: 'Qty', unitPrice: 'Price' };

describe('the width of the text', () => {
  const rule = (asked: Partial<Presentation>, draft: Partial<InvoiceDraft> = one): number =>
    /─+/.exec(text(draft, asked))![0].length;

  it.each([
    ['is 80', { width: undefined }, 80],
    ['is what is asked for', { labels: brief, width: 57 }, 57],
    ['is 40 at least', { labels: brief, width: 39 }, 40],
    // Of 3 + 12 + 8 + 10 + 5 columns, two between each.
    ['is what the figures of the lines take, and words of 12', { width: 40 }, 46],
    ['is no more where there is room', { width: 47 }, 47],
  ])('%s', (_, asked, columns) => expect(rule(asked as Partial<Presentation>)).toBe(columns));

  it('is what the figures of the taxes take, where that is more', () => {
    const taxed = { lines: [item('a', 1000, 'vat')], taxRates: [rate('vat', 20)] };
    // Of 12 + 4 + 60 + 4 columns, two between each.
    expect(rule({ labels: { taxable: wide(60) } }, taxed)).toBe(86);
    expect(block(taxed, 5, { labels: { taxable: wide(60) } })).toEqual([
      `Tax           Rate  ${wide(60)}   Tax`,
      '─'.repeat(86),
      `vat            20%  ${' '.repeat(55)}10.00  2.00`,
    ]);
  });
});

describe('what is longer than its place', () => {
  it('goes on below itself, and figures stand beside the first line', () => {
    const lines = [{ ...item('a', 1000), description: 'Desk in the shared office, by the window' }, item('b', 500)];
    expect(block({ lines }, 3, { labels: brief })).toEqual([
      '#  Description         Qty  Price  Total',
      '────────────────────────────────────────',
      '1  Desk in the shared    1      –  10.00',
      '   office, by the',
      '   window',
      '2  Item b                1      –   5.00',
    ]);
  });

  it('goes on beside the other, for names and addresses', () => {
    const seller = { name: 'A very long name of a seller, limited by guarantee', address: ['Road'] };
    expect(block(one, 1, { labels: brief, seller })).toEqual([
      'From                 To',
      'A very long name of  Ada',
      'a seller, limited',
      'by guarantee',
      'Road',
    ]);
  });

  it('goes on below itself, for labels and values', () => {
    const facts = [
      { label: 'Order number of the buyer, as stated', value: '4711' },
      { label: 'Supplied', value: 'from the first to the last day of February' },
      { label: 'Due', value: '' },
      { label: 'A label much longer than half of it', value: 'A value even longer than its label, by far and more' },
    ];
    expect(block(one, 2, { labels: brief, facts })).toEqual([
      'Number                I-1',
      'Currency              EUR',
      'Order number of the   4711',
      'buyer, as stated',
      'Supplied              from the first to',
      '                      the last day of',
      '                      February',
      'Due',
      'A label much longer   A value even',
      'than half of it       longer than its',
      '                      label, by far and',
      '                      more',
    ]);
  });

  it('a value has all the room that its label leaves', () => {
    const facts = [{ label: 'Due', value: `${wide(14)} ${wide(15)}` }];
    expect(block(one, 2, { labels: brief, facts })).toContain(`Due       ${wide(14)} ${wide(15)}`);
    expect(block(one, 2, { labels: brief, facts: [{ label: 'Due', value: `${wide(15)} ${wide(15)}` }] })).toEqual([
      'Number    I-1',
      'Currency  EUR',
      `Due       ${wide(15)}`,
      `          ${wide(15)}`,
    ]);
  });

  it('is broken where it is one word, for notes', () => {
    const notes = [wide(90), 'A sentence of more than forty columns, which goes on.'];
    expect(block(one, 5, { labels: brief, notes })).toEqual([
      wide(40),
      wide(40),
      wide(10),
      'A sentence of more than forty columns,',
      'which goes on.',
    ]);
  });
});

describe('a text of one line is safe to show', () => {
  const title = (invoice: string): string => block(one, 0, { labels: { ...brief, invoice } })[0]!;

  it.each([
    ['turns of direction are left out', 'In\u202evo\u2066ice', 'Invoice I-1'],
    ['half a surrogate pair is a mark of its own', 'In\ud800voice', 'In\ufffdvoice I-1'],
    ['controls are one space', 'Tax\u0000\u001b\r\ninvoice', 'Tax invoice I-1'],
    ['spaces around it are left out', ' \tInvoice\n ', 'Invoice I-1'],
  ])('%s', (_, label, expected) => expect(title(label)).toBe(expected));

  it('of more lines it has no empty one', () => {
    expect(block(one, 5, { labels: brief, notes: ['\n Due\n\n \r\ntoday\u2028now\n', ' ', '\u202e'] })).toEqual([
      'Due',
      'today',
      'now',
    ]);
  });
});
