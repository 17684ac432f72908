import type { Invoice, TaxRate } from '../documents/invoice.js';
import { dispatchTable, type Table } from '../money/dispatch-table.js';
import type { MinorUnits } from '../money/minor-units.js';
import { proportion } from '../money/rounding.js';
import type { LineAccount, LineMovement, LineTree } from './line-tree.js';
import { placeAmong } from './place-among.js';
import { leftOn, takersOf, type Of, type Taker } from './spread-takers.js';

/** The parts of a figure: which list of a line holds them, and the column of each part on the invoice, or −1. */
type Parts = {
  readonly list: 'discounts' | 'taxes';
  readonly placeOf: (id: string) => number;
  readonly columns: readonly number[];
  readonly count: number;
};

const sumOf = <Item>(items: readonly Item[], amountOf: (item: Item) => MinorUnits): MinorUnits => {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return sum;
};
const total = (amounts: readonly MinorUnits[]): MinorUnits => sumOf(amounts, (amount) => amount);

/** The most that can be spread: what is left of the positive lines. */
export const spreadable = (accounts: readonly LineAccount[], of: Of): MinorUnits =>
  sumOf(accounts, (account) => (account.sign === 1 ? leftOn(account, of) : 0));

/**
 * An amount over what is left of every positive line, exact for the invoice: each figure, and each of its parts, moves
 * for the invoice by its share and is then dispatched to the lines. Line by line, a small amount over many lines would
 * credit no tax at all. The amount is no more than what can be spread.
 */
export const spread = (
  accounts: readonly LineAccount[],
  amount: MinorUnits,
  of: Of,
  invoice: Invoice,
): readonly LineMovement[] => {
  const whole = spreadable(accounts, of);
  const takers = takersOf(accounts, amount, of, whole);
  const touched = takers.filter(({ given }) => given > 0);

  /** What each touched line moves of each part of a figure, within the bounds of the line. */
  const cells = (parts: Parts, base: MinorUnits, of: MinorUnits, low: readonly number[], high: readonly number[]) => {
    const { sums, lefts } = leftOfParts(parts, takers, touched.length);
    const figure = of === 0 ? 0 : proportion(total(sums), base, of, invoice.rounding);
    return dispatchTable(figure, { sums, lefts, low, high });
  };
  const nothing = touched.map(() => 0);
  const leftsOf = (figure: 'discount' | 'inclusive' | 'exclusive') =>
    touched.map(({ account }) => leftOn(account, figure));

  const discountAt = placeAmong(invoice.discounts);
  const taxAt = placeAmong(invoice.taxRates);
  const everyDiscount = columnsOf(invoice.discounts, () => true);
  const discountParts: Parts = { list: 'discounts', placeOf: discountAt, ...everyDiscount };
  const taxParts = (behavior: TaxRate['behavior']): Parts => {
    const ratesOf = columnsOf(invoice.taxRates, (rate) => rate.behavior === behavior);
    return { list: 'taxes', placeOf: taxAt, ...ratesOf };
  };
  const inclusiveParts = taxParts('inclusive');
  const exclusiveParts = taxParts('exclusive');
  const discounts = cells(discountParts, amount, whole, nothing, leftsOf('discount'));
  const exclusives =
    of === 'net'
      ? cells(exclusiveParts, amount, whole, nothing, leftsOf('exclusive'))
      : cells(
          exclusiveParts,
          amount,
          whole,
          touched.map(({ given, account }) => Math.max(0, given - priceLeft(account))),
          touched.map(({ given, account }) => Math.min(given, leftOn(account, 'exclusive'))),
        );
  // Of the total, what is not exclusive tax is price, and inclusive tax its share of that.
  const prices = touched.map(({ given }, row) => given - inRow(exclusives, row));
  const wholePrice = sumOf(takers, ({ account }) => priceLeft(account));
  const inclusives =
    of === 'net'
      ? cells(inclusiveParts, amount, whole, nothing, leftsOf('inclusive'))
      : cells(
          inclusiveParts,
          total(prices),
          wholePrice,
          touched.map(({ account }, row) => Math.max(0, prices[row]! - leftOn(account, 'net'))),
          touched.map(({ account }, row) => Math.min(prices[row]!, leftOn(account, 'inclusive'))),
        );

  const taxes = invoice.taxRates.map(
    (_, place) => inclusives[inclusiveParts.columns[place]!] ?? exclusives[exclusiveParts.columns[place]!]!,
  );
  return touched.map(({ account, given }, row) => {
    const { line } = account;
    const inclusive = inRow(inclusives, row);
    const exclusive = inRow(exclusives, row);
    const discount = inRow(discounts, row);
    const net = of === 'net' ? given : prices[row]! - inclusive;
    const moves: LineTree = {
      subtotal: net + inclusive + discount,
      discount,
      inclusive,
      net,
      exclusive,
      total: net + inclusive + exclusive,
      discounts: line.discounts.map(({ id }) => discounts[discountAt(id)]![row]!),
      taxes: line.taxes.map(({ id }) => taxes[taxAt(id)]![row]!),
    };
    return { account, moves };
  });
};

const priceLeft = (account: LineAccount): MinorUnits => leftOn(account, 'inclusive') + leftOn(account, 'net');

const columnsOf = <Item>(of: readonly Item[], has: (item: Item) => boolean): Pick<Parts, 'columns' | 'count'> => {
  let count = 0;
  const columns = of.map((item) => (has(item) ? count++ : -1));
  return { columns, count };
};

/** What is left of each part in all, and on each line that is touched; 0 where a line has no such part. */
const leftOfParts = (
  { list, placeOf, columns, count }: Parts,
  takers: readonly Taker[],
  rows: number,
): Pick<Table, 'sums' | 'lefts'> => {
  const sums = new Array<MinorUnits>(count).fill(0);
  const lefts = sums.map(() => new Array<MinorUnits>(rows).fill(0));
  let row = 0;
  for (const { account, given } of takers) {
    const { line, whole, credited } = account;
    line[list].forEach(({ id }, i) => {
      const column = columns[placeOf(id)]!;
      if (column < 0) return;
      const left = whole[list][i]! - (credited[list][i] ?? 0);
      sums[column]! += left;
      if (given > 0) lefts[column]![row] = left;
    });
    if (given > 0) row++;
  }
  return { sums, lefts };
};

/** The cells of a table, column by column. */
type Cells = readonly (readonly MinorUnits[])[];

const inRow = (cells: Cells, row: number): MinorUnits => {
  let sum = 0;
  for (let c = 0; c < cells.length; c++) sum += cells[c]![row]!;
  return sum;
};
