import { describe, expect, it } from 'vitest';
import { finalizeInvoice, issueCreditNote, openPolicy, type Receivable } from '../../src/index.js';
import { fileOf, item, left, rate, right } from '../support.js';

// What a note costs is what it computes: everything else is shared with the receivable before it.
const lines = Array.from({ length: 20_000 }, (_, i) => item(`${i}`, 10_000));
const file = fileOf({ lines });

const note = (of: Receivable, number: number): Receivable =>
  right(
    issueCreditNote(
      of,
      {
        number: `C-${String(number).padStart(5, '0')}`,
        credits: [{ by: 'amount', line: `${(number * 7) % 20_000}`, amount: 1, of: 'total' }],
      },
      openPolicy,
    ),
  ).receivable;

const countNew = <Item>(before: readonly Item[], after: readonly Item[]): number => {
  const shared = new Set(before);
  return after.filter((one) => !shared.has(one)).length;
};

describe('an invoice costs what stands on it', () => {
  it('too-many refuses one with more figures than can be computed at once', () => {
    const rates = Array.from({ length: 28 }, (_, i) => rate(`r${i}`, 1));
    const taxes = rates.map(({ id }) => id);
    const draft = (count: number) => ({
      number: 'I',
      currency: 'EUR',
      lines: Array.from({ length: count }, (_, i) => item(`${i}`, 10_000, ...taxes)),
      taxRates: rates,
    });
    expect(finalizeInvoice(draft(16_129))._tag).toBe('Right');
    expect(left(finalizeInvoice(draft(16_130)))).toEqual([
      { code: 'too-many', path: ['lines'], asked: 500_030, limit: 500_000, of: 'figures' },
    ]);
  });
});

describe('a credit note costs what it credits', () => {
  it('too-many refuses one whose credits go over more figures than can be computed', () => {
    const spreads = (count: number) =>
      Array.from({ length: count }, () => ({ by: 'spread', amount: 1, of: 'total' }) as const);
    const draft = (count: number) => ({ number: 'C', credits: spreads(count) });
    expect(left(issueCreditNote(file, draft(10), openPolicy))).toEqual([
      { code: 'too-many', path: ['credits'], asked: 600_000, limit: 550_000, of: 'figures' },
    ]);
    const remainders = Array.from({ length: 200_000 }, () => ({ by: 'remainder' }) as const);
    expect(left(issueCreditNote(file, { number: 'C', credits: remainders }))[0]?.code).toBe('too-many');
    const small = fileOf({ lines: lines.slice(0, 100) });
    expect(right(issueCreditNote(small, draft(16), openPolicy)).creditNote.totals.total).toBe(16);
  });

  it('shares the earlier notes, and what they credited, with the receivable before it', () => {
    let before = file;
    for (let number = 1; number <= 300; number++) {
      const after = note(before, number);
      expect(after.invoice).toBe(file.invoice);
      expect(after.payments).toBe(before.payments);
      expect(countNew(before.creditNotes, after.creditNotes)).toBe(1);
      expect(countNew(before.creditedLines, after.creditedLines)).toBe(1);
      before = after;
    }
    const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 1 } as const;
    const draft = { number: 'C', credits: [custom] };
    const ofNoLine = right(issueCreditNote(before, draft, openPolicy)).receivable;
    expect(ofNoLine.creditedLines).toBe(before.creditedLines);
    expect(before.creditNotes.length).toBe(300);
    expect(before.credited.totals.total).toBe(300);
  });
});
