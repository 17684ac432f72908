import { toCanonicalDecimal, type Decimal } from '../money/decimal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { at, toPath, describeReceived, refuseType, type PathNode } from './reading.js';
import type { Refusal } from '../documents/refusal.js';

// The values that hold no others, each read as what it has to be.

export const readText = (value: unknown, key: string | number, place: PathNode | undefined, refusals: Refusal[]) => {
  if (typeof value !== 'string') return refuseType(refusals, at(place, key), 'text', value);
  return value;
};

/** Text that names something: an id, a number. */
export const readName = (value: unknown, key: string | number, place: PathNode | undefined, refusals: Refusal[]) => {
  const text = readText(value, key, place, refusals);
  if (text === '') {
    refusals.push({ code: 'empty', path: toPath(at(place, key)), expected: 'text' });
    return undefined;
  }
  return text;
};

export const readMinorUnits = (
  value: unknown,
  key: string | number,
  place: PathNode | undefined,
  refusals: Refusal[],
): MinorUnits | undefined => {
  if (isMinorUnits(value)) return value + 0;
  if (typeof value !== 'number') return refuseType(refusals, at(place, key), 'minor units', value);
  refusals.push({ code: 'not-minor-units', path: toPath(at(place, key)), received: describeReceived(value) });
  return undefined;
};

export const readDecimal = (
  value: unknown,
  key: string | number,
  place: PathNode | undefined,
  refusals: Refusal[],
): Decimal | undefined => {
  const decimal = toCanonicalDecimal(value);
  if (decimal !== undefined) return decimal;
  if (typeof value !== 'number' && typeof value !== 'string') {
    return refuseType(refusals, at(place, key), 'decimal', value);
  }
  refusals.push({ code: 'not-a-decimal', path: toPath(at(place, key)), received: describeReceived(value) });
  return undefined;
};

export const readOneOf = <Choice extends string | number | boolean>(
  value: unknown,
  key: string | number,
  expected: readonly Choice[],
  place: PathNode | undefined,
  refusals: Refusal[],
): Choice | undefined => {
  // The choice, not the value: -0 is found as 0.
  const choice = expected[expected.indexOf(value as Choice)];
  if (choice !== undefined) return choice;
  if (value === undefined) return refuseType(refusals, at(place, key), expected.join(' | '), value);
  refusals.push({ code: 'not-one-of', path: toPath(at(place, key)), expected, received: describeReceived(value) });
  return undefined;
};

const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** An ISO calendar date; that it exists is checked without a clock. */
export const isDate = (text: string): boolean => {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
};

export const readDate = (value: unknown, key: string | number, place: PathNode | undefined, refusals: Refusal[]) => {
  const text = readText(value, key, place, refusals);
  if (text === undefined || isDate(text)) return text;
  refusals.push({ code: 'not-a-date', path: toPath(at(place, key)), received: describeReceived(value) });
  return undefined;
};

type Read<A> = (value: unknown, key: string, place: PathNode | undefined, refusals: Refusal[]) => A | undefined;

/** A field that may be absent; `undefined` counts as absent. */
export const readOptional = <A>(
  read: Read<A>,
  value: unknown,
  key: string,
  place: PathNode | undefined,
  refusals: Refusal[],
): A | undefined => (value === undefined ? undefined : read(value, key, place, refusals));
