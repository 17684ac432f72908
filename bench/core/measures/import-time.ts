import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { libraryIn } from './bundle.js';
import { median } from './statistics.js';

export type ImportTime = { readonly empty: number; readonly library: number; readonly over: number };

const TURNS = 31;

const PROBE = `const start = performance.now();
await import(process.argv[2]);
process.stdout.write(String(performance.now() - start));
`;

/**
 * The milliseconds that a cold Node takes to import the package as a host has it, in `node_modules`, and to import an
 * empty one: medians of processes of both in turn. The clock runs in the process, for starting Node takes ten times as
 * long and varies by more than what is measured.
 */
export const importTime = (folder = '.', turns = TURNS): ImportTime => {
  const host = mkdtempSync(join(tmpdir(), 'credit-notes-import-'));
  try {
    const installed = join(host, 'node_modules/credit-notes');
    cpSync(dirname(libraryIn(folder)), join(installed, 'dist'), { recursive: true });
    cpSync(resolve('package.json'), join(installed, 'package.json'));
    const empty = join(host, 'node_modules/empty-module');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), '{ "name": "empty-module", "type": "module", "exports": "./index.js" }');
    writeFileSync(join(empty, 'index.js'), 'export {};\n');
    writeFileSync(join(host, 'probe.mjs'), PROBE);

    const seen = { empty: [] as number[], library: [] as number[] };
    const probe = (name: string) =>
      Number(execFileSync(process.execPath, ['probe.mjs', name], { cwd: host, encoding: 'utf8' }));
    for (let turn = -1; turn < turns; turn++) {
      const times = { empty: probe('empty-module'), library: probe('credit-notes') };
      // The first turn reads the files from the disk.
      if (turn < 0) continue;
      seen.empty.push(times.empty);
      seen.library.push(times.library);
    }
    const [nothing, library] = [median(seen.empty), median(seen.library)];
    return { empty: nothing, library, over: library - nothing };
  } finally {
    rmSync(host, { recursive: true, force: true });
  }
};
