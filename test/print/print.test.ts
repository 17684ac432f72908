import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  voidCreditNote,
  type CreditNote,
  type Invoice,
} from '../../src/index.js';
import {
  creditNoteHtml,
  creditNoteText,
  englishLabels,
  invoiceHtml,
  invoiceText,
  type Presentation,
} from '../../src/print/index.js';
import { measureText } from '../../src/print/sheet.js';
import { invoiceDrafts } from '../generators/invoice-drafts.js';
import { parseCreditNote, parseInvoice } from '../../src/schema/index.js';
import { credit, fileOf, invoiceOf, item, left, pay, rate, right, stored, units } from '../support.js';
import { locales, printable } from './printable.js';

const presentation: Presentation = {
  locale: 'en-IE',
  seller: { name: 'Cowork Ltd', address: ['1 Main Street', 'Dublin', 'Ireland'], taxId: 'IE1234567T' },
  buyer: { name: 'Ada Lovelace', address: ['2 Side Street', 'Cork'], taxId: 'IE7654321X' },
  names: {
    taxes: { vat: 'VAT', low: 'VAT, books' },
    methods: { card: 'card' },
    reasons: { returned: 'Goods returned' },
  },
  facts: [{ label: 'Supplied on', value: '28 February 2026' }],
  notes: ['Refunded within 14 days.'],
};
const file = fileOf({
  number: 'INV-2026-0042',
  issuedOn: '2026-03-01',
  lines: [units('desk', 2, '14990', 'vat'), units('book', '12', '249.5', 'low'), item('fee', 1800, 'vat')],
  taxRates: [rate('vat', 23), rate('low', '9.5', 'inclusive')],
  discounts: [{ id: 'spring', percent: 12.5, lines: ['desk', 'book'] }],
});
const { invoice } = file;
const paid = pay(file, 30000);
const issued = right(
  issueCreditNote(
    paid,
    {
      number: 'CN-2026-0007',
      issuedOn: '2026-04-12',
      reason: 'returned',
      memo: 'One desk came back.\nThank you!',
      credits: [
        { by: 'quantity', line: 'desk', quantity: 1 },
        { by: 'amount', line: 'book', amount: 500, of: 'total' },
        { by: 'custom', description: 'Goodwill', quantity: '0.5', unitPrice: 999, taxes: ['vat'] },
        { by: 'remainder', line: 'fee' },
      ],
      settlement: { refund: 9000, customerBalance: 500, outOfBand: 2863 },
    },
    openPolicy,
  ),
);
const { creditNote } = issued;

/** The text between the tags, as a reader sees it. */
const seen = (html: string): string =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    )
    .replace(/\s+/g, ' ');

