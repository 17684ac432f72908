import type { Refusal } from '../../src/index.js';

type At = Refusal['path'];

export const missing = (path: At, expected: string): Refusal => ({ code: 'missing', path, expected });

export const wrong = (path: At, expected: string, received: string): Refusal => ({
  code: 'wrong-type',
  path,
  expected,
  received,
});

export const empty = (path: At, expected = 'text'): Refusal => ({ code: 'empty', path, expected });

export const noDecimal = (path: At, received: string): Refusal => ({ code: 'not-a-decimal', path, received });

export const noUnits = (path: At, received: string): Refusal => ({ code: 'not-minor-units', path, received });

export const notOneOf = (path: At, expected: readonly (string | number | boolean)[], received: string): Refusal => ({
  code: 'not-one-of',
  path,
  expected,
  received,
});
