import { describe, expect, it } from 'vitest';
import { collectDifferences } from '../../src/reading/compare.js';
import { at } from '../../src/reading/paths.js';
import type { Refusal } from '../../src/index.js';
import { mismatch } from '../support.js';

const between = (stated: unknown, expected: unknown): readonly Refusal[] =>
  collectDifferences(stated, expected, at(undefined, 'own'), []);

describe('what is stated is what should be', () => {
  it.each([
    ['text', 'a', 'a'],
    ['zero, of whichever sign', -0, 0],
    ['zero, of whichever sign', 0, -0],
    ['nothing at all', undefined, undefined],
    ['null', null, null],
    ['a list', [1, [2]], [1, [2]]],
    ['a record, in whatever order', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }],
    ['a record with a field that is not there', { a: 1, b: undefined }, { a: 1 }],
    ['a record without a field that is not there', { a: 1 }, { a: 1, b: undefined }],
  ])('%s', (_, stated, expected) => {
    expect(between(stated, expected)).toEqual([]);
  });
});

describe('what is stated differs from what should be', () => {
  it.each([
    ['another figure', 7, 8, '7', '8'],
    ['a figure for zero', 1, 0, '1', '0'],
    ['zero for a figure', 0, 1, '0', '1'],
    ['a figure for nothing', 7, undefined, '7', 'undefined'],
    ['a figure for null', 7, null, '7', 'null'],
    ['a record for a figure', {}, 7, 'object', '7'],
    ['a record for null', {}, null, 'object', 'null'],
    ['a text for a record', 'abc', { length: 3 }, '"abc"', 'object'],
    ['a figure for a record', 7, {}, '7', 'object'],
    ['nothing for a record', undefined, {}, 'undefined', 'object'],
    ['null for a record', null, {}, 'null', 'object'],
    ['a list for a record', [], {}, 'list', 'object'],
    ['a record for a list', {}, [], 'object', 'list'],
    ['a text for a list', 'a', ['a'], '"a"', 'list'],
    ['fewer items', ['a'], ['a', 'b'], '"1 items"', '"2 items"'],
    ['more items', ['a', 'b'], ['a'], '"2 items"', '"1 items"'],
  ])('%s', (_, stated, expected, said, should) => {
    expect(between(stated, expected)).toEqual([mismatch(['own'], said, should)]);
  });

  it('each in its place', () => {
    expect(between({ a: [1, { b: 2 }], c: 3 }, { a: [1, { b: 4 }], c: 5 })).toEqual([
      mismatch(['own', 'a', 1, 'b'], '2', '4'),
      mismatch(['own', 'c'], '3', '5'),
    ]);
  });

  it('by a field that should not be there', () => {
    const known = ['a'];
    expect(between({ a: 1, b: 2, c: undefined, d: null }, { a: 1 })).toEqual([
      { code: 'unknown-field', path: ['own', 'b'], field: 'b', known },
      { code: 'unknown-field', path: ['own', 'd'], field: 'd', known },
    ]);
  });

  it('by no field of a list', () => {
    expect(between(Object.assign(['a'], { more: 1 }), ['a'])).toEqual([]);
  });
});
