import ts from 'typescript';
import { expect, it } from 'vitest';

const path = 'test/types/face.ts';

/** What the compiler has against the file, put a little otherwise before it is read. */
const errorsOf = (put: (text: string) => string): readonly ts.Diagnostic[] => {
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

it('the types of the face hold, and what must not compile does not', () => {
  expect(errorsOf((text) => text).map(({ messageText }) => messageText)).toEqual([]);
  // Every line that must not compile is told where nothing excuses it.
  const expected = (ts.sys.readFile(path) ?? '').split('// @ts-expect-error').length - 1;
  const lines = new Set<number>();
  for (const { file, start } of errorsOf((text) => text.replaceAll('// @ts-expect-error', '// not'))) {
    lines.add(file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1);
  }
  expect(expected).toBeGreaterThan(30);
  expect(lines.size).toBe(expected);
});
