import type { ShapeRefusal } from '../documents/refusal.js';
import { joinWords as listed, quoteName as quoted, type Sentences } from './sentence.js';

/** What is expected, in a sentence; several choices come as `line | document`. */
const describeExpected = (expected: string): string => {
  const choices = expected.split(' | ');
  if (choices.length > 1) return listed(choices.map(quoted), 'or');
  if (expected === 'text' || /^\d/.test(expected)) return expected;
  return expected === 'minor units' ? 'a whole number of minor units' : `a ${expected}`;
};

/** What to give in place of a date or a number of another library: text, as it has to be written. */
const describeTextInstead = ({ path, expected, received, decimal }: Extract<ShapeRefusal, { code: 'wrong-type' }>) => {
  if (expected === 'date') {
    const field = path[path.length - 1];
    const example = typeof field === 'string' ? `${field}: "2026-11-28"` : '"2026-11-28"';
    return `Give the day as text, such as ${example}, not a ${received}.`;
  }
  if (decimal === undefined) return undefined;
  return expected === 'decimal'
    ? `Give the text of the number, ${quoted(decimal)}, not the ${received} that holds it.`
    : `Give ${describeExpected(expected)}, not the ${received} that holds ${quoted(decimal)}.`;
};

/** What was given is not of the shape it has to be, or does not say what it should. */
export const shapeSentences = {
  'wrong-type': (refusal) =>
    describeTextInstead(refusal) ?? `Give ${describeExpected(refusal.expected)}, not ${refusal.received}.`,
  missing: ({ expected }) => `Nothing is given; give ${describeExpected(expected)}.`,
  'unknown-field': ({ field, known, nearest }) => {
    const advice = nearest === undefined ? 'check its spelling or leave it out.' : `did you mean ${quoted(nearest)}?`;
    return `There is no field ${quoted(field)} here; ${advice} The fields are ${listed(known, 'and')}.`;
  },
  'conflicting-fields': ({ fields }) =>
    `${listed(fields, 'and')} cannot be given together; decide for one way and leave out the rest.`,
  'not-minor-units': ({ received }) => `Give a whole number of minor units (cents, yen, fils), not ${received}.`,
  'not-a-decimal': ({ received }) =>
    `Give a decimal such as "2.5", not ${received}: up to 15 digits, up to 12 more after a point; no comma, no exponent, no spaces.`,
  'not-a-date': ({ received }) => `Give a date of the calendar, written like "2026-01-31", not ${received}.`,
  'not-one-of': ({ expected, received }) => {
    const choices = expected.map((choice) => JSON.stringify(choice));
    return `Give ${listed(choices, 'or')}, not ${received}.`;
  },
  empty: ({ expected }) => `This is empty; give ${describeExpected(expected)} with something in it.`,
  'too-many': ({ asked, limit, of = 'of these' }) =>
    `There are too many ${of}: ${asked}, where at most ${limit} are possible. Give fewer, or split the document.`,
  'more-refused': ({ listed }) => `More was refused than the ${listed} reasons listed; correct these first.`,
  unreadable: ({ received }) => `What was given cannot be read: it is a ${received}. Give plain data.`,
  'amount-out-of-range': ({ limit }, amount) =>
    // The same code bounds the year and the padding of a series of numbers, which are no amounts.
    limit === Number.MAX_SAFE_INTEGER
      ? `This comes to more than ${amount(limit)}, the largest amount that is exact; give smaller figures.`
      : `Give a whole number from 0 to ${limit}.`,
  'document-mismatch': ({ stated, expected }) =>
    `The document says ${stated}, and ${expected} is expected; use it as it was issued.`,
  'unsupported-version': ({ received, supported }) =>
    `The document is of version ${received}, and versions up to ${supported} can be read; use a later release.`,
  'too-precise': ({ decimal, currency, places }) =>
    `${decimal} has more decimals than the ${places} of ${currency}; round it first.`,
} satisfies Partial<Sentences>;
