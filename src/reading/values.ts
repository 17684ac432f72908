import { describeReceived, tryOrElse } from '../documents/outcome.js';
import type { Refusal } from '../documents/refusal.js';
import { toCanonicalDecimal, type Decimal } from '../money/decimal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { addRefusal, at, refuseType, toPath, type PathNode } from './paths.js';

// The values that hold no others, each read as what it has to be.

/** The schema version of every document so far. */
export const SCHEMA_VERSION = 1;

/** Reads a value at a key; undefined where it is refused. */
export type ReadValue<A> = (
  value: unknown,
  key: string | number,
  up: PathNode | undefined,
  refusals: Refusal[],
) => A | undefined;

export type Choice = string | number | boolean;

export const readText: ReadValue<string> = (value, key, up, refusals) =>
  typeof value === 'string' ? value : refuseType(refusals, at(up, key), 'text', value);

/** Text that names something: an id, a number. */
export const readName: ReadValue<string> = (value, key, up, refusals) => {
  const text = readText(value, key, up, refusals);
  return text === '' ? addRefusal(refusals, { code: 'empty', path: toPath(at(up, key)), expected: 'text' }) : text;
};

export const readMinorUnits: ReadValue<MinorUnits> = (value, key, up, refusals) => {
  if (isMinorUnits(value)) return value + 0;
  if (typeof value !== 'number') return refuseNumber(value, key, up, refusals, 'minor units');
  const received = describeReceived(value);
  return addRefusal(refusals, { code: 'not-minor-units', path: toPath(at(up, key)), received });
};

export const readNonNegativeUnits: ReadValue<MinorUnits> = (value, key, up, refusals) => {
  const amount = readMinorUnits(value, key, up, refusals);
  if (amount === undefined || amount >= 0) return amount;
  const path = toPath(at(up, key));
  return addRefusal(refusals, { code: 'document-mismatch', path, stated: String(amount), expected: '0 or more' });
};

export const readDecimal: ReadValue<Decimal> = (value, key, up, refusals) => {
  const decimal = toCanonicalDecimal(value);
  if (decimal !== undefined) return decimal;
  if (typeof value !== 'number' && typeof value !== 'string') return refuseNumber(value, key, up, refusals, 'decimal');
  const received = describeReceived(value);
  return addRefusal(refusals, { code: 'not-a-decimal', path: toPath(at(up, key)), received });
};

/** A decimal as a document holds it: canonical text. */
export const readStoredDecimal: ReadValue<Decimal> = (value, key, up, refusals) => {
  const text = readText(value, key, up, refusals);
  const decimal = text === undefined ? undefined : readDecimal(text, key, up, refusals);
  if (decimal === undefined || decimal === text) return decimal;
  const [stated, expected] = [describeReceived(text), describeReceived(decimal)];
  return addRefusal(refusals, { code: 'document-mismatch', path: toPath(at(up, key)), stated, expected });
};

/** Refuses what is no number; of an object that prints a decimal, as other libraries have them, it tells the decimal. */
const refuseNumber = (
  value: unknown,
  key: string | number,
  up: PathNode | undefined,
  refusals: Refusal[],
  expected: 'minor units' | 'decimal',
): undefined => {
  const decimal = typeof value === 'object' ? findPrintedDecimal(value) : undefined;
  if (decimal === undefined) return refuseType(refusals, at(up, key), expected, value);
  const path = toPath(at(up, key));
  return addRefusal(refusals, { code: 'wrong-type', path, expected, received: 'object', decimal });
};

/** As other libraries print decimals. It only stands in a sentence, so this library need not take it. */
const PRINTED_DECIMAL = /^-?\d{1,30}(?:\.\d{1,30})?$/;

const findPrintedDecimal = (value: unknown): string | undefined => {
  // A list of one number prints what it holds.
  const text = tryOrElse(() => (Array.isArray(value) ? '' : String(value)), '');
  return PRINTED_DECIMAL.test(text) ? text : undefined;
};

export const readOneOf = <Value extends Choice>(
  value: unknown,
  key: string | number,
  expected: readonly Value[],
  up: PathNode | undefined,
  refusals: Refusal[],
): Value | undefined => {
  // The choice, not the value: -0 is found as 0.
  const choice = expected[expected.indexOf(value as Value)];
  if (choice !== undefined) return choice;
  if (value === undefined) return refuseType(refusals, at(up, key), expected.join(' | '), value);
  const received = describeReceived(value);
  return addRefusal(refusals, { code: 'not-one-of', path: toPath(at(up, key)), expected, received });
};

export const EXPONENTS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

const VERSIONS: readonly (typeof SCHEMA_VERSION)[] = [SCHEMA_VERSION];

/** The schema version of a document: what a later release wrote is refused as such. */
export const readVersion: ReadValue<typeof SCHEMA_VERSION> = (value, key, up, refusals) => {
  if (!isMinorUnits(value) || value <= SCHEMA_VERSION) return readOneOf(value, key, VERSIONS, up, refusals);
  const path = toPath(at(up, key));
  return addRefusal(refusals, { code: 'unsupported-version', path, received: value, supported: SCHEMA_VERSION });
};

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** An ISO calendar date; that it exists is checked without a clock. */
const isDate = (text: string): boolean => {
  if (!DATE.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
};

export const readDate: ReadValue<string> = (value, key, up, refusals) => {
  const path = at(up, key);
  if (typeof value === 'object' && isDateObject(value)) {
    return addRefusal(refusals, { code: 'wrong-type', path: toPath(path), expected: 'date', received: 'Date' });
  }
  const text = readText(value, key, up, refusals);
  if (text === undefined || isDate(text)) return text;
  return addRefusal(refusals, { code: 'not-a-date', path: toPath(path), received: describeReceived(value) });
};

const isDateObject = (value: object | null): boolean =>
  tryOrElse(() => Object.prototype.toString.call(value) === '[object Date]', false);

/** A field that may be absent; `undefined` counts as absent. */
export const readOptional = <A>(read: ReadValue<A>, ...[value, ...where]: Parameters<ReadValue<A>>): A | undefined =>
  value === undefined ? undefined : read(value, ...where);
