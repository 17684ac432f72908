import type { CreditNoteLine } from '../documents/credit-note.js';
import type { DocumentTax, InvoiceLine } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { EntryFacts, JournalAccount, JournalOptions } from './journal-entry.js';

/** How the entry of an invoice or a credit note is written. */
export type SalesJournalOptions = JournalOptions & {
  /** Which revenue a line is, such as a group of products: its net goes to `revenue:` and this. Default: `revenue`. */
  readonly revenueOf?: (line: InvoiceLine | CreditNoteLine) => string;
};

/** The net of a document's lines on its revenue accounts, and its taxes on theirs; debits where `sign` is 1. */
export const salesPostings = (
  lines: readonly (InvoiceLine | CreditNoteLine)[],
  taxes: readonly DocumentTax[],
  sign: 1 | -1,
  accountOf: (line: InvoiceLine | CreditNoteLine) => JournalAccount,
): EntryFacts['postings'] => {
  const nets = new Map<JournalAccount, MinorUnits>();
  for (const line of lines) {
    const account = accountOf(line);
    nets.set(account, (nets.get(account) ?? 0) + sign * line.net);
  }
  return [...nets, ...taxes.map(({ id, amount }): [JournalAccount, MinorUnits] => [`tax:${id}`, sign * amount])];
};

/** The revenue account of each line. */
export const revenueAccounts = ({ revenueOf }: SalesJournalOptions) => {
  if (revenueOf === undefined) return (): JournalAccount => 'revenue';
  return (line: InvoiceLine | CreditNoteLine): JournalAccount => `revenue:${revenueOf(line)}`;
};
