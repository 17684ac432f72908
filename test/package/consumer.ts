// A host's first program. The smoke test compiles and runs it against the packed package.
import * as E from 'fp-ts/lib/Either.js';
import {
  allocate,
  amountDue,
  describeRefusal,
  finalizeInvoice,
  isRight,
  issueCreditNote,
  openReceivable,
  orThrow,
  type CreditNote,
  type InvoiceDraft,
} from 'credit-notes';
import { explain } from 'credit-notes/explain';
import { invoiceSchema, parseInvoice } from 'credit-notes/schema';

type IsAny<T> = 0 extends 1 & T ? true : false;

const same = (what: string, actual: unknown, expected: unknown): void => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }
};

const draft: InvoiceDraft = {
  number: 'INV-1',
  currency: 'EUR',
  lines: [{ id: 'chair', description: 'Chair', quantity: 3, unitPrice: '99.5', taxes: ['vat'] }],
  taxRates: [{ id: 'vat', percent: 20, behavior: 'exclusive' }],
};

const invoice = finalizeInvoice(draft);
if (!isRight(invoice)) throw new Error(invoice.left.map(describeRefusal).join(' '));
same('invoice', invoice.right.totals, { subtotal: 299, discount: 0, net: 299, tax: 60, total: 359 });

// @ts-expect-error a draft is not an invoice
const unproven = () => openReceivable(draft);
same('a draft can be called only past the compiler', typeof unproven, 'function');

const receivable = openReceivable(invoice.right);
const issued = issueCreditNote(receivable, {
  number: 'CN-1',
  credits: [{ by: 'quantity', line: 'chair', quantity: 1 }],
});
if (!E.isRight(issued)) throw new Error(issued.left.map(describeRefusal).join(' '));
const note: CreditNote = issued.right.creditNote;
same('credit note', note.totals, { subtotal: 100, discount: 0, net: 100, tax: 20, total: 120 });
same('amount due', amountDue(issued.right.receivable), 239);

const figure: IsAny<typeof note.totals.total> = false;
const refusals: IsAny<typeof issued> = false;
same('types are not any', [figure, refusals], [false, false]);

const tooMuch = issueCreditNote(issued.right.receivable, {
  number: 'CN-2',
  credits: [{ by: 'quantity', line: 'chair', quantity: 3 }],
});
same('refused', tooMuch._tag, 'Left');
if (E.isLeft(tooMuch)) same('a sentence', typeof describeRefusal(tooMuch.left[0]), 'string');

const text: string = JSON.stringify(explain(note, invoice.right));
same('an explanation', [text.includes('120'), orThrow(allocate(10, [1]))], [true, [10]]);

same('allocate', allocate(10, [1, 1, 1]), { _tag: 'Right', right: [4, 3, 3] });

const stored: unknown = JSON.parse(JSON.stringify(invoice.right));
const read = parseInvoice(stored);
same('a stored invoice', read, invoice);
// What one entry has proven the other takes as it is, so both share what they know.
if (isRight(read) && openReceivable(read.right).invoice !== read.right) throw new Error('proven twice');
const validated = invoiceSchema['~standard'].validate({});
if (!('issues' in validated)) throw new Error('an empty record is no invoice');
const message: string = validated.issues[0]!.message;
same('an issue', message, 'missing: expected 1');
