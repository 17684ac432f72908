import { readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// One line per public entry; each also needs its block in the exports of package.json.
const entry = {
  index: 'src/index.ts',
  print: 'src/print.ts',
  journal: 'src/journal.ts',
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

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.src.json',
  clean: true,
  treeshake: true,
  // Left outside, fp-ts would cost every cold start its whole CommonJS tree.
  noExternal: [/^fp-ts\//, 'big.js'],
  esbuildPlugins: [fpTsAsModules, bigAsOneExpression],
  // tsup sets baseUrl, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
