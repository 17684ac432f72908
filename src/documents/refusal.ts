import type { Either } from 'fp-ts/lib/Either.js';
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Operands } from './operands.js';

/** Where in what was given: `['lines', 2, 'quantity']`. An empty path is the whole of it. */
export type Path = readonly (string | number)[];

type At<Code extends string, Names extends keyof Operands = never> = {
  /** The stable code. */ readonly code: Code;
  /** Where in what was given. */ readonly path: Path;
} & Readonly<Pick<Operands, Names>>;

/** What was given is not of the shape it has to be. */
export type ShapeRefusal =
  /** With the decimal that an object of another library prints. */
  | (At<'wrong-type', 'expected' | 'received'> & {
      /** That decimal, exactly. */ readonly decimal?: Decimal;
    })
  | At<'missing', 'expected'>
  /** With the known field whose name is nearest, where one is near. */
  | (At<'unknown-field', 'field' | 'nearest'> & {
      /** The names of the fields that can stand there. */ readonly known: readonly string[];
    })
  | At<'conflicting-fields', 'fields'>
  | At<'not-minor-units', 'received'>
  | At<'not-a-decimal', 'received'>
  | At<'not-a-date', 'received'>
  | (At<'not-one-of', 'received'> & {
      /** What can stand there. */ readonly expected: readonly (string | number | boolean)[];
    })
  | At<'empty', 'expected'>
  /** Of the items at the path, unless it says of what. */
  | (At<'too-many'> & {
      /** How many there are. */ readonly asked: number;
      /** How many there can be. */ readonly limit: number;
      /** What was counted, where it is not items. */ readonly of?: 'figures';
    })
  | At<'unreadable', 'received'>
  /** There is more to refuse than is listed: the last reason, where there are very many. */
  | (At<'more-refused'> & {
      /** How many reasons are listed. */ readonly listed: number;
    });

/** A figure leaves what a whole number of minor units can hold. */
export type RangeRefusal = At<'amount-out-of-range'> & {
  /** The largest amount, in minor units. */ readonly limit: MinorUnits;
};

/** What was given is no document that this library made: a copy, what was stored, or something else. */
export type NotProvenRefusal = At<'not-proven', 'received'> & {
  /** The kind of document that is needed. */ readonly expected:
    'invoice' | 'credit-note' | 'receivable' | 'customer-balance';
  /** The function of `credit-notes/schema` that reads one. */ readonly parser: string;
};

/** A stored document does not hold: what it says, and what it should say. */
export type DocumentRefusal =
  | (At<'document-mismatch', 'expected'> & {
      /** What the document says. */ readonly stated: string;
    })
  /** A later release of this library wrote the document. */
  | (At<'unsupported-version'> & {
      /** The version of the document. */ readonly received: number;
      /** The highest version that this release reads. */ readonly supported: number;
    });

/** An amount in major units has more decimals than its currency. */
export type ConversionRefusal = At<'too-precise', 'decimal' | 'currency' | 'places'>;

export type AllocationRefusal =
  | (At<'negative-weight'> & {
      /** The weight. */ readonly weight: number;
    })
  | (At<'no-weight'> & {
      /** How many weights there are. */ readonly weights: number;
    })
  | RangeRefusal;

export type InvoiceRefusal =
  | (At<'duplicate-id', 'id'> & {
      /** The path where the id stands first. */ readonly first: Path;
    })
  | At<'unknown-currency', 'currency'>
  | (At<'minor-unit-contradicts-currency', 'currency'> & {
      /** How many decimal places were given. */ readonly stated: number;
      /** How many decimal places the currency has. */ readonly known: number;
    })
  | At<'unknown-line', 'line'>
  | At<'unknown-tax-rate', 'taxRate'>
  | At<'line-not-discountable', 'line' | 'discount'>
  | At<'percent-out-of-range', 'percent' | 'least' | 'most'>
  | At<'negative-discount', 'amount'>
  | (At<'tax-above-limit', 'line'> & {
      /** The highest sum of the percentages of a line: 1000 is 1000 %. */ readonly limit: Decimal;
    })
  | At<'invoice-total-negative', 'total'>;

