// The whole load: a service on loopback, invoices, clients that credit them, and the audit. Bounded in every way.
import { setTimeout as sleep } from 'node:timers/promises';
import type { MinorUnits } from 'credit-notes';
import type { Database } from '../database.js';
import { buildService } from '../service.js';
import { audit } from './audit.js';
import { runClients, type Plan, type Tally } from './clients.js';

export type Load = Omit<Plan, 'url' | 'invoices'> & { readonly invoices: number };
export type Result = {
  readonly tally: Tally;
  readonly seconds: number;
  /** What the clients had credited, by the database. */
  readonly notes: number;
  readonly credited: MinorUnits;
  /** The same once all that was left is credited too, which has to be what was invoiced. */
  readonly closed: MinorUnits;
  readonly invoiced: MinorUnits;
  /** Notes that a client was told of and the database does not have. */
  readonly lost: number;
  /** Whatever does not hold, in sentences. */
  readonly faults: readonly string[];
};

const draft = (number: string) => ({
  number,
  currency: 'EUR',
  lines: [
    { id: 'hours', description: 'Hours', quantity: 24, unitPrice: 8333, taxes: ['vat'] },
    { id: 'fee', description: 'Fee', subtotal: 12345, taxes: ['vat', 'city'] },
  ],
  discounts: [{ id: 'autumn', percent: '12.5' }],
  taxRates: [
    { id: 'vat', percent: '19', behavior: 'exclusive' },
    { id: 'city', percent: '1.75', behavior: 'exclusive' },
  ],
});

export const runLoad = async (database: Database, load: Load, progress: (done: Tally) => void): Promise<Result> => {
  const watched = watching(database);
  const service = await buildService(watched.database);
  const url = await service.listen({ host: '127.0.0.1', port: 0 });
  const post = async (path: string, body: object, revision = 0): Promise<{ amountDue: number; revision: number }> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': path + revision };
    const init = { method: 'POST', headers: { ...headers, 'if-match': `"${revision}"` }, body: JSON.stringify(body) };
    const answer = await fetch(url + path, init);
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { amountDue: number; revision: number };
  };

  const before = await database.transaction(audit);
  const run = `L${Date.now()}`;
  const invoices = Array.from({ length: load.invoices }, (_, i) => `${run}-${i + 1}`);
  let invoiced = 0;
  for (const [i, number] of invoices.entries()) {
    const key = { 'content-type': 'application/json', 'idempotency-key': number };
    const made = await fetch(`${url}/invoices`, { method: 'POST', headers: key, body: JSON.stringify(draft(number)) });
    const { amountDue } = (await made.json()) as { amountDue: number };
    invoiced += amountDue;
    // Every other invoice is paid, so that credits become refunds.
    if (i % 2 === 0) await post(`/invoices/${number}/payments`, { id: 'pay-1', amount: amountDue, method: 'card' });
  }

  const started = performance.now();
  const tally = await runClients({ ...load, url, invoices }, progress);
  const seconds = (performance.now() - started) / 1000;
  await watched.quiet();
  const after = await database.transaction(audit);
  const lost = [...tally.told.values()].filter(({ number }) => !after.notes.includes(number)).length;

  for (const number of invoices) {
    const { creditable, revision } = (await (await fetch(`${url}/invoices/${number}`)).json()) as {
      creditable: { total: number };
      revision: number;
    };
    const rest = { credits: [{ by: 'remainder' }] };
    if (creditable.total > 0) await post(`/invoices/${number}/credit-notes`, rest, revision);
  }
  const end = await database.transaction(audit);
  await service.close();
  return {
    tally,
    seconds,
    notes: after.notes.length - before.notes.length,
    credited: after.credited - before.credited,
    closed: end.credited - before.credited,
    invoiced,
    lost,
    faults: [...after.faults, ...end.faults],
  };
};

/** Knows whether anything is still going on: a client that hung up leaves its request running. */
const watching = (database: Database): { readonly database: Database; readonly quiet: () => Promise<void> } => {
  let running = 0;
  let last = 0;
  return {
    database: {
      ...database,
      transaction: async (work) => {
        running += 1;
        try {
          return await database.transaction(work);
        } finally {
          running -= 1;
          last = performance.now();
        }
      },
    },
    quiet: async () => {
      while (running > 0 || performance.now() - last < 200) await sleep(20);
    },
  };
};
