import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Outcome, Refusal } from '../../src/index.js';
import { parseCreditNote, parseCustomerBalance, parseReceivable } from '../../src/schema/index.js';
import { changedAt, leavesOf } from './leaves.js';
import { richLife, stored } from './stored.js';

// What is said of a stored document that was changed in one place: every value of it once by a unit up and down, or
// another text, or none. The golden files hold every reason with its place and operands; a reader sees there that each
// change is refused for what it is.

const { invoice, creditNotes, receivables, customerBalance } = richLife();
const note = (i: number): unknown => stored(creditNotes[i]);

const shown = ({ code, path, ...operands }: Refusal): string => {
  const told = Object.entries(operands).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [code, path.join('.'), ...told].filter((text) => text !== '').join(', ');
};

const outcomeOf = (outcome: Outcome<unknown>): string =>
  outcome._tag === 'Right' ? '    taken' : outcome.left.map((refusal) => `    ${shown(refusal)}`).join('\n');

const others = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'string') return [value === '0' ? '1' : '0', 'other'];
  return [null];
};

const listed = (document: unknown, parse: (value: unknown) => Outcome<unknown>): string =>
  leavesOf(document)
    .flatMap(({ path, value }) =>
      [...others(value), undefined].map((other) => {
        const change = `${path.join('.')}: ${JSON.stringify(value)} -> ${other === undefined ? 'none' : JSON.stringify(other)}`;
        return `${change}\n${outcomeOf(parse(changedAt(document, path, other)))}\n`;
      }),
    )
    .join('\n');

const golden = (name: string): string => fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url));

describe('a stored document changed in one place says what is off', () => {
  it.each([
    ['credit-note-by-quantity', note(0), (value: unknown) => parseCreditNote(value, invoice)],
    ['credit-note-spread', note(3), (value: unknown) => parseCreditNote(value, invoice)],
    ['credit-note-alone', note(5), (value: unknown) => parseCreditNote(value)],
    ['receivable', stored(receivables.at(-1)), parseReceivable],
    ['customer-balance', stored(customerBalance), parseCustomerBalance],
  ] as const)('%s', async (name, document, parse) => {
    expect(parse(document)._tag).toBe('Right');
    await expect(listed(document, parse)).toMatchFileSnapshot(golden(name));
  });
});
