import type { CreditNote } from '../documents/credit-note.js';
import { acceptProven, attempt } from '../documents/outcome.js';
import type { Outcome } from '../documents/refusal.js';
import { entryOf, type JournalEntry } from './journal-entry.js';
import { revenueAccounts, salesPostings, type SalesJournalOptions } from './journal-sales.js';

/** How the entry of a credit note is written. */
export type CreditNoteJournalOptions = SalesJournalOptions & {
  /** Whether the net is an expense (`write-off`) and no revenue less. Default: whether the reason is `write-off`. */
  readonly writeOff?: boolean;
};

/**
 * The entry of a credit note: debits revenue (a write-off: its expense) and each tax; credits the receivable by the
 * pre-payment part, and by the rest whatever settles it: cash, the customer's balance, out of band.
 *
 * A note that was voided gives the entry of its issuing; see `reversedEntry`.
 *
 * Units: minor units.
 * Refuses: a credit note that does not hold, and accounts without a name (`missing`).
 *
 * @example
 * creditNoteEntry(creditNote);
 */
export const creditNoteEntry = (
  creditNote: CreditNote,
  options: CreditNoteJournalOptions = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const proven = acceptProven('credit-note', creditNote, ['creditNote']);
    if (proven._tag === 'Left') return proven;
    const note = proven.right;
    const { number, prePayment, settlement } = note;
    return entryOf(
      {
        description: `Credit note ${number} to invoice ${note.invoice}`,
        reference: number,
        date: note.issuedOn,
        currency: note,
        postings: [
          ...creditedPostings(note, 1, options),
          ['receivable', -prePayment],
          ...settlement.refunds.map(({ method, amount }) => [`cash:${method}`, -amount] as const),
          ['customer-balance', -settlement.customerBalance],
          ['out-of-band', -settlement.outOfBand],
        ],
      },
      options,
      ['revenueOf', 'writeOff'],
    );
  });

/** What a note takes of revenue, or adds to the expense of write-offs, and of each tax; taken back where `sign` is -1. */
export const creditedPostings = (note: CreditNote, sign: 1 | -1, options: CreditNoteJournalOptions) => {
  const writtenOff = options.writeOff ?? note.reason === 'write-off';
  return salesPostings(note, sign, writtenOff ? () => 'write-off' : revenueAccounts(options));
};
