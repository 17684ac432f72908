import { describe, expect, it } from 'vitest';
import { issueCreditNote, type CreditNoteDraft, type DraftSituation, type Refusal } from '../../src/index.js';
import { parseCreditNoteDraft } from '../../src/schema/index.js';
import { fileOf, item, left, pay, right } from '../support.js';
import { empty, missing, noDecimal, notOneOf, noUnits, wrong } from './shape-refusals.js';

type At = Refusal['path'];

const paid = () => pay(fileOf({ lines: [item('a', 1000), item('b', 1000)] }));
const whole = { number: 'C-1', credits: [{ by: 'remainder' }] };
const refused = (changes: object) => left(issueCreditNote(paid(), { ...whole, ...changes } as CreditNoteDraft));

describe('a credit note draft of which nothing can be read', () => {
  const nothing = { number: '', issuedOn: 5, reason: 6, memo: false, credits: 'all', settlement: 'back', note: '' };

  it('says so of every field', () => {
    expect(refused(nothing)).toEqual([
      {
        code: 'unknown-field',
        path: ['note'],
        field: 'note',
        known: ['number', 'issuedOn', 'reason', 'memo', 'credits', 'settlement'],
      },
      empty(['number']),
      wrong(['issuedOn'], 'text', '5'),
      wrong(['reason'], 'text', '6'),
      wrong(['memo'], 'text', 'false'),
      wrong(['credits'], 'list', '"all"'),
      wrong(['settlement'], 'record', '"back"'),
    ]);
    expect(refused({ credits: [] })).toEqual([empty(['credits'], 'list')]);
  });

  it.each<[string, object, object]>([
    ['nothing', nothing, { number: '', credits: [], settlement: { order: 'refund-first' } }],
    [
      'what could be read',
      { credits: [{ by: 'remainder', line: 'a' }, null, { by: 'remainder', line: '' }], settlement: { refund: [{}] } },
      {
        number: 'C-1',
        credits: [{ by: 'remainder', line: 'a' }, undefined, undefined],
        settlement: { refund: [{ payment: '', amount: 0 }] },
      },
    ],
    [
      'the order there is by default',
      { number: 7, settlement: { order: 'fifo' } },
      { number: '', credits: whole.credits, settlement: { order: 'refund-first' } },
    ],
  ])('shows a house rule %s', (_, changes, shown) => {
    const seen: DraftSituation['draft'][] = [];
    const breaches = ({ draft }: DraftSituation): readonly Refusal[] => {
      seen.push(draft);
      return [];
    };
    const policy = { name: 'own', rules: [{ code: 'look', stage: 'draft', breaches }] } as const;
    expect(issueCreditNote(paid(), { ...whole, ...changes } as CreditNoteDraft, policy)._tag).toBe('Left');
    expect(seen).toEqual([shown]);
  });
});

describe('credits that cannot be read are refused, and not computed', () => {
  const ways = ['remainder', 'quantity', 'amount', 'percent', 'custom', 'spread'];
  const first = (...path: At): At => ['credits', 0, ...path];

  it.each<[string, unknown, readonly Refusal[]]>([
    ['no record', 5, [wrong(first(), 'record', '5')]],
    ['of no way', {}, [missing(first('by'), ways.join(' | '))]],
    ['of another way', { by: 'guess', line: 7 }, [notOneOf(first('by'), ways, '"guess"')]],
    ['a remainder', { by: 'remainder', line: '' }, [empty(first('line'))]],
    [
      'a quantity',
      { by: 'quantity', quantity: 'two' },
      [missing(first('line'), 'text'), noDecimal(first('quantity'), '"two"')],
    ],
    ['a quantity of a line', { by: 'quantity', line: 'a', quantity: 'two' }, [noDecimal(first('quantity'), '"two"')]],
    [
      'an amount',
      { by: 'amount', line: 7, amount: '7', of: 'tax' },
      [
        wrong(first('line'), 'text', '7'),
        wrong(first('amount'), 'minor units', '"7"'),
        notOneOf(first('of'), ['subtotal', 'net', 'total'], '"tax"'),
      ],
    ],
    [
      'an amount of nothing said',
      { by: 'amount', line: 'a', amount: 9999 },
      [missing(first('of'), 'subtotal | net | total')],
    ],
    [
      'a percent',
      { by: 'percent', line: null, percent: true },
      [wrong(first('line'), 'text', 'null'), wrong(first('percent'), 'decimal', 'true')],
    ],
    [
      'a custom line',
      { by: 'custom', description: 1, quantity: '1e3', unitPrice: [], taxes: 'vat' },
      [
        wrong(first('description'), 'text', '1'),
        noDecimal(first('quantity'), '"1e3"'),
        wrong(first('unitPrice'), 'decimal', 'list'),
        wrong(first('taxes'), 'list', '"vat"'),
      ],
    ],
    [
      'a spread',
      { by: 'spread', of: 'subtotal' },
      [missing(first('amount'), 'minor units'), notOneOf(first('of'), ['net', 'total'], '"subtotal"')],
    ],
    [
      'fields of another way',
      { by: 'remainder', amount: 5, taxes: [], line: 'none' },
      ['amount', 'taxes'].map((field) => ({
        code: 'unknown-field',
        path: first(field),
        field,
        known: ['by', 'line'],
      })),
    ],
  ])('%s', (_, of, refusals) => {
    expect(refused({ credits: [of] })).toEqual(refusals);
  });

  it('beside one that can be', () => {
    expect(
      refused({
        credits: [
          { by: 'spread', amount: 0.5, of: 'net' },
          { by: 'remainder', line: 'z' },
        ],
      }),
    ).toEqual([noUnits(first('amount'), '0.5'), { code: 'unknown-line', path: ['credits', 1, 'line'], line: 'z' }]);
  });
});

it('a draft is read as it was stated, without what is left out', () => {
  const custom = { by: 'custom', description: 'Goodwill', quantity: '1', unitPrice: '70' };
  expect(right(parseCreditNoteDraft({ ...whole, credits: [custom] }))).toStrictEqual({ ...whole, credits: [custom] });
  const spare = { by: 'remainder', line: 'a', amount: undefined };
  const stated = { by: 'remainder', line: 'a' };
  expect(right(parseCreditNoteDraft({ ...whole, credits: [spare] }))).toStrictEqual({ ...whole, credits: [stated] });
});
