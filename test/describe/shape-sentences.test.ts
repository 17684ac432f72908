import { describe, expect, it } from 'vitest';
import { describeRefusal, formatAmount, type Refusal } from '../../src/index.js';
import { refused } from '../data/refused.js';
import { left } from '../support.js';

const pathText = (path: readonly (string | number)[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

/** Operands of these are counts, not amounts. */
const COUNTED: readonly Refusal['code'][] = ['no-weight', 'negative-weight', 'minor-unit-contradicts-currency'];

/** What a sentence has to say of one operand; that nothing is left is said in words. */
const textsOf = (code: Refusal['code'], key: string, operand: unknown): readonly string[] => {
  if (key === 'code') return [];
  if (key === 'path' || key === 'first') return [pathText(operand as readonly (string | number)[])];
  if (Array.isArray(operand)) return operand.map(String);
  if (typeof operand !== 'number') return String(operand).split(' | ');
  if (COUNTED.includes(code)) return [String(operand)];
  return operand === 0 && key !== 'asked' ? [] : [formatAmount(operand, 'EUR')];
};

describe.each(refused)('described: %s', (_, rows) => {
  for (const [name, outcome] of rows) {
    it(name, () => {
      for (const refusal of left(outcome)) {
        const sentence = describeRefusal(refusal, 'EUR');
        for (const [key, operand] of Object.entries(refusal)) {
          for (const text of textsOf(refusal.code, key, operand)) expect(sentence).toContain(text);
        }
        expect(sentence).toMatch(/^\S.* .*\.$/);
        expect(sentence).not.toMatch(/undefined|\[object/);
        if (refusal.code.includes('-')) expect(sentence).not.toContain(refusal.code);
      }
    });
  }
});

describe('amounts in a sentence', () => {
  const beyond: Refusal = { code: 'credit-exceeds-invoice', path: [], asked: 1000000, left: 8400 };

  it.each([
    ['EUR', '10,000.00 EUR', '84.00 EUR'],
    ['JPY', '1,000,000 JPY', '8,400 JPY'],
    ['KWD', '1,000.000 KWD', '8.400 KWD'],
  ])('have the decimals of the currency: %s', (currency, asked, most) => {
    expect(describeRefusal(beyond, currency)).toContain(asked);
    expect(describeRefusal(beyond, currency)).toContain(`you can credit at most ${most}`);
  });

  it('have those of the document where its currency is not in the table', () => {
    expect(describeRefusal(beyond, { currency: 'ZZZ', minorUnit: 1 })).toContain('at most 840.0 ZZZ');
  });

  it('are minor units where there is no currency', () => {
    expect(describeRefusal(beyond)).toContain('at most 8400 minor units');
  });
});
