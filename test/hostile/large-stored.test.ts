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

const LINES = 50_000;

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
const spread = { by: 'spread', amount: 5_000_000, of: 'total' } as const;
const spreadNet = { by: 'spread', amount: 500_000, of: 'net' } as const;
const amounts = ids.map((line) => ({ by: 'amount', line, amount: 1, of: 'total' }) as const);

const quantities = ids.map((line) => ({ by: 'quantity', line, quantity: '0.25' }) as const);
// It takes part of the invoice, so that what is left is spread over the lines.
const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 500 } as const;

const credited = (receivable: Receivable, number: string, ...credits: readonly Credit[]) =>
  issueCreditNote(receivable, { number, credits }, openPolicy);

const once = right(credited(file, 'C', spread));
const { invoice, receivable, creditNote, noteOfLines, noteOfRest, byQuantity } = stored({
  ...{ invoice: file.invoice, receivable: once.receivable, creditNote: once.creditNote },
  noteOfLines: right(credited(file, 'C', ...amounts)).creditNote,
  noteOfRest: right(credited(file, 'C', custom, { by: 'remainder' })).creditNote,
  byQuantity: right(credited(file, 'C', ...quantities)).receivable,
});

const cases: Readonly<Record<string, () => unknown>> = {
  'is parsed': () => parseReceivable(receivable),
  'is credited by a remainder': () => credited(receivable, 'C-2', { by: 'remainder' }),
  'is credited by a spread': () => credited(receivable, 'C-2', spreadNet),
  'is credited line by line': () => credited(receivable, 'C-2', ...amounts),
  'is credited by a remainder once more, quantities too': () => credited(byQuantity, 'C-2', { by: 'remainder' }),
  'is credited by quantity once more': () => credited(byQuantity, 'C-2', ...quantities),
  'is credited as the usual policy has it': () =>
    issueCreditNote(receivable, { number: 'C-2', credits: [{ by: 'remainder' }] }),
  'has its note voided': () => voidCreditNote(receivable, creditNote),
  'is replayed': () => replay(invoice, [{ type: 'credit-note', creditNote }]),
  'is replayed line by line': () => replay(invoice, [{ type: 'credit-note', creditNote: noteOfLines }]),
  'has its events parsed': () => parseEvents([{ type: 'credit-note', creditNote: noteOfLines }]),
  'has its note parsed': () => parseCreditNote(creditNote, invoice),
  'has a note of what a custom credit left parsed': () => parseCreditNote(noteOfRest, invoice),
  'has its note parsed line by line': () => parseCreditNote(noteOfLines, invoice),
};

describe(`a stored file of ${LINES} lines`, () => {
  it.each(Object.entries(cases))('L11 %s', (_, call) => {
    const { flaw, answered } = judged(call, [], 'outcome');
    expect(flaw).toBeUndefined();
    expect(answered).toBe(true);
  });
});
