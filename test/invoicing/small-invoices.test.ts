import { describe, expect, it } from 'vitest';
import {
  finalizeInvoice,
  isLeft,
  issueCreditNote,
  openPolicy,
  openReceivable,
  voidCreditNote,
  type CreditNote,
} from '../../src/index.js';
import { chance, pick, seeded, some, whole, type Random } from '../generators/random.js';
import { invoiceFigures, noteFigures } from '../oracle/agreement.js';
import { credit, openReceivable as openOracle, undo, type OracleNote } from '../oracle/credit.js';
import { isRefused, type Credit, type InvoiceDraft, type TaxRateDraft } from '../oracle/drafts.js';
import { finalize } from '../oracle/invoice.js';
import { right } from '../support.js';

// A few units over a few lines with high taxes: here the bounds bind that large amounts never meet.

const taxRates: readonly TaxRateDraft[] = [
  { id: 'inside', percent: 50, behavior: 'inclusive' },
  { id: 'high', percent: 300, behavior: 'exclusive' },
  { id: 'more', percent: 200, behavior: 'inclusive' },
  { id: 'low', percent: '33.3333', behavior: 'exclusive' },
];

const smallDraft = (random: Random): InvoiceDraft => ({
  number: 'I-1',
  currency: 'EUR',
  taxRates,
  taxRounding: pick(random, ['line', 'document']),
  rounding: pick(random, ['half-up', 'half-even']),
  discounts: ['x', 'y', 'z'].slice(whole(random, 0, 3)).map((id) => ({ id, percent: pick(random, [10, 25, 50]) })),
  lines: Array.from({ length: whole(random, 1, 4) }, (_, i) => ({
    id: `${i}`,
    description: `Line ${i}`,
    subtotal: i > 0 && chance(random, 0.1) ? -1 : whole(random, 1, 9),
    taxes: chance(random, 0.1)
      ? []
      : some(
          random,
          taxRates.map(({ id }) => id),
        ),
  })),
});

const smallCredit = (random: Random, lines: number): Credit => {
  const amount = whole(random, 1, 4);
  const line = `${whole(random, 0, lines - 1)}`;
  const ways: readonly Credit[] = [
    { by: 'spread', amount: whole(random, 1, 12), of: 'total' },
    { by: 'spread', amount, of: 'net' },
    { by: 'amount', line, amount, of: pick(random, ['subtotal', 'net', 'total'] as const) },
  ];
  return chance(random, 0.05) ? { by: 'remainder' } : pick(random, ways);
};

/** Credits a small invoice step by step, taking a note back now and then; answers how many notes were compared. */
const compared = (seed: number): number => {
  const random = seeded(seed);
  const draft = smallDraft(random);
  const theirs = finalize(draft);
  if (isRefused(theirs)) return 0;
  const invoice = right(finalizeInvoice(draft));
  expect(invoiceFigures(invoice), `seed ${seed}`).toEqual(invoiceFigures(theirs));

  let file = openReceivable(invoice);
  let oracle = openOracle(theirs);
  const issued: (readonly [CreditNote, OracleNote])[] = [];
  let notes = 0;
  for (let step = 1; step <= 12; step++) {
    if (issued.length > 0 && chance(random, 0.25)) {
      const [[ours, own]] = issued.splice(whole(random, 0, issued.length - 1), 1) as [(typeof issued)[0]];
      file = right(voidCreditNote(file, ours.number, openPolicy)).receivable;
      oracle = undo(oracle, own);
    }
    const credits = [smallCredit(random, draft.lines.length)];
    const expected = credit(oracle, credits);
    const answer = issueCreditNote(file, { number: `C-${step}`, credits }, openPolicy);
    expect(isLeft(answer), `seed ${seed}, step ${step}`).toBe(isRefused(expected));
    if (isRefused(expected) || isLeft(answer)) continue;
    expect(noteFigures(answer.right.creditNote), `seed ${seed}, step ${step}`).toEqual(noteFigures(expected.note));
    file = answer.right.receivable;
    oracle = expected.receivable;
    issued.push([answer.right.creditNote, expected.note]);
    notes++;
  }
  return notes;
};

describe('small invoices', () => {
  it('and the notes that credit them are those of the oracle, also where notes were taken back', () => {
    let notes = 0;
    for (let seed = 1; seed <= 70; seed++) notes += compared(seed);
    expect(notes).toBeGreaterThan(300);
  });
});
