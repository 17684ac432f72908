/* eslint-disable @typescript-eslint/consistent-type-imports, @typescript-eslint/no-unnecessary-type-parameters,
   @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   The lines that must not compile have no types to go by. */
import {
  allocate,
  amountDue,
  applyBalance,
  creditable,
  finalizeInvoice,
  invoiceStatus,
  isLeft,
  isRight,
  issueCreditNote,
  fold,
  openReceivable,
  orThrow,
  previewCreditNote,
  recordPayment,
  recordRefund,
  replay,
  voidCreditNote,
  voidInvoice,
  type Credit,
  type CreditNote,
  type CreditNoteDraft,
  type Creditable,
  type CustomerBalance,
  type DiscountDraft,
  type Invoice,
  type InvoiceDraft,
  type InvoiceStatus,
  type IssuedCreditNote,
  type LineDraft,
  type MinorUnits,
  type Outcome,
  type Payment,
  type Policy,
  type Receivable,
  type Refusal,
  type Rule,
  type Settlement,
  type VoidedCreditNote,
} from '../../src/index.js';

// What compiles and what does not. Nothing here runs: `npm run check:types` holds it, for an `@ts-expect-error` over a
// line that does compile is an error too.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

declare const draft: InvoiceDraft;
declare const invoice: Invoice;
declare const receivable: Receivable;
declare const noteDraft: CreditNoteDraft;
declare const creditNote: CreditNote;
declare const balance: CustomerBalance;

// Outcome types are exact.
holds<Same<ReturnType<typeof finalizeInvoice>, Outcome<Invoice>>>();
holds<Same<ReturnType<typeof openReceivable>, Receivable>>();
holds<Same<ReturnType<typeof recordPayment>, Outcome<Receivable>>>();
holds<Same<ReturnType<typeof voidInvoice>, Outcome<Receivable>>>();
holds<Same<ReturnType<typeof amountDue>, MinorUnits>>();
holds<Same<ReturnType<typeof creditable>, Creditable>>();
holds<Same<ReturnType<typeof invoiceStatus>, InvoiceStatus>>();
holds<Same<ReturnType<typeof allocate>, Outcome<readonly MinorUnits[]>>>();
holds<Same<ReturnType<typeof replay>, Outcome<Receivable>>>();
export const issued = issueCreditNote(receivable, noteDraft);
holds<Same<typeof issued, Outcome<IssuedCreditNote>>>();
export const previewed = previewCreditNote(receivable, noteDraft);
holds<Same<typeof previewed, Outcome<CreditNote>>>();
export const voided = voidCreditNote(receivable, creditNote.number);
holds<Same<typeof voided, Outcome<VoidedCreditNote>>>();
// @ts-expect-error the check itself can tell two types apart
holds<Same<typeof issued, Outcome<CreditNote>>>();

// An outcome is narrowed by its tag, by the guards and by fold.
if (issued._tag === 'Left') holds<Same<(typeof issued.left)[0], Refusal>>();
if (isRight(issued)) holds<Same<typeof issued.right, IssuedCreditNote>>();
if (isLeft(issued)) holds<Same<(typeof issued.left)[number], Refusal>>();
// @ts-expect-error an answer is not there before it was looked for
export const unlooked = issued.right;
export const matched: number = fold(
  (refusals: readonly Refusal[]) => refusals.length,
  (issuedNote: IssuedCreditNote) => issuedNote.creditNote.totals.total,
)(issued);

// A refusal's operands are known by its code.
export const operands = (refusal: Refusal): number => {
  switch (refusal.code) {
    case 'credit-exceeds-line':
      return refusal.left + refusal.asked;
    case 'credit-exceeds-invoice':
      // @ts-expect-error this one has no line
      return refusal.line;
    default:
      return refusal.path.length;
  }
};

// A host's own refusals come out beside the library's.
type Own = { readonly code: 'too-late'; readonly days: number };
declare const own: Policy<Own>;
export const ownIssued = issueCreditNote(receivable, noteDraft, own);
holds<Same<typeof ownIssued, Outcome<IssuedCreditNote, Own>>>();
if (isLeft(ownIssued)) holds<Same<(typeof ownIssued.left)[number], Refusal | Own>>();
export const rule: Rule<Own> = { code: 'too-late', stage: 'draft', breaches: () => [{ code: 'too-late', days: 3 }] };
// @ts-expect-error a rule is asked at one of four moments
export const noMoment: Rule = { code: 'x', stage: 'later', breaches: () => [] };
// @ts-expect-error what a rule refuses is of the policy
export const noPolicy: Rule = { code: 'x', stage: 'draft', breaches: () => [{ code: 'too-late', days: 3 }] };

// A draft is no invoice, an invoice no receivable, a draft of a note no note.
// @ts-expect-error crediting a draft
openReceivable(draft);
// @ts-expect-error an outcome is not yet an invoice
openReceivable(finalizeInvoice(draft));
// @ts-expect-error crediting an invoice without its file
issueCreditNote(invoice, noteDraft);
// @ts-expect-error a note that was issued is no draft of another
issueCreditNote(receivable, creditNote);
// @ts-expect-error a note is voided by its number
voidCreditNote(receivable, creditNote);

