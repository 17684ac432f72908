import ts from 'typescript';
import * as face from '../../src/index.js';

/** Runs TypeScript as printed in a document; what it logs comes back. */
export const runFence = (code: string): unknown[] => {
  const logged: unknown[] = [];
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(code, { compilerOptions: options });
  const console = { log: (value: unknown) => logged.push(value) };
  const require = (name: string): unknown => {
    if (name !== 'credit-notes') throw new Error(`the document imports ${name}`);
    return face;
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The document's own code is what is tested.
  new Function('require', 'exports', 'console', outputText)(require, {}, console);
  return logged;
};

/** The value that a comment states: `right(x)` and `left(x)` stand for outcomes. */
export const statedValue = (comment: string): unknown => {
  const right = (value: unknown) => ({ _tag: 'Right', right: value });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- As above.
  return new Function('right', `return (${comment});`)(right) as unknown;
};
