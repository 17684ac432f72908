import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type CreditNote,
  type Invoice,
} from '../../src/index.js';
import { anyPlan } from '../generators/next-note.js';
import { randomInvoiceDraft } from '../generators/invoice-drafts.js';
import { seeded, whole } from '../generators/random.js';
import { right, sum } from '../support.js';
import { openAccount, payInto, settleNote } from './account.js';
import { measureNote, noneSeen, shownWorst } from './deviation.js';
import { played } from './history.js';
import { moreRuns, runs, settings } from './plays.js';
import { aggregatesOf, enter, openRunning, type Flat, type RunningLine } from './running.js';

describe('L5 deviation', () => {
  it('L5 running figures stay within 1 unit of exact pro rata, tax and single parts within 1.5', () => {
    const worst = noneSeen();
    let measured = 0;
    for (let seed = 1; seed <= 10 * runs.numRuns; seed++) {
      const random = seeded(seed);
      const invoice = right(finalizeInvoice(randomInvoiceDraft(random, { mostLines: 8 })));
      const known = { invoice, running: openRunning(invoice), account: openAccount(invoice.totals.total) };
      const plan = { ...anyPlan(random), custom: false, spread: false };
      for (const step of played({ ...known, random, plan, mostNotes: 20 })) {
        if (step.kind === 'payment') payInto(known.account, step.payment.id, step.payment.amount, step.payment.method);
        else {
          settleNote(known.account, step.creditNote);
          enter(known.running, step.creditNote);
          measured += measureNote(known.running, step.draft.credits, worst);
        }
      }
    }
    console.log(`L5 worst deviation over ${measured} credits, in units: ${shownWorst(worst)}`);
    // It measures something: a figure that never leaned would be one that was never rounded.
    expect(measured).toBeGreaterThan(10 * runs.numRuns);
    expect(Math.min(worst.figure, worst.tax, worst.part)).toBeGreaterThan(0.4);
  });

  it('L5 a spread moves each figure of the invoice within 1 unit of its share, where no bound binds', () => {
    let worst = 0;
    let measured = 0;
    const spreads = fc.record({ of: fc.constantFrom('net' as const, 'total' as const), seed: fc.nat() });
    fc.assert(
      fc.property(settings(20), spreads, ({ draft }, { of, seed }) => {
        const invoice = right(finalizeInvoice(draft));
        const takers = openRunning(invoice).lines.filter(({ whole }) => whole[0]! > 0 && whole[figureAt(of)]! > 0);
        const most = Math.min(sum(takers.map(({ whole }) => whole[figureAt(of)]!)), invoice.totals.total);
        if (most <= 0) return;
        const amount = whole(seeded(seed), 1, most);
        const credits = [{ by: 'spread' as const, amount, of }];
        const answer = issueCreditNote(openReceivable(invoice), { number: 'C', credits }, openPolicy);
        // Where lines below zero stand beside, a net may come to more than the invoice.
        if (answer._tag === 'Left') return;
        for (const deviation of deviations(invoice, takers, answer.right.creditNote, amount, of)) {
          worst = Math.max(worst, deviation);
          measured++;
        }
      }),
      moreRuns(4),
    );
    console.log(`L5 worst deviation of ${measured} figures of spreads, in units: ${worst.toFixed(4)}`);
    expect(worst).toBeLessThanOrEqual(1 + 1e-9);
    expect(measured).toBeGreaterThan(runs.numRuns);
  });
});

const figureAt = (of: 'net' | 'total'): number => (of === 'net' ? 1 : 2);

/** How far each figure that no line's bounds hold stands from its share of the amount, for the whole invoice. */
const deviations = (
  invoice: Invoice,
  takers: readonly RunningLine[],
  creditNote: CreditNote,
  amount: number,
  of: 'net' | 'total',
): number[] => {
  const moved = openRunning(invoice);
  enter(moved, creditNote);
  const after = takers.map(({ position }) => moved.lines[position]!);
  const askedOf = (flat: Flat) => flat[figureAt(of)]!;
  const wholeAsked = sum(takers.map(({ whole }) => askedOf(whole)));
  const [discount, inclusive, exclusive] = [0, 1, 2].map((name) => ({
    whole: sum(takers.map((line) => aggregatesOf(line, line.whole)[name]!)),
    moved: sum(after.map((line) => aggregatesOf(line, line.credited)[name]!)),
    room: sum(after.map((line) => (askedOf(line.credited) > 0 ? aggregatesOf(line, line.whole)[name]! : 0))),
  })) as [Moved, Moved, Moved];
  const free = [discount, ...(of === 'net' ? [inclusive, exclusive] : [])];
  const results = free.flatMap((figure) => {
    const exact = (figure.whole * amount) / wholeAsked;
    return exact + 1 <= figure.room || exact === 0 ? [Math.abs(figure.moved - exact)] : [];
  });
  if (of === 'total') {
    // Of the total: what each line gets bounds its taxes from above and below.
    const exact = (exclusive.whole * amount) / wholeAsked;
    const rows = after.map((line) => {
      const [, ownInclusive, ownExclusive] = aggregatesOf(line, line.whole);
      const given = line.credited[2]!;
      return { low: Math.max(0, given - ownInclusive - line.whole[1]!), high: Math.min(given, ownExclusive) };
    });
    const [low, high] = [sum(rows.map((row) => row.low)), sum(rows.map((row) => row.high))];
    if (exact - 1 >= low && exact + 1 <= high) results.push(Math.abs(exclusive.moved - exact));
  }
  return results;
};

type Moved = { readonly whole: number; readonly moved: number; readonly room: number };
