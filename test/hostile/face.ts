import * as main from '../../src/index.js';
import * as explanation from '../../src/explain/index.js';
import * as journal from '../../src/journal/index.js';
import * as print from '../../src/print/index.js';
import * as schema from '../../src/schema/index.js';
import { right } from '../support.js';
import type { Kind } from './judged.js';

// Every function of the face, with what it is rightly called with. The hostile tests and the fuzzer start from these.

export type Row = {
  readonly call: (args: readonly unknown[]) => unknown;
  readonly args: readonly unknown[];
  readonly kind: Kind;
};

/** What the face hands on from fp-ts, and what throws by its nature. */
export const others: readonly string[] = ['isLeft', 'isRight', 'fold', 'orThrow', 'RefusedError'];

const draft: main.InvoiceDraft = {
  number: 'INV-1',
  currency: 'EUR',
  issuedOn: '2026-03-01',
  lines: [
    { id: 'a', description: 'Seat', quantity: '2.5', unitPrice: '400.25', taxes: ['vat', 'city'] },
    { id: 'b', description: 'Refund of a deposit', subtotal: -300, quantity: -1, taxes: ['vat'] },
    { id: 'c', description: 'Room', quantity: 3, subtotal: 1000, taxes: ['vat'], discountable: false },
  ],
  discounts: [
    { id: 'd', percent: 10 },
    { id: 'e', lines: ['a'], amount: 55 },
  ],
  taxRates: [
    { id: 'vat', percent: '19.5', behavior: 'inclusive' },
    { id: 'city', percent: 3, behavior: 'exclusive' },
  ],
  taxRounding: 'document',
  rounding: 'half-even',
};

const invoice = right(main.finalizeInvoice(draft));
const opened = main.openReceivable(invoice);
const payment = { id: 'p-1', amount: 700, method: 'card', paidOn: '2026-03-05', state: 'settled' } as const;
const pendingPayment = { id: 'p-2', amount: 10, method: 'transfer', state: 'pending' } as const;
const paid = right(main.recordPayment(right(main.recordPayment(opened, payment)), pendingPayment));
const refund = { id: 'r-1', amount: 40, payment: 'p-1', refundedOn: '2026-03-09', reason: 'chargeback' };
const refunded = right(main.recordRefund(paid, refund));
const credits: readonly main.Credit[] = [
  { by: 'quantity', line: 'a', quantity: '0.5' },
  { by: 'amount', line: 'b', amount: -10, of: 'net' },
  { by: 'percent', line: 'c', percent: '12.5' },
  { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: '20.5', taxes: ['vat'] },
  { by: 'spread', amount: 30, of: 'total' },
  { by: 'remainder', line: 'c' },
];
const noteDraft: main.CreditNoteDraft = {
  number: 'CN-1',
  issuedOn: '2026-03-10',
  reason: 'order-change',
  memo: 'As agreed',
  credits,
  settlement: { refund: [{ payment: 'p-1', amount: 0 }], customerBalance: 150, outOfBand: 0 },
};
const postPayment = ((): number => {
  const preview = right(main.previewCreditNote(refunded, { number: 'CN-1', credits }, main.openPolicy));
  return preview.postPayment;
})();
const settled: main.CreditNoteDraft = {
  ...noteDraft,
  settlement: { refund: [{ payment: 'p-1', amount: 0 }], customerBalance: postPayment, outOfBand: 0 },
};
const { creditNote, receivable } = right(main.issueCreditNote(refunded, settled, main.openPolicy));
const empty = right(main.openCustomerBalance('EUR'));
const deposited = postPayment > 0 ? right(main.depositCreditNote(empty, creditNote)) : empty;
const overpaid = right(
  main.recordPayment(opened, { id: 'p-9', amount: 99_999, method: 'card', excess: 'customer-balance' }),
);
const balance = right(main.depositOverpayment(deposited, overpaid, 'p-9'));
const events: readonly main.ReceivableEvent[] = [
  { type: 'payment', payment },
  { type: 'payment', payment: pendingPayment },
  { type: 'refund', refund },
  { type: 'credit-note', creditNote },
  { type: 'payment-failed', payment: 'p-2' },
];
const standing = right(main.issueCreditNote(opened, { number: 'CN-2', credits: [credits[0]!] })).receivable;
const series = { prefix: 'CN-', year: 2026, padding: 5 };
const presentation = {
  locale: 'de-AT',
  seller: { name: 'Cowork GmbH', address: ['Gasse 1', 'Wien'], taxId: 'ATU1' },
  buyer: { name: 'Ada' },
  labels: { issuedOn: 'Datum' },
  names: { taxes: { vat: 'USt' }, methods: { card: 'Karte' }, reasons: { 'order-change': 'Änderung' } },
  facts: [{ label: 'Bestellung', value: '7' }],
  notes: ['Danke'],
  paper: 'A4',
  width: 80,
};
const accounts = {
  receivable: '1400',
  revenue: '4400',
  'write-off': '6930',
  'customer-balance': '1710',
  'out-of-band': '1590',
  tax: '1776',
  cash: '1000',
};
const options = { accounts, date: '2026-04-01', description: 'Booked' };
const entry = right(journal.invoiceEntry(invoice));

const outcome = (call: (...args: never[]) => unknown, ...args: readonly unknown[]): Row => ({
  call: (given) => (call as (...given: readonly unknown[]) => unknown)(...given),
  args,
  kind: 'outcome',
});
const value = (call: (...args: never[]) => unknown, ...args: readonly unknown[]): Row => ({
  ...outcome(call, ...args),
  kind: 'value',
});

