import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const program = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The library's entry in a folder: its `dist`, the folder that holds one, or an unpacked tarball. */
export const findLibrary = (folder: string): string => {
  const entry = ['', 'dist', 'package/dist'].map((inside) => resolve(folder, inside, 'index.js')).find(existsSync);
  if (entry === undefined) throw new Error(`${folder} holds no built library: run npm run build first`);
  return entry;
};

/**
 * One file of a program, the library and all that it is raced against, so that a process starts cold and quick. Nothing
 * is minified, for a service runs the package as it is published; no names are kept by helpers, as a loader of
 * TypeScript would do, for that costs the contenders time.
 */
export const bundleProgram = async (entry: string, library: string, folder: string, name: string): Promise<string> => {
  const outfile = join(folder, name);
  await build({
    entryPoints: [program(entry)],
    outfile,
    bundle: true,
    alias: { 'credit-notes': library },
    plugins: library.endsWith('.ts') ? [countCallsOfBig] : [],
    tsconfigRaw: {},
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return outfile;
};

// Every call of a constructor of big.js is counted, also of one that big.js makes; no value of it comes into being
// without one.
const COUNTED = `
  import { Big as Real } from 'real-big.js';
  const watched = (own) => new Proxy(own, {
    apply: (target, self, given) => seen(Reflect.apply(target, self, given)),
    construct: (target, given) => seen(Reflect.construct(target, given)),
  });
  const seen = (made) => {
    globalThis.bigCalls = (globalThis.bigCalls ?? 0) + 1;
    return typeof made === 'function' ? watched(made) : made;
  };
  export const Big = watched(Real);`;

/** The sources of the library with a big.js that counts its calls. */
const countCallsOfBig: Plugin = {
  name: 'counted-big',
  setup(build) {
    const resolveDir = program('.');
    build.onResolve({ filter: /^big\.js$/ }, () => ({ path: 'big.js', namespace: 'counted' }));
    build.onResolve({ filter: /^real-big\.js$/ }, () =>
      build.resolve('big.js/big.mjs', { kind: 'import-statement', resolveDir }),
    );
    build.onLoad({ filter: /.*/, namespace: 'counted' }, () => ({ contents: COUNTED, resolveDir }));
  },
};

/** Runs a bundled program in a process of its own; it prints JSON, or nothing. */
export const runProgram = (program: string, given?: unknown, flags: readonly string[] = ['--expose-gc']): unknown => {
  const args = given === undefined ? [program] : [program, JSON.stringify(given)];
  const text = execFileSync(process.execPath, [...flags, ...args], { encoding: 'utf8' });
  return text === '' ? undefined : JSON.parse(text);
};

/** Says what runs: in place on a terminal, line by line elsewhere. */
export const createProgress = (steps: number): ((what: string) => void) => {
  let step = 0;
  const begun = performance.now();
  return (what) => {
    step++;
    const seconds = Math.round((performance.now() - begun) / 1000);
    const line = `${step} of ${steps}  ${seconds} s  ${what}`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}${step === steps ? '\n' : ''}` : `${line}\n`);
  };
};
