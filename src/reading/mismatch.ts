import type { Path, Refusal } from '../documents/refusal.js';

/** Of a hundred thousand lines nearly all hold: none makes lists of nothing. */
const NONE: readonly never[] = Object.freeze([]);

/** A stored figure and what it should be: nothing where they are the same. */
export const checkEqual = (stated: number | string, expected: number | string, path: Path): readonly Refusal[] =>
  stated === expected
    ? NONE
    : [{ code: 'document-mismatch', path, stated: String(stated), expected: String(expected) }];

/** A stored figure that has to stand within bounds. */
export const checkBetween = (stated: number, low: number, high: number, path: Path): readonly Refusal[] =>
  stated >= low && stated <= high
    ? NONE
    : [{ code: 'document-mismatch', path, stated: String(stated), expected: `${low} to ${high}` }];

const NOWHERE: Path = [];

/** Stored parts of a figure that have to stand from 0 to what there is of each; the path is that of a part that does not. */
export const checkPartsBetween = (
  stated: readonly number[],
  most: readonly number[],
  pathOf: (part: number) => Path,
): Refusal[] => {
  const refusals: Refusal[] = [];
  for (let i = 0; i < stated.length; i++) {
    for (const off of checkBetween(stated[i]!, 0, most[i] ?? 0, NOWHERE)) refusals.push({ ...off, path: pathOf(i) });
  }
  return refusals;
};

/** Ids or numbers of a list are each its own. */
export const checkUnique = (ids: readonly string[], list: string, field: string): readonly Refusal[] => {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    const path: Path = [list, i, field];
    const before = seen.size;
    return seen.add(id).size > before
      ? []
      : checkEqual(id, `${field === 'id' ? 'an id' : 'a number'} of its own`, path);
  });
};
