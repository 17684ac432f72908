import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { textOf, written } from '../../schemas/source/written.js';
import { readCreditNoteInput, readStoredCreditNote } from '../../src/reading/credit-note-shapes.js';
import { readInvoiceInput, readStoredInvoice } from '../../src/reading/invoice-shapes.js';
import { readStated, readStored } from '../../src/reading/read.js';
import {
  events,
  payment,
  readStoredCustomerBalance,
  readStoredReceivable,
} from '../../src/reading/receivable-shapes.js';
import type { Outcome, Refusal } from '../../src/index.js';
import {
  parseCreditNote,
  parseCreditNoteDraft,
  parseCustomerBalance,
  parseEvents,
  parseInvoice,
  parseInvoiceDraft,
  parsePayment,
  parseReceivable,
} from '../../src/schema/index.js';
import { chance, seeded } from '../generators/random.js';
import { sized } from '../hostile/sized.js';
import { broken } from '../proving/broken.js';
import { lives, richLife, stored } from '../proving/stored.js';

/** The whole decoder, what of it is shape alone, and documents to start from. */
type Subject = {
  readonly parse: (value: unknown) => Outcome<unknown>;
  readonly shape: (value: unknown, refusals: Refusal[]) => unknown;
  readonly documents: readonly unknown[];
};

const BROKEN = sized(1000, 4000);

const all = [richLife(), ...lives(40, 99)];
const settled = [
  { refund: 5, customerBalance: 0 },
  { refund: [{ payment: 'p-1', amount: 5 }] },
  { order: 'all-balance' },
  { outOfBand: 1 },
].map((settlement) => ({ number: 'C-1', credits: [{ by: 'remainder' }], settlement }));

const subjects: Readonly<Record<string, Subject>> = {
  'invoice-draft.json': {
    parse: parseInvoiceDraft,
    shape: readInvoiceInput,
    documents: all.map((life) => life.invoiceDraft),
  },
  'credit-note-draft.json': {
    parse: parseCreditNoteDraft,
    shape: readCreditNoteInput,
    documents: [...settled, ...all.flatMap((life) => life.creditNoteDrafts)],
  },
  'payment.json': {
    parse: parsePayment,
    shape: (value, refusals) => readStated(payment, value, refusals),
    documents: [
      { id: 'p-0', amount: 7, method: 'card', paidOn: '2024-02-29', state: 'pending', excess: 'customer-balance' },
      ...all.flatMap((life) => life.payments),
    ],
  },
  'invoice.json': {
    parse: parseInvoice,
    shape: readStoredInvoice,
    documents: all.map((life) => life.invoice),
  },
  'credit-note.json': {
    parse: (value) => parseCreditNote(value),
    shape: readStoredCreditNote,
    documents: all.flatMap((life) => life.creditNotes),
  },
  'receivable.json': {
    parse: parseReceivable,
    shape: readStoredReceivable,
    documents: all.flatMap((life) => life.receivables.slice(-2)),
  },
  'events.json': {
    parse: parseEvents,
    shape: (value, refusals) => readStored(events, value, refusals),
    documents: all.map((life) => life.events),
  },
  'customer-balance.json': {
    parse: parseCustomerBalance,
    shape: readStoredCustomerBalance,
    documents: all.map((life) => life.customerBalance),
  },
};

const compiled = (file: string): ValidateFunction =>
  new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(
    JSON.parse(readFileSync(`schemas/${file}`, 'utf8')) as object,
  );

/** A number that prints with an exponent, or with more decimals than a decimal has: JSON Schema has no word for it. */
const isUnspeakable = (refusals: readonly Refusal[]): boolean =>
  refusals.every((refusal) => refusal.code === 'not-a-decimal' && !refusal.received.startsWith('"'));

describe.each(Object.entries(subjects))('%s', (file, { parse, shape, documents }) => {
  const validate = compiled(file);

  it('accepts every document that the decoder accepts', () => {
    for (const document of documents) {
      const plain = stored(document);
      expect(parse(plain)._tag).toBe('Right');
      expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('refuses of broken ones those whose shape the decoder refuses, and no others', () => {
    const random = seeded(file.length);
    const seen = { refused: 0, accepted: 0, unspeakable: 0 };
    for (let i = 0; i < BROKEN; i++) {
      let document = stored(documents[i % documents.length]);
      do document = broken(document, random);
      while (chance(random, 0.3));
      const refusals: Refusal[] = [];
      shape(document, refusals);
      const accepted = validate(document);
      if (accepted && refusals.length > 0 && isUnspeakable(refusals)) {
        seen.unspeakable++;
        continue;
      }
      if (accepted !== (refusals.length === 0)) {
        expect.fail(
          `${JSON.stringify({ accepted, refusals, errors: validate.errors })} of ${JSON.stringify(document)}`,
        );
      }
      // Nothing that the schema refuses gets past the whole decoder.
      if (!accepted) expect(parse(document)._tag).toBe('Left');
      seen[accepted ? 'accepted' : 'refused']++;
    }
    expect(seen.refused).toBeGreaterThan(0.375 * BROKEN);
    expect(seen.accepted).toBeGreaterThan(0.0125 * BROKEN);
    expect(seen.unspeakable).toBeLessThan(0.015 * BROKEN);
  });
});

describe('the published files', () => {
  it('are those of the source', () => {
    const files = readdirSync('schemas').filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(written).sort());
    for (const file of files) expect(readFileSync(`schemas/${file}`, 'utf8')).toBe(textOf(written[file]!));
  });

  it('are JSON Schemas of draft 2020-12, each whole in itself and named by its address', () => {
    const meta = new Ajv2020().getSchema('https://json-schema.org/draft/2020-12/schema')!;
    for (const [file, schema] of Object.entries(written)) {
      expect(meta(schema)).toBe(true);
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
      expect(schema['$id']).toBe(`https://unpkg.com/credit-notes/schemas/${file}`);
    }
  });

  it('name every date that there is', () => {
    const validate = compiled('payment.json');
    for (let day = Date.UTC(1896, 0, 1); day < Date.UTC(1905, 0, 1); day += 86_400_000) {
      const paidOn = new Date(day).toISOString().slice(0, 10);
      expect(validate({ id: 'p', amount: 1, method: 'card', paidOn }), paidOn).toBe(true);
    }
    for (const paidOn of ['1900-02-29', '2026-02-29', '2026-06-31', '2026-00-10', '2026-01-00', '2100-02-29']) {
      expect(validate({ id: 'p', amount: 1, method: 'card', paidOn }), paidOn).toBe(false);
    }
  });
});
