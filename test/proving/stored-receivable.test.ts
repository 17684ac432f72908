import { describe, expect, it } from 'vitest';
import { openReceivable, voidCreditNote, voidInvoice } from '../../src/index.js';
import { parseReceivable } from '../../src/schema/index.js';
import { changedAt, type Leaf } from './leaves.js';
import { stored } from './stored.js';
import { credit, fileOf, item, left, mismatch, rate, right } from '../support.js';

type Change = readonly [path: Leaf['path'], value: unknown];

const changed = (file: unknown, changes: readonly Change[]): unknown =>
  changes.reduce((whole, [path, value]) => changedAt(whole, path, value), stored(file));

const open = fileOf({ lines: [item('a', 1000, 'vat'), item('b', 500)], taxRates: [rate('vat', 20)] });
const most = Number.MAX_SAFE_INTEGER;

describe('what custom lines came to is not below zero, and no figure of it more than its total', () => {
  // Of the line b 50; of a custom line 100 and a tax of 20.
  const { receivable: file } = credit(
    open,
    { by: 'amount', line: 'b', amount: 50, of: 'net' },
    { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 100, taxes: ['vat'] },
  );
  const totals = ([subtotal, net, tax]: readonly number[]): Change => [
    ['credited', 'totals'],
    { ...file.credited.totals, subtotal, net, tax },
  ];

  it('is what the note took', () => {
    expect(file.credited.totals).toEqual({ subtotal: 150, discount: 0, net: 150, tax: 20, total: 170 });
  });

  it.each([
    ['a subtotal of their net', 150, 150, 20],
    ['a subtotal of their total', 170, 150, 20],
    ['a net of zero', 150, 50, 120],
    ['a net of their total', 170, 170, 0],
  ])('takes %s', (_, ...figures) => {
    expect(right(parseReceivable(changed(file, [totals(figures)]))).credited.totals.subtotal).toBe(figures[0]);
  });

  it.each([
    ['a subtotal below their net', [149, 150, 20], [mismatch(['credited', 'totals', 'subtotal'], 99, '100 to 120')]],
    ['a subtotal above their total', [171, 150, 20], [mismatch(['credited', 'totals', 'subtotal'], 121, '100 to 120')]],
    ['a net below zero', [150, 49, 121], [mismatch(['credited', 'totals', 'net'], -1, '0 to 120')]],
    [
      'a net above their total',
      [171, 171, -1],
      [
        mismatch(['credited', 'totals', 'subtotal'], 121, '121 to 120'),
        mismatch(['credited', 'totals', 'net'], 121, '0 to 120'),
      ],
    ],
  ] as const)('refuses %s', (_, figures, refusals) => {
    expect(left(parseReceivable(changed(file, [totals(figures)])))).toEqual(refusals);
  });
});

describe('the credit notes of a stored receivable', () => {
  const entry = (number: string, total: number, more: object = {}) => ({
    number,
    status: 'void',
    total,
    prePayment: total,
    refund: 0,
    customerBalance: 0,
    outOfBand: 0,
    ...more,
  });
  const holding = (...notes: readonly object[]): unknown => changed(open, [[['creditNotes'], [notes]]]);

  it('count for nothing once they are void', () => {
    const { creditNote, receivable } = credit(open, { by: 'amount', line: 'b', amount: 100, of: 'net' });
    const voided = right(voidCreditNote(receivable, creditNote)).receivable;
    expect(right(parseReceivable(stored(voided)))).toStrictEqual(voided);
    const issued = changed(voided, [[['creditNotes', 0, 0, 'status'], 'issued']]);
    expect(left(parseReceivable(issued))).toContainEqual(mismatch(['credited', 'prePayment'], 0, 100));
  });

  it('ascend by number', () => {
    expect(parseReceivable(holding(entry('C-1', 1), entry('C-2', 1)))._tag).toBe('Right');
    for (const before of ['C-2', 'C-3']) {
      expect(left(parseReceivable(holding(entry(before, 1), entry('C-2', 1))))).toEqual([
        mismatch(['creditNotes', 'C-2'], 'C-2', `after ${before}`),
      ]);
    }
  });

  it('are above zero, and no more than the invoice', () => {
    expect(parseReceivable(holding(entry('C-1', 1), entry('C-2', 1700)))._tag).toBe('Right');
    expect(left(parseReceivable(holding(entry('C-1', 0), entry('C-2', 1701))))).toEqual([
      mismatch(['creditNotes', 'C-1', 'total'], 0, '1 to 1700'),
      mismatch(['creditNotes', 'C-2', 'total'], 1701, '1 to 1700'),
    ]);
  });

  it('are not void where money went back with them', () => {
    const split = { prePayment: 40, customerBalance: 60 };
    expect(parseReceivable(holding(entry('C-1', 100, split)))._tag).toBe('Right');
    for (const back of [{ refund: 1 }, { outOfBand: 1 }]) {
      expect(left(parseReceivable(holding(entry('C-1', 101, { ...split, ...back }))))).toEqual([
        mismatch(['creditNotes', 'C-1', 'status'], 'void', 'issued'),
      ]);
    }
  });
});

