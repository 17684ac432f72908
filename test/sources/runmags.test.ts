import { describe, expect, it } from 'vitest';
import {
  checkNumbers,
  isCollectible,
  issueCreditNote,
  runmagsPolicy,
  type Credit,
  type Receivable,
} from '../../src/index.js';
import { fileOf, item, left, pay, rate, right, units } from '../support.js';

const file = fileOf({ lines: [units('ad', 3, 5000, 'vat'), item('page', 2000, 'vat')], taxRates: [rate('vat', 10)] });
const issue = (of: Receivable, ...credits: readonly Credit[]) =>
  issueCreditNote(of, { number: 'C-1', credits }, runmagsPolicy);

describe('RunMags, under its policy', () => {
  it('RM-01 An issued or paid invoice is credited by choosing lines, each credited whole', () => {
    for (const of of [file, pay(file)]) {
      const { creditNote } = right(issue(of, { by: 'remainder', line: 'ad' }));
      expect(creditNote.totals.total).toBe(16500);
    }
    expect(left(issue(file, { by: 'quantity', line: 'ad', quantity: 1 }))).toEqual([
      { code: 'credit-not-whole-line', path: ['credits', 0, 'by'], by: 'quantity' },
    ]);
  });

  it('RM-02 A credited invoice leaves the billing cycle: nothing is still to be collected', () => {
    expect(isCollectible(file)).toBe(true);
    const partly = right(issue(file, { by: 'remainder', line: 'ad' })).receivable;
    expect(isCollectible(partly)).toBe(true);
    const rest = right(issueCreditNote(partly, { number: 'C-2', credits: [{ by: 'remainder' }] }, runmagsPolicy));
    expect(isCollectible(rest.receivable)).toBe(false);
    expect(isCollectible(pay(file))).toBe(false);
  });

  it('RM-03 An invoice that was issued can’t be deleted or edited', () => {
    const { receivable } = right(issue(file, { by: 'remainder' }));
    expect(receivable.invoice).toBe(file.invoice);
    expect(() => {
      'use strict';
      (receivable.invoice.lines[0] as { net: number }).net = 0;
    }).toThrow(TypeError);
  });

  it('RM-04 The numbers of documents form a solid sequence: no gap, no duplicate', () => {
    const series = { prefix: 'CN-' };
    expect(right(checkNumbers(series, ['CN-1', 'CN-2', 'CN-3'])).solid).toBe(true);
    expect(right(checkNumbers(series, ['CN-1', 'CN-3'])).gaps).toEqual([{ from: 'CN-2', to: 'CN-2' }]);
    expect(right(checkNumbers(series, ['CN-1', 'CN-2', 'CN-2'])).duplicates).toEqual(['CN-2']);
    const { receivable } = right(issue(file, { by: 'remainder', line: 'ad' }));
    expect(left(issue(receivable, { by: 'remainder', line: 'page' }))).toEqual([
      { code: 'duplicate-credit-note-number', path: ['number'], number: 'C-1' },
    ]);
  });

  it('RM-06 Reasons are chosen: issued by mistake, wrong amount, customer unhappy, or any other', () => {
    for (const reason of ['issued-by-mistake', 'wrong-amount', 'customer-unhappy', 'moved to another quarter']) {
      const draft = { number: 'C-1', reason, credits: [{ by: 'remainder' as const }] };
      expect(right(issueCreditNote(file, draft, runmagsPolicy)).creditNote.reason).toBe(reason);
    }
  });
});