/** The figures of a line that an amount can be asked of. */
export type AskedFigure = 'subtotal' | 'net' | 'total';

export type CreditRefusal =
  | (At<'credit-not-above-zero'> & {
      /** What was asked for: minor units, or a decimal. */ readonly asked: MinorUnits | Decimal;
    })
  | At<'credit-not-below-zero', 'line' | 'asked'>
  | (At<'credit-exceeds-line', 'line' | 'asked' | 'left'> & {
      /** The figure of the line that the amount is asked of. */ readonly of: AskedFigure;
    })
  | (At<'quantity-exceeds-line', 'line'> & {
      /** The quantity that was asked for. */ readonly asked: Decimal;
      /** The quantity that is left to credit. */ readonly left: Decimal;
    })
  | (At<'spread-exceeds-lines', 'asked' | 'left'> & {
      /** The figure of the lines that the amount is asked of. */ readonly of: 'net' | 'total';
    })
  | At<'line-fully-credited', 'line'>
  | At<'invoice-fully-credited', 'invoice'>
  | At<'custom-credit-negative', 'quantity' | 'unitPrice'>
  | At<'credit-note-not-positive', 'total'>
  | At<'credit-exceeds-invoice', 'asked' | 'left'>
  | At<'duplicate-credit-note-number', 'number'>
  | At<'invoice-void', 'invoice'>;

export type SettlementRefusal =
  | At<'negative-settlement', 'amount'>
  | At<'settlement-too-small', 'postPayment' | 'settled' | 'missing'>
  | At<'settlement-too-large', 'postPayment' | 'settled' | 'excess'>
  | At<'refund-exceeds-cash', 'asked' | 'left'>
  | At<'refund-exceeds-payment', 'payment' | 'asked' | 'left'>
  | At<'unknown-payment', 'payment'>;

/** What was asked to happen is not possible as the receivable stands. */
export type StandingRefusal =
  | At<'status-not-allowed', 'status' | 'to' | 'allowed'>
  | At<'invoice-has-payments', 'cash' | 'customerBalance' | 'pending' | 'givenBack'>
  | At<'unknown-credit-note', 'number' | 'invoice'>
  | At<'credit-note-already-void', 'number'>
  /** A stored note is void, and no event voids it. */
  | At<'void-event-missing', 'number'>
  | At<'credit-note-paid-out', 'number' | 'refund' | 'outOfBand'>
  | At<'customer-balance-needed', 'number' | 'amount'>
  | At<'balance-spent', 'document' | 'amount' | 'left'>
  | At<'nothing-due', 'invoice'>;

export type BalanceRefusal =
  | At<'currency-mismatch', 'expected' | 'received'>
  | At<'nothing-to-deposit', 'document'>
  | At<'already-deposited', 'document' | 'invoice'>
  | At<'balance-empty', 'currency'>;

export type NumberingRefusal = At<'number-not-in-series', 'number' | 'example'>;

export type PaymentRefusal =
  | At<'payment-not-pending', 'payment'>
  | At<'refund-not-above-zero', 'amount'>
  | (At<'duplicate-refund'> & {
      /** The id of the refund. */ readonly refund: string;
    })
  | At<'payment-not-above-zero', 'amount'>
  | At<'payment-exceeds-amount-due', 'asked' | 'due' | 'excess'>
  | At<'duplicate-payment', 'payment'>;

/** The rules that the policies of this package are made of. */
export type PolicyRefusal =
  | At<'status-takes-no-credit', 'status' | 'allowed'>
  | At<'payment-in-flight', 'pending'>
  | (At<'line-credited-otherwise', 'line'> & {
      /** By what the line was credited before. */ readonly credited: 'quantity' | 'amount';
      /** By what it was asked to be credited. */ readonly asked: 'quantity' | 'amount';
    })
  | At<'void-needs-open-invoice', 'status'>
  | At<'refund-needs-paid-invoice', 'status' | 'refund' | 'customerBalance'>
  | At<'credit-not-whole-line', 'by'>
  | At<'rule-failed', 'rule'>;

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
