import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findLibrary } from './programs.js';
import { median } from './timing.js';

/** Milliseconds over those of an empty module. */
export type ImportTime = { readonly library: number; readonly zod: number };

const TURNS = 31;

const PROBE = `const start = performance.now();
await import(process.argv[2]);
process.stdout.write(String(performance.now() - start));
`;

/**
 * The milliseconds that a cold Node takes to import the package as a host has it, in `node_modules`, and to import zod,
 * over those of an empty package: medians, or the like, of processes in turn. The clock runs in the process, for starting Node takes
 * ten times as long and varies by more than what is measured.
 */
export const measureImportTime = (
  folder = '.',
  turns = TURNS,
  of: (times: readonly number[]) => number = median,
): ImportTime => {
  const host = mkdtempSync(join(tmpdir(), 'credit-notes-import-'));
  try {
    const installed = join(host, 'node_modules/credit-notes');
    cpSync(dirname(findLibrary(folder)), join(installed, 'dist'), { recursive: true });
    cpSync(resolve('package.json'), join(installed, 'package.json'));
    symlinkSync(resolve('node_modules/zod'), join(host, 'node_modules/zod'));
    const empty = join(host, 'node_modules/empty-module');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), '{ "name": "empty-module", "type": "module", "exports": "./index.js" }');
    writeFileSync(join(empty, 'index.js'), 'export {};\n');
    writeFileSync(join(host, 'probe.mjs'), PROBE);

    const seen = { 'empty-module': [] as number[], 'credit-notes': [] as number[], zod: [] as number[] };
    const names = Object.keys(seen) as (keyof typeof seen)[];
    for (let turn = -1; turn < turns; turn++) {
      for (const name of names) {
        const took = Number(execFileSync(process.execPath, ['probe.mjs', name], { cwd: host, encoding: 'utf8' }));
        // The first turn reads the files from the disk.
        if (turn >= 0) seen[name].push(took);
      }
    }
    const nothing = of(seen['empty-module']);
    return { library: of(seen['credit-notes']) - nothing, zod: of(seen.zod) - nothing };
  } finally {
    rmSync(host, { recursive: true, force: true });
  }
};
