import { describe, expect, it } from 'vitest';
import type { AmountCredit, Credit, CustomCredit, Invoice, PercentCredit, QuantityCredit } from '../../src/index.js';
import { issueCreditNote, openPolicy } from '../../src/index.js';
import { checkNoteSize } from '../../src/rules/credit-note.js';
import { checkAskedSign, checkCustomCredit } from '../../src/rules/credit.js';
import { credit, fileOf, invoiceOf, item, left, rate, right, units } from '../support.js';

const path = ['credits', 2];
const amount = (amount: number): AmountCredit => ({ by: 'amount', line: 'a', amount, of: 'net' });
const quantity = (quantity: string): QuantityCredit => ({ by: 'quantity', line: 'a', quantity });
const percent = (percent: string): PercentCredit => ({ by: 'percent', line: 'a', percent });
const spread = (amount: number): Credit => ({ by: 'spread', amount, of: 'total' });

describe('what is asked has the sign of its line', () => {
  const notAbove = (field: string, asked: number | string) => [
    { code: 'credit-not-above-zero', path: ['credits', 2, field], asked },
  ];
  const notBelow = (asked: number) => [
    { code: 'credit-not-below-zero', path: ['credits', 2, 'amount'], line: 'a', asked },
  ];

  it.each<[string, Credit, readonly object[], readonly object[]]>([
    ['an amount of one', amount(1), [], notBelow(1)],
    ['an amount of zero', amount(0), notAbove('amount', 0), notBelow(0)],
    ['an amount of minus one', amount(-1), notAbove('amount', -1), []],
    ['a quantity', quantity('0.5'), [], []],
    ['a quantity of zero', quantity('0'), notAbove('quantity', '0'), notAbove('quantity', '0')],
    ['a quantity below zero', quantity('-1'), notAbove('quantity', '-1'), notAbove('quantity', '-1')],
    ['a percentage', percent('0.5'), [], []],
    ['no percent', percent('0'), notAbove('percent', '0'), notAbove('percent', '0')],
    ['a percentage below zero', percent('-1'), notAbove('percent', '-1'), notAbove('percent', '-1')],
    ['a spread of one', spread(1), [], []],
    ['a spread of zero', spread(0), notAbove('amount', 0), notAbove('amount', 0)],
    ['a spread of minus one', spread(-1), notAbove('amount', -1), notAbove('amount', -1)],
    ['a remainder', { by: 'remainder', line: 'a' }, [], []],
  ])('holds %s to it', (_, asked, ofPositive, ofNegative) => {
    expect(checkAskedSign(asked, path, false)).toEqual(ofPositive);
    expect(checkAskedSign(asked, path, true)).toEqual(ofNegative);
  });
});

describe('a custom line', () => {
  const invoice = invoiceOf({
    lines: [item('a', 100)],
    taxRates: [rate('s', 600), rate('t', 400), rate('u', '0.1')],
  });
  const custom = (changes: Partial<CustomCredit>) =>
    checkCustomCredit({ by: 'custom', description: 'G', quantity: '1', unitPrice: '100', ...changes }, invoice, path);

  it.each<[string, Partial<CustomCredit>, readonly object[]]>([
    ['without taxes', {}, []],
    ['of no price', { unitPrice: '0' }, []],
    ['of no quantity', { quantity: '0' }, [{ code: 'credit-not-above-zero', path: [...path, 'quantity'], asked: '0' }]],
    [
      'of a quantity below zero',
      { quantity: '-1' },
      [{ code: 'custom-credit-negative', path, quantity: '-1', unitPrice: '100' }],
    ],
    [
      'of no quantity and a price below zero',
      { quantity: '0', unitPrice: '-0.5' },
      [{ code: 'custom-credit-negative', path, quantity: '0', unitPrice: '-0.5' }],
    ],
    ['with taxes of 1000 percent', { taxes: ['s', 't'] }, []],
    [
      'with more taxes',
      { taxes: ['s', 't', 'u'] },
      [{ code: 'tax-above-limit', path: [...path, 'taxes'], line: 'G', limit: '1000' }],
    ],
    [
      'wrong in all ways at once',
      { quantity: '0', taxes: ['s', 'x', 's'] },
      [
        { code: 'credit-not-above-zero', path: [...path, 'quantity'], asked: '0' },
        { code: 'duplicate-id', path: [...path, 'taxes', 2], id: 's', first: [...path, 'taxes', 0] },
        { code: 'unknown-tax-rate', path: [...path, 'taxes', 1], taxRate: 'x' },
        { code: 'tax-above-limit', path: [...path, 'taxes'], line: 'G', limit: '1000' },
      ],
    ],
  ])('holds its laws or is refused: %s', (_, changes, refusals) => {
    expect(custom(changes)).toEqual(refusals);
  });
});

