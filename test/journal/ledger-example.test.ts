import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the ledger example writes what it always wrote', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'examples/ledger.ts'], {
    cwd: root,
  });
  await expect(stdout).toMatchFileSnapshot('golden/ledger.txt');
});
