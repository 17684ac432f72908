import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import type { Invoice, InvoiceLine } from '../documents/invoice.js';
import type { EntryFacts, JournalAccount, JournalOptions } from './journal-entry.js';

/** How the entry of an invoice or a credit note is written. */
export type SalesJournalOptions = JournalOptions & {
  /** Which revenue a line is, such as a group of products: its net goes to `revenue:` and this. Default: `revenue`. */
  readonly revenueOf?: (line: InvoiceLine | CreditNoteLine) => string;
};

/** The net of a document's lines on their accounts, and its taxes on theirs; debits where `sign` is 1. */
export const salesPostings = (
  { lines, taxes }: Pick<Invoice | CreditNote, 'lines' | 'taxes'>,
  sign: 1 | -1,
  accountOf: (line: InvoiceLine | CreditNoteLine) => JournalAccount,
): EntryFacts['postings'] => [
  ...lines.map((line) => [accountOf(line), sign * line.net] as const),
  ...taxes.map(({ id, amount }) => [`tax:${id}`, sign * amount] as const),
];

/** The revenue account of each line. */
export const revenueAccounts = ({ revenueOf }: SalesJournalOptions) => {
  if (revenueOf === undefined) return (): JournalAccount => 'revenue';
  return (line: InvoiceLine | CreditNoteLine): JournalAccount => `revenue:${revenueOf(line)}`;
};
