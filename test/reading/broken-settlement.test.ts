import { describe, expect, it } from 'vitest';
import { issueCreditNote, type CreditNoteDraft, type Refusal } from '../../src/index.js';
import { parseCreditNote, parseCreditNoteDraft } from '../../src/schema/index.js';
import { credit, fileOf, item, left, pay, right } from '../support.js';
import { empty, missing, notOneOf, noUnits, wrong } from './shape-refusals.js';

type At = Refusal['path'];

const paid = () => pay(fileOf({ lines: [item('a', 1000), item('b', 1000)] }));
const orders = ['refund-first', 'balance-first', 'all-refund', 'all-balance', 'all-out-of-band'];
const refused = (settlement: unknown) =>
  left(issueCreditNote(paid(), { number: 'C-1', credits: [{ by: 'remainder' }], settlement } as CreditNoteDraft));

describe('a settlement that cannot be read', () => {
  const own = (...path: At): At => ['settlement', ...path];

  it.each<[string, object, readonly Refusal[]]>([
    [
      'by its amounts',
      { refund: '5', customerBalance: 0.5, outOfBand: false, memo: 1 },
      [
        {
          code: 'unknown-field',
          path: own('memo'),
          field: 'memo',
          known: ['refund', 'customerBalance', 'outOfBand', 'order'],
        },
        wrong(own('refund'), 'minor units', '"5"'),
        noUnits(own('customerBalance'), '0.5'),
        wrong(own('outOfBand'), 'minor units', 'false'),
      ],
    ],
    [
      'by its refunds',
      { refund: [7, {}, { payment: '', amount: 'all' }] },
      [
        wrong(own('refund', 0), 'record', '7'),
        missing(own('refund', 1, 'payment'), 'text'),
        missing(own('refund', 1, 'amount'), 'minor units'),
        empty(own('refund', 2, 'payment')),
        wrong(own('refund', 2, 'amount'), 'minor units', '"all"'),
      ],
    ],
    [
      'by more refunds than can be',
      { refund: new Array(200_001) },
      [{ code: 'too-many', path: own('refund'), asked: 200_001, limit: 200_000 }],
    ],
    ['by its order', { order: 'fifo' }, [notOneOf(own('order'), orders, '"fifo"')]],
    ...['refund', 'customerBalance', 'outOfBand'].map((field): [string, object, readonly Refusal[]] => [
      `by an order and ${field}`,
      { order: 'all-refund', [field]: 1 },
      [{ code: 'conflicting-fields', path: own(), fields: ['order', field] }],
    ]),
  ])('%s', (_, settlement, refusals) => {
    expect(refused(settlement)).toEqual(refusals);
  });
});

it.each([
  { refund: 5 },
  { customerBalance: 6 },
  { outOfBand: 7 },
  { refund: [{ payment: 'p', amount: 0 }], customerBalance: 6 },
  { order: 'all-balance' },
  {},
])('a settlement is read as it was stated: %j', (settlement) => {
  const draft = { number: 'C-1', credits: [{ by: 'remainder' }], settlement };
  expect(right(parseCreditNoteDraft(draft))).toStrictEqual(draft);
});

it('a stored note is held to its figures once all its credits are read', () => {
  const { creditNote } = credit(paid(), { by: 'remainder', line: 'a' });
  const off = { ...structuredClone(creditNote), type: 'mixed' };
  const mismatch = { code: 'document-mismatch', path: ['type'], stated: 'mixed', expected: 'post-payment' };
  expect(left(parseCreditNote(off))).toEqual([mismatch]);
  const unread = { by: 'remainder', line: '' };
  expect(left(parseCreditNote({ ...off, credits: [unread] }))).toEqual([empty(['credits', 0, 'line'])]);
});
