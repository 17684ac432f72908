import { describe, expect, it } from 'vitest';
import { finalizeInvoice, issueCreditNote, openPolicy, openReceivable } from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { creditNoteEntry, invoiceEntry } from '../../src/journal/index.js';
import { creditNoteHtml, creditNoteText, invoiceHtml, invoiceText } from '../../src/print/index.js';
import { rate, right } from '../support.js';
import { judged } from './judged.js';
import { sized } from './sized.js';

// Large documents, as others see them.

const openedOf = (lines: number) =>
  openReceivable(
    right(
      finalizeInvoice({
        number: 'I',
        currency: 'EUR',
        lines: Array.from({ length: lines }, (_, i) => ({
          ...{ id: `l${i}`, description: 'Seat', quantity: 2, unitPrice: 150 },
          taxes: [['t'], ['in']][i % 2]!,
        })),
        taxRates: [rate('t', 10), rate('in', 10, 'inclusive')],
        discounts: [{ id: 'd', percent: 5 }],
      }),
    ),
  );
const presentation = { locale: 'en', seller: { name: 'Seller' }, buyer: { name: 'Buyer' } };

const LONG = sized(1000, 100_000);
const MANY = sized(300, 10_000);

const long = openedOf(LONG);
const longNote = right(issueCreditNote(long, { number: 'C', credits: [{ by: 'remainder' }] })).creditNote;
const many = openedOf(MANY);
const amounts = many.invoice.lines.map(({ id }) => ({ by: 'amount', line: id, amount: 100, of: 'total' }) as const);
const manyNote = right(issueCreditNote(many, { number: 'C', credits: amounts }, openPolicy)).creditNote;

const cases: Readonly<Record<string, () => unknown>> = {
  [`explaining a note of ${MANY} lines`]: () => explain(manyNote, many.invoice),
  [`printing an invoice of ${LONG} lines`]: () => invoiceText(long.invoice, presentation),
  [`printing an invoice of ${LONG} lines as a page`]: () => invoiceHtml(long.invoice, presentation),
  [`printing a note of ${LONG} lines`]: () => creditNoteText(longNote, long.invoice, presentation),
  [`printing a note of ${LONG} lines as a page`]: () => creditNoteHtml(longNote, long.invoice, presentation),
  [`the entries of an invoice and a note of ${LONG} lines`]: () =>
    Object.freeze([invoiceEntry(long.invoice), creditNoteEntry(longNote)]),
};

describe('large documents', () => {
  it.each(Object.entries(cases))('L11 %s is answered or refused', (_, call) => {
    expect(judged(call, [], 'any').flaw).toBeUndefined();
  });
});
