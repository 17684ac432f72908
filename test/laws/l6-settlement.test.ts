import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, type CreditNoteDraft, type Settlement } from '../../src/index.js';
import { left } from '../support.js';
import { cashLeft, checkSettlement, dueOf } from './account.js';
import { moreRuns, play, runs, settings } from './plays.js';

describe('L6 settlement', () => {
  it('L6 pre- and post-payment are the total, settlement sums to the post-payment, refunds stay within the cash', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        play(setting, {}, (step, { account }) => {
          if (step.kind === 'note') checkSettlement(account, step.creditNote);
        });
      }),
      moreRuns(2),
    );
  });

  it('L6 a settlement that is a unit off is refused with that unit, and a refund above the cash with the cash', () => {
    let refused = 0;
    fc.assert(
      fc.property(settings(5), (setting) => {
        play(setting, {}, (step, { account }) => {
          if (step.kind !== 'note') return;
          const { postPayment, totals } = step.creditNote;
          expect(postPayment).toBe(Math.max(0, totals.total - dueOf(account)));
          const settled = (settlement: Settlement) => {
            const draft: CreditNoteDraft = { number: 'off', credits: step.draft.credits, settlement };
            return left(issueCreditNote(step.before, draft, openPolicy));
          };
          expect(settled({ outOfBand: postPayment + 1 })).toMatchObject([{ code: 'settlement-too-large', excess: 1 }]);
          expect(settled({ outOfBand: postPayment + 1, customerBalance: -1 })).toMatchObject([
            { code: 'negative-settlement', amount: -1 },
          ]);
          if (postPayment === 0) return;
          expect(settled({ outOfBand: postPayment - 1 })).toMatchObject([{ code: 'settlement-too-small', missing: 1 }]);
          if (postPayment > cashLeft(account)) {
            expect(settled({ refund: postPayment })).toMatchObject([
              { code: 'refund-exceeds-cash', asked: postPayment, left: cashLeft(account) },
            ]);
            expect(settled({ order: 'all-refund' })).toMatchObject([{ code: 'refund-exceeds-cash' }]);
          }
          refused++;
        });
      }),
      runs,
    );
    expect(refused).toBeGreaterThan(0);
  });
});
