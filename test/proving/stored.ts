import fc from 'fast-check';
import {
  applyBalance,
  depositCreditNote,
  finalizeInvoice,
  openCustomerBalance,
  openReceivable,
  recordRefund,
  refundable,
  type CreditNote,
  type CreditNoteDraft,
  type CustomerBalance,
  type Invoice,
  type InvoiceDraft,
  type Payment,
  type Receivable,
  type ReceivableEvent,
} from '../../src/index.js';
import { often, play, settings } from '../laws/plays.js';
import { noteDrafts, payments, richDraft } from '../data/rich-invoice.js';
import { issueCreditNote, openPolicy, recordPayment } from '../../src/index.js';
import { invoiceOf, right } from '../support.js';

/** All documents of one invoice's life, and the drafts they came from. */
export type Life = {
  readonly invoiceDraft: InvoiceDraft;
  readonly invoice: Invoice;
  readonly creditNoteDrafts: readonly CreditNoteDraft[];
  readonly creditNotes: readonly CreditNote[];
  readonly payments: readonly Payment[];
  readonly events: readonly ReceivableEvent[];
  readonly receivables: readonly Receivable[];
  readonly customerBalance: CustomerBalance;
};

/** Made-up lives, the same ones for the same seed. */
export const lives = (count: number, seed: number): readonly Life[] =>
  fc.sample(settings(8), { numRuns: often(count), seed }).map((setting, i) => {
    const { invoice, steps } = play(setting, { custom: i % 3 === 0, spread: i % 4 !== 3, oneMode: false });
    return lifeOf(
      setting.draft,
      invoice,
      steps.flatMap((step) => (step.kind === 'note' ? [step.draft] : [])),
      steps.flatMap((step) => (step.kind === 'note' ? [step.creditNote] : [])),
      steps.flatMap((step) => (step.kind === 'payment' ? [step.payment] : [])),
      steps.map((step) =>
        step.kind === 'note'
          ? { type: 'credit-note', creditNote: step.creditNote }
          : { type: 'payment', payment: step.payment },
      ),
      [openReceivable(invoice), ...steps.map(({ receivable }) => receivable)],
    );
  });

const lifeOf = (
  invoiceDraft: InvoiceDraft,
  invoice: Invoice,
  creditNoteDrafts: readonly CreditNoteDraft[],
  creditNotes: readonly CreditNote[],
  paid: readonly Payment[],
  events: readonly ReceivableEvent[],
  receivables: readonly Receivable[],
): Life => {
  const last = receivables.at(-1)!;
  const back = refundable(last) > 0 ? [{ id: 're-1', amount: 1, reason: 'chargeback' }] : [];
  const charged = back.map((refund) => right(recordRefund(last, refund)));
  return {
    invoiceDraft,
    invoice,
    creditNoteDrafts,
    creditNotes,
    payments: paid,
    events: [...events, ...back.map((refund) => ({ type: 'refund', refund }) as const)],
    receivables: [...receivables, ...charged],
    customerBalance: balanceOf(invoice, creditNotes),
  };
};

/** What the notes gave to the customer, and an invoice that consumed some of it. */
const balanceOf = (invoice: Invoice, creditNotes: readonly CreditNote[]): CustomerBalance => {
  const given = creditNotes
    .filter(({ settlement }) => settlement.customerBalance > 0)
    .reduce((balance, note) => right(depositCreditNote(balance, note)), right(openCustomerBalance(invoice)));
  if (given.total === 0) return given;
  const { currency, minorUnit } = invoice;
  const next = invoiceOf({
    number: 'next',
    currency,
    ...(minorUnit === undefined ? {} : { minorUnit }),
    lines: [{ id: 'next', description: 'Next month', subtotal: Math.ceil(given.total / 2) }],
  });
  return right(applyBalance(openReceivable(next), given)).customerBalance;
};

/** The life of the invoice that has everything on it. */
export const richLife = (): Life => {
  const invoice = right(finalizeInvoice(richDraft));
  const receivables = payments.reduce<Receivable[]>(
    (files, payment) => [...files, right(recordPayment(files.at(-1)!, payment))],
    [openReceivable(invoice)],
  );
  const creditNotes: CreditNote[] = [];
  for (const draft of noteDrafts) {
    const issued = right(issueCreditNote(receivables.at(-1)!, draft, openPolicy));
    receivables.push(issued.receivable);
    creditNotes.push(issued.creditNote);
  }
  const events: readonly ReceivableEvent[] = [
    ...payments.map((payment) => ({ type: 'payment', payment }) as const),
    ...creditNotes.map((creditNote) => ({ type: 'credit-note', creditNote }) as const),
    { type: 'credit-note-void', number: 'C-9' },
    { type: 'payment-failed', payment: 'p-9' },
    { type: 'invoice-uncollectible' },
    { type: 'invoice-void' },
  ];
  return lifeOf(richDraft, invoice, noteDrafts, creditNotes, payments, events, receivables);
};

/** As it comes back from where it was stored. */
export const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
