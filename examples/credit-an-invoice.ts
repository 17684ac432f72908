// One invoice with a discount and two tax rates, credited in three notes: by quantity, by net amount, and the rest.
// Every column of the notes adds up to the invoice, to the cent.
import {
  amountDue,
  creditable,
  describeRefusal,
  finalizeInvoice,
  formatAmount,
  invoiceStatus,
  isLeft,
  issueCreditNote,
  openReceivable,
  type CreditNoteDraft,
  type CreditNoteLine,
  type InvoiceDraft,
  type InvoiceLine,
  type Outcome,
  type Receivable,
} from 'credit-notes';
import { printTable } from './table.js';

const draft: InvoiceDraft = {
  number: 'INV-2026-0042',
  currency: 'EUR',
  issuedOn: '2026-11-02',
  lines: [
    { id: 'chair', description: 'Office chair', quantity: 5, unitPrice: 14990, taxes: ['standard'] },
    { id: 'desk', description: 'Standing desk', quantity: 2, unitPrice: 48900, taxes: ['standard'] },
    { id: 'book', description: 'Handbook', quantity: 12, unitPrice: 2495, taxes: ['reduced'] },
    { id: 'fee', description: 'Assembly', subtotal: 18000, taxes: ['standard'], discountable: false },
  ],
  discounts: [{ id: 'autumn', percent: '12.5' }],
  taxRates: [
    { id: 'standard', percent: 20, behavior: 'exclusive' },
    { id: 'reduced', percent: '5.5', behavior: 'exclusive' },
  ],
};

const notes: readonly CreditNoteDraft[] = [
  { number: 'CN-1', reason: 'order change', credits: [{ by: 'quantity', line: 'chair', quantity: 2 }] },
  { number: 'CN-2', reason: 'scratched', credits: [{ by: 'amount', line: 'desk', amount: 10000, of: 'net' }] },
  { number: 'CN-3', reason: 'returned', credits: [{ by: 'remainder' }] },
];

const money = (amount: number): string => formatAmount(amount, draft);
const sum = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((all, part) => all + part.amount, 0);

/** The answer; a refusal ends the program with its sentences. */
const answered = <A>(outcome: Outcome<A>): A => {
  if (!isLeft(outcome)) return outcome.right;
  for (const refusal of outcome.left) console.error(describeRefusal(refusal, draft));
  process.exit(1);
};

const HEAD = ['', 'Quantity', 'Subtotal', 'Discount', 'Net', 'Tax', 'Total'];

const row = (line: InvoiceLine | CreditNoteLine): string[] => [
  line.description,
  line.quantity ?? '',
  ...[line.subtotal, sum(line.discounts), line.net, sum(line.taxes), line.total].map(money),
];

type Totals = Readonly<Record<'subtotal' | 'discount' | 'net' | 'tax' | 'total', number>>;

const totalsRow = (name: string, totals: Totals): string[] => [
  name,
  '',
  ...[totals.subtotal, totals.discount, totals.net, totals.tax, totals.total].map(money),
];

const invoice = answered(finalizeInvoice(draft));
console.log(`Invoice ${invoice.number}: 12.5 % off but for the assembly, 20 % and 5.5 % tax\n`);
printTable(HEAD, [...invoice.lines.map(row), totalsRow('Invoice', invoice.totals)]);

let receivable: Receivable = openReceivable(invoice);
const proof: string[][] = [];
for (const note of notes) {
  const issued = answered(issueCreditNote(receivable, note));
  const { creditNote } = issued;
  receivable = issued.receivable;
  const left = creditable(receivable);

  console.log(`\nCredit note ${creditNote.number}: ${note.reason}\n`);
  printTable(HEAD, [
    ...creditNote.lines.map(row),
    totalsRow('Credited', creditNote.totals),
    totalsRow('Left to credit', left),
  ]);
  console.log(`Amount due ${money(amountDue(receivable))}, status ${invoiceStatus(receivable)}`);
  proof.push(totalsRow(creditNote.number, creditNote.totals));
}

const { totals } = receivable.credited;
console.log('\nThe notes against the invoice\n');
printTable(HEAD, [
  ...proof,
  totalsRow('All notes', totals),
  totalsRow('Invoice', invoice.totals),
  totalsRow('Difference', {
    subtotal: invoice.totals.subtotal - totals.subtotal,
    discount: invoice.totals.discount - totals.discount,
    net: invoice.totals.net - totals.net,
    tax: invoice.totals.tax - totals.tax,
    total: invoice.totals.total - totals.total,
  }),
]);