describe('RM-05 A credit note can be printed and e-mailed', () => {
  it('as text', async () => {
    await expect(right(creditNoteText(creditNote, invoice, presentation))).toMatchFileSnapshot(
      'golden/credit-note.txt',
    );
    await expect(right(invoiceText(invoice, presentation))).toMatchFileSnapshot('golden/invoice.txt');
  });

  it('as one page of HTML that needs nothing else', () => {
    for (const html of [creditNoteHtml(creditNote, invoice, presentation), invoiceHtml(invoice, presentation)].map(
      right,
    )) {
      expect(html).toMatch(/^<!doctype html>\n<html lang="en-IE" dir="ltr">/);
      expect(html).toContain('<meta charset="utf-8">');
      expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|https?:/i);
      expect(html).toContain("default-src 'none'");
    }
  });

  // Council Directive 2006/112/EC: a document that amends an invoice refers to it unmistakably (article 219), and
  // states what an invoice states (article 226).
  it.each([
    ['its own number', ['CN-2026-0007']],
    ['its date', ['12 April 2026']],
    ["the original's number and date", ['INV-2026-0042', '1 March 2026']],
    ['the reason', ['Goods returned']],
    ['names, addresses and VAT numbers of both', ['Cowork Ltd', 'Dublin', 'IE1234567T', 'Ada Lovelace', 'IE7654321X']],
    ['what the host knows of the supply', ['Supplied on', '28 February 2026']],
    [
      'quantity and nature of what is credited',
      ['Units desk', 'Units book', 'Goodwill', 'Item fee', '0.5', '149.90', '9.99'],
    ],
    ['the discount', ['-18.74']],
    ['the rates', ['23%', '9.5% incl.']],
    ['the taxable amount and the tax of each rate', ['154.16', '4.57', '35.46', '0.43']],
    ['the totals and the currency', ['158.73', '35.89', '€194.62', 'EUR']],
    ['where it goes', ['€70.99', 'Refunded (card)', '€90.00', '€5.00', '€28.63']],
    ['the memo and the notes', ['One desk came back.', 'Thank you!', 'Refunded within 14 days.']],
  ])('states %s', (_, words) => {
    const text = right(creditNoteText(creditNote, invoice, presentation));
    const page = seen(right(creditNoteHtml(creditNote, invoice, presentation)));
    for (const word of words) {
      expect(text).toContain(word);
      expect(page).toContain(word);
    }
  });

  it('an unpriced line shows no quantity that its amount is no multiple of', () => {
    const text = right(creditNoteText(creditNote, invoice, presentation));
    expect(text).toMatch(/Units desk +1 +149\.90 /);
    expect(text).toMatch(/Units book +– +– /);
    const rest = credit(issued.receivable, { by: 'remainder', line: 'desk' }).creditNote;
    expect(right(creditNoteText(rest, invoice, presentation))).toMatch(/Units desk +– +– /);
  });

  it('a voided one says so', () => {
    const prepaid = credit(file, { by: 'remainder', line: 'fee' });
    const { creditNote: voided } = right(voidCreditNote(prepaid.receivable, prepaid.creditNote.number));
    expect(right(creditNoteText(voided, invoice, presentation))).toMatch(/^Credit note \S+ \[Void\]\n/);
    expect(right(creditNoteHtml(voided, invoice, presentation))).toContain('<p class="mark"><bdi>Void</bdi></p>');
    expect(right(creditNoteHtml(creditNote, invoice, presentation))).not.toContain('class="mark"');
  });
});

describe('in the reader’s language', () => {
  it.each(locales)('$presentation.locale, $currency', (locale) => {
    const { presentation: asked } = locale;
    const both = printable(locale, 3);
    const text = right(creditNoteText(both.creditNote, both.invoice, asked));
    const html = right(creditNoteHtml(both.creditNote, both.invoice, asked));
    const places = { EUR: 2, BHD: 3, JPY: 0 }[locale.currency]!;
    const money = new Intl.NumberFormat(asked.locale, { style: 'currency', currency: locale.currency });
    const total = money.format(both.creditNote.totals.total / 10 ** places);
    for (const page of [text, seen(html)]) {
      for (const label of [asked.labels!.creditNote!, asked.labels!.totalCredited!, asked.labels!.refunded!]) {
        expect(page).toContain(label);
      }
      expect(page.replace(/\s/g, ' ')).toContain(total.replace(/\s/g, ' '));
    }
    expect(html).toContain(`lang="${asked.locale}" dir="${asked.locale === 'ar-BH' ? 'rtl' : 'ltr'}"`);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['ckb', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['en', 'ltr'],
    ['ar-Latn', 'ltr'],
  ])('%s reads %s', (locale, direction) => {
    expect(right(invoiceHtml(invoice, { ...presentation, locale }))).toContain(`dir="${direction}"`);
  });
});

describe('sums', () => {
  it('add up as they stand on paper', () => {
    fc.assert(
      fc.property(invoiceDrafts({ mostLines: 6 }), (draft) => {
        const made = right(finalizeInvoice({ ...draft, currency: 'JPY' }));
        const text = right(invoiceText(made, { ...presentation, locale: 'en-US' }));
        const block = text.split('\n\n').find((one) => one.includes('═'))!;
        const figures = new Map(
          [...block.matchAll(/^ +(.+?) {2,}(\S+)$/gm)].map(([, label, value]) => [
            label,
            BigInt(value!.replace(/[^\d-]/g, '')),
          ]),
        );
        const of = (label: string): bigint => figures.get(label) ?? 0n;
        if (figures.has('Subtotal')) {
          expect(of('Subtotal') + of('Discount') + of('Tax included in prices')).toBe(
            figures.has('Net') ? of('Net') : BigInt(made.totals.total),
          );
        }
        if (figures.has('Net')) expect(of('Net') + of('Tax')).toBe(BigInt(made.totals.total));
      }),
    );
  });
});

describe('text', () => {
  it('keeps to its width, and grows where figures need more', () => {
    const longest = (text: string): number => Math.max(...text.split('\n').map(measureText));
    for (const locale of locales) {
      const both = printable(locale, 20);
      for (const width of [80, 100, 132]) {
        const text = right(creditNoteText(both.creditNote, both.invoice, { ...locale.presentation, width }));
        expect(longest(text)).toBeLessThanOrEqual(Math.max(width, 90));
        expect(text).toMatch(/[^\n]\n$/);
      }
    }
    expect(longest(right(creditNoteText(creditNote, invoice, { ...presentation, width: -7 })))).toBeLessThan(90);
  });

  it('breaks words that are longer than a line', () => {
    const long = 'x'.repeat(500);
    const text = right(invoiceText(invoice, { ...presentation, notes: [long], buyer: { name: long } }));
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text.replace(/\s/g, '').match(/x/g)!.length).toBeGreaterThanOrEqual(1000);
  });

  it('from right to left each line has its direction, and each cell its own', () => {
    const arabic = locales[1]!;
    const both = printable(arabic, 2);
    const lines = right(creditNoteText(both.creditNote, both.invoice, arabic.presentation))
      .trimEnd()
      .split('\n');
    for (const line of lines.filter((one) => one !== '')) expect(line.startsWith('\u200f')).toBe(true);
    for (const line of lines) expect(line.match(/\u2068/g)?.length).toBe(line.match(/\u2069/g)?.length);
  });
});

