import type { BalanceCredit, BalanceSource, CustomerBalanceFields } from '../documents/customer-balance.js';
import { list, optional, positiveAmount, record, type Decoder } from './decoding.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import type { PaymentRecord, Refund } from '../documents/payment.js';
import { readDate, readName, readText } from './reading-values.js';
import type { Credited, Paid, ReceivableFields } from '../documents/receivable.js';
import { creditedLine } from './stored-credit-note.js';
import { minorUnit, oneOf, totals, version } from './stored-invoice.js';

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

/** A receivable of the right shape; another reads its invoice, and its figures are not yet proven. */
export const receivableDecoder = (
  invoice: Decoder<Invoice>,
  creditNotes: Decoder<readonly CreditNote[]>,
): Decoder<ReceivableFields> =>
  record<ReceivableFields>({
    schemaVersion: version,
    revision: positiveAmount,
    invoice,
    payments: list(paymentRecord),
    refunds: list(refund),
    paid,
    credited,
    creditedLines: list(creditedLine),
    creditNotes,
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
export const decodeCustomerBalance = record<CustomerBalanceFields>({
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
