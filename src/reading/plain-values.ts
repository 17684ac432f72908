import { toCanonicalDecimal } from '../money/decimal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { MOST_ITEMS, type Fields } from './reading.js';
import { isDate } from './reading-values.js';

// Reading at one go: a value of another shape is held by a neutral one, and marks the whole reading as one that does
// not hold. No path is kept and no reason given.

/** What has been read so far: whether all of it was of its shape, and how many items the lists have together. */
export type Reading = { holds: boolean; items: number };

const NONE: readonly never[] = Object.freeze([]);
const NO_FIELDS: Fields = Object.freeze({});

/** Whether a record has so many fields: with those that were read, then, it has no others. */
export const hasFields = (record: Fields, fields: number): boolean => {
  let left = fields;
  for (const field in record) left -= typeof field === 'string' ? 1 : 0;
  return left === 0;
};

export const plainRecord = (value: unknown, reading: Reading): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  reading.holds = false;
  return NO_FIELDS;
};

export const plainList = <Item>(
  value: unknown,
  item: (value: unknown, reading: Reading) => Item,
  reading: Reading,
  limit: number,
): readonly Item[] => {
  const length = Array.isArray(value) ? value.length : -1;
  reading.items += length;
  if (length < 0 || length > limit || reading.items > MOST_ITEMS) reading.holds = false;
  if (length === 0 || !reading.holds) return NONE;
  const items = new Array<Item>(length);
  for (let i = 0; i < length; i++) items[i] = item((value as readonly unknown[])[i], reading);
  return Object.freeze(items);
};

export const plainText = (value: unknown, reading: Reading): string => {
  if (typeof value === 'string') return value;
  reading.holds = false;
  return '';
};

export const plainName = (value: unknown, reading: Reading): string => {
  if (value === '') reading.holds = false;
  return plainText(value, reading);
};

export const plainUnits = (value: unknown, reading: Reading): MinorUnits => {
  if (isMinorUnits(value)) return value + 0;
  reading.holds = false;
  return 0;
};

export const plainDecimal = (value: unknown, reading: Reading): string => {
  if (toCanonicalDecimal(value) !== value) reading.holds = false;
  return plainText(value, reading);
};

export const plainDate = (value: unknown, reading: Reading): string => {
  const day = plainText(value, reading);
  if (!isDate(day)) reading.holds = false;
  return day;
};

export const plainExponent = (value: unknown, reading: Reading): number => {
  const places = plainUnits(value, reading);
  if (places < 0 || places > 6) reading.holds = false;
  return places;
};

export const either = <Choice extends string>(value: unknown, choice: Choice, reading: Reading): Choice => {
  if (value !== choice) reading.holds = false;
  return choice;
};

export const plainChoice = <Choice>(value: unknown, choices: readonly Choice[], reading: Reading): Choice => {
  if (!choices.includes(value as Choice)) reading.holds = false;
  return value as Choice;
};
