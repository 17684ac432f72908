import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalizeInvoice, type Invoice } from '../../src/index.js';
import { right } from '../support.js';
import { checkIdentities, checkNote } from './identities.js';
import { moreRuns, play, runs, settings } from './plays.js';

describe('L2 identities', () => {
  it('L2 the identities hold in every line and total of an invoice', () => {
    fc.assert(
      fc.property(settings(), ({ draft }) => {
        const invoice = right(finalizeInvoice(draft));
        expect(checkIdentities(invoice, invoice.taxRates)).toBeGreaterThan(0);
      }),
      moreRuns(2),
    );
  });

  it('L2 the identities hold in every line and total of a credit note', () => {
    fc.assert(
      fc.property(settings(), (setting) => {
        play(setting, {}, (step, { invoice }) => {
          if (step.kind === 'note') checkNote(step.creditNote, invoice);
        });
      }),
      runs,
    );
  });

  it('L2 a line bears each exclusive tax to half a unit, or to less than a unit where the document is rounded', () => {
    fc.assert(
      fc.property(settings(), ({ draft }) => {
        const invoice: Invoice = right(finalizeInvoice(draft));
        for (const { id, percent, behavior } of invoice.taxRates) {
          if (behavior === 'inclusive') continue;
          const [whole = '', fraction = ''] = percent.split('.');
          const numerator = BigInt(whole + fraction);
          const denominator = 100n * 10n ** BigInt(fraction.length);
          const off = (net: number, tax: number): bigint => BigInt(tax) * denominator - BigInt(net) * numerator;
          let net = 0;
          let tax = 0;
          for (const line of invoice.lines) {
            const part = line.taxes.find((own) => own.id === id);
            if (part === undefined) continue;
            net += line.net;
            tax += part.amount;
            const lean = off(line.net, part.amount);
            const size = lean < 0n ? -lean : lean;
            if (invoice.taxRounding === 'line') expect(2n * size <= denominator).toBe(true);
            else expect(size < denominator).toBe(true);
          }
          const lean = off(net, tax);
          if (invoice.taxRounding === 'document') expect(2n * (lean < 0n ? -lean : lean) <= denominator).toBe(true);
        }
      }),
      moreRuns(2),
    );
  });
});
