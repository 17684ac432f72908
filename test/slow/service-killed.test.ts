import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../examples/service/database.js';
import { audit } from '../../examples/service/load/audit.js';
import { runClients } from '../../examples/service/load/clients.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = fileURLToPath(new URL('../../examples/service/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'credit-notes-service-'));
let running: ChildProcess | undefined;
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The service as its command starts it, in a process of its own; answers once it listens. */
const start = async (port: number): Promise<ChildProcess> => {
  const env = { ...process.env, PORT: String(port), DATABASE_URL: join(folder, 'database') };
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  for await (const text of child.stdout) if (String(text).includes(`:${port}`)) return child;
  throw new Error('the service did not start');
};

const ended = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
};

it('a service that is killed at work and started again has lost nothing and done nothing twice', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const first = await start(port);
  const lines = [
    { id: 'hours', description: 'Hours', quantity: 200, unitPrice: 8333, taxes: ['vat'] },
    { id: 'fee', description: 'Fee', subtotal: 123450, taxes: ['vat'] },
  ];
  const taxRates = [{ id: 'vat', percent: 19, behavior: 'exclusive' }];
  const invoices = ['K-1', 'K-2', 'K-3'];
  for (const number of invoices) {
    const { status } = await fetch(`${url}/invoices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': number },
      body: JSON.stringify({ number, currency: 'EUR', lines, taxRates }),
    });
    expect(status).toBe(201);
  }

  const clients = runClients({ url, invoices, clients: 12, wishes: 8, mostRequests: 3000 }, () => undefined);
  await sleep(500);
  await ended(first, 'SIGKILL');
  const second = await start(port);
  const tally = await clients;
  await ended(second, 'SIGTERM');

  const database = await openDatabase(join(folder, 'database'));
  const { notes, faults } = await database.transaction(audit);
  await database.close();
  expect(faults).toEqual([]);
  expect(tally.gaveUp).toBe(0);
  // Every one that a client was told of; killed clients may have left some more.
  const told = [...tally.told.values()].map(({ number }) => number);
  expect(new Set(told).size).toBe(told.length);
  expect(notes).toEqual(expect.arrayContaining(told));
  expect(notes.length - told.length).toBeLessThanOrEqual(tally.killed);
  expect(tally.hungUp).toBeGreaterThan(0);
}, 120_000);

it('a client of a service that is down asks until it gives up, and one that is killed is just gone', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const plan = { url, invoices: ['K-1'], clients: 4, wishes: 1, mostRequests: 4 };
  expect(await runClients(plan, () => undefined)).toMatchObject({ told: new Map(), gaveUp: 3, killed: 1 });
});
