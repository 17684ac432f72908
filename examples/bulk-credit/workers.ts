// Gives the invoices out to threads, a share at a time: whoever is done gets the next, and sums come back.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { NOTHING, together, type Sums } from './sums.js';
import type { Share } from './worker.js';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const SHARE = 500;

export type Outage = { readonly invoices: number; readonly workers: number };

export const creditAll = async ({ invoices, workers }: Outage, progress: (done: number) => void): Promise<Sums> => {
  const code = await bundledWorker();
  let given = 0;
  let done = 0;
  let sums = NOTHING;
  const next = (): Share | undefined => {
    if (given >= invoices) return undefined;
    const from = given;
    given = Math.min(from + SHARE, invoices);
    return { from, to: given };
  };
  const take = (share: Share, theirs: Sums): void => {
    sums = together(sums, theirs);
    done += share.to - share.from;
    progress(done);
  };
  await Promise.all(Array.from({ length: workers }, () => atWork(code, next, take)));
  return sums;
};

/** Runs one thread until nothing is left to give. */
const atWork = (code: string, next: () => Share | undefined, take: (share: Share, sums: Sums) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, execArgv: [] });
    let share: Share | undefined;
    const give = (): void => {
      share = next();
      if (share === undefined) worker.terminate().then(() => resolve(), reject);
      else worker.postMessage(share);
    };
    worker.on('error', reject);
    worker.on('message', (sums: Sums) => {
      if (share !== undefined) take(share, sums);
      give();
    });
    give();
  });

/** One text, so that a thread needs no loader for TypeScript. */
const bundledWorker = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  return outputFiles[0]!.text;
};
