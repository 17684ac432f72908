import { at, pathOf, received, type Place } from './reading.js';
import type { Refusal } from './refusal.js';

/**
 * Where a stated document differs from what it should be: one refusal for each figure that is off, with what it says
 * and what it should say. It walks what should be, so a stated document of any size or shape is compared at its cost.
 */
export const differences = (
  stated: unknown,
  expected: unknown,
  place: Place | undefined,
  refusals: Refusal[],
): Refusal[] => {
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
      if (theirs[i] !== item) differences(theirs[i], item, at(place, i), refusals);
    });
    return refusals;
  }
  const own = expected as Readonly<Record<string, unknown>>;
  const theirs = stated as Readonly<Record<string, unknown>>;
  const known = Object.keys(own);
  for (const key of known) {
    if (theirs[key] !== own[key]) differences(theirs[key], own[key], at(place, key), refusals);
  }
  for (const field in theirs) {
    if (!Object.hasOwn(own, field) && theirs[field] !== undefined) {
      refusals.push({ code: 'unknown-field', path: pathOf(at(place, field)), field, known });
    }
  }
  return refusals;
};

const mismatch = (stated: unknown, expected: unknown, place: Place | undefined, refusals: Refusal[]): Refusal[] => {
  refusals.push({
    code: 'document-mismatch',
    path: pathOf(place),
    stated: received(stated),
    expected: received(expected),
  });
  return refusals;
};
