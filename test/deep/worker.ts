import { parentPort, workerData } from 'node:worker_threads';
import { seeded } from '../generators/random.js';
import { oracleWatch } from './against-oracle.js';
import { creditOne, emptyTally, type Tally } from './one.js';

// Takes the next invoice off a shared counter, until all workers together have made the notes that were asked for.

export type Task = {
  readonly seed: number;
  readonly notes: number;
  /** Invoices begun, and notes made, by all workers. */
  readonly shared: SharedArrayBuffer;
  /** One in so many invoices is checked against the oracle. */
  readonly sample: number;
};

export type Report =
  | { readonly kind: 'seen' | 'done'; readonly tally: Tally }
  | { readonly kind: 'breach'; readonly seed: number; readonly what: string };

const { seed, notes, shared, sample } = workerData as Task;
const counters = new Int32Array(shared);
const report = (what: Report): void => parentPort?.postMessage(what);

const run = (): void => {
  let tally = emptyTally();
  let reported = performance.now();
  while (Atomics.load(counters, 1) < notes) {
    const invoice = Atomics.add(counters, 0, 1);
    const before = tally.notes;
    try {
      creditOne(seeded(seed + invoice), tally, invoice % sample === 0 ? oracleWatch : undefined);
    } catch (error) {
      report({ kind: 'breach', seed: seed + invoice, what: String(error) });
      return;
    }
    Atomics.add(counters, 1, tally.notes - before);
    if (performance.now() - reported > 250) {
      report({ kind: 'seen', tally });
      tally = emptyTally();
      reported = performance.now();
    }
  }
  report({ kind: 'done', tally });
};

run();
