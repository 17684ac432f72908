import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/index.js';
import { issueCreditNote, openPolicy, type Credit, type CreditNote, type Invoice } from '../../src/index.js';
import { parseCreditNote, parseInvoice } from '../../src/schema/index.js';
import { createInvoiceState } from '../../src/crediting/invoice-state.js';
import { runCredits } from '../../src/crediting/run-credits.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import { seeded } from '../generators/random.js';
import { fileOf, item, right, stored } from '../support.js';
import { alterNote } from './altered-note.js';
import { play, runs, settings, type Setting } from './plays.js';
import { ensure } from './running.js';

// A note is explained exactly when it is one of its invoice. Both say so for the same reasons.

/** Each note of a history, with its invoice. */
const seeNotes = (setting: Setting, see: (note: CreditNote, invoice: Invoice) => void): void => {
  play(setting, {}, (step, { invoice }) => {
    if (step.kind === 'note') see(step.creditNote, invoice);
  });
};

/** Explains a note as `parseCreditNote` reads it against its invoice; answers whether both do. */
const checkAgreement = (note: CreditNote, invoice: Invoice): boolean => {
  const parsed = parseCreditNote(stored(note), invoice);
  const explained = explain(note, invoice);
  if (parsed._tag === 'Right') {
    ensure(explained._tag === 'Right', () => `read, but not explained: ${JSON.stringify([note, explained])}`);
    return true;
  }
  const reasons = parsed.left.map((refusal) => ({
    ...refusal,
    path: ['creditNote', ...refusal.path],
    ...('first' in refusal ? { first: ['creditNote', ...refusal.first] } : {}),
  }));
  expect(explained).toEqual({ _tag: 'Left', left: reasons });
  ensure(!parsed.left.some(({ code }) => code === 'unreadable'), () => `it fails: ${JSON.stringify(note)}`);
  return false;
};

/**
 * The lines that the credits of a note make, on what its lines say was credited before. A remainder of the invoice takes
 * what the note says it does.
 */
const runAgain = ({ credits, lines }: CreditNote, invoice: Invoice): readonly unknown[] => {
  const earlier = new Map<number, CreditedLine>();
  const seen = new Set<string>();
  for (const { line, before } of lines) {
    if (line !== undefined && !seen.has(line) && before !== undefined) earlier.set(before.position, before);
    if (line !== undefined) seen.add(line);
  }
  const remainder = credits.findIndex((credit) => credit.by === 'remainder' && credit.line === undefined);
  const taken = lines.filter(({ credit }) => credit <= remainder).reduce((sum, { total }) => sum + total, 0);
  return runCredits(createInvoiceState(invoice, earlier, taken), credits, undefined, []).lines;
};

/** Whether the note credits each line of its invoice: then everything that its figures follow from stands on it. */
const creditsEachLine = ({ lines }: CreditNote, invoice: Invoice): boolean =>
  new Set(lines.flatMap(({ line }) => line ?? [])).size === invoice.lines.length;

describe('L13 explain answers exactly when parseCreditNote does', () => {
  it('L13 each issued note is read against its invoice and explained, also from its row', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        seeNotes(setting, (note, invoice) => {
          const read = right(parseCreditNote(stored(note), right(parseInvoice(stored(invoice)))));
          expect(read).toStrictEqual(note);
          ensure(checkAgreement(note, invoice), () => `refused: ${JSON.stringify(note)}`);
          expect(right(explain(read, invoice))).toEqual(right(explain(note, invoice)));
        });
      }),
      runs,
    );
  });

  it('L13 an altered note that holds by itself is explained or refused as it is read', () => {
    const counts = { read: 0, refused: 0, runAgain: 0 };
    fc.assert(
      fc.property(settings(5), fc.noBias(fc.nat(0xffff_ffff)), (setting, seed) => {
        const random = seeded(seed);
        seeNotes(setting, (issued, invoice) => {
          const altered = parseCreditNote(alterNote(issued, random));
          if (altered._tag === 'Left') return;
          const note = altered.right;
          const isRead = checkAgreement(note, invoice);
          counts[isRead ? 'read' : 'refused']++;
          if (!isRead || !creditsEachLine(note, invoice)) return;
          counts.runAgain++;
          expect(note.lines).toEqual(runAgain(note, invoice));
        });
      }),
      runs,
    );
    expect(counts.refused).toBeGreaterThan(runs.numRuns);
    expect(counts.read).toBeGreaterThan(runs.numRuns / 10);
    expect(counts.runAgain).toBeGreaterThan(runs.numRuns / 20);
  });

  it('L13 a note that goes on after a remainder that was spread is read and explained', () => {
    const file = fileOf({ lines: [item('a', 100), item('b', -50)] });
    const issue = (of: typeof file, number: string, ...credits: readonly Credit[]) =>
      right(issueCreditNote(of, { number, credits }, openPolicy));
    const first = issue(file, 'C-1', { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 10 });
    const { creditNote } = issue(
      first.receivable,
      'C-2',
      { by: 'remainder' },
      { by: 'percent', line: 'b', percent: 50 },
      { by: 'remainder' },
    );
    expect(creditNote.lines.map(({ credit, line, total }) => [credit, line, total])).toEqual([
      [0, 'a', 40],
      [1, 'b', -25],
      [2, 'a', 25],
    ]);
    for (const note of [creditNote, right(parseCreditNote(stored(creditNote)))]) {
      expect(right(parseCreditNote(stored(note), file.invoice))).toStrictEqual(creditNote);
      expect(right(explain(note, file.invoice)).lines).toHaveLength(3);
    }
  });
});
