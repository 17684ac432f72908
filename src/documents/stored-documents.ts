import type { CreditNote, CreditNoteLine, RefundedPayment, SettledAmounts } from './credit-note.js';
import type { Credit } from './credit-note-draft.js';
import { readCredits } from './credit-note-facts.js';
import type { CreditedLine } from './credited-line.js';
import type { BalanceCredit, BalanceSource, CustomerBalance } from './customer-balance.js';
import { list, optional, positiveAmount, record, type Decoder } from './decoding.js';
import { MOST_RATES } from './invoice-facts.js';
import type { Invoice } from './invoice.js';
import type { PaymentRecord, Refund } from './payment.js';
import { readDate, readMinorUnits, readName, readText } from './reading.js';
import type { Credited, CreditNoteEntry, Paid, Receivable } from './receivable.js';
import { documentTax, minorUnit, oneOf, part, storedDecimal, totals, version } from './stored-invoice.js';

const creditedLine = record<CreditedLine>({
  position: positiveAmount,
  quantity: storedDecimal,
  byQuantity: readMinorUnits,
  subtotal: readMinorUnits,
  discounts: list(readMinorUnits, MOST_RATES),
  net: readMinorUnits,
  taxes: list(readMinorUnits, MOST_RATES),
  total: readMinorUnits,
  by: optional(oneOf('quantity', 'amount', 'both')),
});

const creditNoteLine = record<CreditNoteLine>({
  line: optional(readName),
  by: oneOf('remainder', 'quantity', 'amount', 'percent', 'custom', 'spread'),
  description: readText,
  subtotal: readMinorUnits,
  discounts: list(part, MOST_RATES),
  net: readMinorUnits,
  taxes: list(part, MOST_RATES),
  total: readMinorUnits,
  quantity: optional(storedDecimal),
  unitPrice: optional(storedDecimal),
  before: optional(creditedLine),
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
  status: oneOf('issued', 'void'),
  type: oneOf('pre-payment', 'post-payment', 'mixed'),
  credits: storedCredits,
  lines: list(creditNoteLine),
  totals,
  taxes: list(documentTax, MOST_RATES),
  prePayment: positiveAmount,
  postPayment: positiveAmount,
  settlement: settledAmounts,
  minorUnit: optional(minorUnit),
  issuedOn: optional(readDate),
  reason: optional(readText),
  memo: optional(readText),
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

/** A receivable of the right shape; another reads its invoice, and its figures are not yet proven. */
export const receivableDecoder = (invoice: Decoder<Invoice>): Decoder<Receivable> =>
  record<Receivable>({
    schemaVersion: version,
    revision: positiveAmount,
    invoice,
    payments: list(paymentRecord),
    refunds: list(refund),
    paid,
    credited,
    creditedLines: list(list(creditedLine)),
    creditNotes: list(list(creditNoteEntry)),
    declared: optional(oneOf('void', 'uncollectible')),
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
