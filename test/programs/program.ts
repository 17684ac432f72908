import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
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

/** What a program prints, given a text to read. */
export const printed = (name: string, args: readonly string[], input = ''): string =>
  execFileSync(program(name), args, { input, encoding: 'utf8', stdio: 'pipe' });
