import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  openReceivable,
  recordPayment,
  recordRefund,
  voidCreditNote,
  voidInvoice,
  type Credit,
} from '../../src/index.js';
import { parseReceivable } from '../../src/schema/index.js';
import { changedAt, type Leaf } from './leaves.js';
import { stored } from './stored.js';
import { credit, fileOf, item, left, mismatch, rate, right } from '../support.js';

type Change = readonly [path: Leaf['path'], value: unknown];

const changed = (file: unknown, changes: readonly Change[]): unknown =>
  changes.reduce((whole, [path, value]) => changedAt(whole, path, value), stored(file));

const open = fileOf({ lines: [item('a', 1000, 'vat'), item('b', 500)], taxRates: [rate('vat', 20)] });
const most = Number.MAX_SAFE_INTEGER;

describe('the sums of a stored receivable are those of its credit notes', () => {
  // Of the line b 50; of a custom line 100 and a tax of 20.
  const { receivable: file } = credit(
    open,
    { by: 'amount', line: 'b', amount: 50, of: 'net' },
    { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 100, taxes: ['vat'] },
  );

  it.each([
    ['totals', 'subtotal'],
    ['totals', 'discount'],
    ['totals', 'net'],
    ['totals', 'tax'],
    ['totals', 'total'],
    ['prePayment'],
    ['refund'],
    ['customerBalance'],
    ['outOfBand'],
  ])('in %s %s, with custom lines', (...field) => {
    const path = ['credited', ...field];
    const value = field.reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], file.credited) as number;
    expect(left(parseReceivable(changed(file, [[path, value + 1]])))).toContainEqual(mismatch(path, value + 1, value));
  });

  it('and what is credited of a line is what the notes credited of it', () => {
    const path = ['creditedLines', 0, 'net'];
    expect(left(parseReceivable(changed(file, [[path, 51]])))).toEqual([mismatch(path, 51, 50)]);
    expect(left(parseReceivable(changed(file, [[['creditedLines'], []]])))).toEqual([
      mismatch(['creditedLines'], '0 items', '1 items'),
    ]);
    expect(left(parseReceivable(changed(file, [[['creditedLines', 0, 'position'], 0]])))).toEqual([
      mismatch(['creditedLines', 0, 'position'], 0, 1),
    ]);
  });
});

