// Packs the package and uses it as its hosts do: from Node's two module systems, and from the compilers they have.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const host = mkdtempSync(join(tmpdir(), 'credit-notes-host-'));
const installed = join(host, 'node_modules/credit-notes');
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
const npm = (args, cwd) => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd);

let passed = 0;
let failed = 0;
const check = (what, act) => {
  try {
    act();
    passed += 1;
    console.log(`ok      ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${what}\n${[error.message, error.stdout, error.stderr].filter(Boolean).join('\n')}`);
  }
};

const compilers = {
  'TypeScript 5.4': 'ts54',
  'TypeScript 5.9': 'ts59',
  'TypeScript 6': 'typescript',
  'TypeScript 7': 'ts7',
};
const strict = '--strict --exactOptionalPropertyTypes --skipLibCheck false --target es2022 --lib es2022'.split(' ');
const compile = (compiler, ...args) =>
  run(process.execPath, [resolve('node_modules', compiler, 'bin/tsc'), ...strict, ...args], host);
const nodenext = ['--module', 'nodenext', 'consumer.mts', 'consumer.cts'];
const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit', 'consumer.ts'];

const outside = /(?:\bfrom|\bimport|\brequire\()\s*['"]([^'".][^'"]*)['"]/g;
const namesOf = (ending) =>
  readdirSync(join(installed, 'dist'))
    .filter((file) => ending.test(file))
    .flatMap((file) =>
      [...readFileSync(join(installed, 'dist', file), 'utf8').matchAll(outside)].map(([, name]) => name),
    );

try {
  const tarball = JSON.parse(npm(['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', host]))[0];
  writeFileSync(join(host, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(['install', '--no-audit', '--no-fund', join(host, tarball.filename)], host);
  for (const ending of ['ts', 'mts', 'cts']) copyFileSync('test/package/consumer.ts', join(host, `consumer.${ending}`));
  copyFileSync('test/package/mixed.mjs', join(host, 'mixed.mjs'));

  check('the tarball holds what it should', () => {
    const files = tarball.files.map(({ path }) => path);
    const wanted = ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md'];
    const missing = wanted.filter((path) => !files.includes(path));
    const extra = files.filter((path) => !wanted.includes(path) && !/^(?:dist|schemas)\//.test(path));
    if (missing.length + extra.length > 0) throw new Error(`missing: ${missing}; extra: ${extra}`);
  });
  check('the code imports nothing at run time', () => {
    const names = namesOf(/\.c?js$/);
    if (names.length > 0) throw new Error(names.join(' '));
  });
  check('the types name fp-ts only', () => {
    const names = namesOf(/\.d\.c?ts$/).filter((name) => !name.startsWith('fp-ts/lib/'));
    if (names.length > 0) throw new Error(names.join(' '));
  });
  check('the core holds no code that proves what was stored', () => {
    const bytes = (contents) => {
      const stdin = { contents, resolveDir: host };
      const { outputFiles } = buildSync({ stdin, bundle: true, minify: true, format: 'esm', write: false });
      return gzipSync(outputFiles[0].contents).length;
    };
    const core = bytes("export * from 'credit-notes';");
    const both = bytes("export * from 'credit-notes'; export * from 'credit-notes/schema';");
    if (bytes("export { amountDue } from 'credit-notes';") > 2000) throw new Error('amountDue alone is too large');
    // What the parsers need beyond the core is theirs: were it in the core, this would be next to nothing.
    if (both - core < 3000 || both > 40_000) throw new Error(`${both - core} bytes on top of ${core}`);
  });
  for (const [name, compiler] of Object.entries(compilers)) {
    check(`${name}, as under Node (import and require)`, () => compile(compiler, '--noEmit', ...nodenext));
    check(`${name}, as under a bundler`, () => compile(compiler, ...bundler));
  }
  compile('typescript', '--noCheck', ...nodenext);
  check('Node, import', () => run(process.execPath, ['consumer.mjs'], host));
  check('Node, require', () => run(process.execPath, ['consumer.cjs'], host));
  check('Node, a document of the other module system', () => run(process.execPath, ['mixed.mjs'], host));
} catch (error) {
  check('pack, install and compile', () => {
    throw error;
  });
} finally {
  rmSync(host, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
