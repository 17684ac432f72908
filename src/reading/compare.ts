import { describeReceived, NO_ITEMS } from '../documents/outcome.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { at, toPath, type Fields, type PathNode } from './paths.js';

/**
 * Where a stated document differs from what it should be: one refusal for each figure that is off, with what it says
 * and what it should say. It walks what should be, so a stated document of any size or shape is compared at its cost.
 */
export const collectDifferences = (
  stated: unknown,
  expected: unknown,
  place: PathNode | undefined,
  refusals: Refusal[],
): Refusal[] => {
  const refuse = (said: unknown, should: unknown): Refusal[] => {
    refusals.push(createMismatch(toPath(place), describeReceived(said), describeReceived(should)));
    return refusals;
  };
  if (stated === expected) return refusals;
  if (typeof stated !== 'object' || typeof expected !== 'object') return refuse(stated, expected);
  if (stated === null || expected === null || Array.isArray(stated) !== Array.isArray(expected)) {
    return refuse(stated, expected);
  }
  if (Array.isArray(expected)) {
    const [items, expectedItems] = [stated as readonly unknown[], expected as readonly unknown[]];
    if (items.length !== expected.length) return refuse(`${items.length} items`, `${expected.length} items`);
    expectedItems.forEach((item, i) => collectDifferences(items[i], item, at(place, i), refusals));
    return refusals;
  }
  const [fields, expectedFields] = [stated as Fields, expected as Fields];
  for (const key in expectedFields) {
    if (fields[key] === expectedFields[key]) continue;
    collectDifferences(fields[key], expectedFields[key], at(place, key), refusals);
  }
  for (const field in fields) {
    if (Object.hasOwn(expectedFields, field) || fields[field] === undefined) continue;
    const path = toPath(at(place, field));
    refusals.push({ code: 'unknown-field', path, field, known: Object.keys(expectedFields) });
  }
  return refusals;
};

export const isSame = (stated: unknown, expected: unknown): boolean =>
  collectDifferences(stated, expected, undefined, []).length === 0;

const createMismatch = (path: Path, stated: string, expected: string): Refusal => ({
  code: 'document-mismatch',
  path,
  stated,
  expected,
});

/** A stored figure and what it should be: nothing where they are the same. */
export const checkEqual = (stated: number | string, expected: number | string, path: Path): readonly Refusal[] =>
  stated === expected ? NO_ITEMS : [createMismatch(path, String(stated), String(expected))];

/** A stored figure that has to stand within bounds. */
export const checkBetween = (stated: number, low: number, high: number, path: Path): readonly Refusal[] =>
  stated >= low && stated <= high ? NO_ITEMS : [createMismatch(path, String(stated), `${low} to ${high}`)];

/** Stored parts of a figure that have to stand from 0 to what there is of each; the path is that of a part that does not. */
export const checkPartsBetween = (
  stated: readonly number[],
  most: readonly number[],
  pathOf: (part: number) => Path,
): Refusal[] =>
  stated.flatMap((part, i) => checkBetween(part, 0, most[i] ?? 0, []).map((off) => ({ ...off, path: pathOf(i) })));

/** Ids or numbers of a list are each its own. */
export const checkUnique = <Field extends 'id' | 'number'>(
  items: readonly Readonly<Record<Field, string>>[],
  list: string,
  field: Field,
): readonly Refusal[] => {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    const before = seen.size;
    if (seen.add(item[field]).size > before) return [];
    return checkEqual(item[field], `${field === 'id' ? 'an id' : 'a number'} of its own`, [list, i, field]);
  });
};
