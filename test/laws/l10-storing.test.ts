import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditable,
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  replay,
  stripePolicy,
  type ReceivableEvent,
} from '../../src/index.js';
import { left, right, stored } from '../support.js';
import { play, runs, settings, type Setting } from './plays.js';

const eventsOf = (setting: Setting): ReceivableEvent[] => {
  const { steps } = play(setting, {});
  return steps.map((step) =>
    step.kind === 'payment'
      ? { type: 'payment', payment: step.payment }
      : { type: 'credit-note', creditNote: step.creditNote },
  );
};

describe('L10 storing', () => {
  it('L10 every document is the same after a JSON round trip, and after structuredClone', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        const invoice = right(finalizeInvoice(setting.draft));
        expect(stored(invoice)).toStrictEqual(invoice);
        play(setting, {}, (step) => {
          expect(stored(step.receivable)).toStrictEqual(step.receivable);
          expect(structuredClone(step.receivable)).toStrictEqual(step.receivable);
          if (step.kind === 'note') expect(stored(step.creditNote)).toStrictEqual(step.creditNote);
        });
      }),
      runs,
    );
  });

  it('L10 a stored receivable goes on as the one in memory', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        play(setting, {}, (step) => {
          if (step.kind !== 'note') return;
          const policy = step.draft.settlement === undefined ? openPolicy : stripePolicy;
          const before = stored(step.before);
          expect(issueCreditNote(before, step.draft, policy)).toEqual(issueCreditNote(step.before, step.draft, policy));
          expect(creditable(stored(step.receivable))).toEqual(creditable(step.receivable));
        });
      }),
      runs,
    );
  });

  it('L10 replay answers what happened step by step', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        const { invoice, steps } = play(setting, {});
        const events = eventsOf(setting);
        steps.forEach((step, i) => {
          if (i % 3 !== 0 && i !== steps.length - 1) return;
          expect(right(replay(stored(invoice), stored(events.slice(0, i + 1))))).toEqual(step.receivable);
        });
      }),
      runs,
    );
  });

  it('L10 a stored figure that is a unit off is refused by replay', () => {
    let refused = 0;
    const figures = ['subtotal', 'net', 'total'] as const;
    fc.assert(
      fc.property(settings(6), fc.nat(), fc.constantFrom(...figures), (setting, at, figure) => {
        const { invoice } = play(setting, {});
        const events = eventsOf(setting);
        const notes = events.flatMap((event, i) => (event.type === 'credit-note' ? [i] : []));
        const place = notes[at % Math.max(1, notes.length)];
        if (place === undefined) return;
        const changed = stored<unknown>(events) as { creditNote: { lines: Record<string, number>[] } }[];
        const line = changed[place]!.creditNote.lines[0]!;
        line[figure] = line[figure]! + 1;
        left(replay(invoice, changed as never));
        refused++;
      }),
      runs,
    );
    expect(refused).toBeGreaterThan(runs.numRuns / 2);
  });
});
