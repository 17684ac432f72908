import type { Invoice, Part } from '../documents/invoice.js';
import { dispatch } from '../money/dispatch.js';
import { dispatchTable } from '../money/dispatch-table.js';
import type { MinorUnits } from '../money/minor-units.js';
import { proportion } from '../money/rounding.js';
import { leftOf, type LineAccount, type LineMovement, type LineTree } from './line-tree.js';

type Of = 'net' | 'total';

/** A positive line with something left of the asked figure; `given` is what it gets of the amount. */
type Taker = { readonly account: LineAccount; readonly left: LineTree; readonly given: MinorUnits };

/** The parts of a figure: their ids on the invoice, and which list of a line holds them. */
type Parts = { readonly ids: readonly string[]; readonly list: 'discounts' | 'taxes' };

const sumOf = <Item>(items: readonly Item[], amountOf: (item: Item) => MinorUnits): MinorUnits => {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return sum;
};
const total = (amounts: readonly MinorUnits[]): MinorUnits => sumOf(amounts, (amount) => amount);

/** The most that can be spread: what is left of the positive lines. */
export const spreadable = (accounts: readonly LineAccount[], of: Of): MinorUnits =>
  sumOf(accounts, (account) => (account.sign === 1 ? account.whole[of] - account.credited[of] : 0));

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
  const takers = takersOf(accounts, amount, of);
  const touched = takers.filter(({ given }) => given > 0);
  const whole = sumOf(takers, ({ left }) => left[of]);

  /** What each touched line moves of each part of a figure, within the bounds of the line. */
  const cells = (parts: Parts, base: MinorUnits, of: MinorUnits, low: readonly number[], high: readonly number[]) => {
    const sums = parts.ids.map(() => 0);
    const lefts = parts.ids.map((id, c) => {
      const column: MinorUnits[] = [];
      for (const taker of takers) {
        const left = partLeft(parts, id, taker);
        sums[c]! += left;
        if (taker.given > 0) column.push(left);
      }
      return column;
    });
    const figure = of === 0 ? 0 : proportion(total(sums), base, of, invoice.rounding);
    return dispatchTable(figure, { sums, lefts, low, high });
  };
  const nothing = touched.map(() => 0);
  const leftsOf = (figure: 'discount' | 'inclusive' | 'exclusive') => touched.map(({ left }) => left[figure]);

  const discountParts: Parts = { ids: invoice.discounts.map(({ id }) => id), list: 'discounts' };
  const inclusiveParts = taxParts(invoice, 'inclusive');
  const exclusiveParts = taxParts(invoice, 'exclusive');
  const discounts = cells(discountParts, amount, whole, nothing, leftsOf('discount'));
  const exclusives =
    of === 'net'
      ? cells(exclusiveParts, amount, whole, nothing, leftsOf('exclusive'))
      : cells(
          exclusiveParts,
          amount,
          whole,
          touched.map(({ given, left }) => Math.max(0, given - left.inclusive - left.net)),
          touched.map(({ given, left }) => Math.min(given, left.exclusive)),
        );
  // Of the total, what is not exclusive tax is price, and inclusive tax its share of that.
  const prices = touched.map(({ given }, row) => given - inRow(exclusives, row));
  const wholePrice = sumOf(takers, ({ left }) => left.inclusive + left.net);
  const inclusives =
    of === 'net'
      ? cells(inclusiveParts, amount, whole, nothing, leftsOf('inclusive'))
      : cells(
          inclusiveParts,
          total(prices),
          wholePrice,
          touched.map(({ left }, row) => Math.max(0, prices[row]! - left.net)),
          touched.map(({ left }, row) => Math.min(prices[row]!, left.inclusive)),
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
      discounts: line.discounts.map((part) => cellOf(discountParts, part, discounts, row)),
      taxes: line.taxes.map(
        (part) => cellOf(inclusiveParts, part, inclusives, row) + cellOf(exclusiveParts, part, exclusives, row),
      ),
    };
    return { account, moves };
  });
};

const takersOf = (accounts: readonly LineAccount[], amount: MinorUnits, of: Of): Taker[] => {
  const takers = accounts
    .filter(({ sign, whole, credited }) => sign === 1 && whole[of] > credited[of])
    .map((account) => ({ account, left: leftOf(account) }));
  const weights = takers.map(({ left }) => left[of]);
  const given = dispatch(amount, { weights, multiplier: amount, divisor: total(weights) });
  return takers.map(({ account, left }, i) => ({ account, left, given: given[i]! }));
};

const taxParts = ({ taxRates }: Invoice, behavior: 'inclusive' | 'exclusive'): Parts => ({
  ids: taxRates.filter((rate) => rate.behavior === behavior).map(({ id }) => id),
  list: 'taxes',
});

/** What is left of a part on a line; 0 where the line has no such part. */
const partLeft = ({ list }: Parts, id: string, { account, left }: Taker): MinorUnits =>
  left[list][account.line[list].findIndex((part) => part.id === id)] ?? 0;

/** The cells of a table, column by column. */
type Cells = readonly (readonly MinorUnits[])[];

const inRow = (cells: Cells, row: number): MinorUnits => sumOf(cells, (column) => column[row]!);

/** What a line moves of a part; 0 where the part is none of the table's. */
const cellOf = ({ ids }: Parts, part: Part, cells: Cells, row: number): MinorUnits =>
  cells[ids.indexOf(part.id)]?.[row] ?? 0;