describe('the payments and refunds of a stored receivable', () => {
  const payment = (id: string, amount: number, more: object = {}) => ({
    id,
    amount,
    method: 'card',
    state: 'settled',
    overpaid: 0,
    returned: 0,
    ...more,
  });
  const paid = { cash: 0, customerBalance: 0, pending: 0, returned: 0, unexplained: 0 };

  it('have ids of their own', () => {
    const payments = [payment('p', 100, { returned: 30 }), payment('q', 1), payment('p', 2)];
    const refunds = [
      { id: 'r', amount: 10 },
      { id: 'r', amount: 20 },
    ];
    const sums = { ...paid, cash: 103, returned: 30, unexplained: 30 };
    const file = changed(open, [
      [['payments'], payments],
      [['refunds'], refunds],
      [['paid'], sums],
    ]);
    expect(left(parseReceivable(file))).toEqual([
      mismatch(['payments', 2, 'id'], 'p', 'an id of its own'),
      mismatch(['refunds', 1, 'id'], 'r', 'an id of its own'),
    ]);
    const apart = [
      [['payments', 2, 'id'], 'o'],
      [['refunds', 1, 'id'], 'p'],
    ] as const;
    expect(parseReceivable(changed(file, apart))._tag).toBe('Right');
  });

  it('are above zero', () => {
    const file = changed(open, [
      [['payments'], [payment('p', 1), payment('q', 0)]],
      [['refunds'], [{ id: 'r', amount: 0 }]],
      [['paid'], { ...paid, cash: 1 }],
    ]);
    expect(left(parseReceivable(file))).toEqual([
      mismatch(['payments', 1, 'amount'], 0, `1 to ${most}`),
      mismatch(['refunds', 0, 'amount'], 0, '1 to 0'),
    ]);
  });
});

describe('a stored payment of more than was due', () => {
  const overpaid = (more: object, sums: object): unknown =>
    changed(open, [
      [['payments'], [{ id: 'p', amount: 400, method: 'card', state: 'settled', overpaid: 1, returned: 0, ...more }]],
      [['paid'], { cash: 0, customerBalance: 0, pending: 0, returned: 0, unexplained: 0, ...sums }],
    ]);
  const excess = 'customer-balance';

  it('holds where it says that the excess goes to the balance, and something was due', () => {
    expect(parseReceivable(overpaid({ excess, overpaid: 399 }, { cash: 1 }))._tag).toBe('Right');
    expect(left(parseReceivable(overpaid({ excess, overpaid: 400 }, {})))).toEqual([
      mismatch(['payments', 0, 'overpaid'], 400, '0 to 399'),
    ]);
  });

  it.each([
    ['where it does not say so', {}, { cash: 399 }],
    ['while it is in flight', { excess, state: 'pending' }, { pending: 399 }],
    ['of balance applied', { excess, method: 'customer-balance' }, { customerBalance: 399 }],
  ])('does not hold %s', (_, more, sums) => {
    expect(left(parseReceivable(overpaid(more, sums)))).toEqual([mismatch(['payments', 0, 'overpaid'], 1, '0 to 0')]);
  });
});

