import { describe, expect, it } from 'vitest';
import { parseCustomerBalance } from '../../src/schema/index.js';
import { left, mismatch, right } from '../support.js';

const most = Number.MAX_SAFE_INTEGER;

const from = (kind: string, document: string, invoice: string, more: object = {}) => ({
  source: { kind, document, invoice },
  amount: 10,
  left: 10,
  uses: [],
  ...more,
});

const balance = (total: number, ...credits: readonly object[]) =>
  parseCustomerBalance({ schemaVersion: 1, currency: 'EUR', total, credits });

const use = (amount: number) => ({ invoice: 'I-2', payment: 'p', amount });

describe('a stored customer balance', () => {
  it('may be empty, or of documents that each differ in something', () => {
    expect(right(balance(0)).credits).toEqual([]);
    const credits = [
      from('credit-note', '1', 'I-1'),
      from('payment', '1', 'I-1'),
      from('payment', '2', 'I-1'),
      from('payment', '1', 'I-2'),
    ];
    expect(right(balance(40, ...credits)).credits).toEqual(credits);
  });

  it('refuses a document that made two credits', () => {
    expect(left(balance(30, from('payment', '1', 'I'), from('payment', '2', 'I'), from('payment', '1', 'I')))).toEqual([
      mismatch(['credits', 2, 'source'], '1', 'a document of its own'),
    ]);
  });

  it('is what is left of its credits, and each of them what its uses left', () => {
    const used = from('payment', '1', 'I', { left: 0, uses: [use(9), use(1)] });
    expect(right(balance(10, used, from('payment', '2', 'I'))).total).toBe(10);
    expect(left(balance(9, { ...used, left: 1 }, from('payment', '2', 'I')))).toEqual([
      mismatch(['total'], 9, 11),
      mismatch(['credits', 0, 'left'], 1, 0),
    ]);
  });

  it('refuses credits and uses of nothing', () => {
    const none = from('payment', '1', 'I', { amount: 0, left: 0 });
    const unused = from('payment', '2', 'I', { amount: 1, left: 0, uses: [use(1), use(0)] });
    expect(left(balance(0, none, unused))).toEqual([
      mismatch(['credits', 0, 'amount'], 0, `1 to ${most}`),
      mismatch(['credits', 1, 'uses', 1, 'amount'], 0, '1 to 1'),
    ]);
  });
});
