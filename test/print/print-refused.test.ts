import { describe, expect, it } from 'vitest';
import { creditNoteHtml, creditNoteText, invoiceHtml, invoiceText, type Presentation } from '../../src/print/index.js';
import { credit, fileOf, invoiceOf, item, left } from '../support.js';

const presentation: Presentation = { locale: 'en', seller: { name: 'Cowork' }, buyer: { name: 'Ada' } };
const file = fileOf({ lines: [item('a', 1000)] });
const { invoice } = file;
const made = () => credit(file, { by: 'remainder' }).creditNote;

const noLocale = { ...presentation, locale: 'no such' };
const noTag = {
  code: 'wrong-type',
  path: ['presentation', 'locale'],
  expected: 'BCP 47 language tag',
  received: '"no such"',
};
const noRecord = { code: 'wrong-type', path: ['presentation'], expected: 'record', received: '7' };
const negative = { code: 'document-mismatch', path: ['creditNote', 'prePayment'], stated: '-1', expected: '0 or more' };
const offTotal = { code: 'document-mismatch', path: ['totals', 'total'], stated: '1', expected: '1000' };

describe('what does not hold is not printed, and every reason is told', () => {
  const off = { ...invoice, totals: { ...invoice.totals, total: 1 } };

  it.each([
    ['an invoice', off, presentation, [offTotal]],
    ['an invoice, and what is no presentation', off, 7, [offTotal, noRecord]],
    ['what is no presentation', invoice, 7, [noRecord]],
    ['no presentation', invoice, undefined, [{ code: 'missing', path: ['presentation'], expected: 'record' }]],
    ['what is no locale', invoice, noLocale, [noTag]],
  ])('%s', (_, of, asked, refusals) => {
    expect(left(invoiceText(of, asked as never))).toEqual(refusals);
    expect(left(invoiceHtml(of, asked as never))).toEqual(refusals);
  });

  it.each([
    ['a credit note', { prePayment: -1 }, invoice, presentation, [negative]],
    ['the invoice of a credit note', {}, off, presentation, [{ ...offTotal, path: ['invoice', ...offTotal.path] }]],
    [
      'both, and what is no presentation',
      { prePayment: -1 },
      off,
      7,
      [negative, { ...offTotal, path: ['invoice', ...offTotal.path] }, noRecord],
    ],
    ['what is no presentation of a credit note', {}, invoice, 7, [noRecord]],
    ['what is no locale of a credit note', {}, invoice, noLocale, [noTag]],
  ])('%s', (_, change, of, asked, refusals) => {
    expect(left(creditNoteText({ ...made(), ...change }, of, asked as never))).toEqual(refusals);
    expect(left(creditNoteHtml({ ...made(), ...change }, of, asked as never))).toEqual(refusals);
  });

  it('a credit note with another invoice', () => {
    const other = invoiceOf({ number: 'I-2', lines: [item('a', 1000)] });
    const foreign = { code: 'document-mismatch', path: ['creditNote', 'invoice'], stated: '"I-1"', expected: '"I-2"' };
    expect(left(creditNoteText(made(), other, presentation))).toEqual([foreign]);
    expect(left(creditNoteText(made(), other, noLocale))).toEqual([foreign, noTag]);
    const dollars = invoiceOf({ currency: 'USD', lines: [item('a', 1000)] });
    expect(left(creditNoteText(made(), dollars, presentation))).toEqual([
      { code: 'document-mismatch', path: ['creditNote', 'currency'], stated: '"EUR"', expected: '"USD"' },
    ]);
  });
});
