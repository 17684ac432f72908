import ts from 'typescript';
import { expect, it } from 'vitest';

// Every property of a type that a host can name has a doc comment that says what it is, and its unit where it has one.

const entries = ['', 'schema/', 'explain/', 'print/', 'journal/'].map((face) => `src/${face}index.ts`);

/** The properties of the types that the faces export and of those they are made of, and whether each has a doc comment. */
const listProperties = (): ReadonlyMap<string, boolean> => {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(entries, options);
  const checker = program.getTypeChecker();
  const properties = new Map<string, boolean>();
  const seen = new Set<ts.Symbol>();
  const visitSymbol = (named: ts.Symbol): void => {
    const symbol = named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const declaration of symbol.declarations ?? []) {
      if (ts.isTypeAliasDeclaration(declaration) && declaration.getSourceFile().fileName.includes('/src/')) {
        visit(declaration, symbol.name);
      }
    }
  };
  const visit = (node: ts.Node, type: string): void => {
    // What must never be given has nothing to say.
    if (ts.isPropertySignature(node) && node.type?.kind !== ts.SyntaxKind.NeverKeyword) {
      const name = `${type}.${node.name.getText()}`;
      properties.set(name, ts.getJSDocCommentsAndTags(node).length > 0 && properties.get(name) !== false);
    }
    if (ts.isTypeReferenceNode(node)) {
      const named = checker.getSymbolAtLocation(node.typeName);
      if (named) visitSymbol(named);
    }
    ts.forEachChild(node, (child) => visit(child, type));
  };
  for (const entry of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
    for (const exported of checker.getExportsOfModule(module)) visitSymbol(exported);
  }
  return properties;
};

it('every property of a public type has a doc comment', () => {
  const properties = listProperties();
  expect(properties.size).toBeGreaterThan(200);
  expect([...properties].filter(([, comment]) => !comment).map(([name]) => name)).toEqual([]);
});
