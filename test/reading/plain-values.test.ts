import { describe, expect, it } from 'vitest';
import {
  either,
  hasFields,
  plainDate,
  plainDecimal,
  plainExponent,
  plainList,
  plainName,
  plainRecord,
  plainText,
  plainUnits,
  type Reading,
} from '../../src/reading/plain-values.js';
import { MOST_ITEMS } from '../../src/reading/reading.js';

type Read = (value: unknown, reading: Reading) => unknown;

/** What a value is read as, and whether it was of its shape. */
const read = (of: Read, value: unknown, items = 0): readonly [unknown, boolean, number] => {
  const reading: Reading = { holds: true, items };
  const own = of(value, reading);
  return [own, reading.holds, reading.items];
};

const texts =
  (limit: number): Read =>
  (value, reading) =>
    plainList(value, plainText, reading, limit);

describe('a value that is read at one go', () => {
  it.each<readonly [string, Read, unknown, unknown]>([
    ['a text', plainText, '', ''],
    ['a name', plainName, 'a', 'a'],
    ['an amount', plainUnits, -5, -5],
    ['a decimal', plainDecimal, '-2.5', '-2.5'],
    ['a date', plainDate, '2024-02-29', '2024-02-29'],
    ['the fewest decimal places', plainExponent, 0, 0],
    ['the most decimal places', plainExponent, 6, 6],
    ['a choice', (value, reading) => either(value, 'line', reading), 'line', 'line'],
    ['a record', plainRecord, { a: 1 }, { a: 1 }],
  ])('is %s', (_, of, value, expected) => {
    expect(read(of, value)).toEqual([expected, true, 0]);
  });

  it.each<readonly [string, Read, unknown, unknown]>([
    ['a number for a text', plainText, 5, ''],
    ['no text', plainText, undefined, ''],
    ['an empty name', plainName, '', ''],
    ['a number for a name', plainName, 5, ''],
    ['digits for an amount', plainUnits, '5', 0],
    ['a part of a unit', plainUnits, 5.5, 0],
    ['a decimal in other digits', plainDecimal, '2.50', '2.50'],
    ['a number for a decimal', plainDecimal, 2.5, ''],
    ['a day that is none', plainDate, '2023-02-29', '2023-02-29'],
    ['fewer than no decimal places', plainExponent, -1, -1],
    ['more decimal places than six', plainExponent, 7, 7],
    ['another choice', (value, reading) => either(value, 'line', reading), 'page', 'line'],
    ['a list for a record', plainRecord, [1], {}],
    ['a text for a record', plainRecord, 'a', {}],
    ['nothing for a record', plainRecord, null, {}],
  ])('does not hold: %s', (_, of, value, neutral) => {
    expect(read(of, value)).toEqual([neutral, false, 0]);
  });

  it('is zero without a sign', () => {
    expect(read(plainUnits, -0)[0]).toBe(0);
  });

  it('stays one that does not hold, whatever is read after it', () => {
    const reading: Reading = { holds: false, items: 0 };
    for (const of of [plainText, plainName]) of('a', reading);
    plainRecord({}, reading);
    plainUnits(1, reading);
    expect(reading).toEqual({ holds: false, items: 0 });
  });
});

describe('the fields of a record', () => {
  it.each([
    [{}, 0, true],
    [{ a: 1, b: undefined }, 2, true],
    [{ a: 1, b: 2 }, 1, false],
    [{ a: 1, b: 2 }, 3, false],
    [Object.create({ a: 1 }), 1, true],
  ])('of %j are %i: %s', (record: object, count, expected) => {
    expect(hasFields(record as Readonly<Record<string, unknown>>, count)).toBe(expected);
  });
});

describe('a list that is read at one go', () => {
  it('is a frozen copy of as many items as it may have, counted with those before', () => {
    const own = ['a', 'b'];
    const [copy, holds, items] = read(texts(2), own, 5);
    expect([copy, holds, items]).toEqual([own, true, 7]);
    expect(copy).not.toBe(own);
    expect(Object.isFrozen(copy)).toBe(true);
  });

  it('is the same empty list wherever it is empty', () => {
    const [empty, holds] = read(texts(2), []);
    expect([empty, holds]).toEqual([[], true]);
    expect(read(texts(0), [])[0]).toBe(empty);
  });

  it.each([
    ['no list', undefined],
    ['a text', 'ab'],
    ['what only looks like one', { 0: 'a', length: 1 }],
    ['more items than it may have', ['a', 'b', 'c']],
    ['an item of another shape', ['a', 5]],
  ])('does not hold: %s', (_, value) => {
    expect(read(texts(2), value)[1]).toBe(false);
  });

  it('is not walked where it does not hold', () => {
    const more = Object.defineProperty(['a', 'b', 'c'], 0, { get: () => expect.fail('walked') });
    expect(read(texts(2), more)).toEqual([[], false, 3]);
    expect(read(texts(2), undefined)[0]).toEqual([]);
  });

  it('has no more items than a document has, together with those before', () => {
    expect(read(texts(2), ['a', 'b'], MOST_ITEMS - 2)).toEqual([['a', 'b'], true, MOST_ITEMS]);
    expect(read(texts(2), ['a', 'b'], MOST_ITEMS - 1)).toEqual([[], false, MOST_ITEMS + 1]);
  });
});
