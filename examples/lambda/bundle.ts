// The handler and all it needs as one file, ready to be zipped.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const HANDLER = fileURLToPath(new URL('./handler.ts', import.meta.url));
const RUNTIME = fileURLToPath(new URL('./runtime.mjs', import.meta.url));

export type Bundle = { readonly bytes: number; readonly gzip: number; readonly imports: readonly string[] };

/** Writes handler.mjs into a folder, and the runtime that stands in for Lambda beside it. */
export const bundle = async (folder: string): Promise<Bundle> => {
  const outfile = join(folder, 'handler.mjs');
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [HANDLER],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    metafile: true,
    // Only where credit-notes is bundled from its source; the published package holds what it needs.
    alias: { 'fp-ts/lib': 'fp-ts/es6' },
  });
  await copyFile(RUNTIME, join(folder, 'runtime.mjs'));
  const code = await readFile(outfile);
  const imports = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return { bytes: code.length, gzip: gzipSync(code, { level: 9 }).length, imports };
};
