import type { Memory } from '../programs/memory.js';
import { BOUNDS, type Bound, type Row, type Unit } from '../targets.js';
import { importTime } from './import-time.js';
import { told } from './processes.js';
import { sizes } from './size.js';
import { spreadOf } from './statistics.js';

// So roomy that nothing is collected while memory is measured.
const ROOMY = ['--expose-gc', '--max-old-space-size=8192', '--min-semi-space-size=1024', '--max-semi-space-size=1024'];

const row = (work: string, measured: string, values: readonly number[], unit: Unit, bound?: Bound): Row => ({
  work,
  measured,
  ...spreadOf(values),
  unit,
  bound,
});

export const memoryRows = (program: string, processes: number, tell: (what: string) => void): readonly Row[] => {
  const all = Array.from({ length: processes }, (_, n) => {
    tell(`process ${n + 1} of ${processes}: memory`);
    return told(program, undefined, ROOMY) as Memory;
  });
  const each = (work: string, measured: string, value: (own: Memory) => number, unit: Unit, bound?: Bound): Row =>
    row(work, measured, all.map(value), unit, bound);
  const finalizing = 'finalize, 100,000 lines';
  const crediting = 'one credit on 100,000 lines';
  const overFew = (own: Memory): number => own.onManyLines / own.onFewLines;
  return [
    each(finalizing, 'allocated a line', (own) => own.allocated, 'bytes', BOUNDS.lineBytes),
    each(finalizing, 'of that, kept by the invoice', (own) => own.retained, 'bytes'),
    each(finalizing, 'allocated a line by the limit', (own) => own.limit, 'bytes'),
    each(crediting, 'bytes over those on 10 lines', overFew, '×', BOUNDS.creditBytes),
    each(crediting, 'the first on an invoice: time', (own) => own.firstMs, 'ms'),
    each(crediting, 'the first on an invoice: memory', (own) => own.first / 1000, 'kB'),
  ];
};

type Calls = { readonly whole: number; readonly credit: number };

export const decimalRows = (program: string): readonly Row[] => {
  const { whole, credit } = told(program) as Calls;
  const work = 'decimals, 10 lines of integers';
  return [
    row(work, 'calls of big.js to finalize', [whole], 'calls', BOUNDS.bigCalls),
    row(work, 'calls of big.js to credit a quantity', [credit], 'calls', BOUNDS.bigCalls),
  ];
};

export const importRows = (folder: string): readonly Row[] => {
  const { library, zod } = importTime(folder);
  return [
    row('import in a cold Node', 'over an empty module', [library], 'ms', BOUNDS.importMs),
    row('import in a cold Node', 'time of library over zod', [library / zod], '×'),
  ];
};

export const sizeRows = async (folder: string): Promise<readonly Row[]> => {
  const { core, allocate, everything } = await sizes(folder);
  const work = 'size, minified and gzipped';
  return [
    row(work, 'the core', [core], 'kB', BOUNDS.coreKilobytes),
    row(work, '`allocate` alone', [allocate], 'kB', BOUNDS.allocateKilobytes),
    row(work, 'everything', [everything], 'kB'),
  ];
};
