// Makes the script and the statements that load it, runs it in two engines, and compares with what Node answers. A
// folder for the files may follow; otherwise it is a temporary one.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from '../table.js';
import { buildScript } from './build.js';
import { rows } from './calls.js';
import { creditNote } from './credit-note.js';
import { inBareV8, inQuickJS } from './engines.js';
import { bigQuerySql, plv8Sql, snowflakeSql } from './sql.js';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'credit-notes-warehouse-'));
const script = await buildScript();
const files = {
  'credit-note.js': script,
  'bigquery.sql': bigQuerySql('gs://your-bucket/credit-note.js'),
  'snowflake.sql': snowflakeSql(script),
  'plv8.sql': plv8Sql(script),
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, name), text);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const sizes = `${kB(Buffer.byteLength(text))}, ${kB(gzipSync(text, { level: 9 }).length)} gzip`;
  console.log(`${join(folder, name)}: ${sizes}`);
}

const bareV8 = inBareV8(script);
const quickJS = await inQuickJS(script);
const told = rows.map(({ name, invoice, draft }) => {
  const expected = creditNote(invoice, draft);
  const same = (answer: string): string => (answer === expected ? 'the same' : 'ANOTHER');
  return { name, expected, answers: [same(bareV8(invoice, draft)), same(quickJS(invoice, draft))] };
});

console.log('\nThe answers, compared with those of the library in Node');
printTable(
  ['Credited', 'Characters', 'Bare V8', 'QuickJS'],
  told.map(({ name, expected, answers }) => [name, String(expected.length), ...answers]),
);
console.log(`\nOne of them\n${told.at(-2)!.expected}`);
process.exitCode = told.every(({ answers }) => answers.every((answer) => answer === 'the same')) ? 0 : 1;
