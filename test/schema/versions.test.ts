import { describe, expect, it } from 'vitest';
import { parseStored } from '../../src/schema/parse-documents.js';
import { UPGRADES, type Upgrades } from '../../src/schema/versions.js';
import { SCHEMA_VERSION } from '../../src/reading/values.js';
import type { Outcome } from '../../src/index.js';
import { readInvoice } from '../../src/proving/prove-invoice.js';
import {
  parseCreditNote,
  parseCustomerBalance,
  parseEvents,
  parseInvoice,
  parseReceivable,
} from '../../src/schema/index.js';
import { left, right } from '../support.js';
import { changedAt } from '../proving/leaves.js';
import { richLife, stored } from '../proving/stored.js';

const life = richLife();
const path = ['schemaVersion'];

describe('the schema version', () => {
  const documents: readonly (readonly [string, unknown, (value: unknown) => Outcome<unknown>])[] = [
    ['invoice', life.invoice, parseInvoice],
    ['credit note', life.creditNotes[0], (value) => parseCreditNote(value, life.invoice)],
    ['receivable', life.receivables.at(-1), parseReceivable],
    ['customer balance', life.customerBalance, parseCustomerBalance],
  ];

  it.each(documents)(
    '%s: a newer one is refused as such, and for nothing that follows from it',
    (_, document, parse) => {
      const newer = { ...(stored(document) as object), schemaVersion: 2, somethingNew: true, number: 7 };
      expect(left(parse(newer))).toEqual([{ code: 'unsupported-version', path, received: 2, supported: 1 }]);
    },
  );

  it.each(documents)('%s: one that never was is refused', (_, document, parse) => {
    for (const version of [0, -1, 1.5, '1', null, true]) {
      const refusals = left(parse({ ...(stored(document) as object), schemaVersion: version }));
      expect(refusals).toMatchObject([{ code: 'not-one-of', path, expected: [1] }]);
    }
    const none = changedAt(stored(document), path, undefined);
    expect(left(parse(none))).toEqual([{ code: 'missing', path, expected: '1' }]);
  });

  it('is refused where it stands: in a receivable, and in an event', () => {
    const newer = { received: 2, supported: 1, code: 'unsupported-version' };
    const file = changedAt(stored(life.receivables.at(-1)), ['invoice', 'schemaVersion'], 2);
    expect(left(parseReceivable(file))).toEqual([{ ...newer, path: ['invoice', 'schemaVersion'] }]);
    const events = changedAt(stored(life.events), [2, 'creditNote', 'schemaVersion'], 2);
    expect(left(parseEvents(events))).toEqual([{ ...newer, path: [2, 'creditNote', 'schemaVersion'] }]);
  });
});

describe('an older version', () => {
  it('has an upgrade from each version to the next, up to the one that is written', () => {
    for (const upgrades of Object.values<Upgrades>(UPGRADES)) expect(upgrades).toHaveLength(SCHEMA_VERSION - 1);
  });

  // What upgrading will be like, told with versions that never were: 1 had euros only, 2 and 3 spelt other fields.
  const upgrades: Upgrades = [
    (older) => ({ ...older, schemaVersion: 2, money: 'EUR' }),
    ({ money, ...older }) => ({ ...older, schemaVersion: 3, currency: money }),
    (older) => ({ ...older, schemaVersion: 1 }),
  ];
  const parse = (value: unknown) => parseStored(value, upgrades, readInvoice);
  const { currency, ...rest } = stored(life.invoice) as { currency: string };

  it('is read through all upgrades from its own version on, and proven after them', () => {
    expect(right(parse({ ...rest, schemaVersion: 1 }))).toStrictEqual(life.invoice);
    expect(right(parse({ ...rest, money: currency, schemaVersion: 2 }))).toStrictEqual(life.invoice);
    expect(right(parse({ ...rest, currency, schemaVersion: 3 }))).toStrictEqual(life.invoice);
    const off = changedAt({ ...rest, schemaVersion: 1 }, ['totals', 'net'], 1);
    expect(left(parse(off))).toMatchObject([{ code: 'document-mismatch', path: ['totals', 'net'] }]);
  });

  it('is refused where the upgrade fails, or what is given is no document', () => {
    const failing: Upgrades = [
      () => {
        throw new Error('no');
      },
    ];
    expect(left(parseStored({ schemaVersion: 1 }, failing, readInvoice))).toMatchObject([{ code: 'unreadable' }]);
    expect(left(parse('text'))).toMatchObject([{ code: 'wrong-type' }]);
    expect(left(parse({ ...rest, schemaVersion: 'one' }))).not.toEqual([]);
  });
});
