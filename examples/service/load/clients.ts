// Clients that credit the same invoices at the same time. A quarter is patient; a quarter hangs up at random moments and
// asks again; a quarter sends everything twice at once; a quarter is killed in the middle of a request, for good.
import { randomUUID } from 'node:crypto';
import { request as open } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CreditNote } from 'credit-notes';

export type Plan = {
  readonly url: string;
  readonly invoices: readonly string[];
  readonly clients: number;
  /** How many notes each client wants, and how many requests may be sent in all. */
  readonly wishes: number;
  readonly mostRequests: number;
};
export type Tally = {
  /** Notes that a client was told of, by its idempotency key. */
  readonly told: Map<string, CreditNote>;
  requests: number;
  refused: number;
  stale: number;
  hungUp: number;
  toldAgain: number;
  killed: number;
  gaveUp: number;
};

const KINDS = ['patient', 'impatient', 'twice', 'killed'] as const;
const upTo = (most: number): number => 1 + Math.floor(Math.random() * most);
const anyOf = (invoices: readonly string[]): string => `/invoices/${invoices[upTo(invoices.length) - 1]}`;

const isDown = (error: unknown): boolean => error instanceof TypeError && /fetch failed|terminated/.test(error.message);
const unlessDown = (error: unknown): undefined => {
  if (!isDown(error)) throw error;
};

/** The hours are credited by quantity, the fee by amount: together far more than there is. */
const wish = () =>
  Math.random() < 0.5
    ? { credits: [{ by: 'quantity', line: 'hours', quantity: upTo(4) / 2 }] }
    : { credits: [{ by: 'amount', line: 'fee', amount: upTo(900), of: 'total' }] };

export const runClients = async (plan: Plan, progress: (tally: Tally) => void): Promise<Tally> => {
  const tally: Tally = {
    ...{ requests: 0, refused: 0, stale: 0, hungUp: 0, toldAgain: 0, killed: 0, gaveUp: 0 },
    told: new Map(),
  };
  const timer = setInterval(() => progress(tally), 1000);
  await Promise.all(Array.from({ length: plan.clients }, (_, i) => client(plan, tally, KINDS[i % KINDS.length]!)));
  clearInterval(timer);
  return tally;
};

const client = async (plan: Plan, tally: Tally, kind: (typeof KINDS)[number]): Promise<void> => {
  const lives = kind === 'killed' ? upTo(plan.wishes) - 1 : plan.wishes;
  for (let done = 0; done < lives; done++) await credit(plan, tally, kind);
  if (kind !== 'killed') return;
  const path = anyOf(plan.invoices);
  // Where the service is down, its last request dies with it.
  const etag = await versionOf(plan, tally, path).catch(unlessDown);
  await killedMidway(`${plan.url}${path}/credit-notes`, etag ?? '');
  tally.requests += 1;
  tally.killed += 1;
};

/** Wants one note: reads, asks, and reads again for as long as others were faster. */
const credit = async (plan: Plan, tally: Tally, kind: (typeof KINDS)[number]): Promise<void> => {
  const path = anyOf(plan.invoices);
  const key = randomUUID();
  const body = JSON.stringify(wish());
  let hungUp = 0;
  while (tally.requests < plan.mostRequests) {
    try {
      const etag = await versionOf(plan, tally, path);
      const headers = { 'content-type': 'application/json', 'idempotency-key': key, 'if-match': etag };
      const init = (): RequestInit => ({
        method: 'POST',
        headers,
        body,
        ...(kind === 'impatient' ? { signal: AbortSignal.timeout(upTo(40 + 40 * hungUp)) } : {}),
      });
      const copies = kind === 'twice' ? 2 : 1;
      const answers = await Promise.all(
        Array.from({ length: copies }, () => send(plan, tally, `${path}/credit-notes`, init())),
      );
      if ((await Promise.all(answers.map((answer) => heard(answer, key, tally)))).some(Boolean)) return;
      await sleep(upTo(20));
    } catch (error) {
      // It hung up, or the service is down. The same key makes it safe to ask again.
      if (!(error instanceof DOMException)) unlessDown(error);
      tally.hungUp += 1;
      hungUp += 1;
      if (isDown(error)) await sleep(500);
    }
  }
  tally.gaveUp += 1;
};

const send = (plan: Plan, tally: Tally, path: string, init?: RequestInit): Promise<Response> => {
  tally.requests += 1;
  return fetch(plan.url + path, init);
};

const versionOf = async (plan: Plan, tally: Tally, path: string): Promise<string> =>
  (await send(plan, tally, path)).headers.get('etag') ?? '';

/** Whether that is the end of it. */
const heard = async (answer: Response, key: string, tally: Tally): Promise<boolean> => {
  const body = (await answer.json()) as { creditNote: CreditNote };
  if (answer.status === 422) tally.refused += 1;
  else if (answer.status === 412) tally.stale += 1;
  else if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(body)}`);
  else {
    const before = tally.told.get(key);
    if (before !== undefined && before.number !== body.creditNote.number) throw new Error(`${key} got two notes`);
    if (answer.headers.has('idempotency-replayed')) tally.toldAgain += 1;
    tally.told.set(key, body.creditNote);
  }
  return answer.status !== 412;
};

/** Sends a request, or half of one, and destroys the socket a moment later. */
const killedMidway = async (url: string, etag: string): Promise<void> => {
  const body = JSON.stringify(wish());
  const request = open(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      'idempotency-key': randomUUID(),
      'if-match': etag,
    },
  });
  request.on('error', () => undefined);
  request.write(Math.random() < 0.3 ? body.slice(0, 9) : body);
  await sleep(upTo(300));
  request.destroy();
};
