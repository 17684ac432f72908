import { RACE_TARGETS, type RaceTarget, type Row, BOUNDS, type Bound, type Unit } from '../targets.js';
import type { RaceName } from '../races/races.js';
import { runProgram } from './programs.js';
import { computeSpread, type Pace } from './timing.js';
import type { Memory } from '../programs/memory.js';
import { measureImportTime } from './import-time.js';
import { measureSizes } from './size.js';

type Times = Readonly<Record<string, number>>;

/** Each race in some processes, all races in turn, so that no race has the quiet hour for itself. */
export const runRaces = (
  program: string,
  races: readonly RaceName[],
  processes: number,
  pace: Pace,
  tell: (what: string) => void,
): readonly Row[] => {
  const seen = new Map<RaceName, Times[]>(races.map((race) => [race, []]));
  for (let n = 1; n <= processes; n++) {
    for (const race of races) {
      tell(`process ${n} of ${processes}: ${race}`);
      seen.get(race)!.push(runProgram(program, { race, pace }) as Times);
    }
  }
  return RACE_TARGETS.filter(({ race }) => seen.has(race)).map((target) => toRow(target, seen.get(target.race)!));
};

/** The ratio of the two medians in each process, and of those the median again. */
const toRow = ({ race, of, over, unit, bound }: RaceTarget, times: readonly Times[]): Row => {
  const scale = unit === '%' ? 100 : 1;
  const ratios = times.map((process) => (scale * process[of]!) / process[over]!);
  const measured = unit === '%' ? `speed of ${over}, of the ${of}'s` : `time of ${of} over ${over}`;
  return { work: race, measured, ...computeSpread(ratios), unit, bound };
};

// So roomy that nothing is collected while memory is measured.
const ROOMY = ['--expose-gc', '--max-old-space-size=8192', '--min-semi-space-size=1024', '--max-semi-space-size=1024'];

const createRow = (work: string, measured: string, values: readonly number[], unit: Unit, bound?: Bound): Row => ({
  work,
  measured,
  ...computeSpread(values),
  unit,
  bound,
});

export const measureMemory = (program: string, processes: number, tell: (what: string) => void): readonly Row[] => {
  const all = Array.from({ length: processes }, (_, n) => {
    tell(`process ${n + 1} of ${processes}: memory`);
    return runProgram(program, undefined, ROOMY) as Memory;
  });
  const each = (work: string, measured: string, value: (memory: Memory) => number, unit: Unit, bound?: Bound): Row =>
    createRow(work, measured, all.map(value), unit, bound);
  const finalizing = 'finalize, 100,000 lines';
  const crediting = 'one credit on 100,000 lines';
  const overFew = (memory: Memory): number => memory.onManyLines / memory.onFewLines;
  return [
    each(finalizing, 'allocated a line', (memory) => memory.allocated, 'bytes', BOUNDS.lineBytes),
    each(finalizing, 'of that, kept by the invoice', (memory) => memory.retained, 'bytes'),
    each(finalizing, 'allocated a line by the limit', (memory) => memory.limit, 'bytes'),
    each(crediting, 'bytes over those on 10 lines', overFew, '×', BOUNDS.creditBytes),
    each(crediting, 'the first on an invoice: time', (memory) => memory.firstMs, 'ms'),
    each(crediting, 'the first on an invoice: memory', (memory) => memory.first / 1000, 'kB'),
  ];
};

type Calls = { readonly whole: number; readonly credit: number };

export const countDecimals = (program: string): readonly Row[] => {
  const { whole, credit } = runProgram(program) as Calls;
  const work = 'decimals, 10 lines of integers';
  return [
    createRow(work, 'calls of big.js to finalize', [whole], 'calls', BOUNDS.bigCalls),
    createRow(work, 'calls of big.js to credit a quantity', [credit], 'calls', BOUNDS.bigCalls),
  ];
};

export const measureImport = (folder: string): readonly Row[] => {
  const { library, zod } = measureImportTime(folder);
  return [
    createRow('import in a cold Node', 'over an empty module', [library], 'ms', BOUNDS.importMs),
    createRow('import in a cold Node', 'time of library over zod', [library / zod], '×'),
  ];
};

export const measureSize = async (folder: string): Promise<readonly Row[]> => {
  const { core, allocate, everything } = await measureSizes(folder);
  const work = 'size, minified and gzipped';
  return [
    createRow(work, 'the core', [core], 'kB', BOUNDS.coreKilobytes),
    createRow(work, '`allocate` alone', [allocate], 'kB', BOUNDS.allocateKilobytes),
    createRow(work, 'everything', [everything], 'kB'),
  ];
};
