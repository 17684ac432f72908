import type { JournalEntry } from 'credit-notes/journal';
import { dated, decimal, line } from './words.js';

/** Entries in the syntax that beancount reads, every account opened on the first day. */
export const beancountJournal = (entries: readonly JournalEntry[], otherwise: string): string => {
  const days = entries.map((entry) => dated(entry, otherwise)).sort();
  const accounts = [...new Set(entries.flatMap(({ postings }) => postings.map(({ account }) => account)))].sort();
  const opened = accounts.map((account) => `${days[0] ?? otherwise} open ${account}`);
  return [`${opened.join('\n')}\n`, ...entries.map((entry) => transaction(entry, otherwise))].join('\n');
};

const transaction = (entry: JournalEntry, otherwise: string): string => {
  const head = `${dated(entry, otherwise)} * "${line(entry.description, /["\\]/g)}"`;
  const postings = entry.postings.map(
    ({ account, amount }) => `  ${account.padEnd(40)}  ${decimal(amount, entry).padStart(14)} ${entry.currency}`,
  );
  return [head, `  reference: "${line(entry.reference, /["\\]/g)}"`, ...postings, ''].join('\n');
};
