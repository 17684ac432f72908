import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../examples/service/database.js';
import { audit } from '../../examples/service/load/audit.js';
import { buildService } from '../../examples/service/service.js';

let database: Database;
let service: FastifyInstance;
beforeAll(async () => {
  database = await openDatabase();
  service = await buildService(database, { today: () => '2026-11-09' });
  // PostgreSQL takes some seconds to start in a process.
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.close();
});

type Answer = { status: number; headers: Record<string, unknown>; body: Body; text: string };
type Body = Record<string, unknown> & { creditNote?: Record<string, unknown> };
type Send = { key?: string; revision?: number; body?: unknown };

let keys = 0;
const fresh = (): string => `key-${(keys += 1)}`;

const send = async (method: 'GET' | 'POST', url: string, { key, revision, body }: Send = {}): Promise<Answer> => {
  const { statusCode, headers, payload } = await service.inject({
    method,
    url,
    headers: {
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const json = String(headers['content-type']).includes('json') ? (JSON.parse(payload) as Body) : {};
  return { status: statusCode, headers, body: json, text: payload };
};
const get = (url: string): Promise<Answer> => send('GET', url);
const post = (url: string, body: unknown, revision?: number, key = fresh()): Promise<Answer> =>
  send('POST', url, { key, body, ...(revision === undefined ? {} : { revision }) });

const draft = (number: string) => ({
  number,
  currency: 'EUR',
  lines: [
    { id: 'chair', description: 'Chair <4 legs>', quantity: 3, unitPrice: 9950, taxes: ['vat'] },
    { id: 'fee', description: 'Fee', subtotal: 1250, taxes: ['vat'] },
  ],
  taxRates: [{ id: 'vat', percent: 20, behavior: 'exclusive' }],
});
const oneChair = { credits: [{ by: 'quantity', line: 'chair', quantity: 1 }] };
const created = async (number: string): Promise<string> => {
  expect((await post('/invoices', draft(number))).status).toBe(201);
  return `/invoices/${number}`;
};

/** A problem document of RFC 9457. */
const problem = (answer: Answer, status: number, type: string): Body => {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer).toMatchObject({ status, body: { type: `https://example.com/problems/${type}`, status } });
  expect(typeof answer.body.title).toBe('string');
  expect(typeof answer.body.detail).toBe('string');
  return answer.body;
};

describe('the service', () => {
  it('creates, pays, previews, credits, voids and prints', async () => {
    const made = await post('/invoices', draft('LIFE'));
    expect(made).toMatchObject({ status: 201, headers: { etag: '"0"', location: '/invoices/LIFE' } });
    expect(made.body).toMatchObject({ status: 'open', amountDue: 37320 });

    const paid = await post('/invoices/LIFE/payments', { id: 'pay-1', amount: 30000, method: 'card' }, 0);
    expect(paid).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: { amountDue: 7320 } });

    const preview = await send('POST', '/invoices/LIFE/credit-notes/preview', { body: oneChair });
    expect((await get('/invoices/LIFE')).headers.etag).toBe('"1"');
    const issued = await post('/invoices/LIFE/credit-notes', oneChair, 1);
    const number = String(issued.body.creditNote?.number);
    expect(issued).toMatchObject({ status: 201, headers: { etag: '"2"', location: `/credit-notes/${number}` } });
    expect(number).toMatch(/^CN-2026-\d{5}$/);
    expect(issued.body.creditNote).toEqual({ ...preview.body.creditNote, number });
    expect(issued.body.creditNote).toMatchObject({ totals: { total: 11940 }, prePayment: 7320, postPayment: 4620 });

    const small = await post('/invoices/LIFE/credit-notes', { credits: [{ by: 'remainder', line: 'fee' }] }, 2);
    expect(small.body).toMatchObject({ status: 'paid', refundable: 23880 });
    const print = await get(`/credit-notes/${number}/print`);
    expect(print.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(print.text).toContain(number);
    expect(print.text).toContain('Chair &lt;4 legs&gt;');
    expect((await get('/invoices/LIFE/print')).text).toContain('LIFE');
  });

  it('voids a credit note, and then the invoice', async () => {
    const url = await created('VOIDED');
    const { body } = await post(`${url}/credit-notes`, oneChair, 0);
    const note = `/credit-notes/${String(body.creditNote?.number)}`;
    const voided = await post(`${note}/void`, undefined, 1);
    expect(voided).toMatchObject({ status: 200, body: { amountDue: 37320, creditNote: { status: 'void' } } });
    expect((await get(note)).body).toEqual({ creditNote: { ...body.creditNote, status: 'void' } });
    expect((await get(`${note}/print`)).text).toContain('VOID');
    problem(await post(`${note}/void`, undefined, 2), 422, 'refused');
    expect((await post(`${url}/void`, undefined, 2)).body).toMatchObject({ status: 'void', revision: 3 });
    problem(await post(`${url}/credit-notes`, oneChair, 3), 422, 'refused');
  });

  it('refuses with every reason, its operands and its sentence', async () => {
    const url = await created('REFUSED');
    const asked = [
      { by: 'quantity', line: 'chair', quantity: 4 },
      { by: 'remainder', line: 'desk' },
    ];
    const { refusals } = problem(await post(`${url}/credit-notes`, { credits: asked }, 0), 422, 'refused');
    expect(refusals).toMatchObject([
      { code: 'quantity-exceeds-line', path: ['credits', 0, 'quantity'], asked: '4', left: '3' },
      { code: 'unknown-line', path: ['credits', 1, 'line'], line: 'desk' },
    ]);
    expect((await get(url)).headers.etag).toBe('"0"');
  });

  it('tells what is not there, what is taken, and what is no request', async () => {
    await created('TAKEN');
    problem(await post('/invoices', draft('TAKEN')), 409, 'number-taken');
    problem(await get('/invoices/NONE'), 404, 'not-found');
    problem(await get('/credit-notes/NONE'), 404, 'not-found');
    problem(await get('/nothing'), 404, 'not-found');
    problem(await post('/invoices', '{'), 400, 'invalid-request');
    // PostgreSQL holds every text but these two.
    for (const text of ['U+0000 \u0000', 'half a pair \ud800']) {
      const lines = [{ id: 'a', description: text, subtotal: 1 }];
      problem(await post('/invoices', { ...draft('TEXT'), lines }), 422, 'invalid-request');
    }
  });

  it.each([
    ['/invoices', { number: 'X', currency: 'EUR' }, "must have required property 'lines'"],
    ['/invoices', { ...draft('X'), paid: true }, 'must NOT have additional properties'],
    ['/invoices/X/payments', { id: 'p', amount: 10.5, method: 'card' }, 'must be integer'],
    ['/invoices/X/credit-notes', { number: 'MINE', ...oneChair }, 'must NOT have additional properties'],
    ['/invoices/X/credit-notes/preview', { credits: [] }, 'must NOT have fewer than 1 items'],
  ])('validates what comes to %s by the JSON Schemas of the package', async (url, body, message) => {
    const { errors } = problem(await post(url, body, 0), 400, 'invalid-request');
    expect(errors).toMatchObject([{ message }]);
  });

  it('describes itself: an OpenAPI document without loose ends, and a page that loads nothing from elsewhere', async () => {
    const { body } = await get('/docs/json');
    const text = JSON.stringify(body);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths as object)).toHaveLength(10);
    const { schemas } = body.components as { schemas: object };
    const refs = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref!);
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) expect(Object.keys(schemas)).toContain(ref.replace('#/components/schemas/', ''));
    const page = await get('/docs');
    expect(page.text).toContain('Swagger UI');
    expect(page.text).not.toMatch(/(?:src|href)="(?!\/docs\/)/);
  });

  it('does nothing with a file that somebody changed in the database', async () => {
    const url = await created('TAMPERED');
    const feeBecomes = (total: number): Promise<unknown> =>
      database.transaction((query) =>
        query(
          `update invoices set receivable = jsonb_set(receivable, '{invoice,lines,1,total}', $1) where number = $2`,
          [String(total), 'TAMPERED'],
        ),
      );
    await feeBecomes(1);
    const answer = await post(`${url}/credit-notes`, oneChair, 0);
    expect(problem(answer, 500, 'unexpected').detail).not.toContain('TAMPERED');
    await feeBecomes(1500);
    expect((await post(`${url}/credit-notes`, oneChair, 0)).status).toBe(201);
  });

  it('takes numbers that have to be escaped', async () => {
    const { headers } = await post('/invoices', draft('A/1 ü?#'));
    expect((await get(String(headers.location))).body).toMatchObject({ invoice: { number: 'A/1 ü?#' } });
  });
});

