import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { finalizeInvoice, isLeft, toDecimal, type CreditNote } from 'credit-notes';
import { describe, expect, it } from 'vitest';
import { credit, type Credited } from '../../examples/bulk-credit/credit.js';
import { grantsOn } from '../../examples/bulk-credit/grants.js';
import { invoicesOf } from '../../examples/bulk-credit/invoices.js';
import { NOTHING, notesIn, sumOf, together, type Sums } from '../../examples/bulk-credit/sums.js';
import { verdictOn } from '../../examples/bulk-credit/verdict.js';
import { creditAll } from '../../examples/bulk-credit/workers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const output = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', 'examples/bulk-credit.ts', ...args], { cwd: root });

const creditedFrom = (from: number, to: number): readonly Credited[] => [...invoicesOf(from, to)].map(credit);
const summed = (all: readonly Credited[]): Sums => all.map(sumOf).reduce(together, NOTHING);

const HOLDS = { faults: [], exitCode: 0 };

describe('an outage credited in bulk', () => {
  it('ends with sums that are equal, to the unit, and a note for every invoice', async () => {
    const { stdout, stderr } = await output('3001', '2');
    expect(stdout).toMatch(/\n3001 notes by 2 threads in [\d.]+ s: \d+ a second\n/);
    expect(stdout).toMatch(/\nThe notes are what was granted, to the unit\.\n$/);
    expect(stdout).not.toMatch(/refused|does not hold/);
    // Without a terminal the bar is a line now and then.
    expect(stderr).toMatch(/^0 % .*\n(.*\n)*100 % .* 3001 of 3001 invoices/);

    const rows = [...stdout.matchAll(/│ ([A-Z]{3}) +│ +(\d+) │ +(\S+) \w+ │ +(\S+) \w+ │/g)];
    expect(rows.map(([, currency]) => currency)).toEqual(['EUR', 'INR', 'JPY', 'KWD', 'USD']);
    expect(rows.reduce((sum, [, , notes]) => sum + Number(notes), 0)).toBe(3001);
    // What was granted, of the invoices again and with other means: by currency, in major units.
    const granted = new Map<string, number>();
    for (const { draft, hoursDown } of invoicesOf(0, 3001)) {
      const invoice = finalizeInvoice(draft);
      if (isLeft(invoice)) throw new Error(JSON.stringify(invoice.left));
      for (const { id, total } of invoice.right.lines) {
        if (id === 'traffic') continue;
        const share = hoursDown < 10 ? Math.round((total * hoursDown) / 10) : total;
        granted.set(draft.currency, (granted.get(draft.currency) ?? 0) + share);
      }
    }
    for (const [, currency, , told, credited] of rows) {
      const sum = toDecimal(granted.get(currency!)!, currency!);
      if (isLeft(sum)) throw new Error(JSON.stringify(sum.left));
      expect(told!.replaceAll(',', '')).toBe(sum.right);
      expect(credited).toBe(told);
    }
  });

  it('comes to the same however many threads there are', async () => {
    const alone = summed(creditedFrom(0, 2001));
    expect(notesIn(alone)).toBe(2001);
    for (const workers of [1, 2, 3]) {
      const told: number[] = [];
      const sums = await creditAll({ invoices: 2001, workers }, (done) => told.push(done));
      expect(new Map([...sums.currencies].sort())).toEqual(new Map([...alone.currencies].sort()));
      expect(verdictOn(sums, 2001)).toEqual(HOLDS);
      expect(told.at(-1)).toBe(2001);
    }
  });

  it('is refused for a number of invoices that is none', async () => {
    await expect(output('many')).rejects.toMatchObject({ code: 1 });
  });

  it('has invoices of every kind', () => {
    const all = [...invoicesOf(0, 500)];
    const notes = all.map(credit).flatMap((each) => ('creditNote' in each ? [each.creditNote] : []));
    expect(new Set(notes.map(({ type }) => type))).toEqual(new Set(['pre-payment', 'post-payment', 'mixed']));
    expect(new Set(notes.flatMap(({ taxes }) => taxes.map(({ id }) => id))).size).toBe(6);
    expect(all.some(({ draft }) => draft.discounts?.length === 1)).toBe(true);
    expect([...invoicesOf(7, 8)]).toEqual([all[7]]);
  });
});

describe('the sums of a bulk credit', () => {
  const [first, second, ...others] = creditedFrom(0, 50);
  const offBy = (units: number, credited: Credited | undefined): Credited => {
    if (credited === undefined || !('creditNote' in credited)) throw new Error('this one is refused');
    const { creditNote } = credited;
    const totals = { ...creditNote.totals, total: creditNote.totals.total + units };
    return { ...credited, creditNote: { ...creditNote, totals } as unknown as CreditNote };
  };

  it('hold', () => {
    expect(verdictOn(summed([first!, second!, ...others]), 50)).toEqual(HOLDS);
  });

  it.each([1, -1])('do not hold when one note is off by %i unit', (unit) => {
    const { faults, exitCode } = verdictOn(summed([offBy(unit, first), second!, ...others]), 50);
    expect(faults[0]).toMatch(`notes and what was granted: off by ${unit} minor units`);
    expect(faults.at(-1)).toBe('notes of another amount than granted: 1');
    expect(exitCode).toBe(1);
  });

  it('do not hold when two notes are off and make up for each other', () => {
    expect(verdictOn(summed([first!, first!, ...others]), 50)).toEqual(HOLDS);
    const sums = summed([offBy(1, first), offBy(-1, first), ...others]);
    expect(verdictOn(sums, 50)).toEqual({ faults: ['notes of another amount than granted: 2'], exitCode: 1 });
  });

  it('do not hold when a figure of a line is off, a note is missing, or one is refused', () => {
    if (first === undefined || !('creditNote' in first)) throw new Error('this one is refused');
    const [line, ...lines] = first.creditNote.lines;
    const offLines = [{ ...line!, net: line!.net + 1 }, ...lines];
    const off = { ...first, creditNote: { ...first.creditNote, lines: offLines } as unknown as CreditNote };
    expect(verdictOn(summed([off]), 1).faults).toEqual([
      expect.stringMatching(/net and tax of the lines and the notes: off by 1 minor units/),
    ]);
    expect(verdictOn(summed([first]), 2).faults).toEqual(['invoices without a credit note: 1']);
    const refused = credit({ ...[...invoicesOf(0, 1)][0]!, hoursDown: 0 });
    const sums = summed([first, refused]);
    expect(verdictOn(sums, 2).faults).toEqual(['invoices without a credit note: 1', 'refused: 1']);
    expect(sums.reasons[0]).toMatch(/^INV-1: credits\[0\]\.amount: /);
  });
});

describe('what is granted', () => {
  it('is a tenth of each server for an hour, half a unit up, and all of it at most', () => {
    const [billed] = invoicesOf(0, 1);
    const lines = [
      { id: 'server-1', description: 'Server', subtotal: 1005 },
      { id: 'server-2', description: 'Server', subtotal: 1004 },
      { id: 'traffic', description: 'Traffic', subtotal: 500 },
    ];
    const invoice = finalizeInvoice({ ...billed!.draft, taxRates: [], discounts: [], lines });
    if (isLeft(invoice)) throw new Error(JSON.stringify(invoice.left));
    const amounts = (hours: number) => grantsOn(invoice.right, hours).map(({ amount }) => amount);
    expect(amounts(1)).toEqual([101, 100]);
    expect(amounts(10)).toEqual([1005, 1004]);
    expect(amounts(12)).toEqual([1005, 1004]);
  });
});