describe('the credit notes of a stored receivable', () => {
  const half: Credit = { by: 'amount', line: 'b', amount: 250, of: 'net' };

  it('count for nothing once they are void', () => {
    const { creditNote, receivable } = credit(open, half);
    const voided = right(voidCreditNote(receivable, creditNote.number)).receivable;
    expect(right(parseReceivable(stored(voided)))).toStrictEqual(voided);
    const issued = changed(voided, [[['creditNotes', 0, 'status'], 'issued']]);
    expect(left(parseReceivable(issued))).toEqual([mismatch(['creditedLines'], '0 items', '1 items')]);
  });

  it('have numbers of their own, and stand in the order of issue', () => {
    const second = credit(credit(open, half).receivable, half).receivable;
    const numbers = second.creditNotes.map(({ number }) => number);
    expect(numbers).toEqual(['C-0', 'C-1']);
    const twice = changed(second, [[['creditNotes', 1, 'number'], 'C-0']]);
    expect(left(parseReceivable(twice))).toEqual([
      mismatch(['creditNotes', 1, 'number'], 'C-0', 'a number of its own'),
    ]);
  });

  it('are notes of its invoice, each figure of each of them', () => {
    const { receivable } = credit(open, half);
    const off = (path: Leaf['path'], value: unknown) => left(parseReceivable(changed(receivable, [[path, value]])));
    expect(off(['creditNotes', 0, 'invoice'], 'other')).toEqual([
      mismatch(['creditNotes', 0, 'invoice'], 'other', 'I-1'),
    ]);
    expect(off(['creditNotes', 0, 'credits', 0, 'amount'], 251)).toEqual([
      mismatch(['creditNotes', 0, 'lines', 0, 'subtotal'], 250, 251),
      mismatch(['creditNotes', 0, 'lines', 0, 'net'], 250, 251),
      mismatch(['creditNotes', 0, 'lines', 0, 'total'], 250, 251),
    ]);
    expect(off(['creditNotes', 0, 'totals', 'total'], 1)).toContainEqual(
      mismatch(['creditNotes', 0, 'totals', 'total'], 1, 250),
    );
  });

  it('credit no line beyond what it has, also where each of them could', () => {
    // Each note credits all of line b from nothing, and the sums agree with both of them.
    const whole = credit(open, { by: 'remainder', line: 'b' });
    const again = { ...(stored(whole.creditNote) as object), number: 'C-1' };
    const line = stored(whole.receivable.creditedLines[0]) as Readonly<Record<string, unknown>>;
    const twice = { ...line, quantity: '2', byQuantity: 1000, subtotal: 1000, net: 1000, total: 1000 };
    const totals = { subtotal: 1000, discount: 0, net: 1000, tax: 0, total: 1000 };
    const both = changed(whole.receivable, [
      [['creditNotes'], [stored(whole.creditNote), again]],
      [['creditedLines'], [twice]],
      [['credited', 'totals'], totals],
      [['credited', 'prePayment'], 1000],
    ]);
    expect(left(parseReceivable(both))).toEqual([
      mismatch(['creditNotes', 1, 'lines', 0, 'before'], 'nothing', 'credited figures'),
      mismatch(['creditedLines', 0, 'net'], 1000, '0 to 500'),
      mismatch(['creditedLines', 0, 'total'], 1000, '0 to 500'),
      mismatch(['creditedLines', 0, 'quantity'], '2', '1'),
    ]);
  });

  it('are not void where money went back with them', () => {
    const paid = right(recordPayment(open, { id: 'p', amount: 1700, method: 'card' }));
    const { receivable } = credit(paid, half);
    expect(left(parseReceivable(changed(receivable, [[['creditNotes', 0, 'status'], 'void']])))).toEqual([
      mismatch(['creditNotes', 0, 'status'], 'void', 'issued'),
    ]);
  });

  it('mark a line by the ways they credited it, and a void one may have marked it too', () => {
    const byQuantity: Credit = { by: 'quantity', line: 'b', quantity: '0.5' };
    const first = credit(open, half).receivable;
    const second = right(issueCreditNote(first, { number: 'C-1', credits: [byQuantity] }, openPolicy)).receivable;
    const voided = right(voidCreditNote(second, 'C-1')).receivable;
    expect(voided.creditedLines[0]).toMatchObject({ by: 'both', net: 250 });
    expect(right(parseReceivable(stored(voided)))).toStrictEqual(voided);
    const by = (file: unknown, mode: unknown) => parseReceivable(changed(file, [[['creditedLines', 0, 'by'], mode]]));
    expect(by(voided, 'amount')._tag).toBe('Right');
    expect(left(by(voided, 'quantity'))).toEqual([mismatch(['creditedLines', 0, 'by'], '"quantity"', '"amount"')]);
    expect(left(by(first, 'both'))).toEqual([mismatch(['creditedLines', 0, 'by'], '"both"', '"amount"')]);
    expect(left(by(second, undefined))).toEqual([mismatch(['creditedLines', 0, 'by'], 'undefined', '"both"')]);
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

  it.each(['all-balance', 'all-out-of-band'] as const)('without what notes gave back, %s', (order) => {
    // The cash that the note gave back was taken away by a chargeback.
    const paid = right(recordPayment(open, { id: 'p', amount: 1700, method: 'card' }));
    const credits = [{ by: 'amount', line: 'b', amount: 100, of: 'net' }] as const;
    const issued = right(issueCreditNote(paid, { number: 'C', credits, settlement: { order } }));
    const charged = right(recordRefund(issued.receivable, { id: 'r', amount: 1700 }));
    expect(left(declared(charged))).toEqual([mismatch(['declared'], 100, 0)]);
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