// A document is made by this library or read by a parser: what looks like one is none.
// @ts-expect-error a spread with a field more
openReceivable({ id: 17, ...invoice });
// @ts-expect-error a spread of an invoice
openReceivable({ ...invoice });
// @ts-expect-error an invoice with another date
openReceivable({ ...invoice, issuedOn: '2026-11-28' });
// @ts-expect-error an invoice whose fields were picked
openReceivable({ ...(({ number, ...rest }) => ({ ...rest, number }))(invoice) });
// @ts-expect-error a receivable that was put together
amountDue({ ...receivable, declared: 'void' });
// @ts-expect-error a question of an Outcome that was not opened
amountDue(recordPayment(receivable, { id: 'p', amount: 5, method: 'card' }));
// @ts-expect-error nothing at all
amountDue(undefined);
// @ts-expect-error the mark is no field
export const mark = invoice.kind;
// @ts-expect-error a note in an event that was put together
replay(invoice, [{ type: 'credit-note', creditNote: { ...creditNote } }]);
// @ts-expect-error a balance that was put together
applyBalance(receivable, { ...balance, total: 5 });
// @ts-expect-error the invoice of a receivable, not a copy of it
export const swapped: Receivable['invoice'] = { ...receivable.invoice };
holds<Same<Receivable['creditNotes'], readonly CreditNote[]>>();
export const numbers: readonly string[] = receivable.creditNotes.map((note) => note.number);
export const opened: Invoice = orThrow(finalizeInvoice(draft));
// @ts-expect-error a balance is no payment
recordPayment(receivable, balance);
// @ts-expect-error the two the other way round
applyBalance(balance, receivable);
// @ts-expect-error a refund has an id
recordRefund(receivable, { amount: 5 });

// The ways to credit.
export const credits: readonly Credit[] = [
  { by: 'remainder' },
  { by: 'remainder', line: 'a' },
  { by: 'quantity', line: 'a', quantity: '2.5' },
  { by: 'amount', line: 'a', amount: 5, of: 'net' },
  { by: 'percent', line: 'a', percent: 12.5 },
  { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: '0.5', taxes: ['vat'] },
  { by: 'spread', amount: 5, of: 'total' },
];
// @ts-expect-error a missing `of`: the classic error is to guess
export const noOf: Credit = { by: 'amount', line: 'a', amount: 5 };
// @ts-expect-error of what is not a figure of a line
export const wrongOf: Credit = { by: 'amount', line: 'a', amount: 5, of: 'gross' };
// @ts-expect-error a spread is of net or total
export const spreadOf: Credit = { by: 'spread', amount: 5, of: 'subtotal' };
// @ts-expect-error a quantity of no line
export const noLine: Credit = { by: 'quantity', quantity: 1 };
// @ts-expect-error two ways at once
export const twoWays: Credit = { by: 'quantity', line: 'a', quantity: 1, amount: 5 };
// @ts-expect-error no such way
export const noWay: Credit = { by: 'gift', line: 'a' };
// @ts-expect-error an amount is a number of minor units
export const textAmount: Credit = { by: 'amount', line: 'a', amount: '5.00', of: 'net' };

// A settlement is amounts or an order.
export const settlements: readonly Settlement[] = [
  {},
  { refund: 5, customerBalance: 5, outOfBand: 5 },
  { refund: [{ payment: 'p', amount: 5 }] },
  { order: 'balance-first' },
];
// @ts-expect-error a mixed-up settlement
export const mixed: Settlement = { order: 'refund-first', refund: 5 };
// @ts-expect-error no such order
export const noOrder: Settlement = { order: 'refund-last' };
// @ts-expect-error a listed refund names its payment
export const noPayment: Settlement = { refund: [{ amount: 5 }] };

// A line has a quantity and a price, or a subtotal; a discount a percentage, or an amount.
export const lines: readonly LineDraft[] = [
  { id: 'a', description: 'A', quantity: 1, unitPrice: '0.35' },
  { id: 'a', description: 'A', subtotal: 5 },
  { id: 'a', description: 'A', quantity: 3, subtotal: 5 },
  { id: 'a', description: 'A', quantity: 3, unitPrice: 5, subtotal: 14 },
];
// @ts-expect-error a price without a quantity
export const priced: LineDraft = { id: 'a', description: 'A', unitPrice: 5, subtotal: 5 };
// @ts-expect-error neither price nor subtotal
export const unpriced: LineDraft = { id: 'a', description: 'A', quantity: 5 };
// @ts-expect-error percent and amount
export const both: DiscountDraft = { id: 'd', percent: 5, amount: 5 };
// @ts-expect-error neither percent nor amount
export const neither: DiscountDraft = { id: 'd' };

// An unknown key in a literal does not compile.
// @ts-expect-error an unknown key of an invoice
finalizeInvoice({ number: 'I', currency: 'EUR', lines: [], dueOn: '2026-01-01' });
// @ts-expect-error an unknown key of a line
finalizeInvoice({ number: 'I', currency: 'EUR', lines: [{ id: 'a', description: 'A', subtotal: 5, vat: 20 }] });
// @ts-expect-error an unknown key of a note
issueCreditNote(receivable, { number: 'C', credits: [{ by: 'remainder' }], refund: 5 });
// @ts-expect-error an unknown key of a credit
issueCreditNote(receivable, { number: 'C', credits: [{ by: 'remainder', lines: ['a'] }] });
// @ts-expect-error an unknown key of a payment
recordPayment(receivable, { id: 'p', amount: 5, method: 'card', currency: 'EUR' });
// @ts-expect-error no such state
export const stateless: Payment = { id: 'p', amount: 5, method: 'card', state: 'failed' };

// Documents are never edited.
// @ts-expect-error an invoice's figure
invoice.totals.total = 5;
// @ts-expect-error an invoice's lines
invoice.lines.push(invoice.lines[0]!);
// @ts-expect-error a receivable's sums
receivable.paid.cash = 5;
// @ts-expect-error a note's status
creditNote.status = 'void';