const question = (call: (...args: never[]) => unknown, ...args: readonly unknown[]): Row => ({
  ...outcome(call, ...args),
  kind: 'question',
});

const stripe = { name: 'stripe', rules: [...main.stripePolicy.rules] };

export const rows: Readonly<Record<string, Row>> = {
  finalizeInvoice: outcome(main.finalizeInvoice, draft),
  openReceivable: question(main.openReceivable, invoice),
  recordPayment: outcome(main.recordPayment, opened, payment),
  failPayment: outcome(main.failPayment, paid, 'p-2'),
  recordRefund: outcome(main.recordRefund, paid, refund),
  issueCreditNote: outcome(main.issueCreditNote, refunded, settled, main.openPolicy),
  previewCreditNote: outcome(main.previewCreditNote, opened, { number: 'CN-1', credits: [credits[0]!] }, stripe),
  voidCreditNote: outcome(main.voidCreditNote, standing, 'CN-2', stripe, balance),
  writeOff: outcome(main.writeOff, refunded, { number: 'CN-8', issuedOn: '2026-04-01', memo: 'Lost' }, main.openPolicy),
  markUncollectible: outcome(main.markUncollectible, opened),
  voidInvoice: outcome(main.voidInvoice, opened),
  openCustomerBalance: outcome(main.openCustomerBalance, { currency: 'XAU', minorUnit: 3 }),
  depositCreditNote: outcome(main.depositCreditNote, empty, creditNote),
  depositOverpayment: outcome(main.depositOverpayment, empty, overpaid, 'p-9'),
  applyBalance: outcome(main.applyBalance, opened, balance),
  applyEvent: outcome(main.applyEvent, opened, events[0]),
  replay: outcome(main.replay, invoice, events),
  checkNumbers: outcome(main.checkNumbers, series, ['CN-2026-00001', 'CN-2026-00003']),
  nextNumber: outcome(main.nextNumber, series, 'CN-2026-00041'),
  creditNoteSeries: value(main.creditNoteSeries, 'INV-7'),
  amountDue: question(main.amountDue, receivable),
  creditable: question(main.creditable, receivable),
  invoiceStatus: question(main.invoiceStatus, receivable),
  isCollectible: question(main.isCollectible, receivable),
  refundable: question(main.refundable, receivable),
  allocate: outcome(main.allocate, 1000, [3, 3, 1, 0]),
  toDecimal: outcome(main.toDecimal, 1050, { currency: 'XAU', minorUnit: 2 }),
  fromDecimal: outcome(main.fromDecimal, '10.50', { currency: 'XAU', minorUnit: 2 }),
  formatAmount: value(main.formatAmount, 1050, { currency: 'XAU', minorUnit: 2 }),
  describeRefusal: value(
    main.describeRefusal,
    { code: 'credit-exceeds-line', path: ['credits', 0], line: 'a', of: 'net', asked: 5, left: 4 },
    'EUR',
  ),
  explain: outcome(explanation.explain, creditNote, invoice),

  invoiceEntry: outcome(journal.invoiceEntry, invoice, options),
  paymentEntry: outcome(journal.paymentEntry, paid, 'p-1', options),
  refundEntry: outcome(journal.refundEntry, paid, refund, options),
  creditNoteEntry: outcome(journal.creditNoteEntry, creditNote, { ...options, writeOff: true }),
  invoiceVoidEntry: outcome(journal.invoiceVoidEntry, invoice, [creditNote], options),
  reversalEntry: outcome(journal.reversalEntry, entry, { date: '2026-05-01', description: 'Void' }),

  invoiceText: outcome(print.invoiceText, invoice, presentation),
  invoiceHtml: outcome(print.invoiceHtml, invoice, presentation),
  creditNoteText: outcome(print.creditNoteText, creditNote, invoice, presentation),
  creditNoteHtml: outcome(print.creditNoteHtml, creditNote, invoice, presentation),

  parseInvoiceDraft: outcome(schema.parseInvoiceDraft, draft),
  parseCreditNoteDraft: outcome(schema.parseCreditNoteDraft, settled),
  parsePayment: outcome(schema.parsePayment, payment),
  parseInvoice: outcome(schema.parseInvoice, invoice),
  parseCreditNote: outcome(schema.parseCreditNote, creditNote, invoice),
  parseReceivable: outcome(schema.parseReceivable, receivable),
  parseCustomerBalance: outcome(schema.parseCustomerBalance, balance),
  parseEvents: outcome(schema.parseEvents, events),
};

const call = (name: keyof typeof schema) => (value: unknown) =>
  (schema[name] as schema.StandardSchema<unknown>)['~standard'].validate(value);

/** The schemas are called through the standard, which has an answer of its own shape. */
export const schemas = {
  invoiceDraftSchema: [call('invoiceDraftSchema'), draft],
  creditNoteDraftSchema: [call('creditNoteDraftSchema'), settled],
  paymentSchema: [call('paymentSchema'), payment],
  invoiceSchema: [call('invoiceSchema'), invoice],
  creditNoteSchema: [call('creditNoteSchema'), creditNote],
  receivableSchema: [call('receivableSchema'), receivable],
  customerBalanceSchema: [call('customerBalanceSchema'), balance],
  eventsSchema: [call('eventsSchema'), events],
} as const;

/** Makers of schemas, and what is no function at all. */
export const untaken: readonly string[] = ['standardSchema'];
