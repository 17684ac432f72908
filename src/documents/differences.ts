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
    if (!Object.is(stated, expected) && !(stated === 0 && expected === 0)) mismatch(stated, expected, place, refusals);
    return refusals;
  }
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated) !== Array.isArray(expected)) {
    return mismatch(stated, expected, place, refusals);
  }
  const own = expected as Readonly<Record<string, unknown>>;
  const theirs = stated as Readonly<Record<string, unknown>>;
  if (Array.isArray(stated) && stated.length !== (expected as readonly unknown[]).length) {
    const count = (expected as readonly unknown[]).length;
    return mismatch(`${stated.length} items`, `${count} items`, place, refusals);
  }
  const known = Object.keys(own);
  for (const key of known) differences(theirs[key], own[key], keyed(place, key, expected), refusals);
  if (Array.isArray(stated)) return refusals;
  for (const field in theirs) {
    if (!Object.hasOwn(own, field) && theirs[field] !== undefined) {
      refusals.push({ code: 'unknown-field', path: pathOf(at(place, field)), field, known });
    }
  }
  return refusals;
};

const keyed = (place: Place | undefined, key: string, of: unknown): Place =>
  at(place, Array.isArray(of) ? Number(key) : key);

const mismatch = (stated: unknown, expected: unknown, place: Place | undefined, refusals: Refusal[]): Refusal[] => {
  refusals.push({
    code: 'document-mismatch',
    path: pathOf(place),
    stated: received(stated),
    expected: received(expected),
  });
  return refusals;
};
