import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/index.js';
import * as schema from '../../src/schema/index.js';
import { richLife, stored } from '../proving/stored.js';
import { timed } from './slow.js';

const life = richLife();

const refusedInSeconds = (parse: (value: unknown) => Outcome<unknown>, value: unknown): void => {
  const { answer, isSlow } = timed(() => parse(value), 4000);
  expect(answer._tag).toBe('Left');
  expect(isSlow).toBe(false);
};

describe('a document of a size that no one sends', () => {
  const line = { id: 'a', description: 'A', quantity: '1', subtotal: 1, discounts: [], net: 1, taxes: [], total: 1 };
  const invoice = stored(life.invoice) as Record<string, unknown>;

  it.each([
    ['200,000 lines, each wrong in every field', { ...invoice, lines: new Array(200_000).fill({}) }],
    ['200,000 lines of one id', { ...invoice, lines: new Array(200_000).fill(line) }],
    [
      'a scope of all lines in each of a hundred discounts',
      {
        ...invoice,
        discounts: new Array(100).fill({ id: 'd', amount: 1, lines: new Array(200_000).fill('desk') }),
      },
    ],
    [
      'a hundred taxes on each of 200,000 lines',
      {
        ...invoice,
        lines: new Array(200_000).fill({ ...line, taxes: new Array(100).fill({ id: 'vat', amount: 0 }) }),
      },
    ],
  ])('an invoice of %s is refused in a few seconds', (_, value) => {
    refusedInSeconds(schema.parseInvoice, value);
  });

  it.each([
    ['payments', { id: 'p', amount: 1, method: 'card', state: 'settled', overpaid: 0, returned: 0 }],
    ['refunds', { id: 'r', amount: 1 }],
  ])('a receivable with 200,000 %s of one id is refused in a few seconds', (field, item) => {
    const file = stored(life.receivables.at(-1)) as object;
    refusedInSeconds(schema.parseReceivable, { ...file, [field]: new Array(200_000).fill(item) });
  });

  it('a customer balance with 200,000 credits of one source is refused in a few seconds', () => {
    const credit = { source: { kind: 'payment', document: 'p', invoice: 'I' }, amount: 1, left: 1, uses: [] };
    const credits = new Array(200_000).fill(credit);
    refusedInSeconds(schema.parseCustomerBalance, { schemaVersion: 1, currency: 'EUR', total: 200_000, credits });
  });
});
