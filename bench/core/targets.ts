import type { Spread } from './measures/timing.js';
import type { RaceName } from './races/races.js';

// The table of what is to be reached, as data. A row without a bound only tells.

export type Bound = { readonly way: 'at most' | 'at least'; readonly value: number };
export type Unit = '×' | '%' | 'ms' | 'kB' | 'bytes' | 'calls';

const atMost = (value: number): Bound => ({ way: 'at most', value });
const atLeast = (value: number): Bound => ({ way: 'at least', value });

/** The time of the first contender of a race over that of the second. */
export type RaceTarget = {
  readonly race: RaceName;
  readonly of: string;
  readonly over: string;
  readonly unit: '×' | '%';
  readonly bound?: Bound;
};

const targetAllocate = (race: RaceName): RaceTarget[] => [
  { race, of: 'library', over: 'limit', unit: '×', bound: atMost(3) },
  { race, of: 'library', over: 'limit giving a list', unit: '×' },
  { race, of: 'dinero.js', over: 'library', unit: '×', bound: atLeast(5) },
  { race, of: 'big.js', over: 'library', unit: '×', bound: atLeast(50) },
  { race, of: 'BigInt', over: 'library', unit: '×' },
];

const targetAllocateEqually = (race: RaceName): RaceTarget[] => [
  { race, of: 'library', over: 'limit', unit: '×' },
  { race, of: 'currency.js', over: 'library', unit: '×' },
];

const targetFinalize = (race: RaceName): RaceTarget[] => [
  { race, of: 'limit', over: 'library', unit: '%', bound: atLeast(35) },
  { race, of: 'limit, read and frozen', over: 'library', unit: '%' },
  { race, of: 'limit', over: 'limit, read and frozen', unit: '%' },
  { race, of: 'big.js', over: 'library', unit: '×', bound: atLeast(100) },
  { race, of: 'BigInt', over: 'library', unit: '×' },
];

export const RACE_TARGETS: readonly RaceTarget[] = [
  ...targetAllocate('allocate, 10 weights'),
  ...targetAllocate('allocate, 100 weights'),
  ...targetAllocate('allocate, 10,000 weights'),
  ...targetAllocateEqually('allocate, 10 equal weights'),
  ...targetAllocateEqually('allocate, 100 equal weights'),
  ...targetFinalize('finalize, 10 lines, 1 tax'),
  ...targetFinalize('finalize, 10 lines, 2 taxes'),
  ...targetFinalize('finalize, 100 lines, 1 tax'),
  ...targetFinalize('finalize, 100 lines, 2 taxes'),
  { race: 'issue, 3 credits on 10 lines', of: 'limit', over: 'library', unit: '%', bound: atLeast(35) },
  { race: 'issue, 3 credits on 10 lines', of: 'big.js', over: 'library', unit: '×' },
  { race: 'issue, 3 credits on 10 lines', of: 'BigInt', over: 'library', unit: '×' },
  { race: 'the 10,000th note', of: '10,000th note', over: 'first note', unit: '×', bound: atMost(3) },
  { race: 'one credit on 100,000 lines', of: '100,000 lines', over: '10 lines', unit: '×', bound: atMost(25) },
  { race: 'finalize, 100,000 lines', of: '100,000 lines', over: '100 lines', unit: '×', bound: atMost(5) },
];

/** What is measured by itself. */
export const BOUNDS = {
  /** Bytes that finalizing 100,000 lines allocates for a line. */
  lineBytes: atMost(350),
  /** Bytes of a credit on 100,000 lines over those on 10: a copy of the list of lines alone would be 800 kB. */
  creditBytes: atMost(25),
  /** Milliseconds to import the package over those of an empty module. */
  importMs: atMost(5),
  coreKilobytes: atMost(9),
  allocateKilobytes: atMost(2),
  /** Calls of big.js for an invoice of integers. */
  bigCalls: atMost(0),
} as const;

/** A line of the results. */
export type Row = Spread & {
  readonly work: string;
  readonly measured: string;
  readonly unit: Unit;
  readonly bound?: Bound | undefined;
};

export const isReached = ({ value }: Spread, bound: Bound): boolean =>
  bound.way === 'at most' ? value <= bound.value : value >= bound.value;
