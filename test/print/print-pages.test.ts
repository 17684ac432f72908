import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, voidCreditNote, type Invoice } from '../../src/index.js';
import { creditNoteHtml, creditNoteText, invoiceHtml, invoiceText, type Presentation } from '../../src/print/index.js';
import { fileOf, invoiceOf, item, pay, rate, right, units } from '../support.js';
import { locales, printable } from './printable.js';

const english: Presentation = {
  locale: 'en-IE',
  seller: { name: 'Cowork Ltd', address: ['1 Main Street', 'Dublin', 'Ireland'], taxId: 'IE1234567T' },
  buyer: { name: 'Ada Lovelace', address: ['2 Side Street', 'Cork'] },
  names: { taxes: { vat: 'VAT', low: 'VAT, books' }, methods: { card: 'card' }, reasons: { late: 'Delivered late' } },
  facts: [{ label: 'Supplied on', value: '28 February 2026' }],
  notes: ['Due within 14 days.\nIBAN IE29 AIBK 9311 5212 3456 78', 'Fish & chips <not> included.'],
};

const desks = () =>
  fileOf({
    number: 'INV-2026-0042',
    issuedOn: '2026-03-01',
    lines: [units('desk', 2, '14990', 'vat'), units('book', '12', '249.5', 'low', 'vat'), item('fee', 1800)],
    taxRates: [rate('vat', 23), rate('low', '9.5', 'inclusive')],
    discounts: [{ id: 'spring', percent: 12.5, lines: ['desk', 'book'] }],
  });

/** Nothing on it that need not be. */
const bare = () => invoiceOf({ lines: [units('hour', '1.5', 4000)] });
const nothingMore: Presentation = { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'Ada Lovelace' } };

/** Its price has so many digits. */
const invoiceOfDigits = (digits: number) =>
  invoiceOf({
    number: 'RE-2026-0118',
    issuedOn: '2026-03-31',
    lines: [
      { ...units('a', 2, '4512345678901'.slice(0, digits), 'vat'), description: 'Bürohaus' },
      { ...item('b', 500, 'vat'), description: 'Schlüssel' },
    ],
    taxRates: [rate('vat', 19)],
    discounts: [{ id: 'loyal', percent: 10 }],
  });
const german: Presentation = { ...locales[0]!.presentation, notes: ['Zahlbar innerhalb von 14 Tagen.'] };

/** A page without its style, a line for each row, cell and paragraph. */
const readable = (html: string): string =>
  html.replace(/<style>.*<\/style>/s, '<style></style>').replace(/(?<!\n)(?=<(?:tr|th|td|div|dl|table|p|h2)\b)/g, '\n');

const styleOf = (html: string): readonly [sheet: string, page: string] => {
  const [sheet = '', page = ''] = /<style>(.*)<\/style>/s.exec(html)![1]!.split(/(?=@page)/);
  return [sheet, page.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))];
};

const voidNote = () => {
  const file = desks();
  const draft = { number: 'CN-7', issuedOn: '2026-04-12', reason: 'late', memo: 'Sorry!\nIt will not happen again.' };
  const credits = [{ by: 'quantity', line: 'desk', quantity: 1 }] as const;
  const issued = right(issueCreditNote(file, { ...draft, credits }, openPolicy));
  return right(voidCreditNote(issued.receivable, issued.creditNote.number)).creditNote;
};
const voidPage = () => right(creditNoteHtml(voidNote(), desks().invoice, { ...english, paper: 'letter' }));
const arabic = locales[1]!;

