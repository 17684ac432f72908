import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, finalizeInvoice, isLeft, type InvoiceDraft } from '../../src/index.js';
import { invoiceDrafts } from '../generators/invoice-drafts.js';
import { right, sum } from '../support.js';
import { often } from './plays.js';

const MOST = Number.MAX_SAFE_INTEGER;

const amounts = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(MOST, -MOST, MOST - 1),
);

/** Weights whose sum is above 0 and a safe integer. */
const weightLists = fc
  .oneof(
    fc.array(fc.nat(5), { minLength: 1, maxLength: 50 }),
    fc.array(fc.nat(100_000), { minLength: 1, maxLength: 50 }),
    fc.array(fc.nat(Math.floor(MOST / 8)), { minLength: 1, maxLength: 8 }),
    fc.tuple(fc.constant(MOST - 3), fc.nat(3)).map((pair) => [...pair]),
  )
  .filter((weights) => sum(weights) > 0);

const runs = { numRuns: often(2000) };

const shares = (amount: number, weights: readonly number[]): readonly number[] => right(allocate(amount, weights));

/** The method of largest remainder, sorted, in whole numbers of any size. */
const largestRemainder = (amount: number, weights: readonly number[]): number[] => {
  const size = BigInt(Math.abs(amount));
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  const takers = weights.map((weight, i) => {
    const product = size * BigInt(weight);
    return { i, floor: product / all, rest: product % all };
  });
  let left = size - takers.reduce((total, { floor }) => total + floor, 0n);
  const result = takers.map(({ floor }) => floor);
  for (const { i } of [...takers].sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))) {
    if (left-- <= 0n) break;
    result[i] = (result[i] ?? 0n) + 1n;
  }
  return result.map((units) => (amount < 0 ? 0 - Number(units) : Number(units)));
};

describe('L1 shares', () => {
  it('L1 shares sum to the whole', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amount, weights) => {
        const total = shares(amount, weights).reduce((all, share) => all + BigInt(share), 0n);
        expect(total).toBe(BigInt(amount));
      }),
      runs,
    );
  });

  it('L1 shares are sign-symmetric, and no share is a zero below zero', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amount, weights) => {
        const mirrored = shares(0 - amount, weights).map((share) => 0 - share);
        expect(shares(amount, weights)).toStrictEqual(mirrored);
      }),
      runs,
    );
  });

  it('L1 a zero weight gets nothing', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amount, weights) => {
        const given = shares(amount, weights);
        expect(weights.filter((weight, i) => weight === 0 && given[i] !== 0)).toEqual([]);
        expect(shares(amount, [...weights, 0])).toEqual([...given, 0]);
      }),
      runs,
    );
  });

  it('L1 every share is within one unit of its exact quota', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amount, weights) => {
        const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
        shares(amount, weights).forEach((share, i) => {
          const off = BigInt(share) * all - BigInt(amount) * BigInt(weights[i] ?? 0);
          expect(off < all && off > -all).toBe(true);
        });
      }),
      runs,
    );
  });

  it('L1 shares are those of the largest remainder, ties to the earlier', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amount, weights) => {
        expect(shares(amount, weights)).toEqual(largestRemainder(amount, weights));
      }),
      runs,
    );
  });

  it('L1 a larger amount gives the same weights no less in all, and equal weights differ by a unit at most', () => {
    fc.assert(
      fc.property(fc.nat(MOST), fc.integer({ min: 1, max: 50 }), (amount, takers) => {
        const given = shares(amount, new Array<number>(takers).fill(7));
        expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1);
        expect(given).toEqual([...given].sort((a, b) => b - a));
      }),
      runs,
    );
  });

  it('L1 weights that share nothing are refused, never answered', () => {
    const bad = fc.oneof(
      fc.constant<unknown>([]),
      fc.array(fc.constant(0), { maxLength: 5 }),
      fc.tuple(fc.nat(), fc.integer({ max: -1 })),
      fc.tuple(fc.double({ noInteger: true }), fc.nat()),
      fc.constant([MOST, MOST]),
      fc.constant([MOST, 1]),
    );
    fc.assert(fc.property(amounts, bad, (amount, weights) => isLeft(allocate(amount, weights as number[]))));
  });

  it('L1 the shares of a discount sum to it, and each is within one unit of its line’s quota', () => {
    fc.assert(
      fc.property(invoiceDrafts() as fc.Arbitrary<InvoiceDraft>, (draft) => {
        const { lines, discounts } = right(finalizeInvoice(draft));
        const left = lines.map(({ subtotal }) => BigInt(subtotal));
        for (const discount of discounts) {
          const part = (i: number) => lines[i]?.discounts.find(({ id }) => id === discount.id)?.amount;
          const scope = lines.flatMap((_, i) => (part(i) === undefined ? [] : [i]));
          const base = scope.reduce((all, i) => all + (left[i] ?? 0n), 0n);
          const taken = scope.reduce((all, i) => all + BigInt(part(i) ?? 0), 0n);
          expect(taken >= 0n && taken <= (base > 0n ? base : 0n)).toBe(true);
          if (discount.amount !== undefined && base > 0n) {
            expect(taken).toBe(BigInt(discount.amount) < base ? BigInt(discount.amount) : base);
          }
          for (const i of scope) {
            const off = BigInt(part(i) ?? 0) * base - taken * (left[i] ?? 0n);
            if (base > 0n) expect(off < base && off > -base).toBe(true);
            left[i] = (left[i] ?? 0n) - BigInt(part(i) ?? 0);
          }
        }
      }),
      { numRuns: often(400) },
    );
  });
});
