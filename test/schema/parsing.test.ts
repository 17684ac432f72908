import { describe, expect, it } from 'vitest';
import { parseStored } from '../../src/schema/parse-documents.js';
import type { Upgrades } from '../../src/schema/versions.js';
import { answer } from '../../src/documents/outcome.js';
import type { Outcome, Refusal } from '../../src/index.js';
import { readInvoice } from '../../src/proving/prove-invoice.js';
import {
  parseCreditNoteDraft,
  parseEvents,
  parseInvoice,
  parsePayment,
  standardSchema,
} from '../../src/schema/index.js';
import { invoiceOf, item, left, right } from '../support.js';
import { stored } from '../proving/stored.js';

describe('a value whose fields can all be read, and that has another one, is refused for that', () => {
  const payment = { id: 'p', amount: 5, method: 'card' };
  const draft = { number: 'C-1', credits: [{ by: 'remainder' }] };
  const unknown = (known: readonly string[], ...path: Refusal['path']): readonly Refusal[] => [
    { code: 'unknown-field', path: [...path, 'more'], field: 'more', known },
  ];

  it.each<readonly [string, (value: unknown) => Outcome<unknown>, object, readonly string[]]>([
    ['a payment', parsePayment, payment, ['id', 'amount', 'method', 'paidOn', 'state', 'excess']],
    [
      'a credit note draft',
      parseCreditNoteDraft,
      draft,
      ['number', 'issuedOn', 'reason', 'memo', 'credits', 'settlement'],
    ],
  ])('%s', (_, parse, value, known) => {
    expect(right(parse(value))).toStrictEqual(value);
    expect(left(parse({ ...value, more: 1 }))).toEqual(unknown(known));
  });

  it('an event', () => {
    const event = { type: 'payment', payment };
    expect(right(parseEvents([event]))).toStrictEqual([event]);
    expect(left(parseEvents([{ ...event, more: 1 }]))).toEqual(unknown(['type', 'payment'], 0));
  });
});

it('a list of events has no version', () => {
  const events = Object.assign([{ type: 'invoice-void' }], { schemaVersion: 1 });
  expect(right(parseEvents(events))).toEqual([{ type: 'invoice-void' }]);
});

describe('the version of a stored document', () => {
  const steps = (told: string[]): Upgrades =>
    [1, 2, 3].map((from) => (older) => {
      told.push(`from ${from}`);
      return { ...older, schemaVersion: from + 1 };
    });

  it.each([
    [1, ['from 1', 'from 2', 'from 3']],
    [2, ['from 2', 'from 3']],
    [3, ['from 3']],
    [4, []],
  ])('%i leads through the upgrades from there on', (schemaVersion, expected) => {
    const told: string[] = [];
    expect(right(parseStored({ schemaVersion }, steps(told), answer))).toEqual({ schemaVersion: 4 });
    expect(told).toEqual(expected);
  });

  it.each([
    [undefined, { code: 'missing', expected: 'record' }],
    [null, { code: 'wrong-type', expected: 'record', received: 'null' }],
    ['text', { code: 'wrong-type', expected: 'record', received: '"text"' }],
  ])('is asked of no value that has none: %s', (value, refusal) => {
    expect(left(parseStored(value, steps([]), readInvoice))).toEqual([{ ...refusal, path: [] }]);
  });

  it('is no text', () => {
    const invoice = { ...(stored(invoiceOf({ lines: [item('a', 5)] })) as object), schemaVersion: 'one' };
    expect(left(parseStored(invoice, steps([]), readInvoice))).toEqual([
      { code: 'not-one-of', path: ['schemaVersion'], expected: [1], received: '"one"' },
    ]);
  });

  it('is asked once where there is nothing to upgrade', () => {
    const invoice = invoiceOf({ lines: [item('a', 5)] });
    let asked = 0;
    const counted = Object.defineProperty(stored(invoice) as object, 'schemaVersion', { get: () => ++asked });
    expect(right(parseInvoice(counted))).toStrictEqual(invoice);
    expect(asked).toBe(1);
  });
});

it('a schema for frameworks says whose it is', () => {
  const { version, vendor } = standardSchema(parsePayment)['~standard'];
  expect([version, vendor]).toEqual([1, 'credit-notes']);
});
