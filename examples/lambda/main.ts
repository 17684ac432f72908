// Bundles the handler into one file, runs it a few times as Lambda would, and says what it weighs and what it takes. A
// folder for the file may follow; otherwise it is one where no node_modules is above it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.js';
import { httpEvent, invoke, type Invoked } from './invoke.js';
import { request } from './request.js';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'credit-notes-lambda-'));
const RUNS = 9;

const { bytes, gzip, imports } = await bundle(folder);
console.log(`${join(folder, 'handler.mjs')}: ${(bytes / 1000).toFixed(1)} kB, ${(gzip / 1000).toFixed(1)} kB gzip`);
console.log(`imports: ${imports.join(', ') || 'none'}`);

console.log(`\nCold starts, ${RUNS} of them ...`);
const runs: Invoked[] = [];
for (let i = 0; i < RUNS; i++) runs.push(await invoke(folder, httpEvent(request)));
for (const part of ['total', 'load', 'first'] as const) {
  const sorted = runs.map(({ took }) => took[part]).sort((a, b) => a - b);
  const name = { total: 'process to answer', load: 'loading the file', first: 'the first call' }[part];
  console.log(`  ${name.padEnd(18)} ${sorted[Math.floor(RUNS / 2)]!.toFixed(1).padStart(6)} ms (median)`);
}

const { statusCode, body } = runs[0]!.answer;
console.log(`\nAnswer ${statusCode}\n${JSON.stringify(JSON.parse(body ?? ''), undefined, 2)}`);
