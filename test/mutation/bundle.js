// Makes one module of all tests and the src that the mutants stand in. Each mutant runs in a fresh process, and to load
// some two hundred modules there takes longer than most mutants live.
import { readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ALL_TESTS } from './floors.js';

// What builds, bundles, serves or looks at source text says nothing of a mutant.
const LEFT_OUT = ['schema/hostile', 'schema/json-schema', 'schema/recipes', 'journal/ledger-example'].map(
  (name) => `test/${name}.test.ts`,
);

const folders = env['MUTATION_TESTS']?.split(',') ?? ALL_TESTS;
// The quick ones first: a mutant is done with once a test is red.
const tests = [
  'test/real-documents.test.ts',
  ...folders.flatMap((folder) => readdirSync(`test/${folder}`).map((name) => `test/${folder}/${name}`)),
].filter((path) => path.endsWith('.test.ts') && !path.endsWith('doc-comments.test.ts') && !LEFT_OUT.includes(path));

const url = {
  name: 'own-url',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

await build({
  stdin: { contents: tests.map((path) => `import './${path}';`).join('\n'), resolveDir: '.' },
  outfile: 'test/mutation/bundle/tests.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // The package says that no module of it does anything by itself; its tests do.
  ignoreAnnotations: true,
  logLevel: 'error',
  alias: { 'credit-notes': './src/index.ts' },
  plugins: [url],
});
// Beside the golden files that the tests of print look for.
writeFileSync('test/print/mutants.test.mjs', `import '../mutation/bundle/tests.mjs';\n`);
