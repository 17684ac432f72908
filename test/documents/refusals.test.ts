import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy } from '../../src/index.js';
import { byQuantity, draft, refused } from '../data/refused.js';
import { left, right } from '../support.js';

describe.each(refused)('refused: %s', (_, rows) => {
  for (const [name, outcome, ...reasons] of rows) {
    it(name, () => {
      expect(left(outcome)).toHaveLength(reasons.length);
      expect(left(outcome)).toMatchObject(reasons);
    });
  }
});

it('a currency that the table does not know is taken with its minor unit', () => {
  expect(right(draft({ currency: 'ZZZ', minorUnit: 3 }))).toMatchObject({ currency: 'ZZZ', minorUnit: 3 });
});

it('a policy is asked after the laws: under the open policy modes mix', () => {
  const mixed = { number: 'C-9', credits: [{ by: 'amount', line: 'a', amount: 5, of: 'net' }] } as const;
  expect(right(issueCreditNote(byQuantity, mixed, openPolicy)).creditNote.totals.net).toBe(5);
});
