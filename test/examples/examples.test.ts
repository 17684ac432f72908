import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs an example as a user would, in a process of its own. */
const output = async (example: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', `examples/${example}.ts`], { cwd: root });
  return stdout;
};

describe('the examples', () => {
  it.each(['credit-an-invoice', 'life-of-an-invoice'])('%s prints what it always printed', async (example) => {
    await expect(await output(example)).toMatchFileSnapshot(`golden/${example}.txt`);
  });
});
