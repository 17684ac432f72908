import type { Contender } from '../races/race.js';
import { median } from './statistics.js';

export type Pace = { readonly rounds: number; readonly sliceMs: number; readonly warmMs: number };

/** Runs a contender so many times over its inputs; the last answer is kept, so that no work is found to be useless. */
type Loop = (run: Contender['run'], kept: { last: unknown }, from: number, count: number) => void;

// Each contender has a loop of its own code: one loop for all of them would be compiled for all of them, and none would
// be inlined into it. The name makes the text another one, for V8 gives the same code to the same text.
const ownLoop = (name: string): Loop =>
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

const runnerOf = (name: string, { run, per = 1 }: Contender): Runner => {
  const loop = ownLoop(name);
  let turn = 0;
  const slice = (count: number): number => {
    // The garbage of one contender is not collected in the time of the next.
    globalThis.gc?.({ type: 'minor' });
    const start = process.hrtime.bigint();
    loop(run, kept, turn, count);
    const ns = Number(process.hrtime.bigint() - start);
    turn = (turn + count) % 1_048_576;
    return ns / count / per;
  };
  return { name, slice, count: 1, ns: [] };
};

/** Warms a runner up, and finds how many runs make a slice. */
const warmUp = (runner: Runner, per: number, { sliceMs, warmMs }: Pace): void => {
  const end = performance.now() + warmMs;
  do {
    const ms = (runner.slice(runner.count) * runner.count * per) / 1e6;
    runner.count = Math.max(1, Math.min(10 * runner.count, Math.round((runner.count * sliceMs) / Math.max(ms, 1e-3))));
  } while (performance.now() < end);
};

/** The nanoseconds of each contender for a piece of its work: medians of slices, in which they take turns. */
export const timed = (contenders: Readonly<Record<string, Contender>>, pace: Pace): Record<string, number> => {
  const runners = Object.entries(contenders).map(([name, contender]) => {
    const runner = runnerOf(name, contender);
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
