import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/index.js';
import type { CreditedLine } from '../../src/documents/credited-line.js';
import { checkCreditedLine } from '../../src/crediting/check-credited-line.js';
import { indexTaxes } from '../../src/crediting/line-state.js';
import { invoiceOf, item, mismatch, rate, units } from '../support.js';

const invoice = invoiceOf({
  lines: [units('a', 4, 250, 'vat', 'city'), units('back', -2, 50, 'vat'), item('c', 500)],
  taxRates: [rate('vat', 20), rate('city', 10, 'inclusive')],
  discounts: [{ id: 'early', amount: 120, lines: ['a'] }],
});

// The whole line: 1000 less a discount of 120 is a net of 800 and an inclusive tax of 80; with vat 1040.
const whole: CreditedLine = {
  position: 0,
  quantity: '4',
  byQuantity: 1000,
  subtotal: 1000,
  discounts: [120],
  net: 800,
  taxes: [160, 80],
  total: 1040,
};
const back: CreditedLine = {
  position: 1,
  quantity: '2',
  byQuantity: -100,
  subtotal: -100,
  discounts: [],
  net: -100,
  taxes: [-20],
  total: -120,
};
const last: CreditedLine = {
  position: 2,
  quantity: '0',
  byQuantity: 0,
  subtotal: 1,
  discounts: [],
  net: 1,
  taxes: [],
  total: 1,
};

const findTaxPositions = indexTaxes(invoice.taxRates);

/** What is refused of a line that is said to be credited so. */
const check = (credited: CreditedLine): readonly Refusal[] => {
  const line = invoice.lines[credited.position]!;
  return checkCreditedLine(credited, line, findTaxPositions(line.taxes));
};

describe('what is credited of a line', () => {
  it('is as much as the line has', () => {
    expect(invoice.lines[0]).toMatchObject({ net: 800, total: 1040 });
    for (const credited of [whole, back, last]) expect(check(credited)).toEqual([]);
  });

  it.each([
    [
      'a net beyond the line',
      { net: 801, subtotal: 1001, total: 1041 },
      [
        [['net'], 801, '0 to 800'],
        [['total'], 1041, '0 to 1040'],
      ],
    ],
    ['a discount beyond the line', { discounts: [121], subtotal: 1001 }, [[['discounts', 0], 121, '0 to 120']]],
    [
      'a tax beyond the line',
      { taxes: [160, 81], subtotal: 1001, total: 1041 },
      [
        [['total'], 1041, '0 to 1040'],
        [['taxes', 1], 81, '0 to 80'],
      ],
    ],
    ['a net below zero', { net: -1, byQuantity: 0, subtotal: 199, total: 239 }, [[['net'], -1, '0 to 800']]],
    ['a discount below zero', { discounts: [-1], byQuantity: 0, subtotal: 879 }, [[['discounts', 0], -1, '0 to 120']]],
    ['a subtotal that is not its parts', { subtotal: 1001 }, [[['subtotal'], 1001, 1000]]],
    ['a total that is not its parts', { total: 1039 }, [[['total'], 1039, 1040]]],
    ['more by quantity than in all', { byQuantity: 1001 }, [[['byQuantity'], 1001, '0 to 1000']]],
    ['less than nothing by quantity', { byQuantity: -1 }, [[['byQuantity'], -1, '0 to 1000']]],
    ['more than the quantity', { quantity: '4.5' }, [[['quantity'], '4.5', '4']]],
    ['less than no quantity', { quantity: '-1' }, [[['quantity'], '-1', '4']]],
    ['a discount too many', { discounts: [120, 0] }, [[['discounts', 'length'], 2, 1]]],
    ['a tax too few', { taxes: [160] }, [[['taxes', 'length'], 1, 2]]],
    [
      'no parts',
      { discounts: [], taxes: [] },
      [
        [['discounts', 'length'], 0, 1],
        [['taxes', 'length'], 0, 2],
      ],
    ],
  ] as const)('is not %s', (_, more: Partial<CreditedLine>, refused) => {
    expect(check({ ...whole, ...more })).toEqual(
      refused.map(([path, figure, expected]) => mismatch(path, figure, expected)),
    );
  });

  it.each([
    [
      'more than the line',
      { net: -101, subtotal: -101, total: -121 },
      [
        ['net', 101, '0 to 100'],
        ['total', 121, '0 to 120'],
      ],
    ],
    [
      'of the other sign',
      { net: 1, byQuantity: 0, subtotal: 1, total: -19 },
      [
        ['net', -1, '0 to 100'],
        ['byQuantity', 0, '0 to -1'],
      ],
    ],
    ['of the other sign by quantity', { byQuantity: 1 }, [['byQuantity', -1, '0 to 100']]],
    ['more by quantity than in all', { byQuantity: -101 }, [['byQuantity', 101, '0 to 100']]],
    ['a total that is not its parts', { total: -119 }, [['total', 119, 120]]],
    // A quantity is positive on a negative line too.
    ['a quantity below zero', { quantity: '-2' }, [['quantity', '-2', '2']]],
    ['more than the quantity', { quantity: '3' }, [['quantity', '3', '2']]],
  ] as const)('of a negative line is not %s', (_, more: Partial<CreditedLine>, refused) => {
    expect(check({ ...back, ...more })).toEqual(
      refused.map(([key, figure, expected]) => mismatch([key], figure, expected)),
    );
  });

  it('is never nothing', () => {
    const none = { ...last, subtotal: 0, net: 0, total: 0 };
    expect(check(none)).toEqual([mismatch([], 'nothing', 'something credited')]);
    expect(check({ ...none, quantity: '1' })).toEqual([]);
  });
});
