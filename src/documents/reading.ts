import { canonicalDecimal, type Decimal } from '../money/decimal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import type { Path, Refusal } from './refusal.js';

// Reading takes each field of an unknown value once, copies what is of the right shape, and notes every reason why the
// rest is not. Everything after it works on the copies, so a getter that answers differently the next time, or a list
// that lies about its length, is never asked again.

/** Where a value was found; made into a path only when something is refused. */
export type Place = { readonly up: Place | undefined; readonly key: string | number };

export type Fields = Readonly<Record<string, unknown>>;

/** More than any invoice has; a list that claims more is refused before it is walked. */
export const LONGEST_LIST = 200_000;

/** More than the lists of any document hold together; a list that stands in many places counts in each of them. */
export const MOST_ITEMS = 2_000_000;

/** How many unknown fields of one record are named; of more, only the number is told. */
const MOST_UNKNOWN = 100;

export const pathOf = (place: Place | undefined): Path => {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.up) path.unshift(at.key);
  return Object.freeze(path);
};

export const at = (up: Place | undefined, key: string | number): Place => ({ up, key });

/** What was received, named briefly: operands stay small and plain whatever they were. */
export const received = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'boolean' || value === undefined || value === null) return String(value);
  return Array.isArray(value) ? 'list' : typeof value;
};

/** A name as it was given; what is no text is named as it was received. */
export const named = (value: unknown): string => (typeof value === 'string' ? value : received(value));

const wrongType = (refusals: Refusal[], place: Place | undefined, expected: string, value: unknown): undefined => {
  const path = pathOf(place);
  refusals.push(
    value === undefined
      ? { code: 'missing', path, expected }
      : { code: 'wrong-type', path, expected, received: received(value) },
  );
  return undefined;
};

/** A record with no fields but the known ones; any fields where none are named. */
export const readRecord = (
  value: unknown,
  place: Place | undefined,
  known: readonly string[] | undefined,
  refusals: Refusal[],
): Fields | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrongType(refusals, place, 'record', value);
  }
  if (known === undefined) return value as Fields;
  let unknown = 0;
  for (const field in value) {
    if (known.includes(field)) continue;
    unknown++;
    if (unknown > MOST_UNKNOWN) continue;
    refusals.push({ code: 'unknown-field', path: pathOf(at(place, field)), field, known });
  }
  if (unknown > MOST_UNKNOWN) {
    refusals.push({ code: 'too-many', path: pathOf(place), asked: unknown, limit: MOST_UNKNOWN });
  }
  return value as Fields;
};

/** The refusals of one reading, which also counts what it read of lists: it ends before a document without end does. */
type Counting = Refusal[] & { items?: number };

/** The items of a list, in a list of our own. */
export const readList = (
  value: unknown,
  place: Place | undefined,
  refusals: Counting,
  limit = LONGEST_LIST,
): readonly unknown[] | undefined => {
  if (!Array.isArray(value)) return wrongType(refusals, place, 'list', value);
  const length: number = value.length;
  const read = refusals.items ?? 0;
  const most = Math.min(limit, MOST_ITEMS - read);
  if (length > most) {
    refusals.push({ code: 'too-many', path: pathOf(place), asked: length, limit: most });
    return undefined;
  }
  refusals.items = read + length;
  const items = new Array<unknown>(length);
  for (let i = 0; i < length; i++) items[i] = (value as readonly unknown[])[i];
  return items;
};

export const readText = (value: unknown, key: string | number, place: Place | undefined, refusals: Refusal[]) => {
  if (typeof value !== 'string') return wrongType(refusals, at(place, key), 'text', value);
  return value;
};

/** Text that names something: an id, a number. */
export const readName = (value: unknown, key: string | number, place: Place | undefined, refusals: Refusal[]) => {
  const text = readText(value, key, place, refusals);
  if (text === '') {
    refusals.push({ code: 'empty', path: pathOf(at(place, key)), expected: 'text' });
    return undefined;
  }
  return text;
};

export const readMinorUnits = (
  value: unknown,
  key: string | number,
  place: Place | undefined,
  refusals: Refusal[],
): MinorUnits | undefined => {
  if (isMinorUnits(value)) return value + 0;
  if (typeof value !== 'number') return wrongType(refusals, at(place, key), 'minor units', value);
  refusals.push({ code: 'not-minor-units', path: pathOf(at(place, key)), received: received(value) });
  return undefined;
};

export const readDecimal = (
  value: unknown,
  key: string | number,
  place: Place | undefined,
  refusals: Refusal[],
): Decimal | undefined => {
  const decimal = canonicalDecimal(value);
  if (decimal !== undefined) return decimal;
  if (typeof value !== 'number' && typeof value !== 'string') {
    return wrongType(refusals, at(place, key), 'decimal', value);
  }
  refusals.push({ code: 'not-a-decimal', path: pathOf(at(place, key)), received: received(value) });
  return undefined;
};

export const readOneOf = <Choice extends string | number | boolean>(
  value: unknown,
  key: string | number,
  expected: readonly Choice[],
  place: Place | undefined,
  refusals: Refusal[],
): Choice | undefined => {
  if (expected.includes(value as Choice)) return value as Choice;
  if (value === undefined) return wrongType(refusals, at(place, key), expected.join(' | '), value);
  refusals.push({ code: 'not-one-of', path: pathOf(at(place, key)), expected, received: received(value) });
  return undefined;
};

const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** An ISO calendar date; that it exists is checked without a clock. */
export const isDate = (text: string): boolean => {
  const parts = text.length === 10 ? DATE.exec(text) : null;
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
};

export const readDate = (value: unknown, key: string | number, place: Place | undefined, refusals: Refusal[]) => {
  const text = readText(value, key, place, refusals);
  if (text === undefined || isDate(text)) return text;
  refusals.push({ code: 'not-a-date', path: pathOf(at(place, key)), received: received(value) });
  return undefined;
};

type Read<A> = (value: unknown, key: string, place: Place | undefined, refusals: Refusal[]) => A | undefined;

/** A field that may be absent; `undefined` counts as absent. */
export const readOptional = <A>(
  read: Read<A>,
  value: unknown,
  key: string,
  place: Place | undefined,
  refusals: Refusal[],
): A | undefined => (value === undefined ? undefined : read(value, key, place, refusals));
