import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEvent,
  creditable,
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  replay,
  stripePolicy,
  type ReceivableEvent,
} from '../../src/index.js';
import { parseEvents, parseInvoice, parseReceivable } from '../../src/schema/index.js';
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

type Figures = Record<string, number>;
type StoredNote = {
  readonly lines: (Figures & { discounts: Figures[]; taxes: { id: string; amount: number }[]; before?: Figures })[];
  readonly totals: Figures;
  readonly taxes: (Figures & { id: string })[];
};

const add = (figures: Figures, figure: string, amount: number): void => {
  figures[figure] = figures[figure]! + amount;
};

/** One figure of a line alone, so that the note does not add up. */
const shiftFigure =
  (figure: 'subtotal' | 'net' | 'total') =>
  ({ lines }: StoredNote): void =>
    add(lines[0]!, figure, 1);

/** A unit of net that becomes tax, in all sums: the note adds up by itself. */
const shiftTax = ({ lines, totals, taxes }: StoredNote): void => {
  const line = lines.find((one) => one.taxes.length > 0 && one['net'] !== 0);
  if (line === undefined) return add(lines[0]!, 'net', 1);
  const [share] = line.taxes;
  const tax = taxes.find(({ id }) => id === share!.id)!;
  add(line, 'net', -1);
  add(share as never, 'amount', 1);
  add(totals, 'net', -1);
  add(totals, 'tax', 1);
  for (const { id } of line.taxes)
    add(
      taxes.find((one) => one.id === id)!,
      'taxable',
      -1,
    );
  add(tax, 'amount', 1);
};

/** A unit more of subtotal and discount, in all sums: the note adds up by itself. */
const shiftDiscount = ({ lines, totals }: StoredNote): void => {
  const line = lines.find(({ discounts }) => discounts.length > 0);
  if (line === undefined) return add(lines[0]!, 'subtotal', 1);
  add(line.discounts[0]!, 'amount', 1);
  add(line, 'subtotal', 1);
  add(totals, 'discount', 1);
  add(totals, 'subtotal', 1);
};

/** What was credited before: the note adds up by itself. */
const shiftBefore = ({ lines }: StoredNote): void => {
  const line = lines.find(({ before }) => before !== undefined);
  add(line?.before ?? lines[0]!, 'net', 1);
};

const SHIFTS = [
  ...(['subtotal', 'net', 'total'] as const).map(shiftFigure),
  ...[shiftTax, shiftDiscount, shiftBefore, shiftTax, shiftDiscount, shiftBefore],
];

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
          const before = right(parseReceivable(stored(step.before)));
          expect(issueCreditNote(before, step.draft, policy)).toEqual(issueCreditNote(step.before, step.draft, policy));
          const after = right(parseReceivable(stored(step.receivable)));
          expect(after).toStrictEqual(step.receivable);
          expect(creditable(after)).toEqual(creditable(step.receivable));
        });
      }),
      runs,
    );
  });

  it('L10 replay is what happened step by step, and so is each event applied to what was before it', () => {
    fc.assert(
      fc.property(settings(8), (setting) => {
        const { invoice, steps } = play(setting, {});
        const loaded = right(parseInvoice(stored(invoice)));
        const events = right(parseEvents(stored(eventsOf(setting))));
        let applied = openReceivable(loaded);
        steps.forEach((step, i) => {
          applied = right(applyEvent(applied, events[i]!));
          expect(applied).toStrictEqual(step.receivable);
          if (i % 3 !== 0 && i !== steps.length - 1) return;
          expect(right(replay(loaded, events.slice(0, i + 1)))).toStrictEqual(step.receivable);
        });
      }),
      runs,
    );
  });

  it('L10 a stored figure that is a unit off is refused by its parser, or by replay where the note still adds up', () => {
    let refused = 0;
    let replayed = 0;
    fc.assert(
      fc.property(settings(6), fc.nat(), fc.constantFrom(...SHIFTS), (setting, at, shift) => {
        const { invoice } = play(setting, {});
        const events = eventsOf(setting);
        const notes = events.flatMap((event, i) => (event.type === 'credit-note' ? [i] : []));
        const place = notes[at % Math.max(1, notes.length)];
        if (place === undefined) return;
        const changed = stored<unknown>(events) as { creditNote: StoredNote }[];
        shift(changed[place]!.creditNote);
        refused++;
        const parsed = parseEvents(changed);
        if (parsed._tag === 'Left') return;
        replayed++;
        for (const { path } of left(replay(invoice, parsed.right))) {
          expect(path.slice(0, 3)).toEqual(['events', place, 'creditNote']);
        }
      }),
      runs,
    );
    expect(refused).toBeGreaterThan(runs.numRuns / 2);
    expect(replayed).toBeGreaterThan(runs.numRuns / 8);
  });
});
