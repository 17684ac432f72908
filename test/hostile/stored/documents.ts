import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type Credit,
  type CreditNote,
  type Invoice,
  type InvoiceDraft,
  type Receivable,
} from '../../../src/index.js';
import { rate, right } from '../../support.js';

/** What a database has of an invoice, every line of which was credited before. */
export type Documents = {
  readonly invoice: Invoice;
  /** Credited by a spread, with the note of it. */
  readonly receivable: Receivable;
  readonly creditNote: CreditNote;
  readonly byQuantity: Receivable;
  readonly noteOfLines: CreditNote;
  /** Of a custom credit, and of what it left. */
  readonly noteOfRest: CreditNote;
};

const ids = (lines: number): readonly string[] => Array.from({ length: lines }, (_, i) => `l${i}`);

/** Invoices of so many lines, with five figures a line: of 100,000 lines no invoice has more. */
export const drafts: Readonly<Record<'alike' | 'various' | 'large', (lines: number) => InvoiceDraft>> = {
  alike: (lines) => ({
    ...{ number: 'I', currency: 'EUR' },
    lines: ids(lines).map((id) => ({ id, description: 'Seat', quantity: 2, unitPrice: 150, taxes: ['in'] })),
    taxRates: [rate('in', 10, 'inclusive')],
    discounts: [{ id: 'd', percent: 5 }],
  }),
  // Of decimal quantities and prices, with other taxes from line to line, and some given back.
  various: (lines) => ({
    ...{ number: 'I', currency: 'EUR', taxRounding: 'document' },
    lines: ids(lines).map((id, i) => ({
      ...{ id, description: `Usage ${i}`, quantity: i % 10 === 9 ? '-0.5' : '1.5', unitPrice: `${90 + (i % 100)}.95` },
      taxes: [['a'], ['c', 'a'], ['a', 'b']][i % 3]!,
    })),
    taxRates: [rate('a', '7.7'), rate('b', 5, 'inclusive'), rate('c', '2.5', 'inclusive')],
    discounts: [{ id: 'd', amount: 33 * lines, lines: ids(lines).filter((_, i) => i % 3 === 0) }],
  }),
  // Of amounts whose products are beyond what a number holds.
  large: (lines) => ({
    ...{ number: 'I', currency: 'EUR', taxRounding: 'document' },
    lines: ids(lines).map((id, i) => ({
      ...{ id, description: `Plant ${i}`, subtotal: 40_000_000_000 + i },
      taxes: i % 2 === 0 ? ['a', 'b'] : ['c', 'b'],
    })),
    taxRates: [rate('a', '7.7'), rate('b', '5.333', 'inclusive'), rate('c', '2.5', 'inclusive')],
  }),
};

type Line = Invoice['lines'][number];

/** Ways to credit a line, so little of it that it can be done twice. */
export const amount = ({ id, quantity }: Line): Credit => ({
  ...{ by: 'amount', line: id, of: 'total' },
  amount: Math.sign(Number(quantity)),
});
export const quantity = ({ id }: Line): Credit => ({ by: 'quantity', line: id, quantity: '0.25' });
export const percent = ({ id }: Line): Credit => ({ by: 'percent', line: id, percent: '0.5' });

export const credited = (receivable: Receivable, number: string, credits: readonly Credit[]) =>
  issueCreditNote(receivable, { number, credits }, openPolicy);

export const documentsOf = (draft: InvoiceDraft): Documents => {
  const file = openReceivable(right(finalizeInvoice(draft)));
  const { lines } = file.invoice;
  const note = (...credits: readonly Credit[]) => right(credited(file, 'C', credits));
  const { receivable, creditNote } = note({ by: 'spread', amount: 100 * lines.length, of: 'total' });
  // It takes part of the invoice, so that what is left is spread over the lines.
  const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 500 };
  return {
    ...{ invoice: file.invoice, receivable, creditNote },
    byQuantity: note(...lines.map(quantity)).receivable,
    noteOfLines: note(...lines.map(amount)).creditNote,
    noteOfRest: note(custom, { by: 'remainder' }).creditNote,
  };
};
