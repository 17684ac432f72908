import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOES } from './slow.js';
import { calls } from '../hostile/stored/calls.js';
import { drafts } from '../hostile/stored/documents.js';
import type { Report } from '../hostile/stored/program.js';

// Large documents as a database gives them back: the first call of a process, which has compiled nothing yet.

const LINES = 20_000;
const PROGRAM = fileURLToPath(new URL('../hostile/stored/program.ts', import.meta.url));

const run = promisify(execFile);
let program: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-notes-'));
  program = join(folder, 'program.mjs');
  await build({ entryPoints: [PROGRAM], outfile: program, bundle: true, format: 'esm', platform: 'node' });
});
afterAll(() => rm(folder, { recursive: true }));

const output = async (kind: string, ...name: readonly string[]): Promise<string> =>
  (await run(process.execPath, [program, folder, kind, String(LINES), ...name])).stdout;

describe.each(Object.keys(drafts))(`a stored file of ${LINES} lines, %s,`, (kind) => {
  beforeAll(() => output(kind));

  it.each(Object.keys(calls))('L11 %s within a second of a fresh process', async (name) => {
    const goes: Report[] = [];
    do goes.push(JSON.parse(await output(kind, name)) as Report);
    while (goes.length < GOES && goes.at(-1)!.took > goes.at(-1)!.most);
    const { took, most, flaw, answered } = goes.at(-1)!;
    expect(flaw).toBeUndefined();
    expect(answered).toBe(true);
    expect(took, `milliseconds: ${JSON.stringify(goes)}`).toBeLessThanOrEqual(most);
  });
});
