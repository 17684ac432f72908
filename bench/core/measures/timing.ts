import type { Contender } from '../races/race.js';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** What several processes measured: the median, and how far they lie apart. */
export type Spread = { readonly value: number; readonly low: number; readonly high: number };

export const computeSpread = (values: readonly number[]): Spread => ({
  value: median(values),
  low: Math.min(...values),
  high: Math.max(...values),
});

export type Pace = { readonly rounds: number; readonly sliceMs: number; readonly warmMs: number };

/** Runs a contender so many times over its inputs; the last answer is kept, so that no work is found to be useless. */
type Loop = (run: Contender['run'], kept: { last: unknown }, from: number, count: number) => void;

// Each contender has a loop of its own code: one loop for all of them would be compiled for all of them, and none would
// be inlined into it. The name makes the text another one, for V8 gives the same code to the same text.
const compileLoop = (name: string): Loop =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- See above.
  new Function(
    `/* ${name} */ return (run, kept, from, count) => { for (let i = 0; i < count; i++) kept.last = run(from + i); }`,
  )() as Loop;

const kept: { last: unknown } = { last: undefined };

type Runner = {
  readonly name: string;
  readonly slice: (count: number) => number;
  count: number;
  readonly ns: number[];
};

const createRunner = (name: string, { run, per = 1 }: Contender): Runner => {
  const loop = compileLoop(name);
  let turn = 0;
  const slice = (count: number): number => {
    // The garbage of one contender is not collected in the time of the next.
    globalThis.gc?.({ type: 'minor' });
    const start = process.cpuUsage();
    loop(run, kept, turn, count);
    // Processor time, in microseconds: what else the machine does is not in it.
    const { user, system } = process.cpuUsage(start);
    turn = (turn + count) % 1_048_576;
    return (1000 * (user + system)) / count / per;
  };
  return { name, slice, count: 1, ns: [] };
};

/** Warms a runner up, and finds how many runs make a slice. */
const warmUp = (runner: Runner, per: number, { sliceMs, warmMs }: Pace): void => {
  let spent = 0;
  do {
    const ms = (runner.slice(runner.count) * runner.count * per) / 1e6;
    spent += ms;
    runner.count = Math.max(1, Math.min(10 * runner.count, Math.round((runner.count * sliceMs) / Math.max(ms, 1e-3))));
  } while (spent < warmMs);
};

/** The nanoseconds of each contender for a piece of its work: medians of slices, in which they take turns. */
export const timeContenders = (contenders: Readonly<Record<string, Contender>>, pace: Pace): Record<string, number> => {
  const runners = Object.entries(contenders).map(([name, contender]) => {
    const runner = createRunner(name, contender);
    warmUp(runner, contender.per ?? 1, pace);
    return runner;
  });
  for (let round = 0; round < pace.rounds; round++) {
    // Each is first in its turn, so that none always runs behind the same other.
    for (let i = 0; i < runners.length; i++) {
      const runner = runners[(round + i) % runners.length]!;
      runner.ns.push(runner.slice(runner.count));
    }
  }
  return Object.fromEntries(runners.map(({ name, ns }) => [name, median(ns)]));
};
