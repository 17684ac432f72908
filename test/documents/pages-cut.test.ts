import { describe, expect, it } from 'vitest';
import { changed, entriesOf, finder, found, type Pages } from '../../src/documents/pages.js';

type Entry = { readonly key: number; readonly value: number };
const keyOf = (entry: Entry) => entry.key;

/** From one key to another, in steps. */
const keys = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

const put = (pages: Pages<Entry>, own: readonly number[], value = 0): Pages<Entry> =>
  changed(
    pages,
    own.map((key) => ({ key, entry: { key, value } })),
    keyOf,
  );

const takenOff = (pages: Pages<Entry>, own: readonly number[]): Pages<Entry> =>
  changed(
    pages,
    own.map((key) => ({ key, entry: undefined })),
    keyOf,
  );

const keysOf = (pages: Pages<Entry>) => entriesOf(pages).map(keyOf);
const sizes = (pages: Pages<Entry>) => pages.map((page) => page.length);

/** Pages of 25 entries: from 0, from 250, from 500 and from 750. */
const tens = () => put([], keys(0, 990, 10));
const tensHave = (key: number) => key >= 0 && key <= 990 && key % 10 === 0;

describe('an entry is found', () => {
  it('by its key on whichever page, and by no other key', () => {
    const pages = put([], keys(0, 1998, 2));
    expect(pages.length).toBe(32);
    for (const key of keys(0, 1998, 2)) {
      expect(found(pages, key, keyOf)).toEqual({ key, value: 0 });
      expect(found(pages, key + 1, keyOf)).toBeUndefined();
    }
    expect(found(pages, -1, keyOf)).toBeUndefined();
  });

  it('in no list that is empty', () => {
    expect(found([], 0, keyOf)).toBeUndefined();
    const find = finder<Entry>([], keyOf);
    expect([find(0), find(1)]).toEqual([undefined, undefined]);
  });

  it('in whatever order keys are asked for', () => {
    const find = finder(tens(), keyOf);
    const ascending = keys(0, 990, 5);
    const orders = [ascending, ascending, [...ascending].reverse(), [990, 1000, 0, 240, 250, 245, 250, 990, -5, 0]];
    for (const order of orders) {
      expect(order.map((key) => find(key)?.key)).toEqual(order.map((key) => (tensHave(key) ? key : undefined)));
    }
  });
});

describe('entries are cut into even pages', () => {
  it('at first', () => {
    expect(sizes(put([], keys(1, 32, 1)))).toEqual([32]);
    expect(sizes(put([], keys(1, 33, 1)))).toEqual([17, 16]);
    expect(sizes(tens())).toEqual([25, 25, 25, 25]);
  });

  it('where a page has room for the new ones', () => {
    expect(sizes(put(tens(), keys(251, 257, 1)))).toEqual([25, 32, 25, 25]);
  });

  it.each([
    ['in the middle of a page', keys(252, 299, 5), [25, 18, 17, 25, 25]],
    ['from the first key of a page on', keys(250, 299, 5), [25, 30, 25, 25]],
    ['at the start of the first page', keys(1, 10, 1), [17, 17, 25, 25, 25]],
    ['before the first page', keys(-10, -1, 1), [18, 17, 25, 25, 25]],
    ['after the last page', keys(991, 1000, 1), [25, 25, 25, 18, 17]],
    ['many on one page', keys(251, 291, 1), [25, 31, 31, 25, 25]],
  ])('once for all that come to a page together: %s', (_, own, expected) => {
    const pages = put(tens(), own);
    expect(keysOf(pages)).toEqual([...new Set([...keys(0, 990, 10), ...own])].sort((a, b) => a - b));
    expect(sizes(pages)).toEqual(expected);
  });
});

describe('a change of several pages at once', () => {
  const own = [5, 10, 250, 255, 500, 990];

  it('puts each entry on its page, and shares the others', () => {
    const before = tens();
    const pages = put(before, own, 1);
    expect(keysOf(pages)).toEqual([...keys(0, 990, 10), 5, 255].sort((a, b) => a - b));
    for (const key of own) expect(found(pages, key, keyOf)?.value).toBe(1);
    expect(entriesOf(pages).filter(({ value }) => value === 1)).toHaveLength(own.length);
    expect(sizes(pages)).toEqual([26, 26, 25, 25]);
    const some = put(before, [0, 750], 1);
    expect(some.map((page, i) => page === before[i])).toEqual([false, true, true, false]);
  });

  it('takes entries off, and pages that have none left', () => {
    const pages = takenOff(tens(), [0, ...keys(250, 490, 10), 990]);
    expect(keysOf(pages)).toEqual([...keys(10, 240, 10), ...keys(500, 980, 10)]);
    expect(sizes(pages)).toEqual([24, 25, 24]);
    expect(takenOff(pages, keysOf(pages))).toEqual([]);
  });

  it('takes one off and puts others on the same page', () => {
    const changes = [
      { key: 250, entry: undefined },
      ...keys(251, 258, 1).map((key) => ({ key, entry: { key, value: 1 } })),
    ];
    const pages = changed(tens(), changes, keyOf);
    expect(sizes(pages)).toEqual([25, 32, 25, 25]);
    expect(pages[1]?.[0]).toEqual({ key: 251, value: 1 });
  });

  it('takes off what is not there', () => {
    expect(takenOff([], [1, 2])).toEqual([]);
    expect(keysOf(takenOff(tens(), [-1, 5, 1000]))).toEqual(keys(0, 990, 10));
  });
});
