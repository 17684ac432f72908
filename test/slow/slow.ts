// Whether a call takes more than a second, on a machine as quick as it should be. What others do on the machine, where the
// heap stands and whether coverage is counted weigh on a call as on other work: the two are held against each other, and
// a call is slow where it is in each of a few goes.

export const SECOND = 1000;
export const GOES = 5;

/** What `work` takes where a call takes as long as it should, in milliseconds: the least of a few. */
const USUAL = 80;

type Timed<A> = {
  readonly answer: A;
  /** In milliseconds, the first time. */
  readonly took: number;
  readonly isSlow: boolean;
};

export const timed = <A>(call: () => A, limit = SECOND): Timed<A> => {
  const { answer, took } = measured(call);
  return { answer, took, isSlow: took > limit && isSlow(call, limit) };
};

/** What passes of the process's own time, the processor's: what others do on the machine is not counted. */
const stopwatch = (): (() => number) => {
  const begun = process.cpuUsage();
  const clock = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return Math.round(Math.min(performance.now() - clock, (user + system) / 1000));
  };
};

const isSlow = (call: () => unknown, limit: number): boolean => {
  for (let go = 0; go < GOES; go++) {
    const slow = slowness();
    if (measured(call).took <= limit * slow) return false;
  }
  return true;
};

/** How many times as long as it should work takes here and now. */
export const slowness = (): number => {
  const goes = [measured(work), measured(work), measured(work)];
  return Math.min(4, Math.max(1, Math.min(...goes.map(({ took }) => took)) / USUAL));
};

/** Calls once; in milliseconds. */
export const measured = <A>(call: () => A): { readonly answer: A; readonly took: number } => {
  const passed = stopwatch();
  const answer = call();
  return { answer, took: passed() };
};

/** What large documents cost most: many frozen records that stay, found by their ids. */
const work = (): number => {
  const ids = Array.from({ length: 100_000 }, (_, i) => `l${i}`);
  const parts = (id: string, amount: number) => Object.freeze([Object.freeze({ id, amount })]);
  const records = new Map(ids.map((id, total) => [id, Object.freeze({ id, parts: parts(id, total), total })]));
  return ids.reduce((sum, id) => sum + records.get(id)!.total, 0);
};
