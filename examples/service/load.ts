// 32 clients credit the same invoices at once, on loopback; then the books are audited. DATABASE_URL names a server.
import { formatAmount } from 'credit-notes';
import { printTable } from '../table.js';
import { openDatabase } from './database.js';
import { runLoad } from './load/run.js';

console.log('starting PostgreSQL ...');
const database = await openDatabase(process.env.DATABASE_URL);
const load = { clients: 32, invoices: 4, wishes: 6, mostRequests: 4000 };
const { tally, seconds, notes, credited, closed, invoiced, lost, faults } = await runLoad(
  database,
  load,
  ({ requests, told }) => console.log(`  ${requests} requests, ${told.size} credit notes`),
);
await database.close();

const rows: readonly (readonly [string, string | number])[] = [
  ['clients', load.clients],
  ['requests', tally.requests],
  ['requests a second', Math.round(tally.requests / seconds)],
  ['credit notes', notes],
  ['conflicts (412), decided again', tally.stale],
  ['refused (422): nothing left', tally.refused],
  ['hung up, asked again', tally.hungUp],
  ['asked twice, told the same', tally.toldAgain],
  ['killed in a request', tally.killed],
  ['notes whose client never knew', notes - tally.told.size],
  ['gave up', tally.gaveUp],
  ['lost', lost],
  ['credited', formatAmount(credited, 'EUR')],
  ['credited with what was left', formatAmount(closed, 'EUR')],
  ['invoiced', formatAmount(invoiced, 'EUR')],
];
printTable(
  ['', ''],
  rows.map(([name, value]) => [name, String(value)]),
);
const holds = faults.length === 0 && lost === 0 && closed === invoiced;
console.log(holds ? 'Everything holds.' : `It does not hold.\n${faults.join('\n')}`);
process.exitCode = holds ? 0 : 1;
