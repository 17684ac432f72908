import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/index.js';
import * as schema from '../../src/schema/index.js';
import { timed } from '../hostile/slow.js';
import { richLife, stored } from '../proving/stored.js';

type Parse = (value: unknown) => Outcome<unknown>;
const life = richLife();

const subjects: readonly (readonly [string, Parse, unknown])[] = [
  ['invoice draft', schema.parseInvoiceDraft, life.invoiceDraft],
  ['invoice', schema.parseInvoice, life.invoice],
  ['credit note draft', schema.parseCreditNoteDraft, life.creditNoteDrafts[1]],
  ['credit note', (value) => schema.parseCreditNote(value), life.creditNotes[1]],
  ['credit note of an invoice', (value) => schema.parseCreditNote(value, life.invoice), life.creditNotes[1]],
  ['payment', schema.parsePayment, life.payments[1]],
  ['receivable', schema.parseReceivable, life.receivables.at(-1)],
  ['events', schema.parseEvents, life.events],
  ['customer balance', schema.parseCustomerBalance, life.customerBalance],
];

const fails = (): never => {
  throw new Error('read');
};
const failing = new Proxy({}, { get: fails, ownKeys: fails, has: fails, getPrototypeOf: fails });
const revoked = (() => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
})();
const cyclic: Record<string, unknown> = {};
for (const field of ['lines', 'taxes', 'invoice', 'creditNote', 'payment', 'totals', 'settlement'])
  cyclic[field] = cyclic;
const cyclicList: unknown[] = [];
cyclicList.push(cyclicList, cyclicList);
const digits = '9'.repeat(20_000);
const long = 'x'.repeat(20_000_000);
const longList = (length: number, item: unknown): unknown =>
  new Proxy([], { get: (_, key) => (key === 'length' ? length : item) });
const sparse = (() => {
  const list: unknown[] = [];
  list.length = 2 ** 32 - 1;
  return list;
})();
const manyFields = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`field-${i}`, i]));

const copyOf = (value: object): object => (Array.isArray(value) ? [...(value as unknown[])] : { ...value });

/** A list of itself over and over, without a cycle: few objects that would be read as very many. */
const shared = (depth: number, leaf: unknown): unknown =>
  depth === 0 ? leaf : new Array<unknown>(100_000).fill(shared(depth - 1, leaf));

const strangers: readonly (readonly [string, unknown])[] = [
  ['a proxy that fails', failing],
  ['a revoked proxy', revoked],
  ['a cycle', cyclic],
  ['a list within itself', cyclicList],
  ['20,000 digits', digits],
  ['20,000 digits behind a point', `0.${digits}`],
  ['20 million characters', long],
  ['a list that claims 4 billion items', sparse],
  ['a list that says it has no end', longList(Infinity, 1)],
  ['a list of NaN items', longList(NaN, 1)],
  ['a list of fewer than no items', longList(-5, 1)],
  ['a list whose length is a text', longList('7' as never, 1)],
  ['as many items as a list may have, of nothing', longList(200_000, undefined)],
  ['as many items as a list may have, all failing', longList(200_000, failing)],
  ['a list of lists without end', longList(200_000, longList(200_000, longList(200_000, 'a')))],
  ['one list shared by a hundred thousand', shared(2, 'a')],
  ['300,000 fields', manyFields],
  ['a symbol', Symbol('s')],
  ['a big integer', 10n ** 5000n],
  ['a function', fails],
  ['a date', new Date(NaN)],
  ['a map', new Map([['id', 1]])],
  ['boxed values', Object('7')],
  ['an object of no prototype', Object.create(null)],
  ['a text that turns into itself', { toString: fails, valueOf: fails, toJSON: fails, [Symbol.toPrimitive]: fails }],
];

const answersSoon = (parse: Parse, value: unknown): Outcome<unknown> => {
  const { answer, isSlow } = timed(() => parse(value));
  expect(isSlow).toBe(false);
  return answer;
};

