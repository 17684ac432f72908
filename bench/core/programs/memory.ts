// How much memory works allocate: what is in use after them and before, in a heap so roomy that nothing is collected.
import { GCProfiler, getHeapStatistics } from 'node:v8';
import { finalizeInvoice, issueCreditNote, openReceivable, type CreditNoteDraft, type Receivable } from 'credit-notes';
import { createInvoiceInputs } from '../inputs/invoices.js';
import { limitInvoice } from '../limit/invoice.js';
import { median } from '../measures/timing.js';
import { getAnswer } from '../races/race.js';

const LINES = 100_000;

export type Memory = {
  /** Bytes a line. */
  readonly allocated: number;
  readonly retained: number;
  readonly limit: number;
  /** Bytes of one credit. */
  readonly onFewLines: number;
  readonly onManyLines: number;
  /** The first credit of all on a long invoice, in bytes and in milliseconds. */
  readonly first: number;
  readonly firstMs: number;
};

const readHeapInUse = (): number => getHeapStatistics().used_heap_size;

const measure = (work: () => unknown): { allocated: number; retained: number } => {
  globalThis.gc!();
  const profiler = new GCProfiler();
  profiler.start();
  const before = readHeapInUse();
  const kept = [work()];
  const after = readHeapInUse();
  if (profiler.stop().statistics.length > 0) throw new Error('garbage was collected while memory was measured');
  globalThis.gc!();
  const retained = readHeapInUse() - before;
  kept.pop();
  return { allocated: after - before, retained };
};

const long = createInvoiceInputs(LINES, 1, 1)[0]!;
const openInvoice = (draft: typeof long.draft): Receivable => openReceivable(getAnswer(finalizeInvoice(draft)));
const short = openInvoice(createInvoiceInputs(10, 1, 1)[0]!.draft);
const note: CreditNoteDraft = { number: 'CN-1', credits: [{ by: 'amount', line: 'line-7', amount: 1, of: 'net' }] };
const issueNote = (file: Receivable) => getAnswer(issueCreditNote(file, note));

// Code that is not compiled yet allocates what compiled code does not.
for (let i = 0; i < 12; i++) {
  globalThis.gc!();
  finalizeInvoice(long.draft);
  limitInvoice(long.items, long.percent);
}
for (let i = 0; i < 20_000; i++) issueNote(short);

const whole = measure(() => finalizeInvoice(long.draft));
const limit = measure(() => limitInvoice(long.items, long.percent));
const firsts = Array.from({ length: 5 }, () => {
  const file = openInvoice(long.draft);
  let ms = 0;
  const { allocated } = measure(() => {
    const start = performance.now();
    const issued = issueNote(file);
    ms = performance.now() - start;
    return issued;
  });
  return { file, allocated, ms };
});
const many = 100;
const repeatNote = (file: Receivable) => (): unknown => {
  let last: unknown;
  for (let i = 0; i < many; i++) last = issueNote(file);
  return last;
};
const memory: Memory = {
  allocated: whole.allocated / LINES,
  retained: whole.retained / LINES,
  limit: limit.allocated / LINES,
  onFewLines: measure(repeatNote(short)).allocated / many,
  onManyLines: measure(repeatNote(firsts[0]!.file)).allocated / many,
  first: median(firsts.map(({ allocated }) => allocated)),
  firstMs: median(firsts.map(({ ms }) => ms)),
};
process.stdout.write(JSON.stringify(memory));
