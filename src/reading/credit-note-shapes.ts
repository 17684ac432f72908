import type { Credit, CreditNoteDraft, CreditNoteInput, Settlement } from '../documents/credit-note-draft.js';
import type { CreditNoteFields, CreditNoteLine, RefundedPayment, SettledAmounts } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Refusal } from '../documents/refusal.js';
import {
  date,
  decimal,
  exponent,
  list,
  minorUnits,
  name,
  names,
  nonNegativeUnits,
  oneOf,
  optional,
  rates,
  record,
  storedDecimal,
  text,
  union,
  unitPrice,
  valueOrList,
  version,
  withDefault,
} from './description.js';
import { documentTax, taxShare, totals } from './invoice-shapes.js';
import type { Description } from './node.js';
import { readComplete, readStored } from './read.js';

/** Each way of crediting, with its fields. */
export const credit = union<Credit, 'by'>('by', {
  remainder: { line: optional(name) },
  quantity: { line: name, quantity: decimal },
  amount: { line: name, amount: minorUnits, of: oneOf('subtotal', 'net', 'total') },
  percent: { line: name, percent: decimal },
  custom: { description: text, quantity: decimal, unitPrice, taxes: optional(names) },
  spread: { amount: minorUnits, of: oneOf('net', 'total') },
});

const paymentRefund = record<{ readonly payment: string; readonly amount: number }>({
  payment: name,
  amount: minorUnits,
});

const settlement = record<Settlement>(
  {
    refund: optional(valueOrList(minorUnits, list(paymentRefund))),
    customerBalance: optional(minorUnits),
    outOfBand: optional(minorUnits),
    order: optional(oneOf('refund-first', 'balance-first', 'all-refund', 'all-balance', 'all-out-of-band')),
  },
  { alternatives: [['order'], ['refund', 'customerBalance', 'outOfBand']] },
);

/** What a draft settles by that does not say. */
const REFUND_FIRST: Settlement = Object.freeze({ order: 'refund-first' });

const statedDate = withDefault(date, undefined);
const statedText = withDefault(text, undefined);
const credits = list(credit, { least: 1 });
const statedSettlement = withDefault(settlement, REFUND_FIRST);

export const creditNoteDraft = record<CreditNoteDraft, CreditNoteInput>((draft, field) => ({
  number: field(draft.number, name),
  issuedOn: field(draft.issuedOn, statedDate),
  reason: field(draft.reason, statedText),
  memo: field(draft.memo, statedText),
  credits: field(draft.credits, credits),
  settlement: field(draft.settlement, statedSettlement),
}));

export const creditedLine = record<CreditedLine>({
  position: nonNegativeUnits,
  quantity: storedDecimal,
  byQuantity: minorUnits,
  subtotal: minorUnits,
  discounts: rates(minorUnits),
  net: minorUnits,
  taxes: rates(minorUnits),
  total: minorUnits,
  by: optional(oneOf('quantity', 'amount', 'both')),
});

const creditNoteLine = record<CreditNoteLine>({
  credit: nonNegativeUnits,
  line: optional(name),
  by: oneOf('remainder', 'quantity', 'amount', 'percent', 'custom', 'spread'),
  description: text,
  subtotal: minorUnits,
  discounts: rates(taxShare),
  net: minorUnits,
  taxes: rates(taxShare),
  total: minorUnits,
  quantity: optional(storedDecimal),
  unitPrice: optional(storedDecimal),
  before: optional(creditedLine),
});

const refundedPayment = record<RefundedPayment>({ payment: name, method: name, amount: nonNegativeUnits });

const settledAmounts = record<SettledAmounts>({
  refund: nonNegativeUnits,
  refunds: list(refundedPayment),
  customerBalance: nonNegativeUnits,
  outOfBand: nonNegativeUnits,
});

export const creditNote = record<CreditNoteFields>({
  schemaVersion: version,
  number: name,
  invoice: name,
  currency: name,
  status: oneOf('issued', 'void'),
  type: oneOf('pre-payment', 'post-payment', 'mixed'),
  // A stored note of which a credit could not be read is not read at all.
  credits: list(credit as Description<Credit>, { least: 1 }),
  lines: list(creditNoteLine),
  totals,
  taxes: rates(documentTax),
  prePayment: nonNegativeUnits,
  postPayment: nonNegativeUnits,
  settlement: settledAmounts,
  minorUnit: optional(exponent),
  issuedOn: optional(date),
  reason: optional(text),
  memo: optional(text),
});

/** Reads an unknown value as a credit note draft, every default filled in; each defect of its shape is refused. */
export const readCreditNoteInput = (value: unknown, refusals: Refusal[]) =>
  readComplete(creditNoteDraft, value, refusals);

/** Reads a stored credit note of the right shape; its figures are not yet proven. */
export const readStoredCreditNote = (value: unknown, refusals: Refusal[]) => readStored(creditNote, value, refusals);
