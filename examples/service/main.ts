// Starts the service: on PORT (default 3000), with the database of DATABASE_URL (default: PGlite in memory).
import { openDatabase } from './database.js';
import { buildService } from './service.js';

console.log('starting PostgreSQL ...');
const database = await openDatabase(process.env.DATABASE_URL);
const service = await buildService(database);
const url = await service.listen({ host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 3000) });
console.log(`credit notes at ${url}, to try out at ${url}/docs`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // Answers what was asked already, then closes.
    void service.close().then(() => database.close());
  });
}
