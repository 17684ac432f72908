// npm run bench [-- --processes 5 --only text --dist folder]
//
// Races the library with what it is held against, and measures what else has a target. With fewer than five processes,
// or only some of the work, nothing is written to bench/README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleProgram, findLibrary, createProgress, runProgram } from './measures/programs.js';
import { countDecimals, measureImport, measureMemory, measureSize, runRaces } from './measures/rows.js';
import type { Pace } from './measures/timing.js';
import { RACES, type RaceName } from './races/races.js';
import { printTable, HEAD, toWords, writeResults } from './report/report.js';
import { isReached, type Row } from './targets.js';

const ENOUGH = 5;
const PACE: Pace = { rounds: 31, sliceMs: 5, warmMs: 700 };

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: String(ENOUGH) },
    only: { type: 'string', default: '' },
    dist: { type: 'string', default: 'dist' },
  },
});
const processes = Number(values.processes);
if (!Number.isSafeInteger(processes) || processes < 1) throw new Error('--processes is a whole number');

const library = findLibrary(values.dist);
const sources = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
const wanted = (name: string): boolean => name.includes(values.only);
const races = (Object.keys(RACES) as RaceName[]).filter(wanted);
const others = ['memory', 'decimals', 'import', 'size'].filter(wanted);
const memory = others.includes('memory') ? processes : 0;
const tell = createProgress(1 + races.length * processes + memory + others.filter((name) => name !== 'memory').length);

const folder = mkdtempSync(join(tmpdir(), 'credit-notes-bench-'));
const rows: Row[] = [];
try {
  const program = (name: string, from = library) => bundleProgram(`programs/${name}.ts`, from, folder, `${name}.mjs`);
  tell('whether all give the same figures');
  runProgram(await program('agreement'));
  rows.push(...runRaces(await program('race'), races, processes, PACE, tell));
  if (others.includes('memory')) rows.push(...measureMemory(await program('memory'), processes, tell));
  if (others.includes('decimals')) {
    tell('calls of big.js');
    rows.push(...countDecimals(await program('decimals', sources)));
  }
  if (others.includes('import')) {
    tell('import in a cold Node');
    rows.push(...measureImport(values.dist));
  }
  if (others.includes('size')) {
    tell('size');
    rows.push(...(await measureSize(values.dist)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

printTable(HEAD, rows.map(toWords), 2);
const bounded = rows.filter(({ bound }) => bound !== undefined);
const reached = bounded.filter((row) => isReached(row, row.bound!));
console.log(`${reached.length} of ${bounded.length} targets reached`);
if (processes >= ENOUGH && values.only === '') await writeResults(rows, processes);