const refusedInSeconds = (parse: Parse, value: unknown): void => {
  const { answer, isSlow } = timed(() => parse(value), 4000);
  expect(answer._tag).toBe('Left');
  expect(isSlow).toBe(false);
};

describe.each(subjects)('%s', (_, parse, document) => {
  it.each(strangers)('refuses %s', (_name, stranger) => {
    expect(answersSoon(parse, stranger)._tag).toBe('Left');
  });

  it.each(strangers)('L11 %s in any place is refused or taken, and throws nowhere', (_name, stranger) => {
    const plain = stored(document) as Record<string, unknown>;
    for (const field of Object.keys(plain)) {
      const outcome = answersSoon(parse, { ...plain, [field]: stranger });
      if (outcome._tag === 'Left') expect(JSON.stringify(outcome.left).length).toBeGreaterThan(10);
      const value = plain[field];
      if (!Array.isArray(value) || typeof value[0] !== 'object') continue;
      const [first, ...others] = value as Record<string, unknown>[];
      for (const inner of Object.keys(first!)) {
        answersSoon(parse, { ...plain, [field]: [{ ...first, [inner]: stranger }, ...others] });
      }
    }
  });

  it('refuses a getter that throws, and reads one that changes its mind no worse', () => {
    const plain = stored(document) as Record<string, unknown>;
    for (const field of Object.keys(plain)) {
      const throwing = Object.defineProperty(copyOf(plain), field, { get: fails, enumerable: true });
      expect(answersSoon(parse, throwing)).toMatchObject({ left: [{ code: 'unreadable' }] });
      for (const second of [undefined, null, 7, 'x', [], {}, failing]) {
        let reads = 0;
        const changing = Object.defineProperty(copyOf(plain), field, {
          get: () => (reads++ === 0 ? plain[field] : second),
          enumerable: true,
        });
        const outcome = answersSoon(parse, changing);
        // Whatever it was taken for, it is what the decoder accepts.
        if (outcome._tag === 'Right') expect(parse(stored(outcome.right))._tag).toBe('Right');
      }
    }
  });
});

describe('a document of a size that no one sends', () => {
  const line = { id: 'a', description: 'A', quantity: '1', subtotal: 1, discounts: [], net: 1, taxes: [], total: 1 };
  const invoice = stored(life.invoice) as Record<string, unknown>;

  it.each([
    ['200,000 lines, each wrong in every field', { ...invoice, lines: new Array(200_000).fill({}) }],
    ['200,000 lines of one id', { ...invoice, lines: new Array(200_000).fill(line) }],
    [
      'a scope of all lines in each of a hundred discounts',
      {
        ...invoice,
        discounts: new Array(100).fill({ id: 'd', amount: 1, lines: new Array(200_000).fill('desk') }),
      },
    ],
    [
      'a hundred taxes on each of 200,000 lines',
      {
        ...invoice,
        lines: new Array(200_000).fill({ ...line, taxes: new Array(100).fill({ id: 'vat', amount: 0 }) }),
      },
    ],
  ])('an invoice of %s is refused in a few seconds', (_, value) => {
    refusedInSeconds(schema.parseInvoice, value);
  });

  it.each([
    ['payments', { id: 'p', amount: 1, method: 'card', state: 'settled', overpaid: 0, returned: 0 }],
    ['refunds', { id: 'r', amount: 1 }],
  ])('a receivable with 200,000 %s of one id is refused in a few seconds', (field, item) => {
    const file = stored(life.receivables.at(-1)) as object;
    refusedInSeconds(schema.parseReceivable, { ...file, [field]: new Array(200_000).fill(item) });
  });

  it('a customer balance with 200,000 credits of one source is refused in a few seconds', () => {
    const credit = { source: { kind: 'payment', document: 'p', invoice: 'I' }, amount: 1, left: 1, uses: [] };
    const credits = new Array(200_000).fill(credit);
    refusedInSeconds(schema.parseCustomerBalance, { schemaVersion: 1, currency: 'EUR', total: 200_000, credits });
  });
});
