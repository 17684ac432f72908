// What may be called: the whole face of the library, and nothing behind it.

export { finalizeInvoice } from './operations/finalize-invoice.js';
export { openReceivable } from './operations/open-receivable.js';
export { failPayment, recordPayment } from './operations/record-payment.js';
export { recordRefund } from './operations/record-refund.js';
export { issueCreditNote, previewCreditNote, type IssuedCreditNote } from './operations/issue-credit-note.js';
export { voidCreditNote, type VoidedCreditNote } from './operations/void-credit-note.js';
export { writeOff, type WriteOffDraft } from './operations/write-off.js';
export { markUncollectible, voidInvoice } from './operations/close-invoice.js';
export {
  applyBalance,
  depositCreditNote,
  depositOverpayment,
  openCustomerBalance,
  type AppliedBalance,
} from './operations/customer-balance.js';
export { applyEvent } from './operations/apply-event.js';
export { replay } from './operations/replay.js';
export { checkNumbers, creditNoteSeries, nextNumber } from './operations/numbering.js';

export { amountDue, creditable, invoiceStatus, isCollectible, refundable } from './operations/questions.js';
export { allocate } from './operations/allocate.js';
export { fromDecimal, toDecimal } from './operations/convert.js';
export { formatAmount } from './describe/format-amount.js';
export { describeRefusal } from './describe/describe-refusal.js';
export { orThrow, RefusedError } from './describe/or-throw.js';

export { nexudusPolicy, openPolicy, runmagsPolicy, stripePolicy } from './rules/policies/policies.js';

export { isLeft, isRight, match as fold } from 'fp-ts/lib/Either.js';

export type { Creditable, CreditableLine } from './crediting/creditable.js';
export type {
  AmountCredit,
  Credit,
  CreditNoteDraft,
  CustomCredit,
  PercentCredit,
  QuantityCredit,
  RefundOfPayment,
  RemainderCredit,
  Settlement,
  SettlementOrder,
  SpreadCredit,
} from './documents/credit-note-draft.js';
export type {
  CreditNote,
  CreditNoteLine,
  CreditNoteType,
  RefundedPayment,
  SettledAmounts,
} from './documents/credit-note.js';
export type { CreditSituation, DraftSituation, NoteSituation, Policy, Rule } from './documents/policy.js';
export type { CreditedBy, CreditedLine } from './documents/credited-line.js';
export type { CurrencyOf } from './documents/currency-of.js';
export type { BalanceCredit, BalanceSource, BalanceUse, CustomerBalance } from './documents/customer-balance.js';
export type {
  DiscountDraft,
  InvoiceDraft,
  LineDraft,
  TaxBehavior,
  TaxRateDraft,
  TaxRounding,
} from './documents/invoice-draft.js';
export type {
  Discount,
  DiscountShare,
  DocumentTax,
  Invoice,
  InvoiceLine,
  TaxShare,
  TaxRate,
  Totals,
} from './documents/invoice.js';
export type { NumberCheck, NumberSeries } from './documents/number-series.js';
export type { Payment, PaymentRecord, Refund } from './documents/payment.js';
export type { ReceivableEvent } from './documents/receivable-event.js';
export type { Credited, InvoiceStatus, Paid, Receivable } from './documents/receivable.js';
export type * from './documents/refusal.js';
export type { Decimal, DecimalInput } from './money/decimal.js';
export type { MinorUnits } from './money/minor-units.js';
export type { Rounding } from './money/rounding.js';
