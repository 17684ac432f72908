import { answer, attempt, refuse } from '../documents/outcome.js';
import { date, exponent, list, minorUnits, name, optional, record, text } from '../reading/description.js';
import { at, readRecord } from '../reading/paths.js';
import { createReader } from '../reading/read.js';
import { readDate, readOptional, readText } from '../reading/values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import type { JournalEntry, JournalOptions, Posting } from './journal-entry.js';

const entryReader = /* @__PURE__ */ (() =>
  createReader(
    record<JournalEntry>({
      description: text,
      reference: name,
      date: optional(date),
      currency: name,
      minorUnit: optional(exponent),
      postings: list(record<Posting>({ account: name, amount: minorUnits })),
    }),
  ))();

/**
 * The exact reverse of an entry, for a credit note that was voided: every debit a credit, on the same accounts.
 *
 * Units: minor units.
 * Refuses: what is no entry (`missing`, `wrong-type`, …).
 *
 * @example
 * reversedEntry(entry, { date: '2026-05-01' });
 */
export const reversedEntry = (
  entry: JournalEntry,
  options: Omit<JournalOptions, 'accounts'> = {},
): Outcome<JournalEntry> =>
  attempt(() => {
    const refusals: Refusal[] = [];
    const read = entryReader.readStored(entry, refusals, at(undefined, 'entry'));
    const place = at(undefined, 'options');
    const given = readRecord(options, place, ['date', 'description'], refusals) ?? {};
    const day = readOptional(readDate, given.date, 'date', place, refusals);
    const description = readOptional(readText, given.description, 'description', place, refusals);
    if (refusals.length > 0) return refuse(refusals);
    // Nothing is refused: the entry was read.
    const whole = read!;
    return answer(
      Object.freeze({
        ...whole,
        description: description ?? `Void: ${whole.description}`,
        ...(day === undefined ? {} : { date: day }),
        postings: Object.freeze(
          whole.postings.map(({ account, amount }) => Object.freeze({ account, amount: 0 - amount })),
        ),
      }),
    );
  });
