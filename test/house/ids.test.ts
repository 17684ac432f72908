import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Every published figure, every rule of the three sources and every law has a test of its own, titled with its id.

const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}-${String(from + i).padStart(2, '0')}`);

const ids = [
  ...numbered('F', 1, 14),
  ...numbered('F', 20, 37),
  ...numbered('ST', 1, 23),
  ...numbered('NX', 1, 6),
  ...numbered('RM', 1, 6),
  ...Array.from({ length: 11 }, (_, i) => `L${i + 1}`),
  'L13',
];

type Titled = { readonly title: string; readonly expects: boolean };

/** The titles of a test file's tests, and whether anything is expected in them. */
const titlesOf = (path: string, text: string): Titled[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const titles: Titled[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(file);
      const [title] = node.arguments;
      if (/^(?:it|test|describe)\b/.test(called) && title !== undefined && ts.isStringLiteralLike(title)) {
        titles.push({
          title: title.text,
          expects: /\b(?:expect|ensure|fc\.assert|check[A-Z]\w*)\b/.test(node.getText(file)),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return titles;
};

const untested = (asked: readonly string[], titles: readonly Titled[]): string[] =>
  asked.filter((id) => !titles.some(({ title, expects }) => expects && title.split(/[ :,]/).includes(id)));

describe('every id', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts'));
  const titles = files
    .filter((path) => !path.startsWith('oracle'))
    .flatMap((path) => titlesOf(path, readFileSync(join('test', path), 'utf8')));

  it('of the figures, the rules and the laws has a test', () => {
    expect(untested(ids, titles)).toEqual([]);
  });

  it('without a test is named', () => {
    const of = (text: string) => untested(['F-01', 'L1'], titlesOf('a.test.ts', text));
    expect(of("it('F-01 a line', () => { expect(1).toBe(1); }); it('L1 shares', () => fc.assert(p));")).toEqual([]);
    expect(of("it('F-010 a line', () => { expect(1).toBe(1); });")).toEqual(['F-01', 'L1']);
    expect(of("it('F-01 expects nothing', () => {}); it.each([])('L1 %s', () => expect(1).toBe(1));")).toEqual([
      'F-01',
    ]);
    expect(of("// it('F-01 in a comment', () => expect(1))\nconst a = 'L1 expect';")).toEqual(['F-01', 'L1']);
  });
});
