import { describe, expect, it } from 'vitest';
import { creditNoteHtml, creditNoteText, invoiceHtml, invoiceText, type Presentation } from '../../src/print/index.js';
import type { CreditNote, Invoice } from '../../src/index.js';
import { credit, fileOf, invoiceOf, item, left, notProven } from '../support.js';

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

describe('what this library did not make is not printed, and every reason is told', () => {
  const copy = { ...invoice } as Invoice;
  const copiedNote = { ...made() } as CreditNote;
  const notInvoice = notProven(['invoice'], 'invoice');
  const notNote = notProven(['creditNote'], 'credit-note');

  it.each([
    ['an invoice', copy, presentation, [notInvoice]],
    ['an invoice, and what is no presentation', copy, 7, [notInvoice, noRecord]],
    ['what is no presentation', invoice, 7, [noRecord]],
    ['no presentation', invoice, undefined, [{ code: 'missing', path: ['presentation'], expected: 'record' }]],
    ['what is no locale', invoice, noLocale, [noTag]],
  ])('%s', (_, of, asked, refusals) => {
    expect(left(invoiceText(of, asked as never))).toEqual(refusals);
    expect(left(invoiceHtml(of, asked as never))).toEqual(refusals);
  });

  it.each([
    ['a credit note', copiedNote, invoice, presentation, [notNote]],
    ['the invoice of a credit note', made(), copy, presentation, [notInvoice]],
    ['both, and what is no presentation', copiedNote, copy, 7, [notNote, notInvoice, noRecord]],
    ['what is no presentation of a credit note', made(), invoice, 7, [noRecord]],
    ['what is no locale of a credit note', made(), invoice, noLocale, [noTag]],
  ])('%s', (_, note, of, asked, refusals) => {
    expect(left(creditNoteText(note, of, asked as never))).toEqual(refusals);
    expect(left(creditNoteHtml(note, of, asked as never))).toEqual(refusals);
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
