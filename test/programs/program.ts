import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The path of an installed program; where there is none, the tests fail and say how to get it. */
export const program = (name: string): string => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  throw new Error(`These tests run ${name}, which is not installed. On Debian: apt-get install ${packageOf(name)}`);
};

const packageOf = (name: string): string => (name === 'bean-check' ? 'beancount' : name);

/** What a program prints, told to read a text: as a file of its own, named after the other arguments. */
export const printed = (name: string, text: string, args: readonly string[] = []): string => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-notes-'));
  try {
    const file = join(folder, 'text');
    writeFileSync(file, text);
    return execFileSync(program(name), [...args, file], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
