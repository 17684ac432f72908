import { describeReceived } from '../documents/outcome.js';
import { at, toPath, type PathNode } from './paths.js';
import type { Refusal } from '../documents/refusal.js';

/** Whether two are the same, as most are: nothing is kept on the way, as it is for telling where they are not. */
export const isSame = (stated: unknown, expected: unknown): boolean => {
  if (stated === expected) return true;
  if (typeof expected !== 'object' || typeof stated !== 'object' || expected === null || stated === null) return false;
  if (Array.isArray(expected)) {
    if (!Array.isArray(stated) || stated.length !== expected.length) return false;
    for (let i = 0; i < expected.length; i++) if (!isSame(stated[i], expected[i])) return false;
    return true;
  }
  const own = expected as Readonly<Record<string, unknown>>;
  const theirs = stated as Readonly<Record<string, unknown>>;
  let more = 0;
  for (const key in own) {
    if (!isSame(theirs[key], own[key])) return false;
    if (own[key] !== undefined) more--;
  }
  for (const key in theirs) if (theirs[key] !== undefined) more++;
  return more === 0 && !Array.isArray(stated);
};

/**
 * Where a stated document differs from what it should be: one refusal for each figure that is off, with what it says
 * and what it should say. It walks what should be, so a stated document of any size or shape is compared at its cost.
 */
export const collectDifferences = (
  stated: unknown,
  expected: unknown,
  place: PathNode | undefined,
  refusals: Refusal[],
): Refusal[] => (isSame(stated, expected) ? refusals : told(stated, expected, place, refusals));

const told = (stated: unknown, expected: unknown, place: PathNode | undefined, refusals: Refusal[]): Refusal[] => {
  if (typeof expected !== 'object' || expected === null) {
    if (stated !== expected) mismatch(stated, expected, place, refusals);
    return refusals;
  }
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated) !== Array.isArray(expected)) {
    return mismatch(stated, expected, place, refusals);
  }
  if (Array.isArray(expected)) {
    const [own, theirs] = [expected as readonly unknown[], stated as readonly unknown[]];
    if (theirs.length !== own.length) return mismatch(`${theirs.length} items`, `${own.length} items`, place, refusals);
    own.forEach((item, i) => {
      told(theirs[i], item, at(place, i), refusals);
    });
    return refusals;
  }
  const own = expected as Readonly<Record<string, unknown>>;
  const theirs = stated as Readonly<Record<string, unknown>>;
  const known = Object.keys(own);
  for (const key of known) told(theirs[key], own[key], at(place, key), refusals);
  for (const field in theirs) {
    if (!Object.hasOwn(own, field) && theirs[field] !== undefined) {
      refusals.push({ code: 'unknown-field', path: toPath(at(place, field)), field, known });
    }
  }
  return refusals;
};

const mismatch = (stated: unknown, expected: unknown, place: PathNode | undefined, refusals: Refusal[]): Refusal[] => {
  refusals.push({
    code: 'document-mismatch',
    path: toPath(place),
    stated: describeReceived(stated),
    expected: describeReceived(expected),
  });
  return refusals;
};
