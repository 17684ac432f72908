import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const load = fileURLToPath(new URL('../../examples/service/load.ts', import.meta.url));

it('32 clients credit the same invoices at once, some retrying, some killed: nothing is over-credited or lost', async () => {
  const env = { ...process.env, DATABASE_URL: '' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', load], { env });
  const rows = [...stdout.matchAll(/│ (\S.*?) +│ +(\S.*?) │/g)];
  const told = new Map(rows.map(([, name, value]) => [name, value]));
  const count = (name: string): number => Number(told.get(name));

  expect(stdout).toMatch(/\nEverything holds\.\n$/);
  expect(count('lost')).toBe(0);
  expect(count('gave up')).toBe(0);
  // Credited in full in the end, to the cent.
  expect(told.get('credited with what was left')).toBe(told.get('invoiced'));

  expect(count('clients')).toBe(32);
  expect(count('killed in a request')).toBe(8);
  expect(count('requests')).toBeLessThan(4100);
  for (const name of ['credit notes', 'conflicts (412), decided again', 'asked twice, told the same']) {
    expect(count(name), name).toBeGreaterThan(10);
  }
}, 120_000);
