import type { Reading } from './plain-values.js';
import { at, toPath, readItems, readList, readRecord, type Counting, type PathNode } from './reading.js';
import { readMinorUnits } from './reading-values.js';
import type { Refusal } from '../documents/refusal.js';

// Stored documents are described by decoders, put together from the readers: a decoder copies what is of its shape,
// frozen, and notes every reason why the rest is not.

/** Reads the value of a field, or of an item; the key `''` is the document itself. */
export type Decoder<A> = (
  value: unknown,
  key: string | number,
  up: PathNode | undefined,
  refusals: Refusal[],
) => A | undefined;

const within = (up: PathNode | undefined, key: string | number): PathNode | undefined =>
  key === '' ? up : at(up, key);

type Optional<A> = { readonly optional: Decoder<A> };
type Fields<A> = {
  readonly [K in keyof A]-?: undefined extends A[K]
    ? Optional<Exclude<A[K], undefined>>
    : object extends Pick<A, K>
      ? Optional<A[K]>
      : Decoder<A[K]>;
};

/** Reads at one go what is of its shape, and once more, to tell what is off, what is not. */
export const quickly =
  <A>(plain: (value: unknown, reading: Reading) => A, told: Decoder<A>): Decoder<A> =>
  (value, key, up, refusals: Counting) => {
    const reading: Reading = { holds: true, items: refusals.items ?? 0 };
    const own = plain(value, reading);
    if (!reading.holds) return told(value, key, up, refusals);
    refusals.items = reading.items;
    return own;
  };

/** A field that may be absent. */
export const optional = <A>(decoder: Decoder<A>): Optional<A> => ({ optional: decoder });

/**
 * A record with these fields, which come out in the order they had, so that a document is the same text again. Unknown
 * fields are refused, and speak against nothing that was read.
 */
export const record = <A>(fields: Fields<A>): Decoder<A> => {
  const known = Object.keys(fields) as (keyof A & string)[];
  return (value, key, up, refusals) => {
    const place = within(up, key);
    const source = readRecord(value, place, known, refusals);
    if (source === undefined) return undefined;
    const copy: Partial<Record<keyof A, unknown>> = {};
    let whole = true;
    for (const name of inOrder(source, known)) {
      const decoder: Decoder<unknown> | Optional<unknown> = fields[name];
      const field = source[name];
      const needed = typeof decoder === 'function';
      if (field === undefined && !needed) continue;
      const read = (needed ? decoder : decoder.optional)(field, name, place, refusals);
      if (read === undefined) whole = false;
      else copy[name] = read;
    }
    return whole ? (Object.freeze(copy) as A) : undefined;
  };
};

/** The known fields in the order of a record, and then those that it does not list. */
const inOrder = <Name extends string>(source: object, known: readonly Name[]): Iterable<Name> => {
  const own: Name[] = [];
  for (const field in source) if (known.includes(field as Name)) own.push(field as Name);
  return own.length === known.length ? own : new Set([...own, ...known]);
};

/** A list of items. */
export const list =
  <A>(item: Decoder<A>, limit?: number): Decoder<readonly A[]> =>
  (value, key, up, refusals) => {
    const place = within(up, key);
    const items = readList(value, place, refusals, limit);
    if (items === undefined) return undefined;
    const copy = readItems(items, refusals, (own, i) => item(own, i, place, refusals));
    return copy.every((own) => own !== undefined) ? Object.freeze(copy as A[]) : undefined;
  };

/** A list of one item at least. */
export const filledList = <A>(item: Decoder<A>): Decoder<readonly A[]> => {
  const items = list(item);
  return (value, key, up, refusals) => {
    const read = items(value, key, up, refusals);
    if (read?.length !== 0) return read;
    refusals.push({ code: 'empty', path: toPath(within(up, key)), expected: 'list' });
    return undefined;
  };
};

/** An amount of zero or more. */
export const positiveAmount: Decoder<number> = (value, key, up, refusals) => {
  const amount = readMinorUnits(value, key, up, refusals);
  if (amount === undefined || amount >= 0) return amount;
  refusals.push({
    code: 'document-mismatch',
    path: toPath(at(up, key)),
    stated: String(amount),
    expected: '0 or more',
  });
  return undefined;
};
