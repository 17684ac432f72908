import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, entriesOf, found, type Pages } from '../../src/documents/pages.js';
import { often } from '../laws/plays.js';

type Entry = { readonly key: number; readonly value: number };
const keyOf = (entry: Entry) => entry.key;

const puts = fc.array(fc.record({ key: fc.nat({ max: 400 }), value: fc.option(fc.nat(), { nil: undefined }) }), {
  maxLength: 90,
});

/** Puts the last value of each key, in the order of keys. */
const put = (pages: Pages<Entry>, batch: readonly { key: number; value: number | undefined }[]): Pages<Entry> => {
  const last = new Map(batch.map(({ key, value }) => [key, value]));
  const changes = [...last]
    .sort(([a], [b]) => a - b)
    .map(([key, value]) => ({ key, entry: value === undefined ? undefined : { key, value } }));
  return changed(pages, changes, keyOf);
};

describe('pages', () => {
  it('hold what a map would hold, sorted, and every earlier list stays as it was', () => {
    fc.assert(
      fc.property(fc.array(puts, { maxLength: 12 }), (batches) => {
        let pages: Pages<Entry> = [];
        const map = new Map<number, number>();
        for (const batch of batches) {
          const before = JSON.stringify(pages);
          const next = put(pages, batch);
          expect(JSON.stringify(pages)).toBe(before);
          for (const { key, value } of batch) {
            if (value === undefined) map.delete(key);
            else map.set(key, value);
          }
          pages = next;
          expect(entriesOf(pages)).toEqual([...map].sort(([a], [b]) => a - b).map(([key, value]) => ({ key, value })));
          for (let key = 0; key <= 400; key++) expect(found(pages, key, keyOf)?.value).toBe(map.get(key));
          for (const page of pages) expect(page.length).toBeGreaterThan(0);
          for (const page of pages) expect(page.length).toBeLessThanOrEqual(32);
        }
      }),
      { numRuns: often(40) },
    );
  });

  it('share every page that a change does not touch', () => {
    const all = put(
      [],
      Array.from({ length: 1000 }, (_, key) => ({ key, value: key })),
    );
    const next = put(all, [{ key: 500, value: -1 }]);
    expect(next.length).toBe(all.length);
    expect(next.filter((page, i) => page !== all[i]).length).toBe(1);
    expect(Object.isFrozen(next) && next.every((page) => Object.isFrozen(page))).toBe(true);
  });
});
