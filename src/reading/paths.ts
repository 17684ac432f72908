import { describeReceived } from '../documents/outcome.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { findNearestName } from './nearest-name.js';

/** Where a value was found; made into a path only when something is refused. */
export type PathNode = { readonly up: PathNode | undefined; readonly key: string | number };

export type Fields = Readonly<Record<string, unknown>>;

/** More than any document has in one list; a list that claims more is refused before it is walked. */
export const LONGEST_LIST = 200_000;

/** How many unknown fields of one record are named; a record with more is not read. */
const MOST_UNKNOWN = 100;

export const toPath = (place: PathNode | undefined): Path => {
  const path: (string | number)[] = [];
  for (let node = place; node !== undefined; node = node.up) path.unshift(node.key);
  return Object.freeze(path);
};

export const at = (up: PathNode | undefined, key: string | number): PathNode => ({ up, key });

/** Notes a reason; there is no value then. */
export const addRefusal = (refusals: Refusal[], refusal: Refusal): undefined => {
  refusals.push(refusal);
  return undefined;
};

/** Refuses a value of another type, or one that is missing. */
export const refuseType = (
  refusals: Refusal[],
  place: PathNode | undefined,
  expected: string,
  value: unknown,
): undefined =>
  addRefusal(
    refusals,
    value === undefined
      ? { code: 'missing', path: toPath(place), expected }
      : { code: 'wrong-type', path: toPath(place), expected, received: describeReceived(value) },
  );

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record with no fields but the known ones; any fields where none are named. */
export const readRecord = (
  value: unknown,
  place: PathNode | undefined,
  known: readonly string[] | undefined,
  refusals: Refusal[],
): Fields | undefined => {
  if (!isRecord(value)) return refuseType(refusals, place, 'record', value);
  return known === undefined || refuseUnknownFields(value, place, known, refusals) ? value : undefined;
};

/**
 * Names each field that is not known, but for one of another kind of record that is absent; false where there are so
 * many that the record is not read at all.
 */
export const refuseUnknownFields = (
  record: Fields,
  place: PathNode | undefined,
  known: readonly string[],
  refusals: Refusal[],
  ofOtherKinds: readonly string[] = [],
): boolean => {
  let unknown = 0;
  let next = 0;
  for (const field in record) {
    // Fields mostly stand in the order of their description.
    if (field !== known[next]) next = known.indexOf(field);
    next++;
    if (next > 0 || (ofOtherKinds.includes(field) && record[field] === undefined)) continue;
    if (unknown === MOST_UNKNOWN) {
      refusals.push({ code: 'too-many', path: toPath(place), asked: Object.keys(record).length, limit: known.length });
      return false;
    }
    unknown++;
    const nearest = findNearestName(field, known);
    const path = toPath(at(place, field));
    refusals.push({ code: 'unknown-field', path, field, known, ...(nearest === undefined ? {} : { nearest }) });
  }
  return true;
};

/** How long a list is, which is asked only once; undefined where it is none or too long. */
export const readLength = (
  value: unknown,
  place: PathNode | undefined,
  refusals: Refusal[],
  limit: number,
): number | undefined => {
  if (!Array.isArray(value)) return refuseType(refusals, place, 'list', value);
  const { length } = value;
  return length > limit
    ? addRefusal(refusals, { code: 'too-many', path: toPath(place), asked: length, limit })
    : length;
};

/** The items of a list, in a list that nobody else has. */
export const readList = (
  value: unknown,
  place: PathNode | undefined,
  refusals: Refusal[],
  limit = LONGEST_LIST,
): readonly unknown[] | undefined => {
  const length = readLength(value, place, refusals, limit);
  if (length === undefined) return undefined;
  const items = new Array<unknown>(length);
  for (let i = 0; i < length; i++) items[i] = (value as readonly unknown[])[i];
  return items;
};
