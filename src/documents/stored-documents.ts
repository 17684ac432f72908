import type { CreditNote, CreditNoteLine, RefundedPayment, SettledAmounts } from './credit-note.js';
import type { Credit } from './credit-note-draft.js';
import { readCredits } from './credit-note-facts.js';
import type { CreditedLine } from './credited-line.js';
import type { BalanceCredit, BalanceSource, CustomerBalance } from './customer-balance.js';
import { anything, list, optional, positiveAmount, record, type Decoder } from './decoding.js';
import type { DocumentTax, Part, Totals } from './invoice.js';
import type { PaymentRecord, Refund } from './payment.js';
import { readDate, readDecimal, readMinorUnits, readName, readOneOf, readText } from './reading.js';
import type { Credited, CreditNoteEntry, Paid, Receivable } from './receivable.js';

const oneOf =
  <Choice extends string | number>(...expected: readonly Choice[]): Decoder<Choice> =>
  (value, key, up, refusals) =>
    readOneOf(value, key, expected, up, refusals);

const version = oneOf(1 as const);
const minorUnit = oneOf(0, 1, 2, 3, 4, 5, 6);

const part = record<Part>({ id: readName, amount: readMinorUnits });

const totals = record<Totals>({
  subtotal: readMinorUnits,
  discount: readMinorUnits,
  net: readMinorUnits,
  tax: readMinorUnits,
  total: readMinorUnits,
});

const documentTax = record<DocumentTax>({ id: readName, taxable: readMinorUnits, amount: readMinorUnits });

const creditedLine = record<CreditedLine>({
  position: positiveAmount,
  quantity: readDecimal,
  byQuantity: readMinorUnits,
  by: optional(oneOf('quantity', 'amount', 'both')),
  subtotal: readMinorUnits,
  discounts: list(readMinorUnits),
  net: readMinorUnits,
  taxes: list(readMinorUnits),
  total: readMinorUnits,
});

const creditNoteLine = record<CreditNoteLine>({
  line: optional(readName),
  by: oneOf('remainder', 'quantity', 'amount', 'percent', 'custom', 'spread'),
  description: readText,
  quantity: optional(readDecimal),
  unitPrice: optional(readDecimal),
  before: optional(creditedLine),
  subtotal: readMinorUnits,
  discounts: list(part),
  net: readMinorUnits,
  taxes: list(part),
  total: readMinorUnits,
});

const refundedPayment = record<RefundedPayment>({ payment: readName, method: readName, amount: positiveAmount });

const settledAmounts = record<SettledAmounts>({
  refund: positiveAmount,
  refunds: list(refundedPayment),
  customerBalance: positiveAmount,
  outOfBand: positiveAmount,
});

const storedCredits: Decoder<readonly Credit[]> = (value, key, up, refusals) => {
  const before = refusals.length;
  const credits = readCredits(value, key, up, refusals);
  return refusals.length > before ? undefined : Object.freeze(credits as Credit[]);
};

/** A stored credit note, of the right shape; its figures are not yet proven. */
export const decodeCreditNote = record<CreditNote>({
  schemaVersion: version,
  number: readName,
  invoice: readName,
  currency: readName,
  minorUnit: optional(minorUnit),
  issuedOn: optional(readDate),
  reason: optional(readText),
  memo: optional(readText),
  status: oneOf('issued', 'void'),
  type: oneOf('pre-payment', 'post-payment', 'mixed'),
  credits: storedCredits,
  lines: list(creditNoteLine),
  totals,
  taxes: list(documentTax),
  prePayment: positiveAmount,
  postPayment: positiveAmount,
  settlement: settledAmounts,
});

const paymentRecord = record<PaymentRecord>({
  id: readName,
  amount: positiveAmount,
  method: readName,
  paidOn: optional(readDate),
  state: oneOf('settled', 'pending'),
  excess: optional(oneOf('customer-balance')),
  overpaid: positiveAmount,
  returned: positiveAmount,
});

const refund = record<Refund>({
  id: readName,
  amount: positiveAmount,
  payment: optional(readName),
  refundedOn: optional(readDate),
  reason: optional(readText),
});

const paid = record<Paid>({
  cash: positiveAmount,
  customerBalance: positiveAmount,
  pending: positiveAmount,
  returned: positiveAmount,
  unexplained: positiveAmount,
});

const credited = record<Credited>({
  totals,
  prePayment: positiveAmount,
  refund: positiveAmount,
  customerBalance: positiveAmount,
  outOfBand: positiveAmount,
});

const creditNoteEntry = record<CreditNoteEntry>({
  number: readName,
  status: oneOf('issued', 'void'),
  total: positiveAmount,
  prePayment: positiveAmount,
  refund: positiveAmount,
  customerBalance: positiveAmount,
  outOfBand: positiveAmount,
});

/** A receivable of the right shape; its invoice is not yet read, and its figures are not yet proven. */
export type StoredReceivable = Omit<Receivable, 'invoice'> & { readonly invoice: NonNullable<unknown> };

export const decodeReceivable = record<StoredReceivable>({
  schemaVersion: version,
  revision: positiveAmount,
  invoice: anything,
  declared: optional(oneOf('void', 'uncollectible')),
  payments: list(paymentRecord),
  refunds: list(refund),
  paid,
  credited,
  creditedLines: list(list(creditedLine)),
  creditNotes: list(list(creditNoteEntry)),
});

const balanceSource = record<BalanceSource>({
  kind: oneOf('credit-note', 'payment'),
  document: readName,
  invoice: readName,
});

const balanceUse = record<BalanceCredit['uses'][number]>({
  invoice: readName,
  payment: readName,
  amount: positiveAmount,
});

/** A stored customer balance, of the right shape; its figures are not yet proven. */
export const decodeCustomerBalance = record<CustomerBalance>({
  schemaVersion: version,
  currency: readName,
  minorUnit: optional(minorUnit),
  total: positiveAmount,
  credits: list(
    record<BalanceCredit>({
      source: balanceSource,
      amount: positiveAmount,
      left: positiveAmount,
      uses: list(balanceUse),
    }),
  ),
});
