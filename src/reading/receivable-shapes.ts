import type { CreditNote } from '../documents/credit-note.js';
import type { BalanceCredit, BalanceSource, CustomerBalanceFields } from '../documents/customer-balance.js';
import type { Invoice } from '../documents/invoice.js';
import type { Payment, PaymentRecord, Refund } from '../documents/payment.js';
import type { Credited, Paid, ReceivableFields } from '../documents/receivable.js';
import type { ReceivableEvent } from '../documents/receivable-event.js';
import type { Refusal } from '../documents/refusal.js';
import {
  date,
  nestedDocument,
  exponent,
  list,
  minorUnits,
  MOST_EVENTS,
  name,
  nonNegativeUnits,
  oneOf,
  optional,
  record,
  text,
  union,
  version,
  withDefault,
} from './description.js';
import { creditedLine, creditNote } from './credit-note-shapes.js';
import { invoice, totals } from './invoice-shapes.js';
import type { Description } from './node.js';
import { readComplete, readStated, readStored, readWhole } from './read.js';

/** A payment, read; its state is stated. */
export type PaymentInput = Omit<Payment, 'state'> & { readonly state: 'settled' | 'pending' };

const paymentState = oneOf('settled', 'pending');
const excess = oneOf('customer-balance');

export const payment = record<Payment, PaymentInput>({
  id: name,
  amount: minorUnits,
  method: name,
  paidOn: optional(date),
  state: withDefault(paymentState, 'settled'),
  excess: optional(excess),
});

const paymentRecord = record<PaymentRecord>({
  id: name,
  amount: nonNegativeUnits,
  method: name,
  paidOn: optional(date),
  state: paymentState,
  excess: optional(excess),
  overpaid: nonNegativeUnits,
  returned: nonNegativeUnits,
});

const describeRefund = (amount: Description<number>) =>
  record<Refund>({ id: name, amount, payment: optional(name), refundedOn: optional(date), reason: optional(text) });

const refund = describeRefund(minorUnits);

const paid = record<Paid>({
  cash: nonNegativeUnits,
  customerBalance: nonNegativeUnits,
  pending: nonNegativeUnits,
  returned: nonNegativeUnits,
  unexplained: nonNegativeUnits,
});

const credited = record<Credited>({
  totals,
  prePayment: nonNegativeUnits,
  refund: nonNegativeUnits,
  customerBalance: nonNegativeUnits,
  outOfBand: nonNegativeUnits,
});

export const receivable = record<ReceivableFields>({
  schemaVersion: version,
  revision: nonNegativeUnits,
  invoice: nestedDocument<Invoice>('invoice', invoice),
  payments: list(paymentRecord),
  refunds: list(describeRefund(nonNegativeUnits)),
  paid,
  credited,
  creditedLines: list(creditedLine),
  creditNotes: list(nestedDocument<CreditNote>('credit-note', creditNote)),
  declared: optional(oneOf('void', 'uncollectible')),
});

const balanceCredit = record<BalanceCredit>({
  source: record<BalanceSource>({ kind: oneOf('credit-note', 'payment'), document: name, invoice: name }),
  amount: nonNegativeUnits,
  left: nonNegativeUnits,
  uses: list(record<BalanceCredit['uses'][number]>({ invoice: name, payment: name, amount: nonNegativeUnits })),
});

export const customerBalance = record<CustomerBalanceFields>({
  schemaVersion: version,
  currency: name,
  minorUnit: optional(exponent),
  total: nonNegativeUnits,
  credits: list(balanceCredit),
});

export const event = union<ReceivableEvent, 'type'>('type', {
  payment: { payment },
  'payment-failed': { payment: name },
  refund: { refund },
  'credit-note': { creditNote: nestedDocument<CreditNote>('credit-note', creditNote) },
  'credit-note-void': { number: name },
  'invoice-void': {},
  'invoice-uncollectible': {},
});

export const events = list(event as Description<ReceivableEvent>, { most: MOST_EVENTS });

/** Reads an unknown value as a payment; undefined where its shape is refused. */
export const readPaymentInput = (value: unknown, refusals: Refusal[]) =>
  readWhole(refusals, () => readComplete(payment, value, refusals));

/** Reads an unknown value as a refund; undefined where its shape is refused. */
export const readRefund = (value: unknown, refusals: Refusal[]) =>
  readWhole(refusals, () => readStated(refund, value, refusals));

/** Reads a stored receivable of the right shape; its figures are not yet proven, nor is its invoice where it was read. */
export const readStoredReceivable = (value: unknown, refusals: Refusal[]) => readStored(receivable, value, refusals);

/** Reads a stored customer balance of the right shape; its figures are not yet proven. */
export const readStoredCustomerBalance = (value: unknown, refusals: Refusal[]) =>
  readStored(customerBalance, value, refusals);
