import { at, pathOf, readList, readMinorUnits, readOptional, readRecord, type Place } from './reading.js';
import type { Refusal } from './refusal.js';

// Stored documents are described by decoders, put together from the readers: a decoder copies what is of its shape,
// frozen, and notes every reason why the rest is not.

/** Reads the value of a field, or of an item; the key `''` is the document itself. */
export type Decoder<A> = (
  value: unknown,
  key: string | number,
  up: Place | undefined,
  refusals: Refusal[],
) => A | undefined;

const within = (up: Place | undefined, key: string | number): Place | undefined => (key === '' ? up : at(up, key));

type Optional<A> = { readonly optional: Decoder<A> };
type Fields<A> = {
  readonly [K in keyof A]-?: undefined extends A[K]
    ? Optional<Exclude<A[K], undefined>>
    : Record<never, never> extends Pick<A, K>
      ? Optional<A[K]>
      : Decoder<A[K]>;
};

/** A field that may be absent. */
export const optional = <A>(decoder: Decoder<A>): Optional<A> => ({ optional: decoder });

/** A record with these fields and no others, in this order. */
export const record = <A>(fields: Fields<A>): Decoder<A> => {
  const known = Object.keys(fields);
  const decoders = Object.values<Decoder<unknown> | Optional<unknown>>(fields);
  return (value, key, up, refusals) => {
    const before = refusals.length;
    const place = within(up, key);
    const source = readRecord(value, place, known, refusals);
    if (source === undefined) return undefined;
    const copy: Record<string, unknown> = {};
    decoders.forEach((decoder, i) => {
      const name = known[i]!;
      const field = source[name];
      const read =
        typeof decoder === 'function'
          ? decoder(field, name, place, refusals)
          : readOptional(decoder.optional, field, name, place, refusals);
      if (read !== undefined) copy[name] = read;
    });
    return refusals.length > before ? undefined : (Object.freeze(copy) as A);
  };
};

/** A list of items. */
export const list =
  <A>(item: Decoder<A>): Decoder<readonly A[]> =>
  (value, key, up, refusals) => {
    const before = refusals.length;
    const place = at(up, key);
    const items = readList(value, place, refusals);
    const copy = items?.map((own, i) => item(own, i, place, refusals));
    return refusals.length > before ? undefined : Object.freeze(copy as A[]);
  };

/** An amount of zero or more. */
export const positiveAmount: Decoder<number> = (value, key, up, refusals) => {
  const amount = readMinorUnits(value, key, up, refusals);
  if (amount === undefined || amount >= 0) return amount;
  refusals.push({
    code: 'document-mismatch',
    path: pathOf(at(up, key)),
    stated: String(amount),
    expected: '0 or more',
  });
  return undefined;
};

/** Whatever stands there; another reads it. */
export const anything: Decoder<NonNullable<unknown>> = (value, key, up, refusals) => {
  if (value !== undefined && value !== null) return value;
  refusals.push({ code: 'missing', path: pathOf(at(up, key)), expected: 'record' });
  return undefined;
};
