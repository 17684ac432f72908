import { describe, expect, it } from 'vitest';
import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  replay,
  voidCreditNote,
  type Credit,
  type Receivable,
} from '../../src/index.js';
import { parseCreditNote, parseEvents, parseReceivable } from '../../src/schema.js';
import { rate, right, stored } from '../support.js';
import { judged } from './judged.js';

// Large documents as a database gives them back, every line of them credited before: all of it is read and proven again.

const LINES = 100_000;

const ids = Array.from({ length: LINES }, (_, i) => `l${i}`);
const file = openReceivable(
  right(
    finalizeInvoice({
      ...{ number: 'I', currency: 'EUR' },
      lines: ids.map((id) => ({ id, description: 'Seat', quantity: 2, unitPrice: 150, taxes: ['t', 'in'] })),
      taxRates: [rate('t', 10), rate('in', 10, 'inclusive')],
      discounts: [{ id: 'd', percent: 5 }],
    }),
  ),
);
const spread = { by: 'spread', amount: 10_000_000, of: 'total' } as const;
const spreadNet = { by: 'spread', amount: 1_000_000, of: 'net' } as const;
const amounts = ids.map((line) => ({ by: 'amount', line, amount: 1, of: 'total' }) as const);

const credited = (receivable: Receivable, number: string, ...credits: readonly Credit[]) =>
  issueCreditNote(receivable, { number, credits: credits }, openPolicy);

const once = right(credited(file, 'C', spread));
const lineByLine = right(credited(file, 'C', ...amounts));
const { invoice, receivable, creditNote, noteOfLines } = stored({
  ...{ invoice: file.invoice, receivable: once.receivable, creditNote: once.creditNote },
  noteOfLines: lineByLine.creditNote,
});

const cases: Readonly<Record<string, () => unknown>> = {
  'is parsed': () => parseReceivable(receivable),
  'is credited by a remainder': () => credited(receivable, 'C-2', { by: 'remainder' }),
  'is credited by a spread': () => credited(receivable, 'C-2', spreadNet),
  'is credited line by line': () => credited(receivable, 'C-2', ...amounts),
  'has its note voided': () => voidCreditNote(receivable, creditNote),
  'is replayed': () => replay(invoice, [{ type: 'credit-note', creditNote }]),
  'is replayed line by line': () => replay(invoice, [{ type: 'credit-note', creditNote: noteOfLines }]),
  'has its events parsed': () => parseEvents([{ type: 'credit-note', creditNote: noteOfLines }]),
  'has its note parsed': () => parseCreditNote(creditNote, invoice),
  'has its note parsed line by line': () => parseCreditNote(noteOfLines, invoice),
};

describe(`a stored file of ${LINES} lines`, () => {
  it.each(Object.entries(cases))('L11 %s', (_, call) => {
    const { flaw, answered } = judged(call, [], 'outcome');
    expect(flaw).toBeUndefined();
    expect(answered).toBe(true);
  });
});
