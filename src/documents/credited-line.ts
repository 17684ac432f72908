import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** How a line has been credited: by quantity, by amount (percent and spread too), or both; a remainder is neither. */
export type CreditedBy = 'quantity' | 'amount' | 'both';

/** What is credited of one invoice line so far: minor units, with the sign of the line. */
export type CreditedLine = {
  /** The place of the line on the invoice, from 0. */ readonly position: number;
  /** How much of the line's quantity is used up: a decimal, positive also on a negative line. */
  readonly quantity: Decimal;
  /** The subtotal that went with that quantity, in minor units. */ readonly byQuantity: MinorUnits;
  /** In minor units, before discounts. */ readonly subtotal: MinorUnits;
  /** In minor units, one for each discount of the invoice line, in its order. */
  readonly discounts: readonly MinorUnits[];
  /** In minor units, after discounts and without tax. */ readonly net: MinorUnits;
  /** In minor units, one for each tax of the invoice line, in its order. */ readonly taxes: readonly MinorUnits[];
  /** In minor units, with all taxes. */ readonly total: MinorUnits;
  /** The way it was credited, which some policies hold on to; absent where only remainders were. */
  readonly by?: CreditedBy;
};

/** Credited lines by position: sorted, as a receivable holds them, or in a map while they are added up. */
export type CreditedLines = readonly CreditedLine[] | ReadonlyMap<number, CreditedLine>;

/** What is credited of the line at a position; a sorted list is searched by halves. */
export const findCreditedLine = (lines: CreditedLines, position: number): CreditedLine | undefined => {
  if (!Array.isArray(lines)) return (lines as ReadonlyMap<number, CreditedLine>).get(position);
  const sorted = lines as readonly CreditedLine[];
  // Where every line before it is credited, it stands at its own position.
  const first = sorted[position];
  if (first?.position === position) return first;
  let low = 0;
  let high = Math.min(position, sorted.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found?.position === position ? found : undefined;
};

/** What is credited of a line from now on; undefined where nothing is. */
export type CreditedLineChange = { readonly position: number; readonly credited: CreditedLine | undefined };

/** The sorted list with some lines added, replaced or taken out; the changes ascend by position. */
export const changeCreditedLines = (
  lines: readonly CreditedLine[],
  changes: readonly CreditedLineChange[],
): readonly CreditedLine[] => {
  if (changes.length === 0) return lines;
  const next: CreditedLine[] = [];
  let i = 0;
  for (const { position, credited } of changes) {
    while (i < lines.length && lines[i]!.position < position) next.push(lines[i++]!);
    if (lines[i]?.position === position) i++;
    if (credited !== undefined) next.push(credited);
  }
  while (i < lines.length) next.push(lines[i++]!);
  return Object.freeze(next);
};
