import { describe, expect, it } from 'vitest';
import { MOST_RATES } from '../../src/reading/description.js';
import { readStoredCreditNote } from '../../src/reading/credit-note-shapes.js';
import { readStoredInvoice } from '../../src/reading/invoice-shapes.js';
import { at } from '../../src/reading/paths.js';
import { readStored } from '../../src/reading/read.js';
import {
  event as eventShape,
  readStoredCustomerBalance,
  readStoredReceivable,
} from '../../src/reading/receivable-shapes.js';
import type { Refusal } from '../../src/index.js';
import { changedAt, leavesOf, type Leaf } from '../proving/leaves.js';
import { richLife, stored } from '../proving/stored.js';

type Read = (value: unknown, refusals: Refusal[]) => unknown;

const life = richLife();
const receivable = life.receivables.at(-1);
const documents: readonly (readonly [string, Read, unknown])[] = [
  ['an invoice', readStoredInvoice, life.invoice],
  ...life.creditNotes.map((note, i) => [`credit note ${i}`, readStoredCreditNote, note] as const),
  ['a receivable', readStoredReceivable, receivable],
  ['a customer balance', readStoredCustomerBalance, life.customerBalance],
];

const read = (reader: Read, value: unknown) => {
  const refusals: Refusal[] = [];
  return { copy: reader(value, refusals), refusals };
};

/** Every place of a value that could still be written to. */
const thawed = (value: unknown, place = ''): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(Object.isFrozen(value) ? [] : [place]),
        ...Object.entries(value).flatMap(([key, inner]) => thawed(inner, `${place}/${key}`)),
      ];

/** The same value, the fields of each record in the order of the alphabet. */
const sorted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ),
  );

describe.each(documents)('%s that is stored', (_, reader, document) => {
  it('is read into a deeply frozen copy of the same text', () => {
    const own = stored(document);
    const { copy, refusals } = read(reader, own);
    expect(refusals).toEqual([]);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(document));
    expect(copy).toStrictEqual(own);
    expect(copy).not.toBe(own);
    expect(thawed(copy)).toEqual([]);
  });

  it('is the same text again where its fields come in another order', () => {
    expect(JSON.stringify(read(reader, sorted(document)).copy)).toBe(JSON.stringify(document));
  });

  it('is not read where one value is of another type, and says where', () => {
    const whole = stored(document);
    for (const { path, value } of leavesOf(whole)) {
      for (const other of [typeof value === 'number' ? String(value) : true, null]) {
        const { copy, refusals } = read(reader, changedAt(whole, path, other));
        expect([path, copy]).toEqual([path, undefined]);
        expect(refusals.some((refusal) => path.every((key, i) => key === refusal.path[i]))).toBe(true);
      }
    }
  });

  it('refuses a field that is one too many, and is read all the same', () => {
    const whole = stored(document);
    for (const { path } of leavesOf(whole)) {
      if (typeof path.at(-1) === 'number') continue;
      const place: Leaf['path'] = [...path.slice(0, -1), 'zzzzzz'];
      const { copy, refusals } = read(reader, changedAt(whole, place, 1));
      expect(refusals).toMatchObject([{ code: 'unknown-field', path: place, field: 'zzzzzz' }]);
      expect(copy).toStrictEqual(whole);
    }
  });
});

describe('a value of an invoice', () => {
  const whole = stored(life.invoice);
  it.each<readonly [Leaf['path'], unknown, Refusal['code']]>([
    [['schemaVersion'], 2, 'unsupported-version'],
    [['schemaVersion'], 0, 'not-one-of'],
    [['number'], '', 'empty'],
    [['minorUnit'], 7, 'not-one-of'],
    [['issuedOn'], '2026-02-30', 'not-a-date'],
    [['taxRounding'], 'page', 'not-one-of'],
    [['taxRates', 0, 'percent'], '20.0', 'document-mismatch'],
    [['lines', 0, 'quantity'], 2.5, 'wrong-type'],
    [['lines', 0, 'net'], 0.5, 'not-minor-units'],
    [['lines', 0, 'net'], 2 ** 53, 'not-minor-units'],
    [['lines', 0], [], 'wrong-type'],
    [['lines'], [], 'empty'],
    [['totals'], [], 'wrong-type'],
    [['taxes'], {}, 'wrong-type'],
    [['lines', 0, 'taxes'], new Array(MOST_RATES + 1).fill({ id: 'a', amount: 1 }), 'too-many'],
  ])('at %j is not %j', (path, value, code) => {
    const { copy, refusals } = read(readStoredInvoice, changedAt(whole, path, value));
    expect(copy).toBeUndefined();
    expect(refusals).toMatchObject([{ code, path }]);
  });

  it('is zero without a sign', () => {
    const copy = readStoredInvoice(changedAt(whole, ['totals', 'tax'], -0), []);
    expect(Object.is(copy?.totals.tax, 0)).toBe(true);
  });
});

it('a field of a class may stand on its prototype, and each field is read once', () => {
  const read: string[] = [];
  class Row {
    get invoice() {
      read.push('invoice');
      return 'I';
    }
    get payment() {
      read.push('payment');
      return 'p';
    }
    get amount() {
      read.push('amount');
      return 5;
    }
  }
  const credit = { source: { kind: 'payment', document: 'p', invoice: 'I' }, amount: 5, left: 0, uses: [new Row()] };
  const copy = readStoredCustomerBalance({ schemaVersion: 1, currency: 'EUR', total: 0, credits: [credit] }, []);
  expect(copy?.credits[0]?.uses).toEqual([{ invoice: 'I', payment: 'p', amount: 5 }]);
  expect(read).toEqual(['invoice', 'payment', 'amount']);
});

it('what the library made is taken as it is, and anything else is read', () => {
  const [note] = life.creditNotes;
  const event = (creditNote: unknown) =>
    readStored(eventShape, { type: 'credit-note', creditNote }, [], at(undefined, 0));
  expect(event(note)).toHaveProperty('creditNote', note);
  expect((event(note) as { creditNote: unknown }).creditNote).toBe(note);
  const copy = stored(note);
  expect((event(copy) as { creditNote: unknown }).creditNote).not.toBe(copy);
  expect(readStoredReceivable({ ...receivable }, [])?.invoice).toBe(receivable?.invoice);
});

it('what the lists of a note hold is counted over all of its lines', () => {
  const taxes = new Array(100).fill({ id: 't', amount: 1 });
  const figures = { subtotal: 1, discounts: [], net: 1, taxes, total: 1 };
  const line = { credit: 0, by: 'custom', description: '', ...figures, quantity: '1', unitPrice: '1' };
  const { refusals } = read(readStoredCreditNote, { lines: new Array(100_000).fill(line) });
  const off = refusals.filter(({ path }) => path[0] === 'lines');
  // 1,500,000 items: the lines, and 100 within each.
  expect(off[0]).toMatchObject({ code: 'too-many', path: ['lines', 14_000, 'taxes'], limit: 0 });
  expect(new Set(off.map(({ code }) => code))).toEqual(new Set(['too-many']));
});

it('an event has the fields of its type', () => {
  const { copy, refusals } = read((value, own) => readStored(eventShape, value, own, at(undefined, 3)), {
    type: 'payment-failed',
    payment: 'p',
    number: 'C-1',
  });
  expect(copy).toEqual({ type: 'payment-failed', payment: 'p' });
  expect(refusals).toEqual([
    { code: 'unknown-field', path: [3, 'number'], field: 'number', known: ['type', 'payment'] },
  ]);
});
