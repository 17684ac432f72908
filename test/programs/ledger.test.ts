import { expect, it } from 'vitest';
import { toDecimal } from '../../src/index.js';
import type { JournalEntry } from '../../src/journal/index.js';
import { accountName } from '../../examples/ledger/accounts.js';
import { beancountJournal } from '../../examples/ledger/beancount.js';
import { hledgerJournal } from '../../examples/ledger/hledger.js';
import { right } from '../support.js';
import { expectedBalances, randomLife, type Life } from '../journal/life.js';
import { printed } from './program.js';

const DAY = '2026-03-01';
const LIVES = 150;
const BALANCES = ['balance', '--flat', '--no-total', '--output-format=csv'];

/** Many lives in one set of books, the accounts of each told apart by its number. */
const books = (first: number) => {
  const balances: string[] = [];
  const entries: JournalEntry[] = [];
  for (let i = first; i < first + LIVES; i++) {
    const named = (account: string) => `${accountName(account as Parameters<typeof accountName>[0])}:L${i}`;
    const life = randomLife(i, named);
    entries.push(...life.entries);
    balances.push(...balancesOf(life, named));
  }
  return { entries, balances: balances.sort() };
};

/** What the documents say that each account holds: `Assets:Receivable:L1 10.50 EUR`. */
const balancesOf = (life: Life, named: (account: string) => string): string[] =>
  [...expectedBalances(life)].map(
    ([account, amount]) =>
      `${named(account)} ${right(toDecimal(Number(amount), life.invoice))} ${life.invoice.currency}`,
  );

it('hledger agrees, to the unit, on every account of random histories', () => {
  const { entries, balances } = books(1);
  expect(balances.length).toBeGreaterThan(2 * LIVES);
  const journal = hledgerJournal(entries, DAY);
  const csv = printed('hledger', journal, [...BALANCES, '-f']);
  const rows = [...csv.matchAll(/^"([^"]+)","([^"]+)"$/gm)].slice(1);
  expect(rows.map(([, account, amount]) => `${account!} ${amount!}`).sort()).toEqual(balances);
});

it('beancount agrees, to the unit, on every account of random histories', () => {
  const { entries, balances } = books(1001);
  const asserted = balances.map((balance) => `2100-01-01 balance ${balance.replace(/ (\S+)$/, ' ~ 0 $1')}\n`).join('');
  const journal = beancountJournal(entries, DAY);
  expect(printed('bean-check', `${journal}\n${asserted}`)).toBe('');
  // It does compare: one unit more is an error.
  const off = asserted.replace(/(\d)( ~)/, (_, digit: string, rest: string) => `${(Number(digit) + 1) % 10}${rest}`);
  expect(() => printed('bean-check', `${journal}\n${off}`)).toThrow(/Balance failed/);
});
