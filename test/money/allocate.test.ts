import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateWithin, type ExactShares } from '../../src/money/allocate.js';
import { dispatch as unitByUnit } from '../oracle/dispatch.js';
import { minus, ratio } from '../oracle/rational.js';

/** The same by the definition: exact fractions, one unit at a time. */
const expected = (total: number, { weights, multiplier, divisor, less, low, high }: ExactShares): readonly number[] =>
  unitByUnit(
    BigInt(total),
    weights.map((weight, i) => ({
      share: minus(ratio(BigInt(weight) * BigInt(multiplier), BigInt(divisor)), ratio(BigInt(less?.[i] ?? 0))),
      ...(low === undefined ? {} : { low: BigInt(low[i]!) }),
      ...(high === undefined ? {} : { high: BigInt(high[i]!) }),
    })),
  ).map((units) => Number(units) + 0);

const agrees = (total: number, shares: ExactShares): void => {
  const before = structuredClone(shares);
  expect(allocateWithin(total, shares), JSON.stringify([total, shares])).toEqual(expected(total, shares));
  expect(shares).toEqual(before);
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const MOST = Number.MAX_SAFE_INTEGER;

describe('units for several takers', () => {
  it.each<readonly [string, number, readonly number[], readonly number[]]>([
    ['largest remainder first', 10, [1, 1, 1], [4, 3, 3]],
    ['ties to the earlier', 2, [1, 1, 1, 1], [1, 1, 0, 0]],
    ['nothing for no weight', 5, [0, 3, 0, 2], [0, 3, 0, 2]],
    ['a total below zero is the mirror', -10, [1, 1, 1], [-4, -3, -3]],
    ['a total of nothing', 0, [2, 3], [0, 0]],
    ['negative weights', 7, [10, -3], [10, -3]],
    ['nothing below zero of nothing', -4, [0, 4], [0, -4]],
  ])('%s', (_, total, weights, units) => {
    const divisor = sumOf(weights);
    expect(allocateWithin(total, { weights, multiplier: total, divisor })).toEqual(units);
    agrees(total, { weights, multiplier: total, divisor });
  });

  const weights = fc.array(fc.oneof(fc.nat(6), fc.nat(1000)), { minLength: 1, maxLength: 9 });

  it('are the floors of the shares and the largest remainders', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: -300, max: 300 }), (weights, total) => {
        if (sumOf(weights) > 0) agrees(total, { weights, multiplier: total, divisor: sumOf(weights) });
      }),
    );
  });

  it('stay exact where products leave the doubles', () => {
    const large = fc.array(fc.oneof(fc.integer({ min: MOST - 9, max: MOST }), fc.maxSafeNat(), fc.nat(9)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(large, fc.maxSafeInteger(), fc.integer({ min: 1, max: MOST }), (weights, multiplier, divisor) => {
        const exact = weights.map((weight) => (BigInt(weight) * BigInt(multiplier)) / BigInt(divisor));
        const total = exact.reduce((sum, units) => sum + units, 0n);
        const size = exact.reduce((sum, units) => sum + (units < 0n ? -units : units), 0n);
        if (size < BigInt(MOST) - 10n) agrees(Number(total), { weights, multiplier, divisor });
      }),
    );
  });

  it('stay exact where products below zero do', () => {
    const mixed = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST }));
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (pair, up, down) => {
        const [more, less] = [Math.max(...pair), Math.min(...pair)];
        const weights = [more, 0 - less];
        const total = ((BigInt(more) - BigInt(less)) * BigInt(up)) / BigInt(down);
        if (total < BigInt(MOST) && BigInt(more) * BigInt(up) < BigInt(MOST) * BigInt(down)) {
          agrees(Number(total), { weights, multiplier: up, divisor: down });
        }
      }),
      { numRuns: 1000 },
    );
    // (2^53 + 1) / 3, three times: a double would lose the half of its share.
    const weights = [3002399751580331, 1];
    expect(allocateWithin(2 ** 52 + 2, { weights, multiplier: 3, divisor: 2 })).toEqual([2 ** 52 + 1, 1]);
    expect(allocateWithin(0, { weights: [0, 0], multiplier: -1, divisor: 1 })).toEqual([0, 0]);
  });

  it('are exact on both sides of 2^53', () => {
    for (const divisor of [1, 2, 3, 10]) {
      for (let by = -2 * divisor - 2; by <= 2; by++) {
        // A product just below, at, and just beyond what a double holds; odd ones show what is lost.
        const weight = 2 ** 53 + by;
        if (!Number.isSafeInteger(weight)) continue;
        for (const multiplier of [1, -1]) {
          const total = Math.trunc((weight * multiplier) / divisor);
          agrees(total, { weights: [weight, 1], multiplier, divisor });
        }
      }
    }
  });

  it('keep within bounds, and go to whoever is furthest from its share', () => {
    const taker = fc.record({
      weight: fc.integer({ min: -20, max: 60 }),
      less: fc.integer({ min: -9, max: 9 }),
      low: fc.integer({ min: -40, max: 10 }),
      room: fc.nat(40),
    });
    const bounded = fc.record({ low: fc.boolean(), high: fc.boolean(), less: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(taker, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(1000),
        bounded,
        (takers, multiplier, divisor, thousandths, by) => {
          const low = takers.map((own) => own.low);
          const high = takers.map((own) => own.low + own.room);
          const span = sumOf(high) - sumOf(low);
          const total = sumOf(low) + Math.floor((span * thousandths) / 1000);
          agrees(total, {
            weights: takers.map((own) => own.weight),
            multiplier,
            divisor,
            ...(by.less ? { less: takers.map((own) => own.less) } : {}),
            ...(by.low ? { low } : {}),
            ...(by.high ? { high } : {}),
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('count what was taken before', () => {
    for (let total = 10; total <= 20; total++) {
      agrees(total, { weights: [5, 5, 5], multiplier: 1, divisor: 1, less: [1, 1, 0] });
      agrees(total, { weights: [7, 2, 5], multiplier: 2, divisor: 3, less: [-2, 1, 3] });
    }
  });

  it('go round by round where bounds hold many back', () => {
    const weights = [700, 200, 100, 0];
    const shares: ExactShares = { weights, multiplier: 1000, divisor: 1000, high: [100, 900, 130, 500] };
    agrees(1000, shares);
    agrees(1400, shares);
    agrees(1630, shares);
    const low: ExactShares = { weights, multiplier: 1000, divisor: 1000, low: [0, 150, 90, 300] };
    agrees(1000, low);
    agrees(700, low);
    agrees(540, low);
  });

  it('move a great number of units at once', () => {
    const begun = { weights: [1, 1], multiplier: 1, divisor: 2 };
    expect(allocateWithin(4e15 + 1, begun)).toEqual([2e15 + 1, 2e15]);
    expect(allocateWithin(MOST, begun)).toEqual([2 ** 52, 2 ** 52 - 1]);
    const held = { weights: [3, 1, 1], multiplier: 1e15, divisor: 5, high: [5, 4e15, 4e15] };
    expect(allocateWithin(1e15, held)).toEqual([5, (1e15 - 6) / 2 + 1, (1e15 - 6) / 2]);
    const raised = { weights: [3, 1, 1], multiplier: 1e15, divisor: 5, low: [9e14, 0, 0] };
    expect(allocateWithin(1e15, raised)).toEqual([9e14, 5e13, 5e13]);
  });
});
