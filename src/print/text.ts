import { measureFigures, measureText, measureWidest, type ColumnWidths, type Entry, type Sheet } from './sheet.js';

const GAP = 2;
const NARROWEST_WORDS = 12;
const NARROWEST_SHEET = 40;

/** Renders a sheet as text of even columns, every line ended. */
export const renderText = (sheet: Sheet): string => {
  const { direction, title, number, mark, lines, taxes, totals, settlement, notes } = sheet;
  const writeCell = direction === 'ltr' ? (text: string) => text : isolateText;
  const tables = taxes === undefined ? [lines] : [lines, taxes];
  const figures = tables.map(measureFigures);
  const width = Math.max(NARROWEST_SHEET, sheet.width, ...figures.map(measureNarrowest));
  const page = { width, writeCell };
  const [lineRows, taxRows = []] = tables.map((table, i) => renderTable(table, figures[i]!, page));
  const blocks: readonly (readonly string[])[] = [
    [[title, number, ...(mark === undefined ? [] : [`[${mark}]`])].map(writeCell).join(' ')],
    renderParties(sheet.parties, page),
    renderEntries(sheet.facts, page, padEnd),
    lineRows!,
    renderTotals(totals, page),
    taxRows,
    settlement === undefined ? [] : [writeCell(settlement.label), ...renderEntries(settlement.entries, page, padStart)],
    notes.flatMap((note) => wrapText(note, width).map(writeCell)),
  ];
  // A mark of direction at the head of each line: one foreign word in front would turn all its columns round.
  const turn = direction === 'rtl' ? '\u200f' : '';
  const text = blocks.filter((block) => block.length > 0).map((block) => block.map((line) => turn + line.trimEnd()));
  return `${text.map((block) => block.join('\n')).join('\n\n')}\n`;
};

/** How many columns a line has, and how text stands in one of them. */
type Page = { readonly width: number; readonly writeCell: (text: string) => string };

/** Between right-to-left columns each cell stands alone, or a figure would join the foreign word before it. */
const isolateText = (text: string): string => (text === '' ? text : `\u2068${text}\u2069`);

export const padEnd = (text: string, width: number): string => text + createSpaces(text, width);
export const padStart = (text: string, width: number): string => createSpaces(text, width) + text;
const createSpaces = (text: string, width: number): string => ' '.repeat(Math.max(0, width - measureText(text)));

/** Puts blocks of lines side by side. */
const joinColumns = (blocks: readonly (readonly string[])[], write: (line: string, block: number) => string) =>
  Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, row) =>
    blocks.map((lines, block) => write(lines[row] ?? '', block)).join(' '.repeat(GAP)),
  );

/** The width of each column; words take what the figures leave. */
const measureColumns = (figures: ColumnWidths, width: number): readonly number[] => {
  const taken = figures.reduce<number>((sum, column) => (column === undefined ? sum : sum + column + GAP), 0);
  return figures.map((column) => column ?? Math.max(NARROWEST_WORDS, width - taken));
};

const measureNarrowest = (figures: ColumnWidths): number =>
  measureColumns(figures, 0).reduce((sum, column) => sum + column + GAP, -GAP);

const renderTable = (
  { columns, rows }: Sheet['lines'],
  figures: ColumnWidths,
  { width, writeCell }: Page,
): readonly string[] => {
  const widths = measureColumns(figures, width);
  const renderRow = (cells: readonly string[]): readonly string[] =>
    joinColumns(
      cells.map((text, i) => (figures[i] === undefined ? wrapText(text, widths[i]!) : [text])),
      (line, i) => (figures[i] === undefined ? padEnd : padStart)(writeCell(line), widths[i]!),
    );
  return [...renderRow(columns.map(({ label }) => label)), '─'.repeat(width), ...rows.flatMap(renderRow)];
};

const renderParties = (parties: Sheet['parties'], { width, writeCell }: Page): readonly string[] => {
  const column = Math.floor((width - GAP) / 2);
  return joinColumns(
    parties.map(({ label, lines }) => [label, ...lines].flatMap((line) => wrapText(line, column))),
    (line) => padEnd(writeCell(line), column),
  );
};

/** Labels and values side by side; a long value goes on under its first line. */
const renderEntries = (
  entries: readonly Entry[],
  { width, writeCell }: Page,
  padValue: typeof padEnd,
): readonly string[] => {
  const labelWidth = Math.min(measureWidest(entries.map(({ label }) => label)), Math.floor(width / 2));
  const room = Math.max(NARROWEST_WORDS, width - labelWidth - GAP);
  const valueWidth = Math.min(room, measureWidest(entries.map(({ value }) => value)));
  return entries.flatMap(({ label, value }) =>
    joinColumns([wrapText(label, labelWidth), wrapText(value, room)], (line, i) =>
      i === 0 ? padEnd(writeCell(line), labelWidth) : padValue(writeCell(line), valueWidth),
    ),
  );
};

/** Sums under the last column, a rule above the one that counts. */
const renderTotals = (totals: readonly Entry[], { width, writeCell }: Page): readonly string[] => {
  const valueWidth = measureWidest(totals.map(({ value }) => value));
  const labelWidth = Math.max(1, width - valueWidth - GAP);
  const lines = totals.flatMap(({ label, value }) =>
    joinColumns([[label], [value]], (text, i) => padStart(writeCell(text), i === 0 ? labelWidth : valueWidth)),
  );
  return [...lines.slice(0, -1), '═'.repeat(width), ...lines.slice(-1)];
};

/** Wraps text over as many lines as it needs, one at least; a word too long for a line is cut. */
export const wrapText = (text: string, width: number): readonly string[] => {
  const words = text.split(' ').flatMap((word) => (measureText(word) <= width ? [word] : fillLines(word, width, '')));
  return fillLines(words, width, ' ');
};

/** Every line has room for two columns, so that the widest letter fits. */
const fillLines = (pieces: Iterable<string>, width: number, gap: '' | ' '): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces) {
    const columns = measureText(piece);
    const longer = line === '' ? columns : taken + gap.length + columns;
    if (longer <= width) {
      line = line === '' ? piece : line + gap + piece;
      taken = longer;
    } else {
      lines.push(line);
      line = piece;
      taken = columns;
    }
  }
  return [...lines, line];
};
