import { receive, createRandom, ROTATION, pickWhole } from './random.js';

/** An amount to be allocated, and over what. */
export type Allocation = { readonly amount: number; readonly weights: readonly number[] };

/** Line amounts of an invoice as weights, and a tenth of their sum, as a discount would take it. */
export const createAllocations = (count: number): readonly Allocation[] =>
  receive(
    Array.from({ length: ROTATION }, (_, turn) => {
      const random = createRandom(1000 * count + turn + 1);
      const weights = Array.from({ length: count }, () => pickWhole(random, 100, 500_000));
      const sum = weights.reduce((all, weight) => all + weight, 0);
      return { amount: Math.round(sum / 10), weights };
    }),
  );

/** An amount over equal weights, which is all that some libraries can do. */
export const createEqualAllocations = (count: number): readonly Allocation[] =>
  receive(
    Array.from({ length: ROTATION }, (_, turn) => {
      const random = createRandom(77 * count + turn + 1);
      return { amount: pickWhole(random, 10_000, 9_999_999), weights: new Array<number>(count).fill(1) };
    }),
  );
