import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

// What the house test knows of a source file: its imports, those of types too, and the names it speaks.

export type Source = {
  /** From the root of the tree, with slashes: `src/money/share.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Every module it names: imported, re-exported, imported for types, or imported on the way. */
  readonly imports: readonly string[];
  /** Identifiers and keywords, strings and comments left out. */
  readonly words: ReadonlySet<string>;
  /** `Math.random` and the like; `new Date()` where the clock is asked. */
  readonly members: ReadonlySet<string>;
  /** Whether all it does is to hand on what others export. */
  readonly onlyHandsOn: boolean;
};

export const sourceOf = (path: string, text: string): Source => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const words = new Set<string>();
  const members = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      imports.push((node.moduleSpecifier as ts.StringLiteral).text);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      imports.push((node.argument.literal as ts.StringLiteral).text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      imports.push((node.arguments[0] as ts.StringLiteral).text);
    }
    if (ts.isIdentifier(node)) words.add(node.text);
    if (ts.isThrowStatement(node)) words.add('throw');
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'Date') {
      if (ts.isCallExpression(node) || (node.arguments ?? []).length === 0) members.add('new Date()');
    }
    if (ts.isPropertyAccessExpression(node)) members.add(`${node.expression.getText(file)}.${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const onlyHandsOn =
    file.statements.length > 0 &&
    file.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
  return { path, lines: text.trimEnd().split('\n').length, imports, words, members, onlyHandsOn };
};

/** The sources below a folder of the tree. */
export const sourcesBelow = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).split('\\').join('/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(path, 'utf8')));

/** The file a relative import names; undefined for a package. */
export const importedFile = ({ path }: Source, specifier: string): string | undefined =>
  specifier.startsWith('.') ? posix.normalize(posix.join(dirname(path), specifier)).replace(/\.js$/, '.ts') : undefined;
