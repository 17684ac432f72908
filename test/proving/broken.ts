import { pick, whole, type Random } from '../generators/random.js';
import { changedAt, leavesOf, type Leaf } from './leaves.js';

// Breaking a document: what stands at a random place goes, moves, or makes room for something of another shape.

const strangers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e15,
  -1e15,
  2 ** 53,
  -(2 ** 53),
  1e300,
  1e-7,
  '',
  'x',
  '0',
  '-0',
  '01',
  '2.50',
  '2.5',
  '-2.5',
  '1e3',
  '1234567890123456',
  '0.1234567890123',
  '+1',
  ' 1',
  '1\n',
  '2026-02-29',
  '2024-02-29',
  '1900-02-29',
  '2000-02-29',
  '2026-04-31',
  '2026-13-01',
  '0000-01-01',
  '2026-1-01',
  'void',
  'line',
  'net',
  'quantity',
  'spread',
  'exclusive',
  'half-even',
  [],
  {},
  [1],
  [{ id: 'a', amount: 1 }],
  { id: 'a', amount: 1 },
];

/** The places of all values, those that hold others too. */
const placesOf = (value: unknown): readonly Leaf['path'][] => {
  const leaves = leavesOf(value).map(({ path }) => path);
  return [
    ...new Map(
      leaves.flatMap((path) => path.map((_, i) => path.slice(0, i + 1))).map((path) => [path.join('/'), path]),
    ).values(),
  ];
};

const valueAt = (whole: unknown, path: Leaf['path']): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], whole);

/** A document that is no longer quite what it was. */
export const broken = (document: unknown, random: Random): unknown => {
  const places = placesOf(document);
  if (places.length === 0) return pick(random, strangers);
  const path = pick(random, places);
  const value = valueAt(document, path);
  const kind = whole(random, 0, 5);
  if (kind === 0) return changedAt(document, path, undefined);
  if (kind === 1) return changedAt(document, path, valueAt(document, pick(random, places)));
  if (kind === 2) {
    const field = pick(random, [
      'qty',
      'percent',
      'amount',
      'line',
      'unitPrice',
      'order',
      'of',
      'by',
      'lines',
      'discountable',
    ]);
    const holder = typeof value === 'object' && !Array.isArray(value) ? path : path.slice(0, -1);
    const within = valueAt(document, holder);
    return Array.isArray(within) ? document : changedAt(document, [...holder, field], pick(random, strangers));
  }
  if (kind === 3 && Array.isArray(value))
    return changedAt(document, path, [...(value as unknown[]), ...(value as unknown[])]);
  return changedAt(document, path, pick(random, strangers));
};
