import ts from 'typescript';
import { expect, it } from 'vitest';

/** Files of types that hold, and how many lines of each at least must not compile. */
const files = [
  ['test/types/face.ts', 30],
  ['test/types/descriptions.ts', 12],
] as const;

/** What the compiler has against the file, put a little otherwise before it is read. */
const errorsOf = (path: string, put: (text: string) => string): readonly ts.Diagnostic[] => {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => (file.endsWith(path) ? put(read(file) ?? '') : read(file));
  const own = host.getSourceFile.bind(host);
  host.getSourceFile = (file, languageVersion) =>
    file.endsWith(path)
      ? ts.createSourceFile(file, put(read(file) ?? ''), languageVersion)
      : own(file, languageVersion);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(path));
};

it.each(files)('the types of %s hold, and what must not compile does not', (path, least) => {
  expect(errorsOf(path, (text) => text).map(({ messageText }) => messageText)).toEqual([]);
  // Every line that must not compile is told where nothing excuses it.
  const expected = (ts.sys.readFile(path) ?? '').split('// @ts-expect-error').length - 1;
  const lines = new Set<number>();
  for (const { file, start } of errorsOf(path, (text) => text.replaceAll('// @ts-expect-error', '// not'))) {
    lines.add(file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1);
  }
  expect(expected).toBeGreaterThan(least);
  expect(lines.size).toBe(expected);
});
