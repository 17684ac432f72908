// What all changes have in common: the headers they need, the transaction they run in, the answer they are given.
import { createHash } from 'node:crypto';
import {
  amountDue,
  creditable,
  invoiceStatus,
  refundable,
  type CreditNote,
  type Invoice,
  type Receivable,
} from 'credit-notes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database, Query } from './database.js';
import { Problem } from './problem.js';
import { once } from './store.js';

export type Standing = {
  readonly invoice: Invoice;
  readonly revision: number;
  readonly status: string;
  readonly amountDue: number;
  readonly refundable: number;
  readonly creditable: ReturnType<typeof creditable>;
};

/** How an invoice stands, for people who decide what to do next. */
export const standing = (receivable: Receivable): Standing => ({
  invoice: receivable.invoice,
  revision: receivable.revision,
  status: invoiceStatus(receivable),
  amountDue: amountDue(receivable),
  refundable: refundable(receivable),
  creditable: creditable(receivable),
});

export const etag = ({ revision }: { readonly revision: number }): string => `"${revision}"`;

/** The revision that a change was decided on: what `ETag` said when the invoice was read. */
export const decidedOn = ({ headers }: FastifyRequest): number => {
  const [, revision] = /^"(\d{1,15})"$/.exec(headers['if-match'] ?? '') ?? [];
  if (revision !== undefined) return Number(revision);
  throw new Problem(428, 'revision-missing', 'Send If-Match with the ETag of the invoice, as in If-Match: "3".');
};

export type Changed = { readonly receivable: Receivable; readonly creditNote?: CreditNote; readonly location?: string };

/** Makes a change once for its idempotency key, and answers what it led to. */
export const change = async (
  database: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  make: (query: Query) => Promise<Changed>,
): Promise<FastifyReply> => {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '' || key.length > 200) {
    throw new Problem(
      400,
      'idempotency-key-missing',
      'Send Idempotency-Key: a text of your own, new for each request.',
    );
  }
  const { status, headers, body } = await once(database, { key, request: fingerprint(request) }, async (query) => {
    const { receivable, creditNote, location } = await make(query);
    return {
      status: location === undefined ? 200 : 201,
      headers: { etag: etag(receivable), ...(location === undefined ? {} : { location }) },
      body: { ...(creditNote === undefined ? {} : { creditNote }), ...standing(receivable) },
    };
  });
  return reply.code(status).headers(headers).send(body);
};

/** Tells two requests apart. The revision is no part of it: who asks again may have read the invoice since. */
const fingerprint = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
