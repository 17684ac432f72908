import { describe, expect, it } from 'vitest';
import type { CreditNote } from '../../src/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { changedAt, type Leaf } from './leaves.js';
import { stored } from './stored.js';
import { credit, fileOf, item, left, mismatch, pay, rate, right } from '../support.js';

const most = Number.MAX_SAFE_INTEGER;

// 1000 at 10 %, and less 100 that go back at 10 %: 990 in all, of which 600 were paid.
const file = pay(
  fileOf({ lines: [item('a', 1000, 'vat'), item('back', -100, 'vat')], taxRates: [rate('vat', 10)] }),
  600,
);
const note = credit(file, { by: 'remainder' }).creditNote;

const changed = (changes: readonly (readonly [path: Leaf['path'], value: unknown])[]): unknown =>
  changes.reduce<unknown>((whole, [path, value]) => changedAt(whole, path, value), stored(note));

/** A note whose one line has these figures, and nothing else. */
const figured = ([subtotal, discount, net, tax, total]: readonly number[]): unknown => ({
  ...(changed([]) as CreditNote),
  type: 'pre-payment',
  lines: [
    {
      ...(changed([]) as CreditNote).lines[0],
      subtotal,
      discounts: [{ id: 'early', amount: discount }],
      net,
      taxes: [{ id: 'vat', amount: tax }],
      total,
    },
  ],
  totals: { subtotal, discount, net, tax, total },
  taxes: [{ id: 'vat', taxable: net, amount: tax }],
  prePayment: total,
  postPayment: 0,
  settlement: { refund: 0, refunds: [], customerBalance: 0, outOfBand: 0 },
});

describe('a stored credit note', () => {
  it('holds as it was issued', () => {
    expect(note).toMatchObject({ type: 'mixed', prePayment: 390, postPayment: 600 });
    expect(right(parseCreditNote(stored(note)))).toStrictEqual(note);
  });

  it.each([
    ['a total of one', [2, 1, 1, 0, 1]],
    ['inclusive tax between the price and the net', [110, 0, 100, 10, 110]],
    ['the largest total', [most, 0, most, 0, most]],
  ] as const)('holds with %s', (_, figures) => {
    expect(parseCreditNote(figured(figures))._tag).toBe('Right');
  });

  it.each(['refund', 'outOfBand'] as const)('is not void once money went back as %s', (way) => {
    const settlement = { refund: 0, refunds: [], customerBalance: 0, outOfBand: 0, [way]: 600 };
    const refunds = way === 'refund' ? note.settlement.refunds : [];
    const settled = [['settlement'], { ...settlement, refunds }] as const;
    expect(parseCreditNote(changed([settled]))._tag).toBe('Right');
    expect(left(parseCreditNote(changed([settled, [['status'], 'void']])))).toEqual([
      mismatch(['status'], 'void', 'issued'),
    ]);
  });

  it('may be void where what went back is on the customer balance', () => {
    const settled = [['settlement'], { refund: 0, refunds: [], customerBalance: 600, outOfBand: 0 }] as const;
    expect(parseCreditNote(changed([settled, [['status'], 'void']]))._tag).toBe('Right');
  });

  it.each([
    ['a total of nothing', [1, 1, 0, 0, 0], [mismatch(['totals', 'total'], 0, `1 to ${most}`)]],
    ['a net above its price', [100, 1, 100, 1, 101], [mismatch(['lines', 0, 'net'], 100, '0 to 99')]],
    ['a total below its price', [111, 0, 100, 10, 110], [mismatch(['lines', 0, 'subtotal'], 111, '0 to 110')]],
  ] as const)('does not hold with %s', (_, figures, refusals) => {
    expect(left(parseCreditNote(figured(figures)))).toEqual(refusals);
  });

  it.each([
    [
      'a negative line with a net above its price',
      [
        [['lines', 1, 'subtotal'], -99],
        [['totals', 'subtotal'], 901],
      ],
      [mismatch(['lines', 1, 'net'], -100, '-99 to 0')],
    ],
    [
      'a tax that stands on no line',
      [[['taxes', 1], { id: 'city', taxable: 5, amount: 0 }]],
      [mismatch(['taxes', 1, 'taxable'], 5, 0)],
    ],
    [
      'taxes that are not those of the lines',
      [[['taxes', 0], { id: 'vat', taxable: 901, amount: 91 }]],
      [
        mismatch(['taxes', 0, 'taxable'], 901, 900),
        mismatch(['taxes', 0, 'amount'], 91, 90),
        mismatch(['totals', 'tax'], 90, 91),
      ],
    ],
    ['no taxes', [[['taxes'], []]], [mismatch(['totals', 'tax'], 90, 0)]],
    [
      'refunds that are not the refund',
      [[['settlement', 'refunds', 1], { payment: 'q', method: 'card', amount: 7 }]],
      [mismatch(['settlement', 'refund'], 600, 607)],
    ],
    [
      'more settled than went back',
      [
        [['settlement', 'customerBalance'], 1],
        [['settlement', 'outOfBand'], 2],
      ],
      [mismatch(['postPayment'], 600, 603)],
    ],
    ['another type', [[['type'], 'post-payment']], [mismatch(['type'], 'post-payment', 'mixed')]],
    [
      'no lines',
      [[['lines'], []]],
      [
        mismatch(['totals', 'subtotal'], 900, 0),
        mismatch(['totals', 'net'], 900, 0),
        mismatch(['totals', 'tax'], 90, 0),
        mismatch(['totals', 'total'], 990, 0),
        mismatch(['taxes', 0, 'taxable'], 900, 0),
        mismatch(['taxes', 0, 'amount'], 90, 0),
      ],
    ],
  ] as const)('does not hold with %s', (_, changes, refusals) => {
    expect(left(parseCreditNote(changed(changes)))).toEqual(refusals);
  });
});
