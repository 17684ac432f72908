import type { Either } from 'fp-ts/lib/Either.js';
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** Where in what was given: `['lines', 2, 'quantity']`. An empty path is the whole of it. */
export type Path = readonly (string | number)[];

type At<Code extends string, Operands = unknown> = { readonly code: Code; readonly path: Path } & Readonly<Operands>;

/** What was given is not of the shape it has to be. */
export type ShapeRefusal =
  /** With the decimal that an object of another library prints. */
  | At<'wrong-type', { expected: string; received: string; decimal?: Decimal }>
  | At<'missing', { expected: string }>
  /** With the known field whose name is nearest, where one is near. */
  | At<'unknown-field', { field: string; known: readonly string[]; nearest?: string }>
  | At<'conflicting-fields', { fields: readonly string[] }>
  | At<'not-minor-units', { received: string }>
  | At<'not-a-decimal', { received: string }>
  | At<'not-a-date', { received: string }>
  | At<'not-one-of', { expected: readonly (string | number | boolean)[]; received: string }>
  | At<'empty', { expected: string }>
  /** Of the items at the path, unless it says of what. */
  | At<'too-many', { asked: number; limit: number; of?: 'figures' }>
  | At<'unreadable', { received: string }>
  /** There is more to refuse than is listed: the last reason, where there are very many. */
  | At<'more-refused', { listed: number }>;

/** A figure leaves what a whole number of minor units can hold. */
export type RangeRefusal = At<'amount-out-of-range', { limit: MinorUnits }>;

/** What was given is no document that this library made: a copy, what was stored, or something else. */
export type NotProvenRefusal = At<
  'not-proven',
  {
    /** The kind of document that is needed. */
    expected: 'invoice' | 'credit-note' | 'receivable' | 'customer-balance';
    /** What was given, in words: `a copy of an invoice`, `an Outcome`, `undefined`. */
    received: string;
    /** The function of `credit-notes/schema` that reads one. */
    parser: string;
  }
>;

/** A stored document does not hold: what it says, and what it should say. */
export type DocumentRefusal =
  | At<'document-mismatch', { stated: string; expected: string }>
  /** A later release of this library wrote the document. */
  | At<'unsupported-version', { received: number; supported: number }>;

/** An amount in major units has more decimals than its currency. */
export type ConversionRefusal = At<'too-precise', { decimal: Decimal; currency: string; places: number }>;

export type AllocationRefusal =
  At<'negative-weight', { weight: number }> | At<'no-weight', { weights: number }> | RangeRefusal;

export type InvoiceRefusal =
  | At<'duplicate-id', { id: string; first: Path }>
  | At<'unknown-currency', { currency: string }>
  | At<'minor-unit-contradicts-currency', { currency: string; stated: number; known: number }>
  | At<'unknown-line', { line: string }>
  | At<'unknown-tax-rate', { taxRate: string }>
  | At<'line-not-discountable', { line: string; discount: string }>
  | At<'percent-out-of-range', { percent: Decimal; least: Decimal; most: Decimal }>
  | At<'negative-discount', { amount: MinorUnits }>
  | At<'tax-above-limit', { line: string; limit: Decimal }>
  | At<'invoice-total-negative', { total: MinorUnits }>;

/** The figures of a line that an amount can be asked of. */
export type AskedFigure = 'subtotal' | 'net' | 'total';

export type CreditRefusal =
  | At<'credit-not-above-zero', { asked: MinorUnits | Decimal }>
  | At<'credit-not-below-zero', { line: string; asked: MinorUnits }>
  | At<'credit-exceeds-line', { line: string; of: AskedFigure; asked: MinorUnits; left: MinorUnits }>
  | At<'quantity-exceeds-line', { line: string; asked: Decimal; left: Decimal }>
  | At<'spread-exceeds-lines', { of: 'net' | 'total'; asked: MinorUnits; left: MinorUnits }>
  | At<'line-fully-credited', { line: string }>
  | At<'invoice-fully-credited', { invoice: string }>
  | At<'custom-credit-negative', { quantity: Decimal; unitPrice: Decimal }>
  | At<'credit-note-not-positive', { total: MinorUnits }>
  | At<'credit-exceeds-invoice', { asked: MinorUnits; left: MinorUnits }>
  | At<'duplicate-credit-note-number', { number: string }>
  | At<'invoice-void', { invoice: string }>;

