import { describe, expect, it } from 'vitest';
import { openCustomerBalance } from '../../src/index.js';
import { addBalanceCredit, consumeBalance, findBalanceCredit } from '../../src/settling/customer-balance.js';
import type { BalanceSource } from '../../src/documents/customer-balance.js';
import { isProven } from '../../src/documents/proof.js';
import { right } from '../support.js';

const source = (kind: BalanceSource['kind'], document: string, invoice: string): BalanceSource => ({
  kind,
  document,
  invoice,
});

const empty = right(openCustomerBalance('EUR'));
const twice = addBalanceCredit(
  addBalanceCredit(empty, source('credit-note', 'C-1', 'I-1'), 300),
  source('payment', 'P', 'I-2'),
  200,
);

describe('a customer balance', () => {
  it('is one that this library made, so that it is not proven again', () => {
    expect(
      [empty, twice, consumeBalance(twice, 100, 'I-3', 'p')].every((own) => isProven('customer-balance', own)),
    ).toBe(true);
  });

  it('is used up from the oldest credit on', () => {
    const { total, credits } = consumeBalance(twice, 350, 'I-3', 'p');
    expect([total, credits.map(({ left }) => left)]).toEqual([150, [0, 150]]);
    expect(credits.map(({ uses }) => uses)).toEqual([
      [{ invoice: 'I-3', payment: 'p', amount: 300 }],
      [{ invoice: 'I-3', payment: 'p', amount: 50 }],
    ]);
  });
});

describe('the credit of a balance that a document made', () => {
  const credits = [
    source('payment', 'X', 'I-1'),
    source('credit-note', 'Y', 'I-1'),
    source('credit-note', 'X', 'I-2'),
    source('credit-note', 'X', 'I-1'),
  ];
  const balance = credits.reduce((before, own, i) => addBalanceCredit(before, own, 100 + i), empty);

  it.each<readonly [BalanceSource['kind'], string, string, number | undefined]>([
    ['payment', 'X', 'I-1', 100],
    ['credit-note', 'Y', 'I-1', 101],
    ['credit-note', 'X', 'I-2', 102],
    ['credit-note', 'X', 'I-1', 103],
    ['payment', 'Y', 'I-1', undefined],
    ['payment', 'X', 'I-2', undefined],
    ['credit-note', 'Y', 'I-2', undefined],
  ])('is that of the %s %s on %s', (kind, document, invoice, amount) => {
    expect(findBalanceCredit(balance, { kind, document, invoice })?.amount).toBe(amount);
  });
});
