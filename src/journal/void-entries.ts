import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { acceptProven, answer, attempt, refuse } from '../documents/outcome.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { date, exponent, list, minorUnits, name, optional, record, text } from '../reading/description.js';
import { checkEqual } from '../reading/compare.js';
import { at, readList } from '../reading/paths.js';
import { readStored } from '../reading/read.js';
import { listCreditPostings, listInvoicePostings, type CreditNoteJournalOptions } from './sales-entries.js';
import {
  readEntryOptions,
  writeEntry,
  type JournalEntry,
  type JournalOptions,
  type Posting,
  type Postings,
} from './write-entry.js';

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
 * invoiceVoidEntry(invoice, [creditNote], { date: '2026-05-01' });
 * // right({ description: 'Void: Invoice INV-1', date: '2026-05-01', …, postings: [
 * //   { account: 'revenue', amount: 9000 },
 * //   { account: 'tax:vat', amount: 1800 },
 * //   { account: 'receivable', amount: -10800 },
 * // ] })
 */
export const invoiceVoidEntry = (
  invoice: Invoice,
  creditNotes: readonly CreditNote[],
  options: CreditNoteJournalOptions = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const proven = acceptProven('invoice', invoice, ['invoice']);
    if (proven._tag === 'Left') return proven;
    const { number, totals } = proven.right;
    const refusals: Refusal[] = [];
    const notes = readNotesInForce(creditNotes, number, refusals);
    if (refusals.length > 0) return refuse(refusals);
    const postings: Postings = [
      ...listInvoicePostings(proven.right, 1, options),
      ['receivable', -totals.total],
      ...notes.flatMap((note) => reverseNotePostings(note, options)),
    ];
    return writeEntry(
      { description: `Void: Invoice ${number}`, reference: number, date: undefined, currency: proven.right, postings },
      options,
      ['revenueOf', 'writeOff'],
    );
  });

const reverseNotePostings = (note: CreditNote, options: CreditNoteJournalOptions): Postings => {
  const { refund, customerBalance, outOfBand } = note.settlement;
  return [
    ...listCreditPostings(note, -1, options),
    ['receivable', note.prePayment + refund],
    ['write-off', customerBalance + outOfBand],
  ];
};

/** Reads the notes of an invoice, and answers those that are not void. */
const readNotesInForce = (value: unknown, invoice: string, refusals: Refusal[]): readonly CreditNote[] => {
  const place = at(undefined, 'creditNotes');
  return (readList(value, place, refusals) ?? []).flatMap((item, i) => {
    const proven = acceptProven('credit-note', item as CreditNote, []);
    const reasons = proven._tag === 'Left' ? proven.left : checkEqual(proven.right.invoice, invoice, ['invoice']);
    refusals.push(...reasons.map((refusal) => ({ ...refusal, path: ['creditNotes', i, ...refusal.path] })));
    return proven._tag === 'Right' && proven.right.status === 'issued' ? [proven.right] : [];
  });
};

/**
 * The exact reverse of an entry, for a credit note that was voided: every debit a credit, on the same accounts.
 *
 * Units: minor units.
 * Refuses: what is no entry (`missing`, `wrong-type`, …).
 *
 * @example
 * reversalEntry(entry, { date: '2026-05-01' });
 * // right({ description: 'Void: Invoice INV-1', date: '2026-05-01', …, postings: [
 * //   { account: 'receivable', amount: -14400 },
 * //   { account: 'revenue', amount: 12000 },
 * //   { account: 'tax:vat', amount: 2400 },
 * // ] })
 */
export const reversalEntry = (
  entry: JournalEntry,
  options: Omit<JournalOptions, 'accounts'> = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const original = readStored(entryShape, entry, refusals, at(undefined, 'entry'));
    const given = readEntryOptions(options, ['date', 'description'], refusals);
    if (original === undefined || refusals.length > 0) return refuse(refusals);
    const postings = original.postings.map(({ account, amount }) => Object.freeze({ account, amount: 0 - amount }));
    return answer(
      Object.freeze({
        ...original,
        description: given.description ?? `Void: ${original.description}`,
        ...(given.date === undefined ? {} : { date: given.date }),
        postings: Object.freeze(postings),
      }),
    );
  });

/** An entry as `credit-notes/journal` makes it. */
const entryShape = /* @__PURE__ */ (() =>
  record<JournalEntry>({
    description: text,
    reference: name,
    date: optional(date),
    currency: name,
    minorUnit: optional(exponent),
    postings: list(record<Posting>({ account: name, amount: minorUnits })),
  }))();
