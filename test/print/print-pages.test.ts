import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, voidCreditNote } from '../../src/index.js';
import { creditNoteHtml, creditNoteText, invoiceHtml, invoiceText, type Presentation } from '../../src/print/index.js';
import { credit, fileOf, invoiceOf, item, pay, rate, right, units } from '../support.js';
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

describe('the page of', () => {
  it('an invoice', async () => {
    const { invoice } = desks();
    await expect(right(invoiceHtml(invoice, english))).toMatchFileSnapshot('golden/invoice.html.txt');
  });

  it('an invoice with nothing on it that need not be', async () => {
    await expect(right(invoiceHtml(bare(), nothingMore))).toMatchFileSnapshot('golden/bare-invoice.html.txt');
  });

  it('a credit note that is void, on letter paper', async () => {
    const file = desks();
    const draft = { number: 'CN-7', issuedOn: '2026-04-12', reason: 'late', memo: 'Sorry!\nIt will not happen again.' };
    const issued = right(issueCreditNote(file, { ...draft, credits: [{ by: 'quantity', line: 'desk', quantity: 1 }] }));
    const { creditNote } = right(voidCreditNote(issued.receivable, issued.creditNote.number));
    const page = right(creditNoteHtml(creditNote, file.invoice, { ...english, paper: 'letter' }));
    await expect(page).toMatchFileSnapshot('golden/void-credit-note.html.txt');
  });

  it('a credit note with nothing on it that need not be', async () => {
    const invoice = bare();
    const { creditNote } = credit(fileOf({ lines: [units('hour', '1.5', 4000)] }), { by: 'remainder' });
    await expect(right(creditNoteHtml(creditNote, invoice, nothingMore))).toMatchFileSnapshot(
      'golden/bare-credit-note.html.txt',
    );
  });

  it('a credit note that reads from right to left', async () => {
    const { invoice, creditNote } = printable(locales[1]!, 3);
    await expect(right(creditNoteHtml(creditNote, invoice, locales[1]!.presentation))).toMatchFileSnapshot(
      'golden/credit-note-arabic.html.txt',
    );
  });

  it.each([
    ['long figures', 'dense', 9],
    ['the longest figures', 'cards', 13],
  ])('%s: its table is %s', async (_, density, digits) => {
    const page = right(invoiceHtml(invoiceOfDigits(digits), german));
    expect(page).toContain(`<body class="${density}">`);
    await expect(page).toMatchFileSnapshot(`golden/invoice-${density}.html.txt`);
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
