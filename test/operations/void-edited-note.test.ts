import { describe, expect, it } from 'vitest';
import { openPolicy, voidCreditNote, type Credit, type CreditNote } from '../../src/index.js';
import { parseReceivable } from '../../src/schema/index.js';
import { credit, fileOf, item, left, rate, right } from '../support.js';

// A note that comes back from storage adds up by itself; whether the file has what it is to give back is asked here.

const amount = (line: string): Credit => ({ by: 'amount', line, amount: 100, of: 'net' });
const custom: Credit = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 100, taxes: ['vat'] };
const issued = (...credits: readonly Credit[]) =>
  credit(
    fileOf({
      lines: [item('a', 1000, 'vat'), item('b', 1000, 'vat')],
      taxRates: [rate('vat', 20)],
    }),
    ...credits,
  );
const edited = ({ lines, ...note }: CreditNote, change: object): CreditNote =>
  JSON.parse(JSON.stringify({ ...note, lines: [{ ...lines[0], ...change }, ...lines.slice(1)] })) as CreditNote;

describe('a stored note that was edited', () => {
  it.each(['b', 'z'])('is refused with line %s, where nothing is credited', (line) => {
    const { receivable, creditNote } = issued(amount('a'));
    expect(left(voidCreditNote(receivable, edited(creditNote, { line }).number, openPolicy))).toEqual([
      {
        code: 'document-mismatch',
        path: ['creditNote', 'lines', 0, 'line'],
        stated: line,
        expected: 'a line that is credited',
      },
    ]);
  });

  it('is refused with a custom line, where all that is credited stands on lines', () => {
    const { receivable, creditNote } = issued(amount('a'));
    expect(
      left(voidCreditNote(receivable, edited(creditNote, { line: undefined, by: 'custom' }).number, openPolicy)),
    ).toEqual([
      { code: 'document-mismatch', path: ['creditNote', 'totals', 'net'], stated: '-100', expected: '0 to -100' },
      {
        code: 'document-mismatch',
        path: ['creditNote', 'totals', 'subtotal'],
        stated: '-100',
        expected: '-100 to -120',
      },
    ]);
  });

  it('is refused with a custom line of another subtotal', () => {
    const { receivable, creditNote } = issued(custom);
    const more = edited(creditNote, { subtotal: 101 });
    const sums = { ...more, totals: { ...more.totals, subtotal: 101 } };
    expect(left(voidCreditNote(receivable, sums.number, openPolicy))).toEqual([
      { code: 'document-mismatch', path: ['creditNote', 'totals', 'net'], stated: '0', expected: '0 to -1' },
      { code: 'document-mismatch', path: ['creditNote', 'totals', 'subtotal'], stated: '-1', expected: '0 to 0' },
    ]);
  });

  it('is voided as it was issued, and what is left holds', () => {
    for (const credits of [[amount('a')], [custom], [amount('a'), custom], [custom, custom]]) {
      const { receivable, creditNote } = issued(...credits);
      const voided = right(voidCreditNote(receivable, edited(creditNote, {}).number, openPolicy));
      expect(voided.receivable.credited.totals.total).toBe(0);
      expect(parseReceivable(JSON.parse(JSON.stringify(voided.receivable)))._tag).toBe('Right');
    }
  });

  it('is voided with a line of no figures and no quantity, which left nothing on file', () => {
    const free = fileOf({ lines: [item('a', 1000), item('free', 0)] });
    const { receivable, creditNote } = credit(free, { by: 'quantity', line: 'a', quantity: 1 }, { by: 'remainder' });
    expect(
      right(voidCreditNote(receivable, edited(creditNote, {}).number, openPolicy)).receivable.creditedLines,
    ).toEqual([]);
  });
});
