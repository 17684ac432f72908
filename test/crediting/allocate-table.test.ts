import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateTable } from '../../src/crediting/allocate-table.js';
import { overParts } from '../oracle/credit.js';

const numbers = (cells: readonly (readonly bigint[])[]) => cells.map((row) => row.map((cell) => Number(cell) + 0));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

type Row = { readonly low: number; readonly high: number; readonly lefts: readonly number[] };

type Cell = { readonly row: number; readonly left: number };

/** The table's cells, row by row: a row has a cell in every column, or only where there is something left for one. */
const cellsOf = (figure: number, sums: readonly number[], rows: readonly Row[], has: (cell: Cell) => boolean) => {
  const columns = sums.map((sum, column) => {
    const cells = rows.map(({ lefts }, row): Cell => ({ row, left: lefts[column]! })).filter(has);
    return { sum, rows: cells.map(({ row }) => row), lefts: cells.map(({ left }) => left) };
  });
  const table = { columns, low: rows.map(({ low }) => low), high: rows.map(({ high }) => high) };
  const { cells, inRows } = allocateTable(figure, table);
  expect(cells.map(({ length }) => length)).toEqual(columns.map(({ lefts }) => lefts.length));
  const taken = rows.map((_, row) => columns.map((column, c) => cells[c]![column.rows.indexOf(row)] ?? 0));
  expect(inRows).toEqual(taken.map(sumOf));
  return taken;
};

const everywhere = () => true;
const whereLeft = ({ left }: Cell) => left > 0;

/** Rows that take part, and others that only weigh in the columns. */
const agrees = (figure: number, rows: readonly Row[], others: readonly (readonly number[])[] = []): void => {
  const all = [...rows.map(({ lefts }) => lefts), ...others];
  const columns = (all[0] ?? []).map((_, c) => sumOf(all.map((row) => row[c]!)));
  const wide = (values: readonly number[]) => values.map(BigInt);
  const expected = overParts(
    BigInt(figure),
    all.map(wide),
    rows.map(({ low, high, lefts }) => ({ low: BigInt(low), high: BigInt(high), lefts: wide(lefts) })),
  );
  for (const has of [everywhere, whereLeft]) {
    const cells = cellsOf(figure, columns, rows, has);
    expect(cells, JSON.stringify([figure, rows, others])).toEqual(numbers(expected));
  }
};

const free = (...lefts: readonly number[]): Row => ({ low: 0, high: sumOf(lefts), lefts });

describe('a figure over the cells of a table', () => {
  it.each<readonly [string, number, readonly Row[], readonly (readonly number[])[]]>([
    ['over one column', 10, [free(30), free(30), free(40)], [[3], [3], [4]]],
    [
      'the columns first',
      3,
      [free(10, 10), free(10, 10)],
      [
        [1, 1],
        [1, 0],
      ],
    ],
    [
      'nothing of nothing',
      0,
      [free(0, 0), free(0, 0)],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'no cell above what is left in it',
      9,
      [free(1, 9), free(1, 0)],
      [
        [1, 7],
        [1, 0],
      ],
    ],
    [
      'no row above its bound',
      10,
      [{ low: 0, high: 2, lefts: [8, 8] }, free(8, 8)],
      [
        [2, 0],
        [3, 5],
      ],
    ],
    [
      'no row below its bound, where at last the figure gives way',
      4,
      [{ low: 4, high: 9, lefts: [8, 8] }, free(80, 80)],
      [
        [0, 4],
        [2, 0],
      ],
    ],
    ['no more than the rows take together', 99, [{ low: 0, high: 3, lefts: [8] }, free(4)], [[3], [4]]],
    ['no less than the rows take together', 0, [{ low: 2, high: 3, lefts: [8] }, free(4)], [[2], [0]]],
  ])('%s', (_, figure, rows, cells) => {
    const columns = rows[0]!.lefts.map((_left, c) => sumOf(rows.map(({ lefts }) => lefts[c]!)));
    expect(cellsOf(figure, columns, rows, everywhere)).toEqual(cells);
    agrees(figure, rows);
  });

  it('no rows and no columns', () => {
    expect(cellsOf(0, [], [], everywhere)).toEqual([]);
    expect(cellsOf(0, [], [free()], everywhere)).toEqual([[]]);
    expect(cellsOf(0, [5], [], everywhere)).toEqual([]);
  });

  it('as the definition has it, cell by cell', () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
      const lefts = fc.array(fc.oneof(fc.nat(3), fc.nat(40)), { minLength: columns, maxLength: columns });
      const row = fc.record({ lefts, low: fc.nat(1000), high: fc.nat(1000) }).map(({ lefts, low, high }): Row => {
        const most = Math.floor((sumOf(lefts) * high) / 1000);
        return { lefts, high: most, low: Math.floor((most * low * low) / 1_000_000) };
      });
      return fc.record({
        rows: fc.array(row, { minLength: 1, maxLength: 6 }),
        others: fc.array(lefts, { maxLength: 2 }),
        figure: fc.nat(1000),
      });
    });
    fc.assert(
      fc.property(table, ({ rows, others, figure }) => {
        const whole = sumOf(rows.map(({ lefts }) => sumOf(lefts)));
        agrees(Math.floor((whole * figure) / 1000), rows, others);
      }),
      { numRuns: 600 },
    );
  });
});
