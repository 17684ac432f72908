import type { Path, Refusal } from '../../documents/refusal.js';

/** A stored figure and what it should be: nothing where they are the same. */
export const mismatch = (stated: number | string, expected: number | string, path: Path): Refusal[] =>
  stated === expected ? [] : [{ code: 'document-mismatch', path, stated: String(stated), expected: String(expected) }];

/** A stored figure that has to stand within bounds. */
export const outside = (stated: number, low: number, high: number, path: Path): Refusal[] =>
  stated >= low && stated <= high
    ? []
    : [{ code: 'document-mismatch', path, stated: String(stated), expected: `${low} to ${high}` }];
