import type { CreditNoteLine, InvoiceLine } from 'credit-notes';

/** The figures of a line of the library as a list: subtotal, discount, net, each tax, total. */
export const figuresOf = ({ subtotal, discounts, net, taxes, total }: InvoiceLine | CreditNoteLine): number[] => [
  subtotal,
  discounts.reduce((sum, { amount }) => sum + amount, 0),
  net,
  ...taxes.map(({ amount }) => amount),
  total,
];

type Numeric = number | bigint | { toNumber: () => number };

const plain = (value: Numeric): number => (typeof value === 'object' ? value.toNumber() : Number(value));

/** The same of a line of a reference, whatever it computes with. */
export const plainFigures = (line: {
  readonly subtotal: Numeric;
  readonly discount: Numeric;
  readonly net: Numeric;
  readonly taxes: readonly Numeric[];
  readonly total: Numeric;
}): number[] => [line.subtotal, line.discount, line.net, ...line.taxes, line.total].map(plain);
