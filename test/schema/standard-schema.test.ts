import { sValidator } from '@hono/standard-validator';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import {
  describeRefusal as sentence,
  finalizeInvoice,
  type CreditNote,
  type InvoiceDraft,
  type Outcome,
} from '../../src/index.js';
import * as schema from '../../src/schema/index.js';
import { right } from '../support.js';
import { changedAt } from '../proving/leaves.js';
import { richLife, stored } from '../proving/stored.js';

const life = richLife();

// What does not fit the specification's own types does not compile.
const all: Readonly<Record<string, StandardSchemaV1>> = {
  invoiceDraft: schema.invoiceDraftSchema,
  invoice: schema.invoiceSchema,
  creditNoteDraft: schema.creditNoteDraftSchema,
  creditNote: schema.creditNoteSchema,
  payment: schema.paymentSchema,
  receivable: schema.receivableSchema,
  events: schema.eventsSchema,
  customerBalance: schema.customerBalanceSchema,
};
const output: StandardSchemaV1.InferOutput<typeof schema.creditNoteSchema> = life.creditNotes[0]!;
const input: StandardSchemaV1.InferInput<typeof schema.invoiceDraftSchema> = life.invoiceDraft;

const documents: Readonly<Record<string, unknown>> = {
  invoiceDraft: input,
  invoice: life.invoice,
  creditNoteDraft: life.creditNoteDrafts[0],
  creditNote: output,
  payment: life.payments[0],
  receivable: life.receivables.at(-1),
  events: life.events,
  customerBalance: life.customerBalance,
};

const parse: Readonly<Record<string, (value: unknown) => Outcome<unknown>>> = {
  invoiceDraft: schema.parseInvoiceDraft,
  invoice: schema.parseInvoice,
  creditNoteDraft: schema.parseCreditNoteDraft,
  creditNote: (value) => schema.parseCreditNote(value),
  payment: schema.parsePayment,
  receivable: schema.parseReceivable,
  events: schema.parseEvents,
  customerBalance: schema.parseCustomerBalance,
};

describe.each(Object.entries(all))('%s', (name, { '~standard': standard }) => {
  it('is a Standard Schema', () => {
    expect(standard).toMatchObject({ version: 1, vendor: 'credit-notes' });
    expect(Object.isFrozen(standard)).toBe(true);
  });

  it('answers what the decoder answers', () => {
    const plain = stored(documents[name]);
    expect(standard.validate(plain)).toEqual({ value: right(parse[name]!(plain)) });
  });

  it('has an issue for each refusal, where it stands', () => {
    const result = standard.validate(7) as StandardSchemaV1.FailureResult;
    expect(result.issues).toMatchObject([{ path: [] }]);
    expect(result.issues[0]!.message).toMatch(/^wrong-type: expected /);
  });
});

it('an issue carries its refusal, so that it can be told in a sentence', () => {
  const result = schema.invoiceSchema['~standard'].validate(changedAt(stored(life.invoice), ['totals', 'net'], 7));
  if (!('issues' in result)) expect.fail('not refused');
  expect(result.issues).toHaveLength(1);
  const [issue] = result.issues;
  expect(issue).toMatchObject({
    message: `document-mismatch: stated 7, expected ${life.invoice.totals.net}`,
    path: ['totals', 'net'],
  });
  expect(sentence(issue!.refusal)).toContain('is expected');
});

it('a decoder with something to hold against is a schema as well', () => {
  const ofInvoice = schema.standardSchema((value) => schema.parseCreditNote(value, life.invoice));
  const note: CreditNote = output;
  expect(ofInvoice['~standard'].validate(stored(note))).toEqual({ value: note });
  const other = changedAt(stored(note), ['lines', 0, 'description'], 'Other');
  expect(ofInvoice['~standard'].validate(other)).toMatchObject({ issues: [{ path: ['lines', 0, 'description'] }] });
});

describe('in a framework: hono validates a request with it', () => {
  const app = new Hono()
    .post('/invoices', sValidator('json', schema.invoiceDraftSchema), (context) => {
      // Typed by the schema.
      const draft: InvoiceDraft = context.req.valid('json');
      return context.json(right(finalizeInvoice(draft)), 201);
    })
    .post('/stored', sValidator('json', schema.receivableSchema), (context) => context.json(context.req.valid('json')));

  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('a draft comes in, an invoice goes out', async () => {
    expect(await post('/invoices', life.invoiceDraft)).toEqual({ status: 201, body: stored(life.invoice) });
  });

  it('a draft that is none is a bad request, with every issue and its path', async () => {
    const { status, body } = await post('/invoices', { number: 'I-1', currency: 'EUR', lines: [{ id: 'a', qty: 1 }] });
    expect(status).toBe(400);
    const { error } = body as { error: readonly { readonly path: readonly (string | number)[] }[] };
    expect(error.map(({ path }) => path.join('.'))).toEqual([
      'lines.0.qty',
      'lines.0.description',
      'lines.0.quantity',
      'lines.0.unitPrice',
    ]);
  });

  it('a stored document is proven on its way in', async () => {
    const file = stored(life.receivables.at(-1));
    expect(await post('/stored', file)).toEqual({ status: 200, body: file });
    expect((await post('/stored', changedAt(file, ['paid', 'cash'], 1))).status).toBe(400);
  });
});
