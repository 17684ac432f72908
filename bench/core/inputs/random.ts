/** Numbers of `[0, 1)` by xorshift: the same ones in every process, so that all of them race over the same inputs. */
export const createRandom = (seed: number): (() => number) => {
  let state = Math.imul(seed, 2_654_435_761) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
};

/** A whole number of `[low, high]`. */
export const pickWhole = (random: () => number, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/**
 * The value as a host gets it, out of JSON. Numbers that were computed may be held in boxes of their own, which would
 * make every contender slower that reads them.
 */
export const receive = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** So many inputs take turns, so that no contender is compiled for one of them: a power of two. */
export const ROTATION = 8;

/** `turn & LAST` says which one is next; that costs less than a division, and small works are short. */
export const LAST = ROTATION - 1;
