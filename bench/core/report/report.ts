import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { format, resolveConfig } from 'prettier';
import { isReached, type Row, type Unit } from '../targets.js';
import { drawChart } from './chart.js';

/** Three digits, or all that stand before the point. */
const formatFigure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

const addUnit = (value: string, unit: Unit): string => (unit === '×' ? `${value}×` : `${value} ${unit}`);

/** A row of the results in words: work, what is measured, value, spread, target, whether it is reached. */
export const toWords = (row: Row): readonly [string, string, string, string, string, string] => {
  const { work, measured, value, low, high, unit, bound } = row;
  return [
    work,
    measured,
    addUnit(formatFigure(value), unit),
    low === high ? '' : `${formatFigure(low)} to ${formatFigure(high)}`,
    bound === undefined ? '' : `${bound.way} ${addUnit(formatFigure(bound.value), unit)}`,
    bound === undefined ? '' : isReached(row, bound) ? 'yes' : 'no',
  ];
};

export const HEAD = ['Work', 'Measured', 'Median', 'Spread', 'Target', 'Reached'] as const;

/** Prints a table: words to the left, figures to the right. */
export const printTable = (head: readonly string[], rows: readonly (readonly string[])[], words: number): void => {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column < words ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  console.log(table.toString());
};

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const CHART = fileURLToPath(new URL('../../results.svg', import.meta.url));
const [BEGIN, END] = ['<!-- results -->', '<!-- end of results -->'];

/** Writes the results between their marks in the README, and the chart beside it. */
export const writeResults = async (rows: readonly Row[], processes: number): Promise<void> => {
  const date = new Date().toISOString().slice(0, 10);
  const caption = `${date}, Node ${process.version}, medians of ${processes} processes`;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = HEAD.map((_, column) => (column < 2 ? '---' : '--:'));
  const table = [HEAD, rule, ...rows.map(toWords)].map(line).join('\n');

  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('bench/README.md has no marks for the results');
  const results = `${BEGIN}\n\nMeasured on ${caption}.\n\n${table}\n\n${END}`;
  const config = await resolveConfig(README);
  writeFileSync(README, await format(`${before}${results}${after}`, { ...config, filepath: README }));
  writeFileSync(CHART, drawChart(rows, `What was measured against its targets: ${caption}`));
};
