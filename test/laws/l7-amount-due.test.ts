import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountDue, finalizeInvoice, invoiceStatus, openReceivable, recordPayment } from '../../src/index.js';
import { left, right } from '../support.js';
import { checkDue, dueOf, openAccount } from './account.js';
import { moreRuns, play, runs, settings } from './plays.js';

describe('L7 amount due', () => {
  it('L7 the amount due is never below 0, and the invoice is paid exactly where it is 0', () => {
    const seen = { open: 0, paid: 0 };
    fc.assert(
      fc.property(settings(8), (setting) => {
        play(setting, {}, (step, { account }) => {
          if (step.kind !== 'note') return;
          checkDue(account, step.before);
          seen[dueOf(account) === 0 ? 'paid' : 'open']++;
        });
      }),
      moreRuns(2),
    );
    expect(Math.min(seen.open, seen.paid)).toBeGreaterThan(runs.numRuns / 4);
  });

  it('L7 an invoice of 0 is paid at once, any other is open', () => {
    fc.assert(
      fc.property(settings(), ({ draft }) => {
        const invoice = right(finalizeInvoice(draft));
        checkDue(openAccount(invoice.totals.total), openReceivable(invoice));
      }),
      runs,
    );
  });

  it('L7 a payment of a unit more than is due is refused with the excess, settled or pending', () => {
    fc.assert(
      fc.property(settings(5), fc.constantFrom('settled' as const, 'pending' as const), (setting, state) => {
        play(setting, {}, (step) => {
          if (step.kind !== 'note') return;
          const due = amountDue(step.receivable);
          if (due >= Number.MAX_SAFE_INTEGER) return;
          const payment = { id: 'more', amount: due + 1, method: 'card', state };
          expect(left(recordPayment(step.receivable, payment))).toMatchObject([
            { code: 'payment-exceeds-amount-due', asked: due + 1, due, excess: 1 },
          ]);
          if (due === 0) return;
          const paid = right(recordPayment(step.receivable, { ...payment, amount: due }));
          expect([amountDue(paid), invoiceStatus(paid)]).toEqual(state === 'settled' ? [0, 'paid'] : [due, 'open']);
        });
      }),
      runs,
    );
  });
});
