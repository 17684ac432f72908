import { describe, expect, it } from 'vitest';
import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  replay,
  voidCreditNote,
  type CreditNoteDraft,
  type InvoiceDraft,
  type Receivable,
} from '../../src/index.js';
import { invoiceEntry } from '../../src/journal/index.js';
import { creditNoteHtml, invoiceText } from '../../src/print/index.js';
import { parseCreditNote, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { rate, right, stored } from '../support.js';
import { judged } from './judged.js';
import { sized } from './sized.js';

// As many rates or discounts as an invoice takes, and in the slow tests on as many lines. Lines name their rates last to first, which no one does.

const LINES = sized(100, 4854);
const PARTS = 100;

const named = (prefix: string) => Array.from({ length: PARTS }, (_, i) => `${prefix}${i}`);
const lines = Array.from({ length: LINES }, (_, i) => ({
  ...{ id: `l${i}`, description: 'Seat', quantity: 2, unitPrice: 5000 },
}));
const taxed: InvoiceDraft = {
  ...{ number: 'I', currency: 'EUR' },
  lines: lines.map((line) => ({ ...line, taxes: named('t').reverse() })),
  taxRates: named('t').map((id, i) => rate(id, '0.125', i % 2 === 0 ? 'exclusive' : 'inclusive')),
};
const discounted: InvoiceDraft = {
  ...{ number: 'I', currency: 'EUR', lines },
  discounts: named('d').map((id) => ({ id, percent: 1 })),
};

const fileOf = (draft: InvoiceDraft): Receivable => openReceivable(right(finalizeInvoice(draft)));
const credited = (file: Receivable, ...credits: CreditNoteDraft['credits']) =>
  issueCreditNote(file, { number: 'C', credits }, openPolicy);

const spread = { by: 'spread', amount: 123_456, of: 'total' } as const;
const spreadNet = { by: 'spread', amount: 123_456, of: 'net' } as const;
const presentation = { locale: 'en', seller: { name: 'Seller' }, buyer: { name: 'Buyer' } };

const callsOn = (draft: InvoiceDraft): Readonly<Record<string, () => unknown>> => {
  const file = fileOf(draft);
  const { creditNote, receivable } = right(credited(file, spread));
  const copies = {
    invoice: stored(file.invoice),
    receivable: stored(receivable),
    creditNote: stored(creditNote),
  };
  return {
    'is finalized': () => finalizeInvoice(draft),
    'is finalized, its taxes rounded for the document': () => finalizeInvoice({ ...draft, taxRounding: 'document' }),
    'is credited by a remainder': () => credited(file, { by: 'remainder' }),
    'is credited by a spread': () => credited(file, spread),
    'is credited by a spread once more': () =>
      issueCreditNote(receivable, { number: 'C-2', credits: [spreadNet] }, openPolicy),
    'is credited line by line': () =>
      credited(file, ...draft.lines.map(({ id }) => ({ by: 'amount', line: id, amount: 99, of: 'total' }) as const)),
    'has its note voided': () => voidCreditNote(receivable, creditNote.number),
    'is replayed': () => replay(file.invoice, [{ type: 'credit-note', creditNote }]),
    'is parsed': () => parseInvoice(copies.invoice),
    'is parsed with what was credited': () => parseReceivable(copies.receivable),
    'has its note parsed': () => parseCreditNote(copies.creditNote),
    'has its note parsed against it': () => parseCreditNote(copies.creditNote, file.invoice),
    'is printed': () => invoiceText(file.invoice, presentation),
    'has its note printed as a page': () => creditNoteHtml(creditNote, file.invoice, presentation),
    'is booked': () => invoiceEntry(file.invoice),
  };
};

// Of as many rates or discounts, each line has one of its own.
const ids = Array.from({ length: sized(1000, 50_000) }, (_, i) => `l${i}`);
const item = { description: 'Seat', quantity: 2, unitPrice: 150 };
const apart: InvoiceDraft = {
  ...{ number: 'I', currency: 'EUR' },
  lines: ids.map((id, i) => ({ ...item, id, taxes: [`t${i % PARTS}`] })),
  taxRates: named('t').map((id, i) => rate(id, 10, i % 2 === 0 ? 'exclusive' : 'inclusive')),
};
const scoped: InvoiceDraft = {
  ...{ number: 'I', currency: 'EUR' },
  lines: ids.map((id) => ({ ...item, id })),
  discounts: named('d').map((id, d) => ({ id, percent: 10, lines: ids.filter((_, i) => i % PARTS === d) })),
};

describe.each([
  [`an invoice of ${LINES} lines of ${PARTS} rates`, taxed],
  [`an invoice of ${LINES} lines of ${PARTS} discounts`, discounted],
  [`an invoice of ${ids.length} lines, each of one of ${PARTS} rates`, apart],
  [`an invoice of ${ids.length} lines, each of one of ${PARTS} discounts`, scoped],
])('%s', (_, draft) => {
  it.each(Object.entries(callsOn(draft)))('L11 %s: it is answered, frozen and whole', (_name, call) => {
    const { flaw, answered } = judged(call, [], 'any');
    expect(flaw).toBeUndefined();
    expect(answered).toBe(true);
  });
});