describe('a host’s text is only text', () => {
  const nasty = `<b>"'&\u0000\u001b[31m\u202e\ud800</b>\r\n</style><script>alert(1)</script>`;
  const made = invoiceOf({ number: nasty, lines: [{ id: nasty, description: nasty, subtotal: 100 }] });
  const nastyPresentation: Presentation = {
    locale: 'en',
    seller: { name: nasty, address: [nasty], taxId: nasty },
    buyer: { name: nasty },
    labels: Object.fromEntries(Object.keys(englishLabels).map((label) => [label, nasty])),
    facts: [{ label: nasty, value: nasty }],
    notes: [nasty],
  };

  /* eslint-disable no-control-regex -- The controls are what must not be there. */
  it('in HTML', () => {
    const html = right(invoiceHtml(made, nastyPresentation));
    expect(html.match(/<script|<b>|<\/b>|\u0000|\u001b|\u202e/gi)).toBe(null);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(seen(html)).toContain('<script>alert(1)</script>');
    expect(html).not.toMatch(/\p{Surrogate}/u);
  });

  it('in a terminal', () => {
    const text = right(invoiceText(made, nastyPresentation));
    expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)).toBe(null);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('what is printed', () => {
  it('stored documents print as they did once they are parsed', () => {
    const parsed = right(parseInvoice(stored(invoice)));
    const note = right(parseCreditNote(stored(creditNote), parsed));
    expect(creditNoteHtml(note, parsed, presentation)).toEqual(creditNoteHtml(creditNote, invoice, presentation));
  });

  it('whatever is handed in is answered', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        for (const outcome of [
          invoiceText(a as Invoice, b as Presentation),
          invoiceHtml(invoice, a as Presentation),
          creditNoteText(a as CreditNote, b as Invoice, c as Presentation),
          creditNoteHtml(creditNote, invoice, {
            ...presentation,
            ...(typeof a === 'object' ? a : {}),
            names: b,
          } as never),
        ]) {
          expect(['Left', 'Right']).toContain(outcome._tag);
        }
      }),
    );
    const getter = Object.defineProperty({}, 'locale', {
      enumerable: true,
      get: () => {
        throw new Error('boo');
      },
    });
    expect(left(invoiceText(invoice, getter as Presentation))).toMatchObject([{ code: 'unreadable' }]);
  });

  it('every invoice that can be made can be printed', () => {
    fc.assert(
      fc.property(
        invoiceDrafts({ mostLines: 8 }),
        fc.constantFrom('en', 'de-CH', 'ar-EG', 'hi-IN'),
        (draft, locale) => {
          const made = right(finalizeInvoice(draft));
          right(invoiceText(made, { ...presentation, locale }));
          right(invoiceHtml(made, { ...presentation, locale }));
        },
      ),
    );
  });
});
