import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/index.js';
import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type Credit,
  type CreditNote,
  type Invoice,
  type Receivable,
} from '../../src/index.js';
import { parseCreditNote, parseInvoice } from '../../src/schema/index.js';
import { createInvoiceState } from '../../src/crediting/invoice-state.js';
import { runCredits } from '../../src/crediting/run-credits.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import { seeded, type Random } from '../generators/random.js';
import { fileOf, item, rate, right, stored } from '../support.js';
import { alterNote } from './altered-note.js';
import { play, runs, settings, type Setting } from './plays.js';
import { ensure } from './running.js';

// A note is explained exactly when it is one of its invoice. Both say so for the same reasons.

/** Each note of a history, with its invoice. */
const seeNotes = (setting: Setting, see: (note: CreditNote, invoice: Invoice) => void): void => {
  // Every other one has custom lines and spreads, after which a remainder is spread too.
  const plan = setting.seed % 2 === 0 ? {} : { custom: true, spread: true, mostCredits: 4 };
  play(setting, plan, (step, { invoice }) => {
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
  return runCredits(createInvoiceState(invoice, earlier, taken), credits, () => [], []).lines;
};

/** Whether all that the figures of a note follow from stands on it: what is spread follows from every line. */
const isSelfContained = ({ lines, credits }: CreditNote, invoice: Invoice): boolean =>
  credits.every((credit) => credit.by !== 'spread' && (credit.by !== 'remainder' || credit.line !== undefined)) ||
  new Set(lines.flatMap(({ line }) => line ?? [])).size === invoice.lines.length;

/** Alters a note; answers how it was judged, or nothing where it does not even hold by itself. */
const judgeAltered = (
  issued: CreditNote,
  invoice: Invoice,
  random: Random,
): 'read' | 'refused' | 'runAgain' | undefined => {
  const altered = parseCreditNote(alterNote(issued, random));
  if (altered._tag === 'Left') return undefined;
  const note = altered.right;
  if (!checkAgreement(note, invoice)) return 'refused';
  if (!isSelfContained(note, invoice)) return 'read';
  expect(note.lines).toEqual(runAgain(note, invoice));
  return 'runAgain';
};

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
          const verdict = judgeAltered(issued, invoice, random);
          if (verdict !== undefined) counts[verdict]++;
        });
      }),
      runs,
    );
    expect(counts.refused).toBeGreaterThan(runs.numRuns);
    expect(counts.read + counts.runAgain).toBeGreaterThan(runs.numRuns / 10);
    expect(counts.runAgain).toBeGreaterThan(runs.numRuns / 20);
  });

  const issueLater = (receivable: Receivable, custom: number, percent: number, back: string) => {
    const goodwill: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: custom };
    const first = issueCreditNote(receivable, { number: 'C-1', credits: [goodwill] }, openPolicy);
    if (first._tag === 'Left') return undefined;
    const credits: readonly Credit[] = [
      { by: 'remainder' },
      { by: 'percent', line: back, percent },
      { by: 'remainder' },
    ];
    const second = issueCreditNote(first.right.receivable, { number: 'C-2', credits }, openPolicy);
    return second._tag === 'Left' ? undefined : second.right.creditNote;
  };

  it('L13 a note that goes on after a remainder that was spread is read and explained', () => {
    const file = fileOf({ lines: [item('a', 100), item('b', -50)] });
    const note = issueLater(file, 10, 50, 'b')!;
    expect(note.lines.map(({ credit, line, total }) => [credit, line, total])).toEqual([
      [0, 'a', 40],
      [1, 'b', -25],
      [2, 'a', 25],
    ]);
    for (const own of [note, right(parseCreditNote(stored(note)))]) {
      expect(right(parseCreditNote(stored(own), file.invoice))).toStrictEqual(note);
      expect(right(explain(own, file.invoice)).lines).toHaveLength(3);
    }
  });

  it('L13 so is any such note, and an altered one is explained or refused as it is read', () => {
    let issued = 0;
    const amount = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 3 }),
        amount,
        amount,
        fc.integer({ min: 1, max: 100 }),
        fc.noBias(fc.nat(0xffff_ffff)),
        (amounts, given, custom, percent, seed) => {
          const lines = [...amounts.map((subtotal, i) => item(`l-${i}`, subtotal, 'vat')), item('back', -given)];
          const finalized = finalizeInvoice({ number: 'I-1', currency: 'EUR', lines, taxRates: [rate('vat', 20)] });
          if (finalized._tag === 'Left') return;
          const note = issueLater(openReceivable(finalized.right), custom, percent, 'back');
          if (note === undefined) return;
          issued++;
          ensure(checkAgreement(note, finalized.right), () => `refused: ${JSON.stringify(note)}`);
          const random = seeded(seed);
          for (let i = 0; i < 10; i++) judgeAltered(note, finalized.right, random);
        },
      ),
      runs,
    );
    expect(issued).toBeGreaterThan(runs.numRuns / 10);
  });
});
