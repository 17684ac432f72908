import { answer, attempt, refuse } from '../documents/outcome.js';
import { list, optional, record } from '../reading/decoding.js';
import { at, readRecord } from '../reading/reading.js';
import { readDate, readMinorUnits, readName, readOneOf, readOptional, readText } from '../reading/reading-values.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import type { JournalEntry, JournalOptions, Posting } from './journal-entry.js';

const decodeEntry = /* @__PURE__ */ record<JournalEntry>({
  description: readText,
  reference: readName,
  date: /* @__PURE__ */ optional(readDate),
  currency: readName,
  minorUnit: /* @__PURE__ */ optional((value, key, up, refusals: Refusal[]) =>
    readOneOf(value, key, [0, 1, 2, 3, 4, 5, 6], up, refusals),
  ),
  postings: /* @__PURE__ */ list(record<Posting>({ account: readName, amount: readMinorUnits })),
});

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
    const read = decodeEntry(entry, 'entry', undefined, refusals);
    const place = at(undefined, 'options');
    const given = readRecord(options, place, ['date', 'description'], refusals) ?? {};
    const date = readOptional(readDate, given.date, 'date', place, refusals);
    const description = readOptional(readText, given.description, 'description', place, refusals);
    if (refusals.length > 0) return refuse(refusals);
    // Nothing is refused: the entry was read.
    const whole = read!;
    return answer(
      Object.freeze({
        ...whole,
        description: description ?? `Void: ${whole.description}`,
        ...(date === undefined ? {} : { date }),
        postings: Object.freeze(
          whole.postings.map(({ account, amount }) => Object.freeze({ account, amount: 0 - amount })),
        ),
      }),
    );
  });
