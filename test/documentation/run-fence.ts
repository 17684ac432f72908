import ts from 'typescript';
import * as explain from '../../src/explain/index.js';
import * as face from '../../src/index.js';
import * as journal from '../../src/journal/index.js';
import * as print from '../../src/print/index.js';
import * as schema from '../../src/schema/index.js';

const PACKAGE: Readonly<Record<string, unknown>> = {
  'credit-notes': face,
  'credit-notes/explain': explain,
  'credit-notes/journal': journal,
  'credit-notes/print': print,
  'credit-notes/schema': schema,
};

/** Runs TypeScript as printed in a document; what it logs comes back. */
export const runFence = (code: string): unknown[] => {
  const logged: unknown[] = [];
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(code, { compilerOptions: options });
  const console = { log: (value: unknown) => logged.push(value) };
  const require = (name: string): unknown => {
    if (!(name in PACKAGE)) throw new Error(`the document imports ${name}`);
    return PACKAGE[name];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The document's own code is what is tested.
  const run = new Function('require', 'exports', 'console', outputText) as (...values: unknown[]) => void;
  run(require, {}, console);
  return logged;
};

/** The value that a comment states: `right(x)` and `left(x)` stand for outcomes. */
export const statedValue = (comment: string): unknown => {
  const right = (value: unknown) => ({ _tag: 'Right', right: value });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- As above.
  const value = new Function('right', `return (${comment});`) as (right: unknown) => unknown;
  return value(right);
};