describe('optimistic concurrency', () => {
  it('wants the revision that was decided on, and takes no other', async () => {
    const url = await created('REVISED');
    problem(await post(`${url}/credit-notes`, oneChair), 428, 'revision-missing');
    expect((await post(`${url}/credit-notes`, oneChair, 0)).status).toBe(201);
    expect(problem(await post(`${url}/credit-notes`, oneChair, 0), 412, 'revision-stale').revision).toBe(1);
    problem(await post(`${url}/credit-notes`, oneChair, 2), 412, 'revision-stale');
  });

  it('lets one of many win', async () => {
    const url = await created('RACED');
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(`${url}/credit-notes`, oneChair, 0)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(412)]);
  });
});

describe('idempotency keys', () => {
  it('make a change once, however often it is asked for, and however many ask at once', async () => {
    const url = await created('ONCE');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(`${url}/credit-notes`, oneChair, 0, 'once')),
    );
    const later = await post(`${url}/credit-notes`, oneChair, 1, 'once');
    for (const { status, body, headers } of [...answers, later]) {
      expect({ status, body, etag: headers.etag }).toEqual({ status: 201, body: later.body, etag: '"1"' });
    }
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect((await get(url)).headers.etag).toBe('"1"');
  });

  it('are needed, and belong to one request', async () => {
    const url = await created('KEYS');
    problem(await send('POST', `${url}/credit-notes`, { body: oneChair, revision: 0 }), 400, 'idempotency-key-missing');
    await post(`${url}/credit-notes`, oneChair, 0, 'kept');
    const other = { credits: [{ by: 'remainder' }] };
    problem(await post(`${url}/credit-notes`, other, 1, 'kept'), 422, 'idempotency-key-used');
  });

  it('are not used up by what was refused, and neither are numbers', async () => {
    const url = await created('GIVEN-BACK');
    const tooMuch = { credits: [{ by: 'quantity', line: 'chair', quantity: 4 }] };
    problem(await post(`${url}/credit-notes`, tooMuch, 0, 'again'), 422, 'refused');
    expect((await post(`${url}/credit-notes`, oneChair, 0, 'again')).status).toBe(201);
    expect((await database.transaction(audit)).faults).toEqual([]);
  });
});
