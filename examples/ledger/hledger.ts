import type { JournalEntry } from 'credit-notes/journal';
import { dated, decimal, line } from './words.js';

/** Entries in the syntax that hledger and ledger read. */
export const hledgerJournal = (entries: readonly JournalEntry[], otherwise: string): string =>
  entries.map((entry) => transaction(entry, otherwise)).join('\n');

const transaction = (entry: JournalEntry, otherwise: string): string => {
  const head = `${dated(entry, otherwise)} (${line(entry.reference, /[();|]/g)}) ${line(entry.description, /[;|]/g)}`;
  const postings = entry.postings.map(
    ({ account, amount }) => `    ${account.padEnd(40)}  ${decimal(amount, entry).padStart(14)} ${entry.currency}`,
  );
  return [head, ...postings, ''].join('\n');
};
