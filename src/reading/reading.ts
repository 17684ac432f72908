import { MOST_REFUSALS } from '../documents/outcome.js';
import type { Path, Refusal } from '../documents/refusal.js';

// Reading takes each field of an unknown value once, copies what is of the right shape, and notes every reason why the
// rest is not. Everything after it works on the copies, so a getter that answers differently the next time, or a list
// that lies about its length, is never asked again.

/** Where a value was found; made into a path only when something is refused. */
export type PathNode = { readonly up: PathNode | undefined; readonly key: string | number };

export type Fields = Readonly<Record<string, unknown>>;

/** More than any invoice has; a list that claims more is refused before it is walked. */
export const LONGEST_LIST = 200_000;

/** More than the lists of any document hold together; a list that stands in many places counts in each of them. */
export const MOST_ITEMS = 1_500_000;

/** How many unknown fields of one record are named; a record with more is not read. */
const MOST_UNKNOWN = 100;

export const toPath = (place: PathNode | undefined): Path => {
  const path: (string | number)[] = [];
  for (let extendPath = place; extendPath !== undefined; extendPath = extendPath.up) path.unshift(extendPath.key);
  return Object.freeze(path);
};

export const at = (up: PathNode | undefined, key: string | number): PathNode => ({ up, key });

/** What was received, named briefly: operands stay small and plain whatever they were. */
export const describeReceived = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  try {
    return Array.isArray(value) ? 'list' : typeof value;
  } catch {
    // A revoked proxy cannot even be asked what it is.
    return 'object';
  }
};

/** A name as it was given; what is no text is named as it was received. */
export const toName = (value: unknown): string => (typeof value === 'string' ? value : describeReceived(value));

/** Refuses a value of another type, or one that is missing. */
export const refuseType = (
  refusals: Refusal[],
  place: PathNode | undefined,
  expected: string,
  value: unknown,
): undefined => {
  const path = toPath(place);
  refusals.push(
    value === undefined
      ? { code: 'missing', path, expected }
      : { code: 'wrong-type', path, expected, received: describeReceived(value) },
  );
  return undefined;
};

/** A record with no fields but the known ones; any fields where none are named. */
export const readRecord = (
  value: unknown,
  place: PathNode | undefined,
  known: readonly string[] | undefined,
  refusals: Refusal[],
): Fields | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuseType(refusals, place, 'record', value);
  }
  if (known === undefined) return value as Fields;
  let unknown = 0;
  for (const field in value) {
    if (known.includes(field)) continue;
    if (unknown === MOST_UNKNOWN) {
      refusals.push({ code: 'too-many', path: toPath(place), asked: Object.keys(value).length, limit: known.length });
      return undefined;
    }
    unknown++;
    refusals.push({ code: 'unknown-field', path: toPath(at(place, field)), field, known });
  }
  return value as Fields;
};

/** The refusals of one reading, which also counts what it read of lists: it ends before a document without end does. */
export type Counting = Refusal[] & { items?: number };

/** The items of a list, in a list of our own. */
export const readList = (
  value: unknown,
  place: PathNode | undefined,
  refusals: Counting,
  limit = LONGEST_LIST,
): readonly unknown[] | undefined => {
  if (!Array.isArray(value)) return refuseType(refusals, place, 'list', value);
  const length: number = value.length;
  const read = refusals.items ?? 0;
  const most = Math.min(limit, MOST_ITEMS - read);
  if (length > most) {
    refusals.push({ code: 'too-many', path: toPath(place), asked: length, limit: most });
    return undefined;
  }
  refusals.items = read + length;
  const items = new Array<unknown>(length);
  for (let i = 0; i < length; i++) items[i] = (value as readonly unknown[])[i];
  return items;
};

/** Reads item by item, until so much is refused that the rest would say no more. */
export const readItems = <A>(
  items: readonly unknown[],
  refusals: Refusal[],
  read: (item: unknown, index: number) => A,
): A[] => {
  // A list that grows as it is filled takes the room of seventeen items for its first one.
  const own = new Array<A>(items.length);
  let i = 0;
  for (; i < items.length && refusals.length < MOST_REFUSALS; i++) own[i] = read(items[i], i);
  if (i < items.length) own.length = i;
  return own;
};
