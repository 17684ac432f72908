// Makes one script of the library and the function that engines call. It imports nothing and asks for nothing: no Node
// API, no Intl, no console, and of JavaScript only what ECMAScript 2020 has.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SCRIPT = fileURLToPath(new URL('./script.ts', import.meta.url));
const HAS_OWN = fileURLToPath(new URL('./has-own.ts', import.meta.url));

export const buildScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [SCRIPT],
    inject: [HAS_OWN],
    write: false,
    bundle: true,
    minify: true,
    platform: 'neutral',
    target: 'es2020',
    format: 'iife',
    // Only where credit-notes is bundled from its source; the published package holds what it needs.
    alias: { 'fp-ts/lib': 'fp-ts/es6' },
    banner: {
      js: '/* credit-notes, with big.js and fp-ts, all under the MIT licence: see its THIRD-PARTY-NOTICES.md */',
    },
  });
  return outputFiles[0]!.text;
};
