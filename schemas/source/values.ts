import { oneOf, record, ref, rates, list, type Schema } from './parts.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** A calendar date that exists: months of 31, 30 and 28 days, and the 29th of February in leap years. */
const date = [
  '\\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
  '\\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
  '\\d{4}-02-(?:0[1-9]|1\\d|2[0-8])',
  '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29',
].join('|');

/** What documents and drafts are made of. */
export const values: Readonly<Record<string, Schema>> = {
  name: { type: 'string', minLength: 1 },
  date: { type: 'string', pattern: `^(?:${date})$`, description: 'An ISO calendar date.' },
  minorUnits: {
    type: 'integer',
    minimum: -LARGEST,
    maximum: LARGEST,
    description: "A whole number of the currency's minor units: cents, yen, fils.",
  },
  positiveAmount: {
    type: 'integer',
    minimum: 0,
    maximum: LARGEST,
    description: 'Minor units, zero or more.',
  },
  decimal: {
    type: 'string',
    pattern: '^(?:0|-?[1-9]\\d{0,14}|-?(?:0|[1-9]\\d{0,14})\\.\\d{0,11}[1-9])$',
    description: 'An exact decimal as canonical text: no exponent, no plus, no zeros that say nothing.',
  },
  decimalInput: {
    anyOf: [
      { type: 'string', pattern: '^-?\\d{1,15}(?:\\.\\d{1,12})?$' },
      { type: 'number', exclusiveMinimum: -1e15, exclusiveMaximum: 1e15 },
    ],
    description: 'An exact decimal as text, or a number that prints with at most 12 decimals and without an exponent.',
  },
  minorUnit: { ...oneOf(0, 1, 2, 3, 4, 5, 6), description: "The decimals of the currency's major unit." },
  behavior: {
    ...oneOf('exclusive', 'inclusive'),
    description: 'Exclusive tax is added to a price; inclusive tax is part of it.',
  },
  taxRounding: oneOf('line', 'document'),
  rounding: oneOf('half-up', 'half-even'),
  part: record({ id: ref('name'), amount: ref('minorUnits') }),
  totals: record({
    subtotal: ref('minorUnits'),
    discount: ref('minorUnits'),
    net: ref('minorUnits'),
    tax: ref('minorUnits'),
    total: ref('minorUnits'),
  }),
  documentTax: record({ id: ref('name'), taxable: ref('minorUnits'), amount: ref('minorUnits') }),
  creditedLine: record({
    position: ref('positiveAmount'),
    quantity: ref('decimal'),
    byQuantity: ref('minorUnits'),
    'by?': oneOf('quantity', 'amount', 'both'),
    subtotal: ref('minorUnits'),
    discounts: rates(ref('minorUnits')),
    net: ref('minorUnits'),
    taxes: rates(ref('minorUnits')),
    total: ref('minorUnits'),
  }),
  names: list(ref('name')),
};
