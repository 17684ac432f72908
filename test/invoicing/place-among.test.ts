import { describe, expect, it } from 'vitest';
import { indexById } from '../../src/invoicing/lookups.js';

const named = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `id-${i}` }));

// They are walked to until they are indexed: both find the same.
describe.each([1, 2, 16, 17, 100])('places among %i', (count) => {
  const all = named(count);
  const ids = all.map(({ id }) => id);
  const places = all.map((_, i) => i);

  it('are found in their order, line after line', () => {
    const placeOf = indexById(all);
    expect([...ids, ...ids, ...ids].map(placeOf)).toEqual([...places, ...places, ...places]);
  });

  it('are found in any other order', () => {
    const placeOf = indexById(all);
    expect([...ids].reverse().map(placeOf)).toEqual([...places].reverse());
    const third = places.map((i) => (i * 3) % count);
    expect(third.map((i) => placeOf(ids[i]!))).toEqual(third);
  });

  it('are -1 of what is none of them, and then as before', () => {
    const placeOf = indexById(all);
    expect(['none', ids[0]!, '', ids[count - 1]!, 'none'].map(placeOf)).toEqual([-1, 0, -1, count - 1, -1]);
    expect(ids.map(placeOf)).toEqual(places);
  });
});

it('among nothing there is no place', () => {
  const placeOf = indexById([]);
  expect(['a', 'a'].map(placeOf)).toEqual([-1, -1]);
});

/** How often an id is read while 50 lines name all of them. */
const looks = (order: (ids: string[]) => string[]): number => {
  let seen = 0;
  const all = named(100).map(({ id }) => ({
    get id() {
      seen++;
      return id;
    },
  }));
  const placeOf = indexById(all);
  const names = named(100).map(({ id }) => id);
  const ids = order([...names]);
  for (let line = 0; line < 50; line++) for (const id of ids) expect(names[placeOf(id)]).toBe(id);
  return seen;
};

it('many are not searched from the start: once each in their order, not much more in another', () => {
  expect(looks((ids) => ids)).toBe(50 * 100);
  expect(looks((ids) => ids.reverse())).toBeLessThan(2 * 50 * 100);
});
