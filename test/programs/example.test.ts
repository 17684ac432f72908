import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { printed } from './program.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const written = (journal: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'examples/ledger.ts', journal], { cwd: root, encoding: 'utf8' });

it('hledger and beancount read what the example writes', () => {
  const total = printed('hledger', written('hledger'), ['balance', 'receivable', '--output-format=csv', '-f']);
  expect(total).toContain('"total","0"');
  expect(printed('bean-check', written('beancount'))).toBe('');
});
