import {
  amountDue,
  finalizeInvoice,
  isLeft,
  issueCreditNote,
  openReceivable,
  recordPayment,
  type Credit,
  type CreditNote,
  type CreditNoteDraft,
  type Invoice,
  type InvoiceDraft,
  type LineDraft,
  type Outcome,
  type Receivable,
  type Refusal,
  type TaxBehavior,
  type TaxRateDraft,
} from '../src/index.js';

/** The answer; a refusal fails the test with its reasons. */
export const right = <A>(outcome: Outcome<A>): A => {
  if (isLeft(outcome)) throw new Error(`refused: ${JSON.stringify(outcome.left)}`);
  return outcome.right;
};

/** The refusals; an answer fails the test. */
export const left = (outcome: Outcome<unknown>): readonly Refusal[] => {
  if (isLeft(outcome)) return outcome.left;
  throw new Error(`not refused: ${JSON.stringify(outcome.right)}`);
};

/** A document as a database gives it back. */
export const stored = <A>(document: A): A => JSON.parse(JSON.stringify(document)) as A;

const KINDS = {
  invoice: ['a copy of an invoice', 'parseInvoice'],
  'credit-note': ['a copy of a credit note', 'parseCreditNote'],
  receivable: ['a copy of a receivable', 'parseReceivable'],
  'customer-balance': ['a copy of a customer balance', 'parseCustomerBalance'],
} as const;

/** What is refused where a document is needed that this library made, and a copy of one, or something else, was given. */
export const notProven = (path: Refusal['path'], expected: keyof typeof KINDS, received?: string): Refusal => ({
  code: 'not-proven',
  path,
  expected,
  received: received ?? KINDS[expected][0],
  parser: KINDS[expected][1],
});

export type Mismatch = readonly [stated: number | string, expected: number | string];

/** What is told of a stored figure that is not what it should be. */
export const mismatch = (path: Refusal['path'], ...[stated, expected]: Mismatch): Refusal => ({
  code: 'document-mismatch',
  path,
  stated: String(stated),
  expected: String(expected),
});

/** A line of a stated subtotal. */
export const item = (id: string, subtotal: number, ...taxes: readonly string[]): LineDraft => ({
  id,
  description: `Item ${id}`,
  subtotal,
  taxes,
});

/** A line of a quantity and a unit price. */
export const units = (
  id: string,
  quantity: number | string,
  unitPrice: number | string,
  ...taxes: readonly string[]
): LineDraft => ({ id, description: `Units ${id}`, quantity, unitPrice, taxes });

export const rate = (id: string, percent: number | string, behavior: TaxBehavior = 'exclusive'): TaxRateDraft => ({
  id,
  percent,
  behavior,
});

export const invoiceOf = (draft: Partial<InvoiceDraft>): Invoice =>
  right(finalizeInvoice({ number: 'I-1', currency: 'EUR', lines: [], ...draft }));

export const fileOf = (draft: Partial<InvoiceDraft>): Receivable => openReceivable(invoiceOf(draft));

/** Records a payment: of what is due, unless an amount is given. */
export const pay = (file: Receivable, amount: number = amountDue(file), method = 'card'): Receivable =>
  right(recordPayment(file, { id: `p-${file.revision}`, amount, method }));

export const noteDraft = (file: Receivable, ...credits: readonly Credit[]): CreditNoteDraft => ({
  number: `C-${file.revision}`,
  credits,
});

/** Issues one credit note. */
export const credit = (
  file: Receivable,
  ...credits: readonly Credit[]
): { creditNote: CreditNote; receivable: Receivable } => right(issueCreditNote(file, noteDraft(file, ...credits)));

/** Issues one credit note for each credit. */
export const creditEach = (
  file: Receivable,
  credits: readonly Credit[],
): { notes: readonly CreditNote[]; receivable: Receivable } => {
  const notes: CreditNote[] = [];
  let receivable = file;
  for (const one of credits) {
    const issued = credit(receivable, one);
    notes.push(issued.creditNote);
    receivable = issued.receivable;
  }
  return { notes, receivable };
};

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export const totalOf = (notes: readonly CreditNote[]): number => sum(notes.map((note) => note.totals.total));

/** The amounts of the first part (discount or tax) of each line. */
export const amounts = (parts: readonly (readonly { readonly amount: number }[])[]): readonly number[] =>
  parts.map((of) => sum(of.map((part) => part.amount)));
