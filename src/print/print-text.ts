import type { Entry, Sheet, Table } from './print-sheet.js';
import { columnsOf, padded, pushed, wrapped } from './text-columns.js';

const GAP = 2;
const NARROWEST_WORDS = 12;
const NARROWEST = 40;

/** A sheet as text of even columns, every line ended. */
export const textOf = (sheet: Sheet): string => {
  const cell = cellsOf(sheet.direction);
  const measured = [sheet.lines, ...(sheet.taxes === undefined ? [] : [sheet.taxes])].map(measuredTable);
  const width = measured.reduce((most, table) => Math.max(most, narrowest(table)), Math.max(NARROWEST, sheet.width));
  const tables = measured.map((table) => tableLines(table, width, cell));
  const title = [sheet.title, sheet.number, ...(sheet.mark === undefined ? [] : [`[${sheet.mark}]`])];
  const blocks: readonly (readonly string[])[] = [
    [title.map(cell).join(' ')],
    partyLines(sheet, width, cell),
    factLines(sheet.facts, width, cell),
    tables[0]!,
    sumLines(sheet.totals, width, cell),
    tables[1] ?? [],
    sheet.settlement === undefined
      ? []
      : [cell(sheet.settlement.label), ...factLines(sheet.settlement.entries, width, cell, pushed)],
    sheet.notes.flatMap((note) => wrapped(note, width).map(cell)),
  ];
  // A mark of direction at the head of each line: one foreign word in front would turn all its columns round.
  const mark = sheet.direction === 'rtl' ? '\u200f' : '';
  const text = blocks.filter((block) => block.length > 0).map((block) => block.map((line) => mark + line.trimEnd()));
  return `${text.map((block) => block.join('\n')).join('\n\n')}\n`;
};

type Cell = (text: string) => string;

/** Between right-to-left columns each cell stands alone, or a figure would join the foreign word before it. */
const cellsOf = (direction: Sheet['direction']): Cell =>
  direction === 'ltr' ? (text) => text : (text) => (text === '' ? text : `\u2068${text}\u2069`);

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);

/** A table, and how wide each of its columns of figures is. */
type Measured = Table & { readonly figures: readonly number[] };

const measuredTable = (table: Table): Measured => ({
  ...table,
  figures: table.columns.map(({ label, holds }, at) =>
    holds === 'words' ? 0 : widest([label, ...table.rows.map((row) => row[at]!)]),
  ),
});

/** The width of each column; words take what is left. */
const columnWidths = ({ columns, figures }: Measured, width: number): readonly number[] => {
  const taken = columns.reduce((sum, { holds }, at) => (holds === 'words' ? sum : sum + figures[at]! + GAP), 0);
  return columns.map(({ holds }, at) => (holds === 'words' ? Math.max(NARROWEST_WORDS, width - taken) : figures[at]!));
};

const narrowest = (table: Measured): number => columnWidths(table, 0).reduce((sum, column) => sum + column + GAP, -GAP);

const tableLines = (table: Measured, width: number, cell: Cell): readonly string[] => {
  const widths = columnWidths(table, width);
  const line = (cells: readonly string[]): readonly string[] => {
    const wraps = cells.map((text, at) => (table.columns[at]!.holds === 'words' ? wrapped(text, widths[at]!) : [text]));
    const height = Math.max(...wraps.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      wraps
        .map((lines, at) => {
          const text = cell(lines[row] ?? '');
          return table.columns[at]!.holds === 'words' ? padded(text, widths[at]!) : pushed(text, widths[at]!);
        })
        .join(' '.repeat(GAP)),
    );
  };
  return [...line(table.columns.map(({ label }) => label)), '─'.repeat(width), ...table.rows.flatMap(line)];
};

const partyLines = ({ parties }: Sheet, width: number, cell: Cell): readonly string[] => {
  const column = Math.floor((width - GAP) / 2);
  const blocks = parties.map(({ label, lines }) => [label, ...lines].flatMap((line) => wrapped(line, column)));
  const height = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    blocks.map((block) => padded(cell(block[row] ?? ''), column)).join(' '.repeat(GAP)),
  );
};

/** Labels and values side by side; a long value goes on below itself. */
const factLines = (facts: readonly Entry[], width: number, cell: Cell, aligned = padded): readonly string[] => {
  const column = Math.min(widest(facts.map(({ label }) => label)), Math.floor(width / 2));
  const widestValue = widest(facts.map(({ value }) => value));
  return facts.flatMap(({ label, value }) => {
    const labels = wrapped(label, column);
    const room = Math.max(NARROWEST_WORDS, width - column - GAP);
    const values = wrapped(value, room);
    return Array.from(
      { length: Math.max(labels.length, values.length) },
      (_, row) =>
        padded(cell(labels[row] ?? ''), column) +
        ' '.repeat(GAP) +
        aligned(cell(values[row] ?? ''), Math.min(room, widestValue)),
    );
  });
};

/** Sums under the last column, a rule above the one that counts. */
const sumLines = (sums: readonly Entry[], width: number, cell: Cell): readonly string[] => {
  const figures = widest(sums.map(({ value }) => value));
  const labels = Math.max(1, width - figures - GAP);
  const lines = sums.map(
    ({ label, value }) => pushed(cell(label), labels) + ' '.repeat(GAP) + pushed(cell(value), figures),
  );
  return [...lines.slice(0, -1), '═'.repeat(width), ...lines.slice(-1)];
};