describe('the page of', () => {
  it('a credit note that is void, on letter paper', async () => {
    await expect(readable(voidPage())).toMatchFileSnapshot('golden/void-credit-note.html.txt');
  });

  it('an invoice with nothing on it that need not be', async () => {
    await expect(readable(right(invoiceHtml(bare(), nothingMore)))).toMatchFileSnapshot('golden/bare-invoice.html.txt');
  });

  const noteOf = ({ presentation, ...locale }: (typeof locales)[number]) => {
    const { invoice, creditNote } = printable({ presentation, ...locale }, 3);
    return [
      (asked: Presentation) => creditNoteHtml(creditNote, invoice, asked),
      (asked: Presentation) => creditNoteText(creditNote, invoice, asked),
      presentation,
    ] as const;
  };
  const invoiceRow = (invoice: Invoice, presentation: Presentation) =>
    [
      (asked: Presentation) => invoiceHtml(invoice, asked),
      (asked: Presentation) => invoiceText(invoice, asked),
      presentation,
    ] as const;

  // Wide enough that no text is broken.
  const WIDTH = 1000;
  const wordsOf = (text: string): readonly string[] =>
    text
      .replace(/[\u200f\u2068\u2069─═]/g, '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .sort();
  // Only the page has a heading over its taxes.
  const seen = (html: string): string =>
    html
      .replace(/^.*<body/s, '<body')
      .replace(/(?<=<div class="taxes">)<h2>.*?<\/h2>/, '')
      .replace(/<\/?bdi>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');

  it.each([
    ['an invoice', ...invoiceRow(desks().invoice, english)],
    ['an invoice of long figures', ...invoiceRow(invoiceOfDigits(9), german)],
    ['an invoice of the longest figures', ...invoiceRow(invoiceOfDigits(13), german)],
    ['a credit note', ...noteOf(locales[0]!)],
    ['a credit note from right to left', ...noteOf(arabic)],
    ['a credit note of wide letters', ...noteOf(locales[2]!)],
  ])('%s says word for word what its text says', (_, html, text, presentation) => {
    const words = wordsOf(right(text({ ...presentation, width: WIDTH })));
    expect(wordsOf(seen(right(html(presentation))))).toEqual(words);
    expect(words.length).toBeGreaterThan(40);
  });
});

describe('the style of a page', () => {
  it('is one sheet for all of them', async () => {
    const [sheet] = styleOf(voidPage());
    await expect(sheet).toMatchFileSnapshot('golden/page.css.txt');
    const { invoice, creditNote } = printable(arabic, 3);
    expect(styleOf(right(creditNoteHtml(creditNote, invoice, arabic.presentation)))[0]).toBe(sheet);
    expect(styleOf(right(invoiceHtml(invoiceOfDigits(13), german)))[0]).toBe(sheet);
  });

  const foot = 'font:8.5pt sans-serif;color:#56606b';
  const ends = (title: string, page: string) => [
    `{content:"${title}";${foot}}`,
    `{content:"${page} " counter(page) " / " counter(pages);${foot}}`,
  ];

  it('has the paper of the page, and its title and number at the foot', () => {
    const [start, end] = ends('Credit note CN-7', 'Page');
    expect(styleOf(voidPage())[1]).toBe(
      `@page{size:letter;margin:18mm 16mm 20mm;@bottom-left${start!}@bottom-right${end!}}\n`,
    );
  });

  it('begins at the right where the page reads from right to left', () => {
    const { invoice, creditNote } = printable(arabic, 3);
    const { labels } = arabic.presentation;
    const [start, end] = ends(`${labels!.creditNote!} RK-2026-0009`, labels!.page!);
    expect(styleOf(right(creditNoteHtml(creditNote, invoice, arabic.presentation)))[1]).toBe(
      `@page{size:A4;margin:18mm 16mm 20mm;@bottom-right${start!}@bottom-left${end!}}\n`,
    );
  });

  it('holds text of the host only as numbers of characters', () => {
    const nasty = `"}</style>\\e9 é😀`;
    const html = right(invoiceHtml(bare(), { ...nothingMore, labels: { invoice: nasty, page: nasty } }));
    const quoted = Array.from(nasty, (character) => `\\${character.codePointAt(0)!.toString(16)} `).join('');
    expect(html).toContain(`{content:"${quoted}\\20 \\49 \\2d \\31 ";`);
    expect(html).toContain(`{content:"${quoted}\\20 " counter(page)`);
  });
});

describe('the text of', () => {
  it('an invoice with nothing on it that need not be', async () => {
    await expect(right(invoiceText(bare(), nothingMore))).toMatchFileSnapshot('golden/bare-invoice.txt');
  });

  it('a credit note with nothing on it that need not be, but for what went where', async () => {
    const file = pay(fileOf({ lines: [units('hour', '1.5', 4000)] }), 1000);
    const settlement = { refund: 600, customerBalance: 0, outOfBand: 400 };
    const draft = { number: 'C-1', credits: [{ by: 'remainder' }], settlement } as const;
    const { creditNote } = right(issueCreditNote(file, draft, openPolicy));
    await expect(right(creditNoteText(creditNote, file.invoice, nothingMore))).toMatchFileSnapshot(
      'golden/bare-credit-note.txt',
    );
  });

  it.each([
    ['from right to left', 'arabic', 1],
    ['of wide letters', 'japanese', 2],
  ] as const)('a credit note %s', async (_, name, at) => {
    const { invoice, creditNote } = printable(locales[at]!, 3);
    const text = right(creditNoteText(creditNote, invoice, { ...locales[at]!.presentation, width: 100 }));
    await expect(text).toMatchFileSnapshot(`golden/credit-note-${name}.txt`);
  });

  it('the longest figures', async () => {
    await expect(right(invoiceText(invoiceOfDigits(13), german))).toMatchFileSnapshot('golden/invoice-long.txt');
  });
});