describe('a stored refund that names a payment', () => {
  const payment = (id: string, returned: number) => ({
    ...{ id, amount: 400, method: 'card', state: 'settled' },
    ...{ overpaid: 0, returned },
  });
  const refunded = (...refunds: readonly object[]): unknown =>
    changed(open, [
      [['payments'], [payment('p', 100), payment('q', 50)]],
      [['refunds'], refunds],
      [['paid'], { cash: 800, customerBalance: 0, pending: 0, returned: 150, unexplained: 150 }],
    ]);

  it('went back of it', () => {
    const [own, other] = [
      { id: 'r', amount: 100, payment: 'p' },
      { id: 's', amount: 50, payment: 'q' },
    ];
    expect(parseReceivable(refunded(own, other))._tag).toBe('Right');
    expect(left(parseReceivable(refunded(own, { ...other, payment: 'o' })))).toEqual([
      mismatch(['refunds', 1, 'payment'], 'o', 'a payment on file'),
    ]);
  });

  it('is no more than went back of it, together with the others', () => {
    const refunds = [
      { id: 'r', amount: 90, payment: 'p' },
      { id: 's', amount: 49, payment: 'q' },
      { id: 't', amount: 11, payment: 'p' },
    ];
    expect(left(parseReceivable(refunded(...refunds)))).toEqual([mismatch(['refunds', 2, 'amount'], 11, '1 to 10')]);
  });
});

it('a stored receivable is uncollectible only where its invoice comes to something', () => {
  const declared: Change = [['declared'], 'uncollectible'];
  const nothing = fileOf({ lines: [item('a', 0)] });
  expect(parseReceivable(changed(fileOf({ lines: [item('a', 1)] }), [declared]))._tag).toBe('Right');
  expect(left(parseReceivable(changed(nothing, [declared])))).toEqual([
    mismatch(['invoice', 'totals', 'total'], 0, `1 to ${most}`),
  ]);
});

describe('a stored receivable is void only', () => {
  const declared = (file: unknown, ...changes: readonly Change[]) =>
    parseReceivable(changed(file, [[['declared'], 'void'], ...changes]));
  const record = { id: 'p', amount: 100, method: 'card', state: 'settled', overpaid: 0, returned: 0 };
  const paid = { cash: 0, customerBalance: 0, pending: 0, returned: 0, unexplained: 0 };

  it('as the operation leaves it, also after cash that went back', () => {
    expect(right(parseReceivable(stored(right(voidInvoice(open)))))).toStrictEqual(right(voidInvoice(open)));
    const file = declared(
      open,
      [['payments'], [{ ...record, returned: 100 }]],
      [['refunds'], [{ id: 'r', amount: 100 }]],
      [['paid'], { ...paid, cash: 100, returned: 100, unexplained: 100 }],
    );
    expect(right(file).declared).toBe('void');
  });

  it.each([
    ['without cash', {}, { cash: 100 }],
    ['without balance applied', { method: 'customer-balance' }, { customerBalance: 100 }],
    ['without payments in flight', { state: 'pending' }, { pending: 100 }],
  ])('%s', (_, more, sums) => {
    const payments: Change = [['payments'], [{ ...record, ...more }]];
    expect(left(declared(open, payments, [['paid'], { ...paid, ...sums }]))).toEqual([mismatch(['declared'], 100, 0)]);
  });

  it.each([
    ['balance', { customerBalance: 100, outOfBand: 0 }],
    ['out of band', { customerBalance: 0, outOfBand: 100 }],
  ])('without what notes gave back, %s', (_, given) => {
    const totals = { subtotal: 100, discount: 0, net: 100, tax: 0, total: 100 };
    const file = declared(
      open,
      [['creditNotes'], [[{ number: 'C', status: 'issued', total: 100, prePayment: 0, refund: 0, ...given }]]],
      [['credited'], { totals, prePayment: 0, refund: 0, ...given }],
    );
    expect(left(file)).toEqual([mismatch(['declared'], 100, 0)]);
  });

  it('while something is due', () => {
    const { receivable: almost } = credit(open, { by: 'spread', amount: 1699, of: 'total' });
    expect(right(declared(almost)).declared).toBe('void');
    expect(left(declared(credit(open, { by: 'remainder' }).receivable))).toEqual([mismatch(['paid'], 0, '1 to 1700')]);
    expect(left(declared(openReceivable(fileOf({ lines: [item('a', 0)] }).invoice)))).toEqual([
      mismatch(['paid'], 0, '1 to 0'),
    ]);
  });
});

it('a stored receivable is paid no more than is due', () => {
  const { receivable } = credit(open, { by: 'remainder' });
  const payments = [{ id: 'p', amount: 1, method: 'card', state: 'settled', overpaid: 0, returned: 0 }];
  const file = changed(receivable, [
    [['payments'], payments],
    [['paid', 'cash'], 1],
  ]);
  expect(left(parseReceivable(file))).toEqual([mismatch(['paid'], -1, '0 to 1700')]);
});
