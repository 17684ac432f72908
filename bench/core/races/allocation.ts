import { deepStrictEqual } from 'node:assert/strict';
import { Big } from 'big.js';
import { allocate } from 'credit-notes';
import currency from 'currency.js';
import { allocate as dineroAllocate, dinero, EUR } from 'dinero.js';
import { LAST } from '../inputs/random.js';
import { createAllocations, createEqualAllocations, type Allocation } from '../inputs/weights.js';
import { allocateInPlace, allocateList } from '../limit/allocation.js';
import { bigAllocation } from '../references/big.js';
import { bigintAllocation } from '../references/bigint.js';
import { getAnswer, type Contender, type Race } from './race.js';

const createLibraryContender = (inputs: readonly Allocation[]): Contender => ({
  run: (turn) => {
    const { amount, weights } = inputs[turn & LAST]!;
    return allocate(amount, weights);
  },
});

/** An amount over the amounts of so many lines. */
export const allocationRace = (count: number): Race => {
  const inputs = createAllocations(count);
  const common = createContenders(inputs);
  const withDinero = (turn: number) => {
    const { amount, weights } = inputs[turn & LAST]!;
    return dineroAllocate(dinero({ amount, currency: EUR }), weights as number[]);
  };
  return {
    works: { library: createLibraryContender(inputs) },
    references: { ...common, 'dinero.js': { run: withDinero } },
    check: () => {
      checkSame(inputs, common);
      const wide = widenInputs(inputs.slice(0, 80 / count));
      checkSame(wide, createContenders(wide));
      // Its left-over units go to the largest weights, so its shares are a unit off and only their sum is the same.
      inputs.forEach(({ amount, weights }, turn) => {
        const shares = withDinero(turn).map((share) => share.toJSON().amount);
        const exact = getAnswer(allocate(amount, weights));
        deepStrictEqual(
          shares.reduce((sum, share) => sum + share),
          amount,
        );
        deepStrictEqual(
          shares.every((share, i) => Math.abs(share - exact[i]!) <= 1),
          true,
        );
      });
    },
  };
};

/** An amount in equal parts. */
export const equalRace = (count: number): Race => {
  const inputs = createEqualAllocations(count);
  const common = createContenders(inputs);
  const distributed = (turn: number) => currency(inputs[turn & LAST]!.amount, { fromCents: true }).distribute(count);
  return {
    works: { library: createLibraryContender(inputs) },
    references: { ...common, 'currency.js': { run: distributed } },
    check: () => {
      checkSame(inputs, common);
      inputs.forEach(({ amount, weights }, turn) => {
        const shares = distributed(turn).map((share) => share.intValue);
        deepStrictEqual(shares, getAnswer(allocate(amount, weights)));
      });
    },
  };
};

/** Those that do all of what the library does, to the unit. */
const createContenders = (inputs: readonly Allocation[]) => {
  const cells = inputs.map(({ weights }) => Float64Array.from([...weights, ...weights]));
  const bigs = inputs.map(({ amount, weights }) => ({
    amount: new Big(amount),
    weights: weights.map((weight) => new Big(weight)),
  }));
  const bigints = inputs.map(({ amount, weights }) => ({ amount: BigInt(amount), weights: weights.map(BigInt) }));
  return {
    limit: { run: (turn) => allocateInPlace(inputs[turn & LAST]!.amount, cells[turn & LAST]!) },
    'limit giving a list': {
      run: (turn) => {
        const { amount, weights } = inputs[turn & LAST]!;
        return allocateList(amount, weights);
      },
    },
    'big.js': {
      run: (turn) => {
        const { amount, weights } = bigs[turn & LAST]!;
        return bigAllocation(amount, weights);
      },
    },
    BigInt: {
      run: (turn) => {
        const { amount, weights } = bigints[turn & LAST]!;
        return bigintAllocation(amount, weights);
      },
    },
  } satisfies Record<string, Contender>;
};

/** The same with products that no double holds. */
const widenInputs = (inputs: readonly Allocation[]): readonly Allocation[] =>
  inputs.map(({ amount, weights }) => ({
    amount: amount * 1_000_003,
    weights: weights.map((weight) => weight * 100_003),
  }));

const checkSame = (inputs: readonly Allocation[], common: Readonly<Record<string, Contender>>): void => {
  inputs.forEach(({ amount, weights }, turn) => {
    const expected = getAnswer(allocate(amount, weights));
    for (const [name, { run }] of Object.entries(common)) {
      const shares = Array.from(run(turn) as ArrayLike<unknown>, Number);
      // In place, the shares stand behind the weights.
      deepStrictEqual(shares.slice(-weights.length), expected, name);
    }
  });
};
