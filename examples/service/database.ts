// A real PostgreSQL either way: PGlite in this process, or a server. What the service needs of it is a transaction.
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export type Database = {
  /** Runs all of the work or, where it throws, nothing of it. */
  readonly transaction: <A>(work: (query: Query) => Promise<A>) => Promise<A>;
  readonly close: () => Promise<void>;
};

const TABLES = `
  -- One row an invoice: the document, and the file kept on it as it stands.
  create table if not exists invoices (
    number text primary key,
    invoice jsonb not null,
    revision integer not null,
    receivable jsonb not null
  );
  -- What happened to it, never changed. The key is the optimistic concurrency: one fact a revision.
  create table if not exists events (
    invoice text not null references invoices,
    revision integer not null,
    event jsonb not null,
    primary key (invoice, revision)
  );
  create unique index if not exists credit_note_numbers on events ((event #>> '{creditNote,number}'));
  -- The last number of each series. A transaction that is rolled back gives its number back, so there are no gaps.
  create table if not exists series (name text primary key, last text);
  -- What each idempotency key was answered, for a client that asks again.
  create table if not exists answers (key text primary key, request text not null, answer json);
`;

/** Nothing: PGlite in memory. `postgres://…`: that server. Anything else: PGlite in that folder. */
export const openDatabase = async (url?: string): Promise<Database> => {
  const database = url?.startsWith('postgres') ? onServer(url) : await inProcess(url === '' ? undefined : url);
  await database.transaction(async (query) => {
    // Two services that start at once would both create the tables.
    await query('select pg_advisory_xact_lock(20260101)');
    for (const statement of TABLES.split(';')) await query(statement);
  });
  return database;
};

const inProcess = async (folder?: string): Promise<Database> => {
  const pglite = await PGlite.create(folder);
  return {
    transaction: (work) =>
      pglite.transaction((open) =>
        work(async <Row>(text: string, values: readonly unknown[] = []) => {
          const { rows } = await open.query<Row>(text, [...values]);
          return rows;
        }),
      ),
    close: () => pglite.close(),
  };
};

const onServer = (connectionString: string): Database => {
  const pool = new pg.Pool({ connectionString });
  pool.on('error', (error) => console.error(`an idle connection was lost: ${error.message}`));
  return {
    transaction: async (work) => {
      const client = await pool.connect();
      let lost = false;
      try {
        await client.query('begin');
        const result = await work(async <Row>(text: string, values: readonly unknown[] = []) => {
          const { rows } = await client.query(text, [...values]);
          return rows as Row[];
        });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => (lost = true));
        throw error;
      } finally {
        client.release(lost);
      }
    },
    close: () => pool.end(),
  };
};
