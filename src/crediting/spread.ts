import type { Invoice, TaxRate, TaxShare } from '../documents/invoice.js';
import { indexById } from '../invoicing/lookups.js';
import type { MinorUnits } from '../money/minor-units.js';
import { roundProportion } from '../money/rounding.js';
import { allocateTable, type Column, type TableAllocation } from './allocate-table.js';
import { findCredited, type InvoiceState, type LineMovement } from './invoice-state.js';
import { createSpreadRows, type Spreadable, type SpreadFigure, type SpreadRows } from './spread-rows.js';

/**
 * An amount over what is left of every positive line, exact for the invoice: each figure, and each of its shares, moves
 * for the invoice by its share and is then allocated to the lines. Line by line, a small amount over many lines would
 * credit no tax at all. The amount is no more than what can be spread.
 */
export const spreadAmount = (from: Spreadable, amount: MinorUnits, state: InvoiceState): readonly LineMovement[] => {
  const rows = createSpreadRows(from, amount, state);
  return createMovements(rows, computeSpreadFigures(rows, from, amount, state.invoice), from.of, state);
};

type SpreadFigures = { readonly [Figure in 'discounts' | 'inclusives' | 'exclusives']: TableAllocation };

const computeSpreadFigures = (
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

const createMovements = (
  { positions, given }: SpreadRows,
  { discounts, inclusives, exclusives }: SpreadFigures,
  of: SpreadFigure,
  state: InvoiceState,
): readonly LineMovement[] => {
  const { lines, discounts: allDiscounts, taxRates } = state.invoice;
  const takeDiscounts = createCellReader(allDiscounts, discounts.cells);
  const takeTaxes = createCellReader(taxRates, orderTaxCells(taxRates, inclusives, exclusives));
  return positions.map((position, row) => {
    const line = lines[position]!;
    const discount = discounts.inRows[row]!;
    const inclusive = inclusives.inRows[row]!;
    const exclusive = exclusives.inRows[row]!;
    const net = of === 'net' ? given[row]! : given[row]! - exclusive - inclusive;
    const figures = {
      subtotal: net + inclusive + discount,
      discount,
      inclusive,
      net,
      exclusive,
      total: net + inclusive + exclusive,
      discounts: takeDiscounts(line.discounts),
      taxes: takeTaxes(line.taxes),
    };
    return { position, line, before: findCredited(state, position), sign: 1, figures, quantity: undefined };
  });
};

type Cells = TableAllocation['cells'];

/** The cells of each rate: its column stands among those of its behavior. */
const orderTaxCells = (
  taxRates: readonly TaxRate[],
  inclusives: TableAllocation,
  exclusives: TableAllocation,
): Cells => {
  const next = { inclusive: 0, exclusive: 0 };
  const of = { inclusive: inclusives.cells, exclusive: exclusives.cells };
  return taxRates.map(({ behavior }) => of[behavior][next[behavior]++]!);
};

/** Takes the amount of each share of a line, line by line: a column has its cells in the order of the lines. */
const createCellReader = (all: readonly { readonly id: string }[], cells: Cells) => {
  const findColumn = indexById(all);
  const next = all.map(() => 0);
  return (shares: readonly TaxShare[]): readonly MinorUnits[] => {
    const amounts = new Array<MinorUnits>(shares.length);
    for (let i = 0; i < amounts.length; i++) {
      const column = findColumn(shares[i]!.id);
      amounts[i] = cells[column]![next[column]!++]!;
    }
    return amounts;
  };
};
