import type { Outcome } from 'credit-notes';
import type { CreditNoteLine, InvoiceLine } from 'credit-notes';

/** Somebody who does the work; `turn` counts up, and says which of the inputs is next. */
export type Contender = {
  readonly run: (turn: number) => unknown;
  /** How many pieces of work one run is, such as lines; 1 where nothing is said. */
  readonly per?: number;
};

/** Contenders that take turns in one process: the library's own works, and what they are held against. */
export type Race = {
  readonly works: Readonly<Record<string, Contender>>;
  readonly references: Readonly<Record<string, Contender>>;
  /** Throws where a contender's figures aren't what the library's are. */
  readonly check: () => void;
};

/** The answer; no input of a race is refused. */
export const getAnswer = <A>(outcome: Outcome<A>): A => {
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

/** The figures of a line of the library as a list: subtotal, discount, net, each tax, total. */
export const listFigures = ({ subtotal, discounts, net, taxes, total }: InvoiceLine | CreditNoteLine): number[] => [
  subtotal,
  discounts.reduce((sum, { amount }) => sum + amount, 0),
  net,
  ...taxes.map(({ amount }) => amount),
  total,
];

type Numeric = number | bigint | { toNumber: () => number };

const toNumber = (value: Numeric): number => (typeof value === 'object' ? value.toNumber() : Number(value));

/** The same of a line of a reference, whatever it computes with. */
export const listLimitFigures = (line: {
  readonly subtotal: Numeric;
  readonly discount: Numeric;
  readonly net: Numeric;
  readonly taxes: readonly Numeric[];
  readonly total: Numeric;
}): number[] => [line.subtotal, line.discount, line.net, ...line.taxes, line.total].map(toNumber);
