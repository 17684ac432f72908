import { describe, expect, it } from 'vitest';
import { issueCreditNote, openPolicy, type CustomCredit, type Refusal } from '../../src/index.js';
import { explain } from '../../src/explain/index.js';
import { fileOf, item, left, mismatch, rate, right, type Mismatch } from '../support.js';
import { mendNote } from './mend-note.js';

// Lines that the invoice does not have, with taxes at its rates.

const taxRates = [
  rate('in', 7, 'inclusive'),
  rate('side', '2.5', 'inclusive'),
  rate('on', 20),
  rate('nil', 0, 'inclusive'),
];
const custom = (unitPrice: number, ...taxes: readonly string[]): CustomCredit => ({
  by: 'custom',
  description: 'Goodwill',
  quantity: 1,
  unitPrice,
  taxes,
});

const explained = (...credits: readonly CustomCredit[]) => {
  const file = fileOf({ lines: [item('a', 100000)], taxRates });
  const { creditNote } = right(issueCreditNote(file, { number: 'C', credits }, openPolicy));
  return right(explain(creditNote, file.invoice));
};

describe('a custom line', () => {
  it('without taxes is told as data', () => {
    expect(explained(custom(500)).lines).toStrictEqual([
      {
        description: 'Goodwill',
        by: 'custom',
        asked: '1 at 5.00 EUR, which is no line of the invoice',
        figures: [
          { figure: 'subtotal', credited: 500, how: 'custom', equation: '1 × 5.00 = 5.00' },
          { figure: 'net', credited: 500, how: 'rest', of: 'subtotal' },
          { figure: 'total', credited: 500, how: 'sum' },
        ],
      },
    ]);
  });

  it('with a tax of either kind is told as data', () => {
    expect(explained(custom(500, 'on', 'in')).lines[0]!.figures).toStrictEqual([
      { figure: 'subtotal', credited: 500, how: 'custom', equation: '1 × 5.00 = 5.00' },
      {
        ...{ figure: 'tax', id: 'in', percent: '7', behavior: 'inclusive', credited: 33, how: 'custom' },
        equation: '5.00 × 7 / 107 = 0.3271…, rounded 0.33',
      },
      { figure: 'net', credited: 467, how: 'rest', of: 'subtotal', equation: '5.00 - 0.33 = 4.67' },
      {
        ...{ figure: 'tax', id: 'on', percent: '20', behavior: 'exclusive', credited: 93, how: 'custom' },
        equation: '4.67 × 20 / 100 = 0.934, rounded 0.93',
      },
      { figure: 'total', credited: 593, how: 'sum', equation: '4.67 + 0.33 + 0.93 = 5.93' },
    ]);
  });

  it('is told in words', () => {
    const credits = [
      custom(500),
      custom(500, 'side', 'in', 'on'),
      custom(1, 'in'),
      custom(0, 'on'),
      custom(500, 'nil'),
    ];
    expect(explained(...credits).text).toMatchInlineSnapshot(`
      "Credit note C of invoice I-1: 15.92 EUR. What is left is stated as this credit note left it.

      Goodwill, asked: 1 at 5.00 EUR, which is no line of the invoice.
      - Subtotal: 5.00 EUR (1 × 5.00 = 5.00).
      - Net: 5.00 EUR, as much as the subtotal.
      - Total: 5.00 EUR, as much as the net.

      Goodwill, asked: 1 at 5.00 EUR, which is no line of the invoice.
      - Subtotal: 5.00 EUR (1 × 5.00 = 5.00).
      - Included taxes: 0.43 EUR (5.00 × 9.5 / 109.5 = 0.4337…, rounded 0.43).
      - Tax side (2.5% included): 0.11 EUR, its part of the included taxes.
      - Tax in (7% included): 0.32 EUR, its part of the included taxes.
      - Net: 4.57 EUR, the rest of the subtotal (5.00 - 0.43 = 4.57).
      - Tax on (20% on top): 0.91 EUR (4.57 × 20 / 100 = 0.914, rounded 0.91).
      - Total: 5.91 EUR, the sum (4.57 + 0.43 + 0.91 = 5.91).

      Goodwill, asked: 1 at 0.01 EUR, which is no line of the invoice.
      - Subtotal: 0.01 EUR (1 × 0.01 = 0.01).
      - Tax in (7% included): 0.00 EUR.
      - Net: 0.01 EUR, the rest of the subtotal (0.01 - 0.00 = 0.01).
      - Total: 0.01 EUR, the sum (0.01 + 0.00 = 0.01).

      Goodwill, asked: 1 at 0.00 EUR, which is no line of the invoice.
      - Subtotal: 0.00 EUR (1 × 0.00 = 0.00).
      - Net: 0.00 EUR, as much as the subtotal.
      - Tax on (20% on top): 0.00 EUR (0.00 × 20 / 100 = 0.00).
      - Total: 0.00 EUR, the sum (0.00 + 0.00 = 0.00).

      Goodwill, asked: 1 at 5.00 EUR, which is no line of the invoice.
      - Subtotal: 5.00 EUR (1 × 5.00 = 5.00).
      - Tax nil (0% included): 0.00 EUR.
      - Net: 5.00 EUR, the rest of the subtotal (5.00 - 0.00 = 5.00).
      - Total: 5.00 EUR, the sum (5.00 + 0.00 = 5.00).

      All lines together: subtotal 15.01 EUR, discounts 0.00 EUR, net 14.58 EUR, tax 1.34 EUR (in 0.32 EUR, side 0.11 EUR, on 0.91 EUR, nil 0.00 EUR), total 15.92 EUR.
      All of it lowered the amount due, which was at least as much.
      A half is rounded away from zero."
    `);
  });
});

describe('a custom line is not explained', () => {
  const path = ['creditNote', 'credits', 0];
  const off = (field: Refusal['path'], ...figures: Mismatch) =>
    mismatch(['creditNote', 'lines', 0, ...field], ...figures);

  it.each<readonly [string, Partial<CustomCredit>, readonly Refusal[]]>([
    ['below zero', { quantity: '-1' }, [{ code: 'custom-credit-negative', path, quantity: '-1', unitPrice: '100' }]],
    ['of nothing', { quantity: 0 }, [{ code: 'credit-not-above-zero', path: [...path, 'quantity'], asked: '0' }]],
    [
      'with a tax that the invoice does not have',
      { taxes: ['vat'] },
      [{ code: 'unknown-tax-rate', path: [...path, 'taxes', 0], taxRate: 'vat' }],
    ],
    [
      'with a tax twice',
      { taxes: ['on', 'on'] },
      [{ code: 'duplicate-id', path: [...path, 'taxes', 1], id: 'on', first: [...path, 'taxes', 0] }],
    ],
    ['with other taxes', { taxes: [] }, [off(['taxes'], '"1 items"', '"0 items"'), off(['total'], '120', '100')]],
    [
      'at another price',
      { unitPrice: 200 },
      [
        off(['subtotal'], '100', '200'),
        off(['net'], '100', '200'),
        off(['taxes', 0, 'amount'], '20', '40'),
        off(['total'], '120', '240'),
        off(['unitPrice'], '"100"', '"200"'),
      ],
    ],
  ])('%s', (_, changes, refusals) => {
    const file = fileOf({ lines: [item('a', 100000)], taxRates });
    const asked = custom(100, 'on');
    const { creditNote } = right(issueCreditNote(file, { number: 'C', credits: [asked] }, openPolicy));
    const note = mendNote(creditNote, { credits: [{ ...asked, ...changes }] });
    expect(left(explain(note, file.invoice))).toEqual(refusals);
  });
});
