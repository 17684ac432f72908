// A thread that credits the invoices it is told, one after the other, and answers their sums.
import { parentPort } from 'node:worker_threads';
import { credit } from './credit.js';
import { invoicesOf } from './invoices.js';
import { NOTHING, sumOf, together, type Sums } from './sums.js';

export type Share = { readonly from: number; readonly to: number };

parentPort?.on('message', ({ from, to }: Share) => {
  let sums: Sums = NOTHING;
  for (const billed of invoicesOf(from, to)) sums = together(sums, sumOf(credit(billed)));
  parentPort?.postMessage(sums);
});
