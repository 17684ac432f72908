import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/index.js';
import { left, right } from '../support.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('an allocation', () => {
  it.each<readonly [number, readonly number[], readonly number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [7, [0, 3, 0, 4], [0, 3, 0, 4]],
    [-7, [0, 3, 0, 4], [0, -3, 0, -4]],
    [0, [2, 3], [0, 0]],
    [-0, [2, 3], [0, 0]],
    [5, [9], [5]],
    [-MOST, [MOST - 1, 1], [1 - MOST, -1]],
  ])('of %d over %j is %j', (amount, weights, shares) => {
    const given = right(allocate(amount, weights));
    expect(given).toEqual(shares);
    expect(Object.isFrozen(given)).toBe(true);
    expect(given.some((share) => Object.is(share, -0))).toBe(false);
  });

  it.each<readonly [string, unknown, unknown, readonly object[]]>([
    ['of no whole amount', 0.5, [1], [{ code: 'not-minor-units', path: ['amount'], received: '0.5' }]],
    ['of no amount', undefined, [1], [{ code: 'missing', path: ['amount'], expected: 'minor units' }]],
    ['over no list', 10, 'all', [{ code: 'wrong-type', path: ['weights'], expected: 'list', received: '"all"' }]],
    ['over no weights', 10, [], [{ code: 'no-weight', path: ['weights'], weights: 0 }]],
    ['over weights of nothing', 10, [0, 0, 0], [{ code: 'no-weight', path: ['weights'], weights: 3 }]],
    ['over more than is safe', 10, [MOST, 1], [{ code: 'amount-out-of-range', path: ['weights'], limit: MOST }]],
    [
      'that is wrong in several places names all of them',
      'ten',
      [1, -2, 1.5, null, -3],
      [
        { code: 'wrong-type', path: ['amount'], expected: 'minor units', received: '"ten"' },
        { code: 'negative-weight', path: ['weights', 1], weight: -2 },
        { code: 'not-minor-units', path: ['weights', 2], received: '1.5' },
        { code: 'wrong-type', path: ['weights', 3], expected: 'minor units', received: 'null' },
        { code: 'negative-weight', path: ['weights', 4], weight: -3 },
      ],
    ],
  ])('%s is refused', (_, amount, weights, refusals) => {
    expect(left(allocate(amount as number, weights as readonly number[]))).toEqual(refusals);
  });
});
