import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  invoiceStatus,
  issueCreditNote,
  openPolicy,
  refundable,
  voidCreditNote,
  type CreditNote,
} from '../../src/index.js';
import { left, right } from '../support.js';
import { play, runs, settings } from './plays.js';

const answers = (receivable: Parameters<typeof amountDue>[0]) => ({
  due: amountDue(receivable),
  status: invoiceStatus(receivable),
  creditable: creditable(receivable),
  refundable: refundable(receivable),
  lines: receivable.creditedLines.map((line) => ({ ...line, by: undefined })),
  credited: receivable.credited,
});

const figuresOf = ({ lines, totals, taxes, type, prePayment, settlement }: CreditNote) => ({
  lines: lines.map((line) => ({ ...line, before: undefined })),
  totals,
  taxes,
  type,
  prePayment,
  settlement,
});

describe('L8 voiding', () => {
  it('L8 voiding restores the amount due and what is left, in every figure', () => {
    let voids = 0;
    fc.assert(
      fc.property(settings(8), (setting) => {
        play(setting, {}, (step) => {
          if (step.kind !== 'note' || step.creditNote.postPayment > 0) return;
          const voided = right(voidCreditNote(step.receivable, step.creditNote.number, openPolicy));
          // How a line was credited is told as long as something of it stays credited.
          expect(answers(voided.receivable)).toEqual(answers(step.before));
          expect(voided.creditNote).toEqual({ ...step.creditNote, status: 'void' });
          expect(left(voidCreditNote(voided.receivable, step.creditNote.number, openPolicy))).toMatchObject([
            { code: 'credit-note-already-void' },
          ]);
          // What it took can be credited again: the same, to the unit.
          const again = { ...step.draft, number: 'again' };
          const reissued = right(issueCreditNote(voided.receivable, again, openPolicy)).creditNote;
          expect(figuresOf(reissued)).toEqual(figuresOf(step.creditNote));
          voids++;
        });
      }),
      runs,
    );
    expect(voids).toBeGreaterThan(runs.numRuns);
  });

  it('L8 notes voided in any order leave what was there without them, and the rest closes', () => {
    fc.assert(
      fc.property(settings(6), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (setting, order) => {
        const notes: CreditNote[] = [];
        let last: Parameters<typeof voidCreditNote>[0] | undefined;
        let first: typeof last;
        play(setting, { spread: true }, (step) => {
          if (step.kind === 'payment') return;
          first ??= step.before;
          if (step.creditNote.postPayment === 0) notes.push(step.creditNote);
          last = step.receivable;
        });
        if (last === undefined || first === undefined) return;
        let receivable = last;
        const total = creditable(receivable).total;
        let back = 0;
        for (const at of order) {
          const [note] = notes.splice(at % Math.max(1, notes.length), 1);
          if (note === undefined) break;
          receivable = right(voidCreditNote(receivable, note.number, openPolicy)).receivable;
          back += note.totals.total;
          expect(creditable(receivable).total).toBe(total + back);
        }
        const rest = issueCreditNote(receivable, { number: 'rest', credits: [{ by: 'remainder' }] }, openPolicy);
        if (back > 0) expect(creditable(right(rest).receivable).total).toBe(0);
      }),
      runs,
    );
  });
});
