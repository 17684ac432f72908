import { toDecimal, type MinorUnits } from 'credit-notes';
import type { JournalEntry } from 'credit-notes/journal';

/** An amount in major units, as both kinds of journal write it. */
export const decimal = (amount: MinorUnits, entry: JournalEntry): string => {
  const text = toDecimal(amount, entry);
  if (text._tag === 'Left') throw new Error(JSON.stringify(text.left));
  return text.right;
};

/** An id as part of an account name: letters, digits and hyphens, the first one a capital. */
export const segment = (id: string): string => {
  const word = id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return /^[A-Za-z]/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : `X${word}`;
};

/** Text on one line, without what a journal would read as more than text. */
export const line = (text: string, special: RegExp): string => text.replace(special, ' ').replace(/\s+/g, ' ').trim();

/** An entry needs a date to stand in a book; a host books what has none on a day of its choice. */
export const dated = ({ date }: JournalEntry, otherwise: string): string => date ?? otherwise;
