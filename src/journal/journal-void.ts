import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { attempt, refuse } from '../documents/outcome.js';
import { at, readList } from '../reading/paths.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { provenCreditNote } from '../proving/prove-credit-note.js';
import { provenInvoice } from '../proving/prove-invoice.js';
import { checkEqual } from '../reading/mismatch.js';
import { creditedPostings, type CreditNoteJournalOptions } from './journal-credit-note.js';
import { entryOf, type EntryFacts, type JournalEntry } from './journal-entry.js';
import { revenueAccounts, salesPostings } from './journal-sales.js';

/**
 * The entry of an invoice that is voided: takes back its sale and taxes, less what its credit notes in force took back
 * before; nothing of it stays receivable.
 *
 * No cash is left on an invoice when it is voided, so refunds of notes stand against payments. What a note gave to the
 * customer's balance or out of band was given for nothing, and becomes an expense (`write-off`).
 *
 * Units: minor units.
 * Refuses: an invoice or a note that does not hold, a note of another invoice (`document-mismatch`), and accounts without
 * a name (`missing`).
 *
 * @example
 * voidedInvoiceEntry(invoice, [creditNote], { date: '2026-05-01' });
 */
export const voidedInvoiceEntry = (
  invoice: Invoice,
  creditNotes: readonly CreditNote[],
  options: CreditNoteJournalOptions = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const proven = provenInvoice(invoice);
    if (proven._tag === 'Left') return proven;
    const { number, totals } = proven.right;
    const refusals: Refusal[] = [];
    const notes = notesOf(creditNotes, number, refusals);
    if (refusals.length > 0) return refuse(refusals);
    return entryOf(
      {
        description: `Void: Invoice ${number}`,
        reference: number,
        date: undefined,
        currency: proven.right,
        postings: [
          ...salesPostings(proven.right, 1, revenueAccounts(options)),
          ['receivable', -totals.total],
          ...notes.flatMap((note) => takenBack(note, options)),
        ],
      },
      options,
      ['revenueOf', 'writeOff'],
    );
  });

const takenBack = (note: CreditNote, options: CreditNoteJournalOptions): EntryFacts['postings'] => {
  const { refund, customerBalance, outOfBand } = note.settlement;
  return [
    ...creditedPostings(note, -1, options),
    ['receivable', note.prePayment + refund],
    ['write-off', customerBalance + outOfBand],
  ];
};

/** The notes that are in force, all of them of the invoice. */
const notesOf = (value: unknown, invoice: string, refusals: Refusal[]): readonly CreditNote[] => {
  const place = at(undefined, 'creditNotes');
  return (readList(value, place, refusals) ?? []).flatMap((item, i) => {
    const proven = provenCreditNote(item);
    const wrong = proven._tag === 'Left' ? proven.left : checkEqual(proven.right.invoice, invoice, ['invoice']);
    refusals.push(...wrong.map((refusal) => ({ ...refusal, path: ['creditNotes', i, ...refusal.path] })));
    return proven._tag === 'Right' && proven.right.status === 'issued' ? [proven.right] : [];
  });
};