describe('a credit is no more than what is left', () => {
  const lines = [units('a', 3, 1000), units('b', -3, 100), item('c', 500)];
  const refused = (...credits: readonly Credit[]) => {
    const file = credit(fileOf({ lines }), amount(1400)).receivable;
    return left(issueCreditNote(file, { number: 'C', credits }, openPolicy));
  };
  const ofB = (amount: number): Credit => ({ by: 'amount', line: 'b', amount, of: 'total' });

  it('credit-exceeds-line names what is left of the line', () => {
    expect(refused(amount(1601), ofB(-301), { ...amount(501), line: 'c', of: 'subtotal' })).toEqual([
      { code: 'credit-exceeds-line', path: ['credits', 0, 'amount'], line: 'a', of: 'net', asked: 1601, left: 1600 },
      { code: 'credit-exceeds-line', path: ['credits', 1, 'amount'], line: 'b', of: 'total', asked: -301, left: -300 },
      { code: 'credit-exceeds-line', path: ['credits', 2, 'amount'], line: 'c', of: 'subtotal', asked: 501, left: 500 },
    ]);
  });

  it('credit-exceeds-line says that nothing is left of a negative line', () => {
    expect(refused(ofB(-300), ofB(-1))).toEqual([
      { code: 'credit-exceeds-line', path: ['credits', 1, 'amount'], line: 'b', of: 'total', asked: -1, left: 0 },
    ]);
  });

  it('credit-exceeds-quantity names the quantity that is left', () => {
    expect(refused(quantity('3.5'), { ...quantity('3'), line: 'b' }, { ...quantity('0.1'), line: 'b' })).toEqual([
      { code: 'quantity-exceeds-line', path: ['credits', 0, 'quantity'], line: 'a', asked: '3.5', left: '3' },
      { code: 'quantity-exceeds-line', path: ['credits', 2, 'quantity'], line: 'b', asked: '0.1', left: '0' },
    ]);
  });

  it('spread-exceeds-lines names what is left of the lines that a spread goes over', () => {
    expect(refused(spread(2101))).toEqual([
      { code: 'spread-exceeds-lines', path: ['credits', 0, 'amount'], of: 'total', asked: 2101, left: 2100 },
    ]);
    const whole = fileOf({ lines: [item('a', 1600), item('c', 500)] });
    const draft = { number: 'C', credits: [spread(2100)] };
    expect(right(issueCreditNote(whole, draft)).creditNote.totals.total).toBe(2100);
  });
});

/** How many figures credits go over, as the refusal says it when as many others go over the most. */
const countFigures = (credits: readonly (Credit | undefined)[], invoice: Invoice): number => {
  const others = new Array<Credit>(183_334).fill({ by: 'custom', description: 'G', quantity: 1, unitPrice: 1 });
  const asked = (all: readonly (Credit | undefined)[]) => {
    const [refusal] = checkNoteSize(all, invoice);
    return refusal?.code === 'too-many' ? refusal.asked : NaN;
  };
  return asked([...credits, ...others]) - asked(others);
};

describe('the figures that the credits of a note go over', () => {
  const invoice = invoiceOf({
    lines: [item('a', 100, 'vat'), item('b', 100)],
    taxRates: [rate('vat', 19)],
    discounts: [{ id: 'd', percent: 5 }],
  });
  const custom: CustomCredit = { by: 'custom', description: 'G', quantity: 1, unitPrice: 1 };

  it.each<[string, Credit | undefined, number]>([
    ['of what was not read are none', undefined, 0],
    ['of a line are three, and its shares', amount(1), 5],
    ['of a line with fewer shares are fewer', { ...percent('1'), line: 'b' }, 4],
    ['of a line that is none are three', { ...quantity('1'), line: 'c' }, 3],
    ['of the remainder of a line are those of the line', { by: 'remainder', line: 'a' }, 5],
    ['of a remainder are those of all lines', { by: 'remainder' }, 9],
    ['of a spread are those of all lines', spread(1), 9],
    ['of a custom line are three', custom, 3],
    ['of a custom line with taxes are as many more', { ...custom, taxes: ['vat', 'city'] }, 5],
  ])('%s', (_, asked, figures) => {
    expect(countFigures([asked], invoice)).toBe(figures);
    expect(countFigures([asked, amount(1), asked], invoice)).toBe(2 * figures + 5);
  });

  it('are at most 550,000', () => {
    const remainders = new Array<Credit>(61_110).fill({ by: 'remainder' });
    const most = [...remainders, { ...percent('1'), line: 'b' }, custom, custom];
    expect(checkNoteSize(most, invoice)).toEqual([]);
    expect(checkNoteSize([...most, custom], invoice)).toEqual([
      { code: 'too-many', path: ['credits'], asked: 550_003, limit: 550_000, of: 'figures' },
    ]);
  });

  it('may always be those of the largest invoice, and some beside', () => {
    const taxes = Array.from({ length: 97 }, (_, i) => rate(`t${i}`, 1));
    const lines = Array.from({ length: 5000 }, (_, i) => item(`${i}`, 100, ...taxes.map(({ id }) => id)));
    const largest = invoiceOf({ lines, taxRates: taxes });
    expect(countFigures([{ by: 'remainder' }], largest)).toBe(500_000);
    expect(checkNoteSize([spread(1), ...new Array<Credit>(10_000).fill(custom)], largest)).toEqual([]);
  });
});
