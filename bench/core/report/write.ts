import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Row } from '../targets.js';
import { chartOf } from './chart.js';
import { HEAD, wordsOf } from './words.js';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const CHART = fileURLToPath(new URL('../../results.svg', import.meta.url));
const [BEGIN, END] = ['<!-- results -->', '<!-- end of results -->'];

/** Writes the results between their marks in the README, and the chart beside it. */
export const writeResults = async (rows: readonly Row[], processes: number): Promise<void> => {
  const date = new Date().toISOString().slice(0, 10);
  const caption = `${date}, Node ${process.version}, medians of ${processes} processes`;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = HEAD.map((_, column) => (column < 2 ? '---' : '--:'));
  const table = [HEAD, rule, ...rows.map(wordsOf)].map(line).join('\n');

  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('bench/README.md has no marks for the results');
  const results = `${BEGIN}\n\nMeasured on ${caption}.\n\n${table}\n\n${END}`;
  const config = await resolveConfig(README);
  writeFileSync(README, await format(`${before}${results}${after}`, { ...config, filepath: README }));
  writeFileSync(CHART, chartOf(rows, `What was measured against its targets: ${caption}`));
};
