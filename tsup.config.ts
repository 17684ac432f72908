import { readdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rollup, type GetManualChunk } from 'rollup';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// One line per public entry; each also needs its block in the exports of package.json.
const entry = {
  index: 'src/index.ts',
  explain: 'src/explain/index.ts',
  print: 'src/print/index.ts',
  journal: 'src/journal/index.ts',
  schema: 'src/schema/index.ts',
};

// fp-ts has no exports map and its lib/ is CommonJS: the es6/ twin is what tree-shakes.
const fpTsAsModules: Plugin = {
  name: 'fp-ts-as-modules',
  setup(build) {
    build.onResolve({ filter: /^fp-ts\/lib\// }, ({ path, kind, importer, resolveDir }) =>
      build.resolve(path.replace('/lib/', '/es6/'), { kind, importer, resolveDir }),
    );
  },
};

// big.js fills its prototype as it loads, so no bundler dares to drop it from a host that only allocates.
const bigAsOneExpression: Plugin = {
  name: 'big-as-one-expression',
  setup(build) {
    build.onLoad({ filter: /[\\/]big\.js[\\/]big\.mjs$/ }, async ({ path }) => {
      const inside = (await readFile(path, 'utf8'))
        .replace('export var Big', 'var Big')
        .replace('export default Big;', '');
      return { contents: `export const Big = /* @__PURE__ */ (() => {\n${inside}\nreturn Big;\n})();` };
    });
  },
};

// While a module loads it makes nothing but constants: frozen records, and descriptions and their readers, put together
// from others. No bundler dares to drop those that a host never uses, unless it is told.
const constantsAsPure: Plugin = {
  name: 'constants-as-pure',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const frozen = source.replace(/^((?:export )?const [^=\n]+=\s)(?=Object\.freeze\()/gm, '$1/* @__PURE__ */ ');
      const makers =
        /(?<![\w.])(?:leaf|toRead|oneOf|count|list|rates|optional|withDefault|record|union|valueOrList|nestedDocument|discountFields|describeRefund)(?=[<(])/g;
      const describes = /[\\/]reading[\\/](?:description|[\w-]+-shapes)\.ts$/.test(path);
      const contents = describes ? frozen.replace(makers, '/* @__PURE__ */ $&') : frozen;
      return { contents, loader: 'ts' };
    });
  },
};

// Every file costs a cold start about as much as 50 kB of code, and esbuild makes one for each set of entries that share
// something. All that the main entry shares goes into one.
const joinShared = async (): Promise<void> => {
  const main = resolve('dist/index.js');
  const manualChunks: GetManualChunk = (id, { getModuleInfo }) => {
    const isOfMain = (path: string): boolean =>
      getModuleInfo(path)!.importers.some((importer) => importer === main || isOfMain(importer));
    return id !== main && isOfMain(id) ? 'shared' : undefined;
  };
  const input = Object.fromEntries(Object.keys(entry).map((name) => [name, `dist/${name}.js`]));
  const bundle = await rollup({ input, treeshake: false });
  for (const name of await readdir('dist')) if (/\.c?js$/.test(name)) await rm(`dist/${name}`);
  for (const [format, extension] of [
    ['esm', 'js'],
    ['cjs', 'cjs'],
  ] as const) {
    const entryFileNames = `[name].${extension}`;
    await bundle.write({ dir: 'dist', format, entryFileNames, chunkFileNames: entryFileNames, manualChunks });
  }
};

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.src.json',
  clean: true,
  treeshake: true,
  // What one entry has proven, the others know: they share it, in CommonJS too.
  splitting: true,
  // Left outside, fp-ts would cost every cold start its whole CommonJS tree.
  noExternal: [/^fp-ts\//, 'big.js'],
  esbuildPlugins: [fpTsAsModules, bigAsOneExpression, constantsAsPure],
  onSuccess: joinShared,
  // tsup sets baseUrl, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
