import { expect, it } from 'vitest';
import { sharedLists } from '../../src/amounts/shared-lists.js';

it('lists that come out alike, one after the other, are one list', () => {
  const asked: number[] = [];
  const doubled = sharedLists((n: number) => {
    asked.push(n);
    return n * 2;
  });
  const rows = [[1, 2], [1, 2], [1, 3], [1, 3], [1], [], [], [1, 3]].map((from) => doubled(from));
  expect(rows).toEqual([[2, 4], [2, 4], [2, 6], [2, 6], [2], [], [], [2, 6]]);
  expect(rows.map((row, i) => row === rows[i - 1])).toEqual([false, true, false, true, false, false, true, false]);
  expect(new Set(asked)).toEqual(new Set([1, 2, 3]));
});
