/**
 * A list sorted by key and cut into pages: a change copies the pages it touches and shares the others, so that
 * crediting one of 100,000 lines copies no lines, and the ten-thousandth entry costs what the first one costs.
 */
export type Pages<Entry> = readonly (readonly Entry[])[];

type Key = string | number;
type KeyOf<Entry> = (entry: Entry) => Key;

const PAGE = 32;

/** The place of the last page that starts at or before a key; the first page where none does. */
const pageOf = <Entry>(pages: Pages<Entry>, key: Key, keyOf: KeyOf<Entry>): number => {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (keyOf(pages[middle]![0]!) <= key) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The place of the first entry of a page with a key or a later one. */
const placeOf = <Entry>(page: readonly Entry[], key: Key, keyOf: KeyOf<Entry>): number => {
  let low = 0;
  let high = page.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(page[middle]!) < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Finds entries by their keys. Where one after the other is asked for, the next stands behind the last. */
export const finder = <Entry>(pages: Pages<Entry>, keyOf: KeyOf<Entry>): ((key: Key) => Entry | undefined) => {
  let page = 0;
  let place = 0;
  const entryOf = (key: Key): Entry | undefined => {
    const entry = pages[page]?.[place];
    return entry !== undefined && keyOf(entry) === key ? entry : undefined;
  };
  return (key) => {
    let entry = entryOf(key);
    if (entry === undefined) {
      page = pageOf(pages, key, keyOf);
      place = placeOf(pages[page] ?? [], key, keyOf);
      entry = entryOf(key);
    }
    if (entry !== undefined && ++place === pages[page]!.length) {
      page++;
      place = 0;
    }
    return entry;
  };
};

/** The entry of a key. */
export const found = <Entry>(pages: Pages<Entry>, key: Key, keyOf: KeyOf<Entry>): Entry | undefined =>
  finder(pages, keyOf)(key);

/** A key, and its new entry; undefined takes it off the list. */
export type Change<Entry> = { readonly key: Key; readonly entry: Entry | undefined };

/** The list with some entries added, replaced or taken off; the changes ascend by key. */
export const changed = <Entry>(
  pages: Pages<Entry>,
  changes: readonly Change<Entry>[],
  keyOf: KeyOf<Entry>,
): Pages<Entry> => {
  const next = [...pages];
  let end = changes.length;
  while (end > 0) {
    const at = pageOf(next, changes[end - 1]!.key, keyOf);
    const page = next[at] ?? [];
    let start = end - 1;
    while (start > 0 && (at === 0 || keyOf(page[0]!) <= changes[start - 1]!.key)) start--;
    const touched = cut(merged(page, changes, start, end, keyOf));
    if (touched.length === 1) next[at] = touched[0]!;
    else next.splice(at, 1, ...touched);
    end = start;
  }
  return Object.freeze(next);
};

const merged = <Entry>(
  page: readonly Entry[],
  changes: readonly Change<Entry>[],
  start: number,
  end: number,
  keyOf: KeyOf<Entry>,
): Entry[] => {
  const result: Entry[] = [];
  let i = 0;
  for (let c = start; c < end; c++) {
    const { key, entry } = changes[c]!;
    while (i < page.length && keyOf(page[i]!) < key) result.push(page[i++]!);
    if (i < page.length && keyOf(page[i]!) === key) i++;
    if (entry !== undefined) result.push(entry);
  }
  while (i < page.length) result.push(page[i++]!);
  return result;
};

/** Cuts entries into even pages, so that each has room for the next ones. */
const cut = <Entry>(entries: readonly Entry[]): (readonly Entry[])[] => {
  const size = Math.ceil(entries.length / Math.ceil(entries.length / PAGE));
  const pages: (readonly Entry[])[] = [];
  for (let i = 0; i < entries.length; i += size) pages.push(Object.freeze(entries.slice(i, i + size)));
  return pages;
};

/** All entries, in the order of their keys. */
export const entriesOf = <Entry>(pages: Pages<Entry>): Entry[] => pages.flat();
