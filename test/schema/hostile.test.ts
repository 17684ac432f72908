import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/index.js';
import * as schema from '../../src/schema/index.js';
import { called } from '../hostile/judged.js';
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

const answerOf = (parse: Parse, value: unknown): Outcome<unknown> => {
  const { answer, flaw } = called(() => parse(value));
  expect(flaw).toBeUndefined();
  return answer;
};

describe.each(subjects)('%s', (_, parse, document) => {
  it.each(strangers)('refuses %s', (_name, stranger) => {
    expect(answerOf(parse, stranger)._tag).toBe('Left');
  });

  it.each(strangers)('L11 %s in any place is refused or taken, and throws nowhere', (_name, stranger) => {
    const plain = stored(document) as Record<string, unknown>;
    for (const field of Object.keys(plain)) {
      const outcome = answerOf(parse, { ...plain, [field]: stranger });
      if (outcome._tag === 'Left') expect(JSON.stringify(outcome.left).length).toBeGreaterThan(10);
      const value = plain[field];
      if (!Array.isArray(value) || typeof value[0] !== 'object') continue;
      const [first, ...others] = value as Record<string, unknown>[];
      for (const inner of Object.keys(first!)) {
        answerOf(parse, { ...plain, [field]: [{ ...first, [inner]: stranger }, ...others] });
      }
    }
  });

  it('refuses a getter that throws, and reads one that changes its mind no worse', () => {
    const plain = stored(document) as Record<string, unknown>;
    for (const field of Object.keys(plain)) {
      const throwing = Object.defineProperty(copyOf(plain), field, { get: fails, enumerable: true });
      expect(answerOf(parse, throwing)).toMatchObject({ left: [{ code: 'unreadable' }] });
      for (const second of [undefined, null, 7, 'x', [], {}, failing]) {
        let reads = 0;
        const changing = Object.defineProperty(copyOf(plain), field, {
          get: () => (reads++ === 0 ? plain[field] : second),
          enumerable: true,
        });
        const outcome = answerOf(parse, changing);
        // Whatever it was taken for, it is what the decoder accepts.
        if (outcome._tag === 'Right') expect(parse(stored(outcome.right))._tag).toBe('Right');
      }
    }
  });
});
