import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { shownWorst } from '../laws/deviation.js';
import { addTally, emptyTally } from './one.js';
import type { Report, Task } from './worker.js';

// npm run test:deep -- [--notes 1000000] [--seed 1]
//
// Credits random invoices in random ways, with payments in between, until nothing of them is left, and holds the laws
// L2 to L7 to every figure. An invoice is told by its seed alone: `--seed <seed> --notes 1` plays it again.

const { values } = parseArgs({ options: { notes: { type: 'string' }, seed: { type: 'string' } } });
const wanted = Number(values.notes ?? 1_000_000);
const seed = Number(values.seed ?? 1);
if (!Number.isSafeInteger(wanted) || !Number.isSafeInteger(seed))
  throw new Error('--notes and --seed are whole numbers');

const tally = emptyTally();
const begun = performance.now();
const count = (value: number): string => value.toLocaleString('en');

let told = 0;
const tellProgress = (): void => {
  const terminal = process.stdout.isTTY;
  const now = performance.now();
  if (now - told < (terminal ? 250 : 10_000)) return;
  told = now;
  const perSecond = Math.round((tally.notes / (now - begun)) * 1000);
  const percent = Math.min(100, Math.floor((100 * tally.notes) / wanted));
  const line = `${percent} %  ${count(tally.notes)} notes of ${count(tally.invoices)} invoices, ${count(perSecond)} a second`;
  process.stdout.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
};

const shared = new SharedArrayBuffer(8);
const task: Task = { seed, notes: wanted, shared, sample: 50 };

// A thread of its own does not know TypeScript until it is told.
const loader = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
});`;

const work = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(loader, { eval: true, workerData: task });
    worker.on('message', (report: Report) => {
      if (report.kind === 'breach') {
        reject(new Error(`seed ${report.seed}: ${report.what}`));
        return;
      }
      addTally(tally, report.tally);
      tellProgress();
      if (report.kind === 'done') resolve();
    });
    worker.on('error', reject);
  });

try {
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    [
      `${process.stdout.isTTY ? '\r\x1b[K' : ''}${count(tally.invoices)} invoices, ${count(tally.notes)} credit notes, ${count(tally.figures)} figures checked: every law holds.`,
      `${count(tally.closed)} invoices closed in every figure, ${count(tally.exhausted)} were used up in net, taxes and total.`,
      `Worst deviation from exact pro rata over ${count(tally.measured)} credits, in units: ${shownWorst(tally.worst)}.`,
      `Seed ${seed}, ${seconds} s.`,
    ].join('\n'),
  );
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
