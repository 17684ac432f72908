import { expect, it } from 'vitest';
import { memoizeByIds } from '../../src/invoicing/lookups.js';

type Named = { readonly id: string };
const lists = (...texts: readonly string[]): readonly (readonly Named[])[] =>
  texts.map((text) => text.split('').map((id) => ({ id })));

/** What comes of lists of names, each written as one text, and for which of them it was made. */
const asked = (...texts: readonly string[]) => {
  const made: string[] = [];
  const listOf = memoizeByIds(
    ({ id }: Named) => id,
    (names) => {
      made.push(names.join(''));
      return names;
    },
  );
  return { values: lists(...texts).map((list) => listOf(list)), made };
};

it('is made once for lists of the same names, wherever they stand', () => {
  const texts = ['ab', 'ab', 'ba', 'ab', '', 'a', 'abc', 'ac', 'ba', '', 'ac'];
  const { values, made } = asked(...texts);
  expect(values.map((names) => names.join(''))).toEqual(texts);
  expect(made).toEqual(['ab', 'ba', '', 'a', 'abc', 'ac']);
  texts.forEach((text, i) => expect(values[i]).toBe(values[texts.indexOf(text)]));
});

it('is made again only where many lists begin with the same name', () => {
  const few = Array.from({ length: 8 }, (_, i) => `a${i}`);
  expect(asked(...few, ...few).made).toEqual(few);
  expect(asked(...few, 'a8', 'a8', 'a0', 'a8', 'b', 'a8', 'b').made).toEqual([...few, 'a8', 'a8', 'b', 'a8']);
});
