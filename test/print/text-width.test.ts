import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/print/sheet.js';
import { padEnd, padStart, wrapText } from '../../src/print/text.js';

describe('the columns of a terminal that text takes', () => {
  it.each([
    ['nothing', '', 0],
    ['letters, figures, spaces and signs', ' Az 09 ~!', 9],
    ['letters of Europe', 'éßøŁжα', 6],
    ['letters of East Asia', '請求書ゲ한（', 12],
    ['signs that stand alone', '🏢💶', 4],
    ['marks on a letter', 'e\u0301\u0308', 1],
    ['turns of direction', '\u200f\u2068a\u2069', 1],
    ['the last letter of one byte, and the first of two', '~\u00a1', 2],
  ])('%s', (_, text, columns) => expect(measureText(text)).toBe(columns));

  it('are filled up behind it, or before it', () => {
    expect([padEnd('ab', 4), padStart('ab', 4)]).toEqual(['ab  ', '  ab']);
    expect([padEnd('請', 3), padStart('請', 3)]).toEqual(['請 ', ' 請']);
    expect([padEnd('abcd', 3), padStart('abcd', 4)]).toEqual(['abcd', 'abcd']);
  });
});

describe('text over more lines', () => {
  it.each([
    ['none is one empty line', '', 5, ['']],
    ['as long as the line', 'ab cd', 5, ['ab cd']],
    ['one letter longer', 'ab cde', 5, ['ab', 'cde']],
    ['words until the line is full', 'a b c d e', 5, ['a b c', 'd e']],
    ['a line is counted anew', 'abc ab ab c', 5, ['abc', 'ab ab', 'c']],
    ['wide letters', '請求 書請 求', 9, ['請求 書請', '求']],
    ['wide letters, one column less', '請求 書請 求', 8, ['請求', '書請 求']],
  ] as const)('%s', (_, text, width, lines) => expect(wrapText(text, width)).toEqual(lines));

  it.each([
    ['as long as the line', 'abcde', 5, ['abcde']],
    ['one letter longer', 'abcdef', 5, ['abcde', 'f']],
    ['of many lines', 'abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['of wide letters, which are not cut in half', '請求書', 5, ['請求', '書']],
    ['with a mark behind the last letter of a line', 'abcde\u0301f', 5, ['abcde\u0301', 'f']],
    ['between others', 'ab cdefghi jk', 5, ['ab', 'cdefg', 'hi jk']],
    ['of the narrowest line', '請a求', 2, ['請', 'a', '求']],
  ] as const)('a word %s', (_, text, width, lines) => expect(wrapText(text, width)).toEqual(lines));
});
