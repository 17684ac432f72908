import type { Part } from '../documents/invoice.js';
import { dispatch } from '../money/dispatch.js';
import type { Column } from '../money/dispatch-table.js';
import type { MinorUnits } from '../money/minor-units.js';
import { leftOf } from './line-tree.js';
import type { LinesSoFar } from './lines-so-far.js';
import { placeAmong } from './place-among.js';
import type { Spreadable } from './spreadable.js';

/** The lines that get something of a spread, as rows of its tables: lists of numbers, beside each other. */
export type SpreadRows = {
  readonly positions: readonly number[];
  readonly given: readonly MinorUnits[];
  /** What is left of each row. */
  readonly discount: readonly MinorUnits[];
  readonly inclusive: readonly MinorUnits[];
  readonly net: readonly MinorUnits[];
  readonly exclusive: readonly MinorUnits[];
  /** What is left of the price of all lines that can be spread over, and of each of their parts. */
  readonly price: MinorUnits;
  readonly discounts: readonly Column[];
  readonly taxes: readonly Column[];
};

/** What each line gets of the amount is its share of what is left of them all. */
export const spreadRows = (
  { positions: open, lefts, whole }: Spreadable,
  amount: MinorUnits,
  { invoice, at }: LinesSoFar,
): SpreadRows => {
  const shares = dispatch(amount, { weights: lefts, multiplier: amount, divisor: whole });
  const positions: number[] = [];
  const given: MinorUnits[] = [];
  const discount: MinorUnits[] = [];
  const inclusive: MinorUnits[] = [];
  const net: MinorUnits[] = [];
  const exclusive: MinorUnits[] = [];
  let price = 0;
  const discounts = partColumns(invoice.discounts);
  const taxes = partColumns(invoice.taxRates);
  for (let i = 0; i < open.length; i++) {
    const account = at(open[i]!);
    const left = leftOf(account);
    const row = shares[i]! > 0 ? positions.length : undefined;
    price += left.inclusive + left.net;
    discounts.take(account.line.discounts, left.discounts, row);
    taxes.take(account.line.taxes, left.taxes, row);
    if (row === undefined) continue;
    positions.push(open[i]!);
    given.push(shares[i]!);
    discount.push(left.discount);
    inclusive.push(left.inclusive);
    net.push(left.net);
    exclusive.push(left.exclusive);
  }
  return {
    ...{ positions, given, discount, inclusive, net, exclusive, price },
    discounts: discounts.columns,
    taxes: taxes.columns,
  };
};

/** The columns of all discounts, or of all tax rates; a line that is no row weighs in their sums. */
const partColumns = (of: readonly { readonly id: string }[]) => {
  const columns = of.map(() => ({ sum: 0, rows: [] as number[], lefts: [] as MinorUnits[] }));
  const placeOf = placeAmong(of);
  const take = (parts: readonly Part[], lefts: readonly MinorUnits[], row: number | undefined): void => {
    for (let i = 0; i < parts.length; i++) {
      const column = columns[placeOf(parts[i]!.id)]!;
      column.sum += lefts[i]!;
      if (row === undefined) continue;
      column.rows.push(row);
      column.lefts.push(lefts[i]!);
    }
  };
  return { columns, take };
};