export type SettlementRefusal =
  | At<'negative-settlement', { amount: MinorUnits }>
  | At<'settlement-too-small', { postPayment: MinorUnits; settled: MinorUnits; missing: MinorUnits }>
  | At<'settlement-too-large', { postPayment: MinorUnits; settled: MinorUnits; excess: MinorUnits }>
  | At<'refund-exceeds-cash', { asked: MinorUnits; left: MinorUnits }>
  | At<'refund-exceeds-payment', { payment: string; asked: MinorUnits; left: MinorUnits }>
  | At<'unknown-payment', { payment: string }>;

/** What was asked to happen is not possible as the receivable stands. */
export type StandingRefusal =
  | At<'status-not-allowed', { status: string; to: string; allowed: readonly string[] }>
  | At<
      'invoice-has-payments',
      { cash: MinorUnits; customerBalance: MinorUnits; pending: MinorUnits; givenBack: MinorUnits }
    >
  | At<'unknown-credit-note', { number: string; invoice: string }>
  | At<'credit-note-already-void', { number: string }>
  /** A stored note is void, and no event voids it. */
  | At<'void-event-missing', { number: string }>
  | At<'credit-note-paid-out', { number: string; refund: MinorUnits; outOfBand: MinorUnits }>
  | At<'customer-balance-needed', { number: string; amount: MinorUnits }>
  | At<'balance-spent', { document: string; amount: MinorUnits; left: MinorUnits }>
  | At<'nothing-due', { invoice: string }>;

export type BalanceRefusal =
  | At<'currency-mismatch', { expected: string; received: string }>
  | At<'nothing-to-deposit', { document: string }>
  | At<'already-deposited', { document: string; invoice: string }>
  | At<'balance-empty', { currency: string }>;

export type NumberingRefusal = At<'number-not-in-series', { number: string; example: string }>;

export type PaymentRefusal =
  | At<'payment-not-pending', { payment: string }>
  | At<'refund-not-above-zero', { amount: MinorUnits }>
  | At<'duplicate-refund', { refund: string }>
  | At<'payment-not-above-zero', { amount: MinorUnits }>
  | At<'payment-exceeds-amount-due', { asked: MinorUnits; due: MinorUnits; excess: MinorUnits }>
  | At<'duplicate-payment', { payment: string }>;

/** The rules that the policies of this package are made of. */
export type PolicyRefusal =
  | At<'status-takes-no-credit', { status: string; allowed: readonly string[] }>
  | At<'payment-in-flight', { pending: MinorUnits }>
  | At<'line-credited-otherwise', { line: string; credited: 'quantity' | 'amount'; asked: 'quantity' | 'amount' }>
  | At<'void-needs-open-invoice', { status: string }>
  | At<'refund-needs-paid-invoice', { status: string; refund: MinorUnits; customerBalance: MinorUnits }>
  | At<'credit-not-whole-line', { by: string }>
  | At<'rule-failed', { rule: string }>;

/** Why something was refused: a stable code, the path in what was given, and every operand. */
export type Refusal =
  | ShapeRefusal
  | NotProvenRefusal
  | RangeRefusal
  | DocumentRefusal
  | ConversionRefusal
  | AllocationRefusal
  | InvoiceRefusal
  | CreditRefusal
  | SettlementRefusal
  | StandingRefusal
  | BalanceRefusal
  | NumberingRefusal
  | PaymentRefusal
  | PolicyRefusal;

/** An answer, or every reason why there is none. `R` stands for the refusals of a host's own rules. */
export type Outcome<A, R = never> = Either<ReadonlyNonEmptyArray<Refusal | R>, A>;
