import { describe, expect, it } from 'vitest';
import { issueCreditNote } from '../../src/index.js';
import { findLinePosition, indexById, memoizeByIds } from '../../src/invoicing/lookups.js';
import { fileOf, item, left, noteDraft } from '../support.js';

const named = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `id-${i}` }));

// Few are searched, many are passed until they are indexed: all find the same.
describe.each([1, 2, 31, 32, 33, 100])('indexById finds the positions of %i ids', (count) => {
  const all = named(count);
  const ids = all.map(({ id }) => id);
  const places = all.map((_, i) => i);

  it('in their order, line after line', () => {
    const placeOf = indexById(all);
    expect([...ids, ...ids, ...ids].map(placeOf)).toEqual([...places, ...places, ...places]);
  });

  it('in any other order', () => {
    const placeOf = indexById(all);
    expect([...ids].reverse().map(placeOf)).toEqual([...places].reverse());
    const third = places.map((i) => (i * 3) % count);
    expect(third.map((i) => placeOf(ids[i]!))).toEqual(third);
  });

  it('as -1 where there is no such id, and as before after that', () => {
    const placeOf = indexById(all);
    expect(['none', ids[0]!, '', ids[count - 1]!, 'none'].map(placeOf)).toEqual([-1, 0, -1, count - 1, -1]);
    expect(ids.map(placeOf)).toEqual(places);
  });
});

it('indexById finds nothing among no ids', () => {
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

it('indexById does not search many ids from the start: it looks once at each in their order, not much more in another', () => {
  expect(looks((ids) => ids)).toBe(50 * 100);
  expect(looks((ids) => ids.reverse())).toBeLessThan(2 * 50 * 100);
});

type Named = { readonly id: string };
const lists = (...texts: readonly string[]): readonly (readonly Named[])[] =>
  texts.map((text) => text.split('').map((id) => ({ id })));

/** What comes of lists of names, each written as one text, and for which of them it was made. */
const asked = (...texts: readonly string[]) => {
  const made: string[] = [];
  const listOf = memoizeByIds(
    ({ id }: Named) => id,
    (names) => {
      made.push(names.join(''));
      return names;
    },
  );
  return { values: lists(...texts).map((list) => listOf(list)), made };
};

it('memoizeByIds makes a value once for all lists of the same ids, wherever they stand', () => {
  const texts = ['ab', 'ab', 'ba', 'ab', '', 'a', 'abc', 'ac', 'ba', '', 'ac'];
  const { values, made } = asked(...texts);
  expect(values.map((names) => names.join(''))).toEqual(texts);
  expect(made).toEqual(['ab', 'ba', '', 'a', 'abc', 'ac']);
  texts.forEach((text, i) => expect(values[i]).toBe(values[texts.indexOf(text)]));
});

it('memoizeByIds makes a value again only where many lists begin with the same id', () => {
  const few = Array.from({ length: 8 }, (_, i) => `a${i}`);
  expect(asked(...few, ...few).made).toEqual(few);
  expect(asked(...few, 'a8', 'a8', 'a0', 'a8', 'b', 'a8', 'b').made).toEqual([...few, 'a8', 'a8', 'b', 'a8']);
});

describe('the position of a line', () => {
  it.each([1, 2, 31, 32, 33, 34, 80])('is found among %d lines, and −1 where there is none', (count) => {
    const lines = Array.from({ length: count }, (_, i) => item(`line ${i}`, 100));
    const file = fileOf({ lines });
    expect(file.invoice.lines.map(({ id }) => findLinePosition(file.invoice, id))).toEqual([...lines.keys()]);
    expect(findLinePosition(file.invoice, 'another')).toBe(-1);
    const draft = noteDraft(file, { by: 'remainder', line: 'another' });
    expect(left(issueCreditNote(file, draft))).toEqual([
      { code: 'unknown-line', path: ['credits', 0, 'line'], line: 'another' },
    ]);
  });
});
