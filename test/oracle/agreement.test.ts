import { describe, expect, it } from 'vitest';
import {
  finalizeInvoice,
  issueCreditNote,
  isLeft,
  openPolicy,
  openReceivable,
  type CreditNoteDraft,
} from '../../src/index.js';
import { nextCredits, tooMuch } from '../generators/credit-plans.js';
import { randomInvoiceDraft } from '../generators/invoice-drafts.js';
import { seeded } from '../generators/random.js';
import { often } from '../laws/plays.js';
import { right } from '../support.js';
import { invoiceFigures, noteFigures } from './agreement.js';
import { credit, openReceivable as openOracle } from './credit.js';
import { isRefused } from './drafts.js';
import { finalize } from './invoice.js';

const invoices = Number(process.env['ORACLE_INVOICES'] ?? often(400));

describe('the oracle and the library agree', () => {
  it('on every figure of random invoices, and of the notes that credit them until nothing is left', () => {
    let notes = 0;
    for (let seed = 1; seed <= invoices; seed++) {
      const random = seeded(seed);
      const draft = randomInvoiceDraft(random);
      const theirs = finalize(draft);
      if (isRefused(theirs)) throw new Error('the generator made an invalid draft');
      const invoice = right(finalizeInvoice(draft));
      expect(invoiceFigures(invoice), `seed ${seed}`).toEqual(invoiceFigures(theirs));

      let file = openReceivable(invoice);
      let oracle = openOracle(theirs);
      for (let note = 1; note <= 12; note++) {
        const number = `C-${note}`;
        const refused = tooMuch(oracle, random) as CreditNoteDraft['credits'];
        expect(issueCreditNote(file, { number, credits: refused }, openPolicy)._tag, `seed ${seed}`).toBe('Left');
        const credits = note === 12 ? [{ by: 'remainder' as const }] : nextCredits(oracle, random);
        const answer = credits && credit(oracle, credits);
        if (credits === undefined || answer === undefined || isRefused(answer)) break;
        const issued = issueCreditNote(file, { number, credits: credits }, openPolicy);
        if (isLeft(issued))
          throw new Error(`seed ${seed}: ${JSON.stringify({ draft, credits, refused: issued.left })}`);
        expect(noteFigures(issued.right.creditNote), `seed ${seed}`).toEqual(noteFigures(answer.note));
        file = issued.right.receivable;
        oracle = answer.receivable;
        notes++;
      }
    }
    expect(notes).toBeGreaterThan(invoices);
  });
});
