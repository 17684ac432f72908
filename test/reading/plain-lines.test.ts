import { describe, expect, it } from 'vitest';
import { creditedLine, decodeCreditNote } from '../../src/reading/stored-credit-note.js';
import { plainCreditedLine, plainCreditNoteLine } from '../../src/reading/plain-lines.js';
import type { Reading } from '../../src/reading/plain-values.js';
import type { Refusal } from '../../src/index.js';
import { changedAt, leavesOf, type Leaf } from '../proving/leaves.js';
import { stored } from '../proving/stored.js';

// Lines of stored documents are read at one go; what is not of their shape is read once more, and told.

const parts = [
  { id: 'a', amount: 5 },
  { id: 'b', amount: -5 },
];
const credited = {
  ...{ position: 0, quantity: '1.5', byQuantity: 20, subtotal: 30 },
  ...{ discounts: [3, 0], net: 27, taxes: [], total: 27, by: 'both' },
};
const figures = { subtotal: 30, discounts: parts, net: 27, taxes: [{ id: 't', amount: 3 }], total: 30 };
const line = { line: 'l', by: 'quantity', description: '', ...figures, quantity: '1.5', before: credited };
const custom = { by: 'custom', description: 'Goodwill', ...figures, quantity: '1', unitPrice: '30' };

type Read = (value: unknown, reading: Reading) => unknown;
const without = (value: object, field: string): unknown => changedAt(value, [field], undefined);

/** What reading at one go gives, if it holds. */
const atOneGo = (read: Read, value: unknown): unknown => {
  const reading = { holds: true, items: 0 };
  const own = read(value, reading);
  return reading.holds ? own : 'no';
};

const frozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));

describe('is read at one go', () => {
  it.each([
    ['a line', plainCreditNoteLine, line],
    ['a line without what was credited before', plainCreditNoteLine, without(line, 'before')],
    ['a line without a quantity', plainCreditNoteLine, without(line, 'quantity')],
    ['a custom line', plainCreditNoteLine, custom],
    [
      'a line with fields that are not there',
      plainCreditNoteLine,
      without(without(line, 'line') as object, 'quantity'),
    ],
    ['what is credited of a line', plainCreditedLine, credited],
    ['what is credited of a line elsewhere', plainCreditedLine, { ...credited, position: 7 }],
    ['what is credited of a line in neither way', plainCreditedLine, without(credited, 'by')],
  ] as const)('%s, as a frozen copy of the same text', (_, read, value) => {
    const own = stored(value);
    const copy = atOneGo(read, own);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(own));
    expect(copy).toStrictEqual(own);
    expect(copy).not.toBe(own);
    expect(frozen(copy)).toBe(true);
  });

  it('every way of a line, and every mode of what is credited', () => {
    for (const by of ['remainder', 'quantity', 'amount', 'percent', 'custom', 'spread']) {
      expect(atOneGo(plainCreditNoteLine, { ...line, by })).toMatchObject({ by });
    }
    for (const by of ['quantity', 'amount', 'both']) {
      expect(atOneGo(plainCreditedLine, { ...credited, by })).toMatchObject({ by });
    }
  });
});

const wrong = [undefined, null, true, 0.5, 2 ** 53, Number.NaN, '', '01', 'no', [], {}, [7], { id: 'a' }];

/** Every field of a value, and of what stands in it, with what it must not be: nothing that it could be as well. */
const changes = (value: object, optional: readonly string[]): readonly Leaf[] =>
  [...leavesOf(value).map(({ path }) => path), ['discounts'], ['taxes']].flatMap((path) =>
    wrong
      .filter((other) => !(path.length === 1 && other === undefined && optional.includes(String(path[0]))))
      .map((other) => ({ path, value: other })),
  );

describe.each([
  ['a line of a note', plainCreditNoteLine, line, ['line', 'quantity', 'unitPrice', 'before']],
  ['a custom line of a note', plainCreditNoteLine, custom, ['line', 'quantity', 'unitPrice', 'before']],
  ['what is credited of a line', plainCreditedLine, credited, ['by']],
] as const)('%s', (_, read, value, optional) => {
  const told = (own: unknown): readonly Refusal[] => {
    const refusals: Refusal[] = [];
    if (read === plainCreditedLine) creditedLine(own, '', undefined, refusals);
    else decodeCreditNote({ lines: [own] }, '', undefined, refusals);
    return refusals.filter(({ path }) => read === plainCreditedLine || path[0] === 'lines');
  };

  it('is given up where the decoder refuses it, and nowhere else', () => {
    expect(told(value)).toEqual([]);
    let refused = 0;
    for (const { path, value: other } of changes(value, optional)) {
      const own = changedAt(value, path, other);
      const isOff = atOneGo(read, own) === 'no';
      expect(isOff, `${path.join('.')} ${JSON.stringify(other)}`).toBe(told(own).length > 0);
      if (isOff) refused++;
    }
    expect(refused).toBeGreaterThan(50);
  });

  it.each([[[]], [['discounts', 0]], [['taxes', 0]], [['before']]])('has no other field, at %j', (within) => {
    const place = [...within, 'other'];
    const inner = within.reduce<unknown>((own, key) => (own as Record<string, unknown> | undefined)?.[key], value);
    if (typeof inner !== 'object') return;
    const own = changedAt(value, place, 1);
    expect(atOneGo(read, own)).toBe('no');
    expect(told(own)).toMatchObject([{ code: 'unknown-field', field: 'other' }]);
  });

  it.each([7, null, 'x', [value], undefined])('is no %j', (own) => {
    expect(atOneGo(read, own)).toBe('no');
    expect(told(own)).toHaveLength(1);
  });
});

it('a position is none below the first', () => {
  expect(atOneGo(plainCreditedLine, { ...credited, position: -1 })).toBe('no');
});

it('what the lists of a note hold is counted over all of its lines', () => {
  const many = { ...line, taxes: new Array(100).fill({ id: 't', amount: 1 }) };
  const refusals: Refusal[] = [];
  decodeCreditNote({ lines: new Array(100_000).fill(many) }, '', undefined, refusals);
  const off = refusals.filter(({ path }) => path[0] === 'lines');
  // 1,500,000 items: the lines, and 104 within each.
  expect(off[0]).toMatchObject({ code: 'too-many', path: ['lines', 13_461, 'taxes'] });
  expect(new Set(off.map(({ code }) => code))).toEqual(new Set(['too-many']));
});
