import type { Invoice, TaxShare, TaxRate } from '../documents/invoice.js';
import { allocateTable, type Column, type TableAllocation } from './allocate-table.js';
import type { MinorUnits } from '../money/minor-units.js';
import { roundProportion } from '../money/rounding.js';
import type { LineStanding } from './line-tree.js';
import type { LineMovement, LineMovements, LinesSoFar } from './lines-so-far.js';
import { indexById } from '../invoicing/lookups.js';
import { createSpreadRows, type SpreadRows } from './spread-rows.js';
import type { Of, Spreadable } from './spreadable.js';

/**
 * An amount over what is left of every positive line, exact for the invoice: each figure, and each of its parts, moves
 * for the invoice by its share and is then dispatched to the lines. Line by line, a small amount over many lines would
 * credit no tax at all. The amount is no more than what can be spread.
 */
export const spreadAmount = (from: Spreadable, amount: MinorUnits, lines: LinesSoFar): LineMovements => {
  const rows = createSpreadRows(from, amount, lines);
  const figures = spreadFigures(rows, from, amount, lines.invoice);
  return { positions: rows.positions, movements: movements(rows, figures, from.of, lines) };
};

type SpreadFigures = { readonly [Figure in 'discounts' | 'inclusives' | 'exclusives']: TableAllocation };

const spreadFigures = (
  rows: SpreadRows,
  { of, whole }: Spreadable,
  amount: MinorUnits,
  { taxRates, rounding }: Invoice,
): SpreadFigures => {
  const { given, net, inclusive, exclusive } = rows;
  const nothing = given.map(() => 0);
  const table = (
    columns: readonly Column[],
    [running, from]: readonly [MinorUnits, MinorUnits],
    low: readonly MinorUnits[],
    high: readonly MinorUnits[],
  ) => {
    const left = columns.reduce((sum, column) => sum + column.sum, 0);
    return allocateTable(from === 0 ? 0 : roundProportion(left, running, from, rounding), { columns, low, high });
  };
  const taxesOf = (behavior: TaxRate['behavior']) =>
    rows.taxes.filter((_, place) => taxRates[place]!.behavior === behavior);

  const discounts = table(rows.discounts, [amount, whole], nothing, rows.discount);
  if (of === 'net') {
    const inclusives = table(taxesOf('inclusive'), [amount, whole], nothing, inclusive);
    return { discounts, inclusives, exclusives: table(taxesOf('exclusive'), [amount, whole], nothing, exclusive) };
  }
  const exclusives = table(
    taxesOf('exclusive'),
    [amount, whole],
    given.map((own, row) => Math.max(0, own - inclusive[row]! - net[row]!)),
    given.map((own, row) => Math.min(own, exclusive[row]!)),
  );
  // Of the total, what is not exclusive tax is price, and inclusive tax its share of that.
  const prices = given.map((own, row) => own - exclusives.inRows[row]!);
  const inclusives = table(
    taxesOf('inclusive'),
    [prices.reduce((sum, own) => sum + own, 0), rows.price],
    prices.map((own, row) => Math.max(0, own - net[row]!)),
    prices.map((own, row) => Math.min(own, inclusive[row]!)),
  );
  return { discounts, inclusives, exclusives };
};

function* movements(
  { positions, given }: SpreadRows,
  { discounts, inclusives, exclusives }: SpreadFigures,
  of: Of,
  { invoice: { lines, discounts: all, taxRates }, before }: LinesSoFar,
): Generator<LineMovement<LineStanding>> {
  const discountsOf = cellsOf(all, discounts.cells);
  const taxesOf = cellsOf(taxRates, taxCells(taxRates, inclusives, exclusives));
  for (let row = 0; row < positions.length; row++) {
    const position = positions[row]!;
    const line = lines[position]!;
    const discount = discounts.inRows[row]!;
    const inclusive = inclusives.inRows[row]!;
    const exclusive = exclusives.inRows[row]!;
    const net = of === 'net' ? given[row]! : given[row]! - exclusive - inclusive;
    const moves = {
      subtotal: net + inclusive + discount,
      discount,
      inclusive,
      net,
      exclusive,
      total: net + inclusive + exclusive,
      discounts: discountsOf(line.discounts),
      taxes: taxesOf(line.taxes),
    };
    yield { account: { position, line, sign: 1, before: before(position) }, moves };
  }
}

type Cells = TableAllocation['cells'];

/** The cells of each rate: its column stands among those of its behavior. */
const taxCells = (taxRates: readonly TaxRate[], inclusives: TableAllocation, exclusives: TableAllocation): Cells => {
  const next = { inclusive: 0, exclusive: 0 };
  const of = { inclusive: inclusives.cells, exclusive: exclusives.cells };
  return taxRates.map(({ behavior }) => of[behavior][next[behavior]++]!);
};

/** What each part of a line takes, line by line: a column has its cells in the order of the lines. */
const cellsOf = (all: readonly { readonly id: string }[], cells: Cells) => {
  const placeOf = indexById(all);
  const next = all.map(() => 0);
  return (parts: readonly TaxShare[]): readonly MinorUnits[] => {
    const own = new Array<MinorUnits>(parts.length);
    for (let i = 0; i < own.length; i++) {
      const place = placeOf(parts[i]!.id);
      own[i] = cells[place]![next[place]!++]!;
    }
    return own;
  };
};
