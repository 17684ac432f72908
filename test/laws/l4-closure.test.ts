import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditable,
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type Credit,
} from '../../src/index.js';
import { pick, seeded, whole } from '../generators/random.js';
import { right } from '../support.js';
import { checkClosure, isCredited } from './bounds.js';
import { isRemainder } from './history.js';
import { notesOf, moreRuns, play, runs, settings } from './plays.js';
import { enter, leftOfInvoice, openRunning, TOTAL } from './running.js';

describe('L4 closure', () => {
  it('L4 notes of every kind add up to the invoice, and once a remainder took the rest in every figure', () => {
    fc.assert(
      fc.property(settings(), (setting) => {
        const { running, steps } = play(setting, { custom: false });
        const last = notesOf(steps).at(-1);
        const tookTheRest = last !== undefined && isRemainder(last);
        expect(leftOfInvoice(running)).toBe(0);
        if (tookTheRest || isCredited(running)) checkClosure(running, tookTheRest);
        // With every line above zero nothing left of the invoice is nothing left of any line.
        else expect(running.hasNegative).toBe(true);
      }),
      moreRuns(2),
    );
  });

  it('L4 whole lines, one note each in any order, add up to the invoice in every figure', () => {
    fc.assert(
      fc.property(settings(20), ({ draft, seed }) => {
        const invoice = right(finalizeInvoice(draft));
        const running = openRunning(invoice);
        // Those below zero need others on their note.
        if (running.hasNegative) return;
        const random = seeded(seed);
        let receivable = openReceivable(invoice);
        const rest = running.lines.filter(({ whole }) => whole[TOTAL] !== 0);
        while (rest.length > 0) {
          const [line] = rest.splice(whole(random, 0, rest.length - 1), 1);
          const number = `C-${rest.length}`;
          const issued = right(
            issueCreditNote(receivable, { number, credits: [{ by: 'remainder', line: line!.id }] }, openPolicy),
          );
          expect(issued.creditNote.totals).toMatchObject({ net: line!.whole[1], total: line!.whole[TOTAL] });
          enter(running, issued.creditNote);
          receivable = issued.receivable;
        }
        checkClosure(running, false);
        expect(creditable(receivable).total).toBe(0);
      }),
      runs,
    );
  });

  it('L4 a line credited unit by unit, by one figure or by turns, ends at the line', () => {
    const lines = fc.record({
      subtotal: fc.integer({ min: 1, max: 40 }),
      percents: fc.array(fc.constantFrom('5', '7.7', '19', '19.23', '33.3333', '100'), { maxLength: 3 }),
      inclusive: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      discount: fc.constantFrom(undefined, '10', '33.33', '50'),
      figures: fc.array(fc.constantFrom('subtotal' as const, 'net' as const, 'total' as const), {
        minLength: 1,
        maxLength: 3,
      }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(lines, ({ subtotal, percents, inclusive, discount, figures, seed }) => {
        const taxRates = percents.map((percent, i) => ({
          id: `t${i}`,
          percent,
          behavior: inclusive[i] === true ? ('inclusive' as const) : ('exclusive' as const),
        }));
        const invoice = right(
          finalizeInvoice({
            number: 'I',
            currency: 'EUR',
            lines: [{ id: 'a', description: 'A', subtotal, taxes: taxRates.map(({ id }) => id) }],
            taxRates,
            ...(discount === undefined ? {} : { discounts: [{ id: 'd', percent: discount }] }),
          }),
        );
        const running = openRunning(invoice);
        const random = seeded(seed);
        let receivable = openReceivable(invoice);
        for (let turn = 0; leftOfInvoice(running) > 0 && turn < 200; turn++) {
          const of = pick(random, figures);
          const unit: Credit = { by: 'amount', line: 'a', amount: 1, of };
          const rest: Credit = { by: 'remainder', line: 'a' };
          const attempt = (credit: Credit) =>
            issueCreditNote(receivable, { number: `C-${turn}`, credits: [credit] }, openPolicy);
          const answer = attempt(unit);
          // A unit of one figure may be none of the total, or that figure may be at its end.
          const { creditNote, receivable: after } = right(answer._tag === 'Left' ? attempt(rest) : answer);
          enter(running, creditNote);
          receivable = after;
        }
        checkClosure(running, false);
      }),
      moreRuns(2),
    );
  });
});
