import { describe, expect, it } from 'vitest';
import { fromDecimal, toDecimal } from '../../src/index.js';
import { left } from '../support.js';

const MOST = Number.MAX_SAFE_INTEGER;
const UNKNOWN = { code: 'unknown-currency', path: ['currency'], currency: 'ZZZ' };

describe('an amount in major units', () => {
  it.each<readonly [number, string, readonly object[]]>([
    [0.5, 'EUR', [{ code: 'not-minor-units', path: ['amount'], received: '0.5' }]],
    [5, 'ZZZ', [UNKNOWN]],
    [MOST + 1, 'ZZZ', [{ code: 'not-minor-units', path: ['amount'], received: '9007199254740992' }, UNKNOWN]],
  ])('of %d %s is refused with every reason', (amount, currency, refusals) => {
    expect(left(toDecimal(amount, currency))).toEqual(refusals);
  });
});

describe('an amount from major units', () => {
  it.each<readonly [string, string, readonly object[]]>([
    ['1e3', 'EUR', [{ code: 'not-a-decimal', path: ['decimal'], received: '"1e3"' }]],
    ['1.25', 'ZZZ', [UNKNOWN]],
    ['1e3', 'ZZZ', [{ code: 'not-a-decimal', path: ['decimal'], received: '"1e3"' }, UNKNOWN]],
    ['0.5', 'JPY', [{ code: 'too-precise', path: ['decimal'], decimal: '0.5', currency: 'JPY', places: 0 }]],
    ['90071992547409.92', 'EUR', [{ code: 'amount-out-of-range', path: ['decimal'], limit: MOST }]],
  ])('of %s %s is refused with every reason', (decimal, currency, refusals) => {
    expect(left(fromDecimal(decimal, currency))).toEqual(refusals);
  });
});
