// The routes: create, pay, preview, credit, void, print. Each reads the file, asks the library, and keeps the fact.
import {
  finalizeInvoice,
  issueCreditNote,
  previewCreditNote,
  recordPayment,
  voidCreditNote,
  voidInvoice,
  type CreditNoteDraft,
  type InvoiceDraft,
  type Payment,
} from 'credit-notes';
import { creditNoteHtml, invoiceHtml } from 'credit-notes/print';
import Fastify, { type FastifyInstance } from 'fastify';
import { change, decidedOn, etag, standing } from './change.js';
import type { Database } from './database.js';
import { describeRoutes, routes } from './openapi.js';
import { answered, Problem, sendProblem } from './problem.js';
import { validator } from './schemas.js';
import { creditNoteOf, receivableOf, saveEvent, saveInvoice, takeNumber } from './store.js';

type Numbered = { Params: { number: string } };
type Crediting = Numbered & { Body: Omit<CreditNoteDraft, 'number'> };
type Options = { readonly logger?: boolean; readonly today?: () => string };

/** How documents are printed; a real host keeps parties beside its invoices. */
const PRINTED = { locale: 'en-IE', seller: { name: 'Cowork Ltd' }, buyer: { name: 'The customer' } };
const HTML = 'text/html; charset=utf-8';

export const buildService = async (database: Database, options: Options = {}): Promise<FastifyInstance> => {
  const { logger = false, today = () => new Date().toISOString().slice(0, 10) } = options;
  // Whoever is cut off when the service stops asks again with the same key.
  const service = Fastify({
    logger,
    bodyLimit: 10 * 2 ** 20,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 3000 },
  });
  service.setValidatorCompiler(validator);
  // Documents are sent as they are.
  service.setSerializerCompiler(() => (document) => JSON.stringify(document));
  service.setErrorHandler(sendProblem);
  service.setNotFoundHandler(() => Promise.reject(new Problem(404, 'not-found', 'Nothing is served here.')));
  await describeRoutes(service);

  service.post<{ Body: InvoiceDraft }>('/invoices', { schema: routes.create }, (request, reply) =>
    change(database, request, reply, async (query) => {
      const invoice = answered(finalizeInvoice(request.body), request.body);
      const receivable = await saveInvoice(query, invoice);
      return { receivable, location: `/invoices/${encodeURIComponent(invoice.number)}` };
    }),
  );

  service.get<Numbered>('/invoices/:number', { schema: routes.read }, async ({ params }, reply) => {
    const receivable = await database.transaction((query) => receivableOf(query, params.number));
    return reply.header('etag', etag(receivable)).send(standing(receivable));
  });

  service.post<Numbered & { Body: Payment }>('/invoices/:number/payments', { schema: routes.pay }, (request, reply) =>
    change(database, request, reply, async (query) => {
      const before = await receivableOf(query, request.params.number, decidedOn(request));
      const receivable = answered(recordPayment(before, request.body), before.invoice);
      await saveEvent(query, receivable, { type: 'payment', payment: request.body });
      return { receivable };
    }),
  );

  service.post<Crediting>('/invoices/:number/credit-notes/preview', { schema: routes.preview }, async (request) => {
    const receivable = await database.transaction((query) => receivableOf(query, request.params.number));
    const draft = { issuedOn: today(), ...request.body, number: 'PREVIEW' };
    return { creditNote: answered(previewCreditNote(receivable, draft), receivable.invoice) };
  });

  service.post<Crediting>('/invoices/:number/credit-notes', { schema: routes.credit }, (request, reply) =>
    change(database, request, reply, async (query) => {
      const before = await receivableOf(query, request.params.number, decidedOn(request));
      const number = await takeNumber(query, Number(today().slice(0, 4)));
      const draft = { issuedOn: today(), ...request.body, number };
      const { creditNote, receivable } = answered(issueCreditNote(before, draft), before.invoice);
      await saveEvent(query, receivable, { type: 'credit-note', creditNote });
      return { receivable, creditNote, location: `/credit-notes/${number}` };
    }),
  );

  service.post<Numbered>('/invoices/:number/void', { schema: routes.voidInvoice }, (request, reply) =>
    change(database, request, reply, async (query) => {
      const before = await receivableOf(query, request.params.number, decidedOn(request));
      const receivable = answered(voidInvoice(before), before.invoice);
      await saveEvent(query, receivable, { type: 'invoice-void' });
      return { receivable };
    }),
  );

  service.post<Numbered>('/credit-notes/:number/void', { schema: routes.voidNote }, (request, reply) =>
    change(database, request, reply, async (query) => {
      const { number } = request.params;
      const { receivable: before } = await creditNoteOf(query, number, decidedOn(request));
      const { creditNote, receivable } = answered(voidCreditNote(before, number), before.invoice);
      await saveEvent(query, receivable, { type: 'credit-note-void', number });
      return { receivable, creditNote };
    }),
  );

  service.get<Numbered>('/credit-notes/:number', { schema: routes.readNote }, async ({ params }) => {
    const { creditNote } = await database.transaction((query) => creditNoteOf(query, params.number));
    return { creditNote };
  });

  service.get<Numbered>('/invoices/:number/print', { schema: routes.print }, async ({ params }, reply) => {
    const { invoice } = await database.transaction((query) => receivableOf(query, params.number));
    return reply.type(HTML).send(answered(invoiceHtml(invoice, PRINTED)));
  });

  service.get<Numbered>('/credit-notes/:number/print', { schema: routes.print }, async ({ params }, reply) => {
    const { creditNote, receivable } = await database.transaction((query) => creditNoteOf(query, params.number));
    return reply.type(HTML).send(answered(creditNoteHtml(creditNote, receivable.invoice, PRINTED)));
  });

  return service;
};
