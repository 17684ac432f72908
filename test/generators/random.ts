/** A stream of numbers in [0, 1): `Math.random`'s shape, but told by a seed. */
export type Random = () => number;

/** The same seed gives the same stream (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A whole number from `low` to `high`, both included. */
export const whole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export function pick<A>(random: Random, list: readonly A[]): A {
  if (list.length === 0) throw new Error('nothing to pick from');
  return list[whole(random, 0, list.length - 1)] as A;
}

/** One of the choices, each as often as its weight says. */
export function weighted<A>(random: Random, choices: readonly (readonly [number, A])[]): A {
  let rest = random() * choices.reduce((total, [weight]) => total + weight, 0);
  for (const [weight, choice] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  return pick(random, choices)[1];
}

/** Some of a list, at least one, in a random order. */
export function some<A>(random: Random, list: readonly A[], most = list.length): readonly A[] {
  const rest = [...list];
  const taken: A[] = [];
  const wanted = whole(random, 1, Math.min(most, list.length));
  while (taken.length < wanted) taken.push(...rest.splice(whole(random, 0, rest.length - 1), 1));
  return taken;
}

/** A whole number from 1 to `most`, leaning to the ends and to the small. */
export function wholeUpTo(random: Random, most: bigint): bigint {
  if (most <= 1n) return most;
  const fraction = (upTo: bigint): bigint => 1n + (BigInt(Math.floor(random() * 2 ** 52)) * (upTo - 1n)) / 2n ** 52n;
  return weighted(random, [
    [2, () => most],
    [2, () => 1n],
    [1, () => most - 1n],
    [2, () => (most < 20n ? fraction(most) : fraction(20n))],
    [3, () => (most + 2n) / 3n],
    [8, () => fraction(most)],
    [8, () => fraction((most + 3n) / 4n)],
  ])();
}
