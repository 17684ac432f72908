import { copied, placesIn, withoutPlace, withValue, type Path } from '../hostile/changed.js';
import { isProven, type DocumentKind } from '../../src/documents/proof.js';
import type { Outcome } from '../../src/index.js';
import {
  parseCreditNote,
  parseCustomerBalance,
  parseEvents,
  parseInvoice,
  parseReceivable,
} from '../../src/schema/index.js';
import { rows } from '../hostile/face.js';
import { hostileValues } from '../hostile/values.js';
import { chance, pick, weighted, whole, type Random } from '../generators/random.js';

// The grammar of what comes in: a right call, changed in a few places. A place takes a hostile value, a value like its
// own, a value that stands elsewhere in some right call, or another way of writing the same.

export type Call = { readonly name: string; readonly args: readonly unknown[]; readonly told: readonly string[] };

const names = Object.keys(rows);

const digits = (random: Random, most: number): string =>
  Array.from({ length: whole(random, 1, most) }, () => whole(random, 0, 9)).join('');

/** Decimals and what nearly is one. */
const decimal = (random: Random): string =>
  [
    pick(random, ['', '', '', '-', '+', ' ']),
    pick(random, ['', '0', digits(random, 3), digits(random, 16)]),
    pick(random, ['', '', '.', ',']),
    pick(random, ['', digits(random, 3), digits(random, 13)]),
    pick(random, ['', '', '', '', 'e5', 'e900000', ' ', '%']),
  ].join('');

const amount = (random: Random): number =>
  weighted<() => number>(random, [
    [6, () => whole(random, -5, 5)],
    [3, () => whole(random, -100_000, 100_000)],
    [1, () => pick(random, [1, -1]) * (Number.MAX_SAFE_INTEGER - whole(random, 0, 3))],
    [1, () => random() * 100],
  ])();

const text = (random: Random): string =>
  weighted<() => string>(random, [
    [2, () => pick(random, ['a', 'b', 'vat', 'p-1', 'INV-1', 'CN-1', 'EUR', 'XAU'])],
    [1, () => pick(random, ['__proto__', 'constructor', 'toString', '', ' ', '\ud800', '2026-02-30', '0000-00-00'])],
    [1, () => String.fromCodePoint(...Array.from({ length: whole(random, 1, 6) }, () => whole(random, 1, 0xd7ff)))],
    [1, () => decimal(random)],
  ])();

const like = (value: unknown, random: Random): unknown => {
  if (typeof value === 'number') return amount(random);
  if (typeof value === 'string') return /^-?\d/.test(value) && chance(random, 0.7) ? decimal(random) : text(random);
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return weighted<() => unknown>(random, [
      [1, () => [...items, ...items]],
      [1, () => items.slice(1)],
      [1, () => [...items].reverse()],
      [1, () => items.map((item) => (typeof item === 'number' ? amount(random) : item))],
    ])();
  }
  return value;
};

/** The value at a place. */
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((own, key) => (own as Record<string | number, unknown>)[key], value);

const elsewhere = (random: Random): unknown => {
  const { args } = rows[pick(random, names)]!;
  if (args.length === 0) return undefined;
  const arg = pick(random, args);
  return copied(at(arg, pick(random, placesIn(arg))));
};

const unnamed = (random: Random): Record<string, unknown> => ({
  [text(random)]: amount(random),
  [text(random)]: text(random),
});

/** One change, in words, and the argument with it. */
const change = (arg: unknown, random: Random): readonly [told: string, changed: unknown] => {
  const path = pick(random, placesIn(arg));
  const [hostile, make] = pick(random, hostileValues);
  const own = at(arg, path);
  return weighted<() => readonly [string, unknown]>(random, [
    [4, () => [hostile, withValue(arg, path, make())]],
    [6, () => ['another of its kind', withValue(arg, path, like(own, random))]],
    [3, () => ['one from elsewhere', withValue(arg, path, elsewhere(random))]],
    [1, () => ['nothing', withoutPlace(arg, path)]],
    [
      1,
      () => [
        'one more field',
        typeof own === 'object' && own !== null && !Array.isArray(own)
          ? withValue(arg, path, { ...(copied(own) as object), ...unnamed(random) })
          : arg,
      ],
    ],
  ])().map((part, i) => (i === 0 ? `${path.join('.')}: ${String(part)}` : part)) as [string, unknown];
};

type Parse = (value: unknown) => Outcome<unknown>;
const PARSERS: readonly (readonly [DocumentKind, Parse])[] = [
  ['invoice', parseInvoice],
  ['credit-note', (value) => parseCreditNote(value)],
  ['receivable', parseReceivable],
  ['customer-balance', parseCustomerBalance],
];

/** The parser of what a right argument is; only events are a list of records that have a type. */
const parserOf = (right: unknown): Parse | undefined => {
  if (
    Array.isArray(right) &&
    right.some((item: unknown) => typeof item === 'object' && item !== null && 'type' in item)
  ) {
    return parseEvents;
  }
  return PARSERS.find(([kind]) => isProven(kind, right))?.[1];
};

/** Mostly as it comes through the door: a copy of a document is refused as such, whatever it says. */
const throughTheDoor = (right: unknown, given: unknown, random: Random): unknown => {
  const parse = parserOf(right);
  if (parse === undefined || chance(random, 0.1)) return given;
  const parsed = parse(given);
  return parsed._tag === 'Right' ? parsed.right : given;
};

/** A call told by its stream. A change may hide the places of the next one: that one then starts from the argument. */
export const someCall = (random: Random): Call => {
  const name = pick(random, names);
  const args = rows[name]!.args.map((arg) => (chance(random, 0.2) ? arg : copied(arg)));
  const told: string[] = [];
  for (let changes = whole(random, 1, 4); changes > 0 && args.length > 0; changes--) {
    const i = whole(random, 0, args.length - 1);
    const [words, changed] = change(told.length === 0 || isPlain(args[i]) ? args[i] : rows[name]!.args[i], random);
    args[i] = changed;
    told.push(`${i} ${words}`);
  }
  const parsing = name.startsWith('parse');
  return { name, args: parsing ? args : args.map((arg, i) => throughTheDoor(rows[name]!.args[i], arg, random)), told };
};

/** Whether a value can be walked: JSON all through, and not too much of it. */
const isPlain = (value: unknown, budget = { left: 2000 }): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== Array.prototype) return false;
    const fields = Object.values(Object.getOwnPropertyDescriptors(value));
    if (Array.isArray(value) && value.length !== Object.keys(value).length) return false;
    return fields.every((field) => 'value' in field && budget.left-- > 0 && isPlain(field.value, budget));
  } catch {
    return false;
  }
};
