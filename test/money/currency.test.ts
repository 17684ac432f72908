import currencies from 'currency-codes';
import { describe, expect, it } from 'vitest';
import { findMinorUnit } from '../../src/money/currency.js';

// Codes of the standard that have no minor unit: metals, baskets, special rights and tests.
const WITHOUT = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '));

describe('the table of currencies', () => {
  it('has the decimals of ISO 4217 for every code of the published list', () => {
    const codes = currencies.data.filter(({ code }) => !WITHOUT.has(code));
    expect(codes.length).toBeGreaterThan(160);
    for (const { code, digits } of codes) expect([code, findMinorUnit(code)]).toEqual([code, digits]);
    for (const code of WITHOUT) expect([code, findMinorUnit(code)]).toEqual([code, undefined]);
  });

  it.each([
    // Newer than that list.
    ['XCG', 2],
    ['XAD', 2],
    // Retired, and kept.
    ['DEM', 2],
    ['HRK', 2],
    ['ITL', 0],
    ['BYR', 0],
    // Where Intl differs.
    ['HUF', 2],
    ['IDR', 2],
    ['MMK', 2],
    ['CLF', 4],
    ['BHD', 3],
    ['JPY', 0],
  ])('has %s with %i', (code, digits) => {
    expect(findMinorUnit(code)).toBe(digits);
  });

  it.each(['', 'eur', 'EU', 'EURO', 'ZZZ', 'ED ', 'UR ', 'D A', ' EU', '\u0000'])('does not know %j', (code) => {
    expect(findMinorUnit(code)).toBeUndefined();
  });
});
