import fc from 'fast-check';
import { finalizeInvoice, type Invoice, type InvoiceDraft } from '../../src/index.js';
import { anyPlan, type Plan } from '../generators/next-note.js';
import { invoiceDrafts } from '../generators/invoice-drafts.js';
import { seeded } from '../generators/random.js';
import { right } from '../support.js';
import { openAccount, payInto, settleNote, type Account } from './account.js';
import { played, type NoteStep, type Step } from './history.js';
import { enter, openRunning, type Running } from './running.js';

/** How often a property is tried; `LAW_RUNS=5000 npm test` looks longer. */
export const runs = {
  numRuns: Number(process.env['LAW_RUNS'] ?? 200),
  // A breach of large amounts may be small only after a long search.
  interruptAfterTimeLimit: 40_000,
  markInterruptAsFailure: true,
};

/** A count of something else that is tried often, likewise more or fewer. */
export const often = (count: number): number => Math.ceil((count * runs.numRuns) / 200);

export const moreRuns = (times: number) => ({ ...runs, numRuns: times * runs.numRuns });

/** A draft, and the seed of all that happens to its invoice. */
export type Setting = { readonly draft: InvoiceDraft; readonly seed: number; readonly notes: number };

export const settings = (mostLines = 50): fc.Arbitrary<Setting> =>
  fc.record({
    draft: invoiceDrafts({ mostLines }),
    seed: fc.noBias(fc.nat(0xffff_ffff)),
    notes: fc.integer({ min: 1, max: 16 }),
  });

/** What the tests know of the invoice before a step. */
export type Known = { readonly invoice: Invoice; readonly running: Running; readonly account: Account };

/** Plays a setting, shows every step before it is entered, and answers what is known in the end. */
export const play = (
  { draft, seed, notes }: Setting,
  plan: Partial<Plan>,
  see: (step: Step, known: Known) => void = () => undefined,
): Known & { readonly steps: readonly Step[] } => {
  const invoice = right(finalizeInvoice(draft));
  const random = seeded(seed);
  const known = { invoice, running: openRunning(invoice), account: openAccount(invoice.totals.total) };
  const steps: Step[] = [];
  for (const step of played({ ...known, random, plan: { ...anyPlan(random), ...plan }, mostNotes: notes })) {
    see(step, known);
    steps.push(step);
    if (step.kind === 'payment') {
      payInto(known.account, step.payment.id, step.payment.amount, step.payment.method);
    } else {
      enter(known.running, step.creditNote);
      settleNote(known.account, step.creditNote);
    }
  }
  return { ...known, steps };
};

export const notesOf = (steps: readonly Step[]): readonly NoteStep[] =>
  steps.flatMap((step) => (step.kind === 'note' ? [step] : []));
