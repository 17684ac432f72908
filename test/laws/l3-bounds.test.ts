import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditable,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type Credit,
  type Receivable,
} from '../../src/index.js';
import { left } from '../support.js';
import { checkBounds } from './bounds.js';
import { play, runs, settings } from './plays.js';
import { aggregatesOf, ensure, leftAt, leftOfInvoice, NET, openRunning, SUBTOTAL, TOTAL } from './running.js';
import type { Running, RunningLine } from './running.js';

const FIGURES = [
  ['subtotal', SUBTOTAL],
  ['net', NET],
  ['total', TOTAL],
] as const;

const attempted = (receivable: Receivable, ...credits: readonly Credit[]) =>
  issueCreditNote(receivable, { number: 'one-more', credits }, openPolicy);

/** What may be credited of a line, as the library says it. */
const expectCreditable = (receivable: Receivable, running: Running): void => {
  const { lines, total } = creditable(receivable);
  expect(total).toBe(leftOfInvoice(running));
  lines.forEach((line, i) => {
    const own = running.lines[i]!;
    const flat = own.whole.map((whole, figure) => whole - own.credited[figure]!);
    const [discount, inclusive, exclusive] = aggregatesOf(own, flat);
    const expected = {
      subtotal: flat[SUBTOTAL],
      discount,
      net: flat[NET],
      tax: inclusive + exclusive,
      total: flat[TOTAL],
    };
    expect(line).toMatchObject({ line: own.id, ...expected });
  });
};

const expectRefused = (receivable: Receivable, line: RunningLine): void => {
  for (const [of, figure] of FIGURES) {
    const most = leftAt(line, figure);
    if (most >= Number.MAX_SAFE_INTEGER) continue;
    const credit: Credit = { by: 'amount', line: line.id, amount: line.sign * (most + 1), of };
    const [reason] = left(attempted(receivable, credit));
    expect(reason).toMatchObject({
      code: 'credit-exceeds-line',
      asked: line.sign * (most + 1),
      left: line.sign * most + 0,
    });
  }
};

describe('L3 bounds', () => {
  it('L3 no figure is below 0 or above what is left', () => {
    fc.assert(
      fc.property(settings(), (setting) => {
        let own: Running | undefined;
        play(setting, {}, (step, { invoice }) => {
          own ??= openRunning(invoice);
          if (step.kind === 'note') checkBounds(own, step.creditNote);
        });
      }),
      runs,
    );
  });

  it('L3 what is creditable is what the notes left, in every figure', () => {
    fc.assert(
      fc.property(settings(12), (setting) => {
        play(setting, {}, (step, { running }) => {
          if (step.kind === 'note') expectCreditable(step.before, running);
        });
      }),
      runs,
    );
  });

  it('L3 a unit more than is left is refused, with what is left', () => {
    fc.assert(
      fc.property(settings(6), (setting) => {
        play(setting, {}, (step, { running }) => {
          if (step.kind === 'note') running.lines.forEach((line) => expectRefused(step.before, line));
        });
      }),
      runs,
    );
  });

  it('L3 all that is left of a figure may be asked: no other figure stands in its way', () => {
    fc.assert(
      fc.property(settings(6), (setting) => {
        play(setting, { custom: false }, (step, { running }) => {
          if (step.kind !== 'note' || running.hasNegative) return;
          for (const line of running.lines) {
            for (const [of, figure] of FIGURES) {
              const amount = leftAt(line, figure);
              if (amount === 0 || leftAt(line, TOTAL) === 0) continue;
              const answer = attempted(step.before, { by: 'amount', line: line.id, amount, of });
              // A net may come to an end before the last unit of tax; a note of 0 is none.
              const none =
                answer._tag === 'Left' && answer.left.every(({ code }) => code === 'credit-note-not-positive');
              ensure(answer._tag === 'Right' || none, () => `L3 ${line.id}, ${of}: ${JSON.stringify(answer)}`);
            }
          }
        });
      }),
      runs,
    );
  });

  it('L3 a line that is credited whole, in whichever way, is credited whole in every figure', () => {
    fc.assert(
      fc.property(settings(6), (setting) => {
        const { invoice } = play({ ...setting, notes: 1 }, { custom: false, spread: false, mostCredits: 1 });
        const opened = openReceivable(invoice);
        for (const line of openRunning(invoice).lines) {
          if (line.sign < 0 || line.whole[TOTAL]! <= 0 || line.whole[TOTAL]! > invoice.totals.total) continue;
          const ways: readonly Credit[] = [
            { by: 'remainder', line: line.id },
            { by: 'percent', line: line.id, percent: 100 },
            { by: 'amount', line: line.id, amount: line.whole[SUBTOTAL]!, of: 'subtotal' },
            { by: 'amount', line: line.id, amount: line.whole[TOTAL]!, of: 'total' },
            ...(line.whole[NET]! > 0
              ? [{ by: 'amount' as const, line: line.id, amount: line.whole[NET]!, of: 'net' as const }]
              : []),
          ];
          for (const way of ways) {
            const own = openRunning(invoice);
            const answer = attempted(opened, way);
            ensure(answer._tag === 'Right', () => `${JSON.stringify(way)}: ${JSON.stringify(answer)}`);
            if (answer._tag === 'Right') checkBounds(own, answer.right.creditNote);
            expect(own.byId.get(line.id)?.credited, JSON.stringify(way)).toEqual(line.whole);
          }
        }
      }),
      runs,
    );
  });
});
