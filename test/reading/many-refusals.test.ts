import { describe, expect, it } from 'vitest';
import { finalizeInvoice, issueCreditNote, type Policy, type Refusal } from '../../src/index.js';
import { parseCreditNoteDraft, parsePayment } from '../../src/schema/index.js';
import { fileOf, item, left, right } from '../support.js';

const MOST = 10_000;
const payment = { id: 'p-1', amount: 100, method: 'card' };
const draft = (changes: object) =>
  finalizeInvoice({ number: 'I-1', currency: 'EUR', lines: [item('a', 100)], ...changes });
const rates = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `t${i}`, percent: 1, behavior: 'exclusive' }));

describe('what is wrong in very many places', () => {
  const noLine = (i: number) => ({ code: 'wrong-type', path: ['lines', i], expected: 'record', received: 'null' });
  const noLines = (count: number) => Array.from({ length: count }, (_, i) => noLine(i));
  const asLines = (count: number, ...others: readonly unknown[]) => [...new Array<null>(count).fill(null), ...others];

  it('is listed as long as it can be', () => {
    expect(left(draft({ lines: asLines(MOST - 1) }))).toEqual(noLines(MOST - 1));
  });

  it.each([0, 1, 50])('is listed so far, and then that there is more: %s more', (more) => {
    expect(left(draft({ lines: asLines(MOST + more) }))).toEqual([
      ...noLines(MOST),
      { code: 'more-refused', path: [], listed: MOST },
    ]);
  });

  it('is listed so far also where rules refuse it', () => {
    const refusals = left(draft({ lines: new Array<object>(MOST + 50).fill(item('a', 1)) }));
    expect(refusals).toHaveLength(MOST + 1);
    expect(refusals.slice(-2)).toEqual([
      { code: 'duplicate-id', path: ['lines', MOST, 'id'], id: 'a', first: ['lines', 0, 'id'] },
      { code: 'more-refused', path: [], listed: MOST },
    ]);
  });

  it('is read no further', () => {
    let asked = 0;
    const last = Object.defineProperty({ ...item('z', 1) }, 'id', { enumerable: true, get: () => `z${asked++}` });
    expect(left(draft({ lines: asLines(MOST, last) }))).toHaveLength(MOST + 1);
    expect(asked).toBe(0);
    expect(left(draft({ lines: asLines(MOST - 1, last) }))).toHaveLength(MOST - 1);
    expect(asked).toBe(1);
  });
});

describe('unknown fields', () => {
  const known = ['id', 'amount', 'method', 'paidOn', 'state', 'excess'];
  const names = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`);
  const withFields = (count: number) => ({
    ...Object.fromEntries(names(count).map((name) => [name, 1])),
    ...payment,
    amount: 'x',
  });
  const unknown = (count: number): readonly Refusal[] =>
    names(count).map((field) => ({ code: 'unknown-field', path: [field], field, known }));

  it('are named, a hundred of them, and the record is read', () => {
    expect(left(parsePayment(withFields(100)))).toEqual([
      ...unknown(100),
      { code: 'wrong-type', path: ['amount'], expected: 'minor units', received: '"x"' },
    ]);
  });

  it('beyond that it is not', () => {
    expect(left(parsePayment(withFields(120)))).toEqual([
      ...unknown(100),
      { code: 'too-many', path: [], asked: 123, limit: 6 },
    ]);
  });
});

describe('a list', () => {
  it('of rates has a hundred of them', () => {
    expect(right(draft({ taxRates: rates(100) })).taxRates).toHaveLength(100);
    expect(left(draft({ taxRates: rates(101) }))).toEqual([
      { code: 'too-many', path: ['taxRates'], asked: 101, limit: 100 },
    ]);
  });

  it('that is longer than any is not walked', () => {
    expect(left(draft({ lines: new Array(200_001) }))).toEqual([
      { code: 'too-many', path: ['lines'], asked: 200_001, limit: 200_000 },
    ]);
  });

  it('counts wherever it stands, up to a million and a half of items', () => {
    const taxes = new Array<string>(200_000).fill('vat');
    const custom = { by: 'custom', description: 'Goodwill', quantity: '1', unitPrice: '1', taxes };
    const credits = new Array<object>(8).fill(custom);
    expect(left(parseCreditNoteDraft({ number: 'C-1', credits }))).toEqual([
      { code: 'too-many', path: ['credits', 7, 'taxes'], asked: 200_000, limit: 99_992 },
    ]);
  });
});

describe('what is refused is frozen', () => {
  type Own = { readonly code: string; readonly of: unknown };
  const refusedBy = (own: Own) => {
    const policy: Policy<Own> = { name: 'own', rules: [{ code: 'own', stage: 'draft', breaches: () => [own] }] };
    const file = fileOf({ lines: [item('a', 100)] });
    return left(issueCreditNote(file, { number: 'C-1', credits: [{ by: 'remainder' }] }, policy) as never);
  };

  it('through and through', () => {
    const [refusal] = left(draft({ lines: [item('a', 1, 'vat')] }));
    expect([refusal, refusal!.path].every(Object.isFrozen)).toBe(true);
    const of = { lines: [{ id: 'a' }], reason: null };
    expect(refusedBy({ code: 'own', of })).toEqual([{ code: 'own', of }]);
    expect([of, of.lines, of.lines[0]].every(Object.isFrozen)).toBe(true);
  });

  it('also where it holds itself', () => {
    const own = { code: 'own', of: {} };
    own.of = own;
    expect(refusedBy(own)[0]).toBe(own);
  });

  it('but for what is no data', () => {
    const of = () => 'why';
    expect(refusedBy({ code: 'own', of })).toEqual([{ code: 'own', of }]);
    expect(Object.isFrozen(of)).toBe(false);
  });
});
