// What was granted, and what the notes say, summed apart.
import type { Credited } from './credit.js';

type Sum = {
  readonly notes: number;
  /** What the agreement grants. */
  readonly granted: bigint;
  /** The totals of the notes. */
  readonly credited: bigint;
  /** The figures of the notes' lines. */
  readonly net: bigint;
  readonly tax: bigint;
  /** What became of it: less is due, or money goes back. */
  readonly lessDue: bigint;
  readonly goesBack: bigint;
};
export type Sums = {
  readonly currencies: ReadonlyMap<string, Sum>;
  /** Notes that say another amount than was granted on their invoice. */
  readonly off: number;
  readonly refused: number;
  /** Why: of the first ones. */
  readonly reasons: readonly string[];
};

const MOST_REASONS = 100;

export const NOTHING: Sums = { currencies: new Map(), off: 0, refused: 0, reasons: [] };

export const sumOf = (credited: Credited): Sums => {
  if ('sentences' in credited) {
    return { ...NOTHING, refused: 1, reasons: [`${credited.invoice}: ${credited.sentences.join(' ')}`] };
  }
  const { granted, creditNote } = credited;
  const { currency, totals, lines, prePayment, postPayment } = creditNote;
  const taxes = lines.flatMap((line) => line.taxes);
  const sum: Sum = {
    notes: 1,
    granted: BigInt(granted),
    credited: BigInt(totals.total),
    net: lines.reduce((net, line) => net + BigInt(line.net), 0n),
    tax: taxes.reduce((tax, { amount }) => tax + BigInt(amount), 0n),
    lessDue: BigInt(prePayment),
    goesBack: BigInt(postPayment),
  };
  return { ...NOTHING, currencies: new Map([[currency, sum]]), off: granted === totals.total ? 0 : 1 };
};

export const together = (one: Sums, other: Sums): Sums => {
  const currencies = new Map(one.currencies);
  for (const [currency, sum] of other.currencies) {
    const so = currencies.get(currency);
    currencies.set(currency, so === undefined ? sum : added(so, sum));
  }
  const reasons = [...one.reasons, ...other.reasons].slice(0, MOST_REASONS);
  return { currencies, off: one.off + other.off, refused: one.refused + other.refused, reasons };
};

const added = (one: Sum, other: Sum): Sum => ({
  notes: one.notes + other.notes,
  granted: one.granted + other.granted,
  credited: one.credited + other.credited,
  net: one.net + other.net,
  tax: one.tax + other.tax,
  lessDue: one.lessDue + other.lessDue,
  goesBack: one.goesBack + other.goesBack,
});

export const notesIn = ({ currencies }: Sums): number =>
  [...currencies.values()].reduce((sum, { notes }) => sum + notes, 0);
