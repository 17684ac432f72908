import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { checkProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { date, exponent, list, minorUnits, name, optional, record, text } from '../reading/description.js';
import { checkEqual } from '../reading/compare.js';
import { at, readList } from '../reading/paths.js';
import { readStored } from '../reading/read.js';
import { listSales, type CreditNoteJournalOptions } from './sales-entries.js';
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
  writeEntry(checkProven('invoice', invoice, ['invoice']), options, ['revenueOf', 'writeOff'], () => {
    const refusals: Refusal[] = [];
    const notes = (readList(creditNotes, at(undefined, 'creditNotes'), refusals) ?? []) as readonly CreditNote[];
    notes.forEach((note, i) => {
      const path = ['creditNotes', i];
      const unproven = checkProven('credit-note', note, path);
      refusals.push(
        ...(unproven.length > 0 ? unproven : checkEqual(note.invoice, invoice.number, [...path, 'invoice'])),
      );
    });
    if (refusals.length > 0) return refusals;
    const inForce = notes.filter(({ status }) => status === 'issued');
    return {
      description: `Void: Invoice ${invoice.number}`,
      reference: invoice.number,
      currency: invoice,
      postings: [
        ...listSales(invoice, 1, options),
        ['receivable', -invoice.totals.total],
        ...inForce.flatMap((note) => reverseNotePostings(note, options)),
      ],
    };
  });

const reverseNotePostings = (note: CreditNote, options: CreditNoteJournalOptions): Postings => [
  ...listSales(note, -1, options),
  ['receivable', note.prePayment + note.settlement.refund],
  ['write-off', note.settlement.customerBalance + note.settlement.outOfBand],
];

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
    const { date, description = `Void: ${original.description}` } = given;
    const dated = date === undefined ? original : { ...original, date };
    return answer(Object.freeze({ ...dated, description, postings: Object.freeze(postings) }));
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
