import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalizeInvoice, type InvoiceDraft } from '../../src/index.js';
import { invoiceDrafts } from '../generators/invoice-drafts.js';
import { right } from '../support.js';
import { begin, steps, takeStep, type Known, type Real } from './ledger.js';
import { moreRuns } from './plays.js';

class Taken implements fc.Command<Known, Real> {
  constructor(
    readonly name: string,
    readonly seed: number,
  ) {}

  check(): boolean {
    return true;
  }

  run(known: Known, real: Real): void {
    reached.set(this.name, (reached.get(this.name) ?? 0) + 1);
    takeStep(this.name, this.seed, known, real);
  }

  toString(): string {
    return `${this.name} (${this.seed})`;
  }
}

const reached = new Map<string, number>();

/** How often each step comes; an invoice declared void takes nothing more, so that comes last and seldom. */
const often: Readonly<Record<string, number>> = { credit: 6, pay: 3, 'void note': 3, 'void invoice': 1 };

const seeds = fc.noBias(fc.nat(0xffff_ffff));
const command = (name: string): fc.Arbitrary<fc.Command<Known, Real>> => seeds.map((seed) => new Taken(name, seed));
const usual = Object.keys(steps).filter((name) => name !== 'void invoice');
const commands = fc.commands(
  [...usual.flatMap((name) => new Array<string>(often[name] ?? 2).fill(name)), 'void invoice'].map(command),
  { maxCommands: 30, size: 'max' },
);

const plans = fc.record({
  custom: fc.boolean(),
  spread: fc.boolean(),
  oneMode: fc.constant(false),
  mostCredits: fc.integer({ min: 1, max: 4 }),
});

describe('random histories', () => {
  it('obey L3 L6 L7 L8 L10, through any history of payments, credits, voids, refunds, balances and replays', () => {
    fc.assert(
      fc.property(
        invoiceDrafts({ mostLines: 8 }) as fc.Arbitrary<InvoiceDraft>,
        plans,
        commands,
        (draft, plan, list) => {
          const invoice = right(finalizeInvoice(draft));
          fc.modelRun(() => begin(invoice, plan), list);
        },
      ),
      moreRuns(2),
    );
    expect([...reached.keys()].sort()).toEqual(Object.keys(steps).sort());
  });
});
