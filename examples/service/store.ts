// What the service keeps, and the three promises of its storage: a change happens once for each idempotency key, on the
// revision it was decided on, and each number of the series is used once. All three hold in one transaction.
import { isLeft, nextNumber, openReceivable, replay } from 'credit-notes';
import type { CreditNote, Invoice, Receivable, ReceivableEvent } from 'credit-notes';
import { parseEvents, parseInvoice, parseReceivable } from 'credit-notes/schema';
import type { Database, Query } from './database.js';
import { answered, Problem, stale } from './problem.js';

/** What a client is answered: kept, so that it can be answered again. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** Makes a change, or answers what it was answered when it was asked for first. A change that throws leaves nothing. */
export const once = (
  database: Database,
  { key, request }: { readonly key: string; readonly request: string },
  change: (query: Query) => Promise<Answer>,
): Promise<Answer> =>
  database.transaction(async (query) => {
    // A server makes the second of two equal requests wait here, until the first has ended.
    const claimed = await query('insert into answers values ($1, $2) on conflict do nothing returning key', [
      key,
      request,
    ]);
    if (claimed.length === 0) {
      const [first] = await query<{ request: string; answer: Answer }>(
        'select request, answer from answers where key = $1',
        [key],
      );
      if (first?.request === request) {
        return { ...first.answer, headers: { ...first.answer.headers, 'idempotency-replayed': 'true' } };
      }
      throw new Problem(422, 'idempotency-key-used', 'Take a new key for each request, the same one to ask again.');
    }
    const answer = await change(query);
    await query('update answers set answer = $2 where key = $1', [key, JSON.stringify(answer)]);
    return answer;
  });

export const saveInvoice = async (query: Query, invoice: Invoice): Promise<Receivable> => {
  const receivable = openReceivable(invoice);
  await query('insert into invoices values ($1, $2, $3, $4)', [
    invoice.number,
    JSON.stringify(invoice),
    receivable.revision,
    JSON.stringify(receivable),
  ]);
  return receivable;
};

/** The file kept on an invoice, proven again: somebody may have been at the database. */
export const receivableOf = async (query: Query, number: string, revision?: number): Promise<Receivable> => {
  const [row] = await query<{ receivable: unknown }>('select receivable from invoices where number = $1', [number]);
  if (row === undefined) throw new Problem(404, 'not-found', 'No invoice has this number.');
  const receivable = parseReceivable(row.receivable);
  if (isLeft(receivable)) throw new Error(`the file kept on ${number} is off: ${JSON.stringify(receivable.left)}`);
  if (revision !== undefined && receivable.right.revision !== revision) throw stale(receivable.right.revision);
  return receivable.right;
};

/** Keeps what happened, and the file as it is since. Of two changes to one revision the database refuses the later. */
export const saveEvent = async (query: Query, receivable: Receivable, event: ReceivableEvent): Promise<void> => {
  const { revision, invoice } = receivable;
  await query('insert into events values ($1, $2, $3)', [invoice.number, revision, JSON.stringify(event)]);
  await query('update invoices set revision = $2, receivable = $3 where number = $1', [
    invoice.number,
    revision,
    JSON.stringify(receivable),
  ]);
};

/** The next number of the year's series; others wait until this transaction has ended. */
export const takeNumber = async (query: Query, year: number): Promise<string> => {
  const series = { prefix: 'CN-', year, padding: 5 };
  const name = `CN-${year}`;
  await query('insert into series values ($1) on conflict do nothing', [name]);
  const [row] = await query<{ last: string | null }>('select last from series where name = $1 for update', [name]);
  const number = answered(nextNumber(series, row?.last ?? undefined));
  await query('update series set last = $2 where name = $1', [name, number]);
  return number;
};

/** A credit note as it stands now, and the file that holds it. */
export const creditNoteOf = async (
  query: Query,
  number: string,
  revision?: number,
): Promise<{ readonly creditNote: CreditNote; readonly receivable: Receivable }> => {
  const [row] = await query<{ invoice: string }>(
    `select invoice from events where event #>> '{creditNote,number}' = $1`,
    [number],
  );
  if (row === undefined) throw new Problem(404, 'not-found', 'No credit note has this number.');
  const receivable = await receivableOf(query, row.invoice, revision);
  return { creditNote: receivable.creditNotes.find((note) => note.number === number)!, receivable };
};

/** The file rebuilt from nothing but the facts, every figure proven. */
export const rebuilt = async (query: Query, number: string): Promise<Receivable> => {
  const [row] = await query<{ invoice: unknown }>('select invoice from invoices where number = $1', [number]);
  if (row === undefined) throw new Problem(404, 'not-found', 'No invoice has this number.');
  const rows = await query<{ event: unknown }>('select event from events where invoice = $1 order by revision', [
    number,
  ]);
  const events = answered(parseEvents(rows.map(({ event }) => event)));
  return answered(replay(answered(parseInvoice(row.invoice)), events));
};
