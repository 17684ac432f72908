import { describe, expect, it } from 'vitest';
import {
  barrels,
  cycles,
  forbiddenWords,
  foreignImports,
  longFiles,
  missingFiles,
  strangers,
  upwardImports,
} from './house.js';
import { sourceOf, sourcesBelow } from './sources.js';

const house = sourcesBelow('src');

const rules = { strangers, upwardImports, foreignImports, missingFiles, forbiddenWords, barrels, longFiles, cycles };

describe('the house', () => {
  it('has source files on its floors', () => {
    expect(house.map(({ path }) => path)).toContain('src/index.ts');
    expect(house.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(rules))('has no %s', (_, rule) => {
    expect(rule(house)).toEqual([]);
  });
});

const money = sourceOf('src/money/rounding.ts', 'export const rounding = 1;');
const view = sourceOf('src/print/print.ts', 'export const print = 1;');
const invoice = sourceOf('src/documents/invoice.ts', 'export const invoice = 1;');

describe('the house test goes red', () => {
  it.each([
    ['upwardImports', 'src/money/up.ts', "import type { A } from '../documents/invoice.js'; export const a: A = 1;"],
    ['upwardImports', 'src/money/up.ts', "export type A = import('../documents/invoice.js').A;"],
    ['upwardImports', 'src/documents/up.ts', "export { print } from '../print/print.js';"],
    ['upwardImports', 'src/schema/side.ts', "import { print } from '../print/print.js'; export const a = print;"],
    ['upwardImports', 'src/print/up.ts', "import '../index.js';"],
    ['upwardImports', 'src/money/up.ts', "export const a = () => import('../documents/invoice.js');"],
    ['foreignImports', 'src/crediting/big.ts', "import { Big } from 'big.js'; export const a = Big;"],
    ['foreignImports', 'src/crediting/either.ts', "import { right } from 'fp-ts/Either'; export const a = right;"],
    ['foreignImports', 'src/crediting/fs.ts', "import 'node:fs';"],
    ['missingFiles', 'src/crediting/none.ts', "import '../money/none.js';"],
    ['missingFiles', 'src/crediting/none.ts', "import '../money/rounding';"],
    ['forbiddenWords', 'src/crediting/date.ts', "export const a = () => new Date('2026-01-01');"],
    ['forbiddenWords', 'src/print/date.ts', 'export const a = () => new Date();'],
    ['forbiddenWords', 'src/print/date.ts', 'export const a = () => Date();'],
    ['forbiddenWords', 'src/print/date.ts', 'export const a = () => Date.now();'],
    ['forbiddenWords', 'src/crediting/random.ts', 'export const a = () => Math.random();'],
    ['forbiddenWords', 'src/crediting/throw.ts', "export const a = () => { throw 'a'; };"],
    ['forbiddenWords', 'src/crediting/log.ts', "console.log('a');"],
    ['barrels', 'src/money/all.ts', "export { rounding } from './rounding.js';\nexport type * from './rounding.js';"],
    ['barrels', 'src/money/index.ts', 'export const a = 1;'],
    ['longFiles', 'src/money/long.ts', `export const a = 1;${'\n//'.repeat(250)}`],
    ['strangers', 'src/utils/list.ts', 'export const a = 1;'],
    ['cycles', 'src/money/round.ts', "import './round.js';"],
  ] as const)('%s: %s (%#)', (rule, path, text) => {
    const bad = sourceOf(path, text);
    expect(rules[rule]([money, invoice, view, bad])).toHaveLength(1);
    expect(rules[rule]([money, invoice, view])).toEqual([]);
  });

  it('but not for words in strings and comments, nor for the names of fields', () => {
    const good = sourceOf(
      'src/money/words.ts',
      "// never throw, no Date\nexport const a = 'throw Date console process';",
    );
    const shown = sourceOf('src/print/date.ts', 'export const a = (text: string) => new Date(`${text}T00:00:00Z`);');
    expect(forbiddenWords([good, shown])).toEqual([]);
  });
});
