// What each route takes and gives, for the routes and for the OpenAPI page alike.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { asBody, components, creditNoteDraft, invoiceDraft, payment, type JsonSchema } from './schemas.js';

const key = { type: 'string', description: 'A text of your own, new for each request; the same one to ask again.' };
const revision = { type: 'string', description: 'The ETag of the invoice when you decided, such as "3".' };
const CREATES = { type: 'object', properties: { 'idempotency-key': key } };
const CHANGES = { type: 'object', properties: { 'idempotency-key': key, 'if-match': revision } };
const NUMBERED = { type: 'object', properties: { number: { type: 'string' } }, required: ['number'] };

export const routes = {
  create: { summary: 'Finalize a draft, and open the file on it', headers: CREATES, body: invoiceDraft },
  read: { summary: 'How an invoice stands; its ETag is the revision', params: NUMBERED },
  pay: { summary: 'Record a payment', params: NUMBERED, headers: CHANGES, body: payment },
  preview: { summary: 'The credit note that would be issued', params: NUMBERED, body: creditNoteDraft },
  credit: { summary: 'Issue a credit note', params: NUMBERED, headers: CHANGES, body: creditNoteDraft },
  voidInvoice: { summary: 'Void an invoice', params: NUMBERED, headers: CHANGES },
  readNote: { summary: 'A credit note as it stands', params: NUMBERED },
  voidNote: { summary: 'Void a credit note', params: NUMBERED, headers: CHANGES },
  print: { summary: 'The document as a page to print', params: NUMBERED },
};

/** Serves the OpenAPI document as /docs/json, and a page to try it out as /docs. */
export const describeRoutes = async (service: FastifyInstance): Promise<void> => {
  await service.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Credit notes', version: '1', description: 'Credits that close exactly.' },
      servers: [],
    },
    transform: ({ schema, url }) => {
      const body = schema.body as JsonSchema | undefined;
      return { url, schema: body === undefined ? schema : { ...schema, body: asBody(body) } };
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject;
      return { ...document.openapiObject, components: { schemas: components } };
    },
  });
  await service.register(swaggerUi, { routePrefix: '/docs' });
};
