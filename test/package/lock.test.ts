import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Locked = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

// Where Node would look: beside the package, then beside each package around it.
const stands = (name: string, from: string): boolean =>
  `${from}${from && '/'}node_modules/${name}` in lock.packages ||
  (from !== '' && stands(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))));

// npm leaves out a platform's binary without a word, and npm ci then fails on that platform only.
it('the lock file holds every dependency that a package names, on every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([from, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.devDependencies, ...locked.optionalDependencies })
      .filter((name) => !stands(name, from))
      .map((name) => `${name}, named by ${from || 'package.json'}`),
  );
  expect(missing).toEqual([]);
});
