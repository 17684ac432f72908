import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditable,
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  previewCreditNote,
  recordPayment,
  stripePolicy,
} from '../../src/index.js';
import { right } from '../support.js';
import { frozen, thawed } from './frozen.js';
import { play, runs, settings } from './plays.js';

describe('L9 purity', () => {
  it('L9 preview is what is issued, and is refused where issuing is, with the same reasons', () => {
    let refused = 0;
    fc.assert(
      fc.property(settings(8), (setting) => {
        play(setting, {}, (step) => {
          if (step.kind !== 'note') return;
          const policy = step.draft.settlement === undefined ? openPolicy : stripePolicy;
          for (const receivable of [step.before, step.receivable]) {
            const issued = issueCreditNote(receivable, step.draft, policy);
            const preview = previewCreditNote(receivable, step.draft, policy);
            if (issued._tag === 'Left') refused++;
            expect(preview).toEqual(
              issued._tag === 'Left' ? issued : { _tag: 'Right', right: issued.right.creditNote },
            );
          }
        });
      }),
      runs,
    );
    expect(refused).toBeGreaterThan(runs.numRuns);
  });

  it('L9 inputs are left as they are, and may be frozen', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        const { draft } = setting;
        const before = structuredClone(draft);
        const answer = finalizeInvoice(draft);
        expect(draft).toStrictEqual(before);
        expect(Object.isFrozen(draft) || Object.isFrozen(draft.lines) || draft.lines.some(Object.isFrozen)).toBe(false);
        expect(finalizeInvoice(frozen(structuredClone(draft)))).toEqual(answer);
        play(setting, {}, (step) => {
          if (step.kind !== 'note') return;
          const asked = structuredClone(step.draft);
          const receivable = structuredClone(step.before);
          const again = issueCreditNote(step.before, step.draft, openPolicy);
          expect(step.draft).toStrictEqual(asked);
          expect(step.draft.credits.some(Object.isFrozen)).toBe(false);
          expect(step.before).toStrictEqual(receivable);
          expect(issueCreditNote(step.before, frozen(asked), openPolicy)).toEqual(again);
        });
      }),
      runs,
    );
  });

  it('L9 results are deeply frozen', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        expect(thawed(finalizeInvoice(setting.draft))).toBeUndefined();
        play(setting, {}, (step) => {
          expect(thawed(step.receivable)).toBeUndefined();
          if (step.kind === 'payment') return;
          expect(thawed(step.creditNote)).toBeUndefined();
          expect(thawed(creditable(step.receivable))).toBeUndefined();
          expect(thawed(issueCreditNote(step.receivable, step.draft, openPolicy))).toBeUndefined();
          expect(thawed(recordPayment(step.receivable, { id: '', amount: 0, method: '' }))).toBeUndefined();
        });
      }),
      runs,
    );
  });

  it('L9 the same question has the same answer, whatever was asked in between', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        const first = play(setting, {});
        const second = play(setting, {});
        expect(second.steps).toEqual(first.steps);
        expect(right(finalizeInvoice(setting.draft))).toEqual(first.invoice);
      }),
      runs,
    );
  });
});
