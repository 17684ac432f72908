import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { isRight, issueCreditNote, openReceivable } from 'credit-notes';
import { parseCreditNoteDraft, parseInvoice } from 'credit-notes/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScript } from '../../examples/warehouse/build.js';
import { rows, type Row } from '../../examples/warehouse/calls.js';
import { creditNote } from '../../examples/warehouse/credit-note.js';
import { inBareV8, inQuickJS, type Call } from '../../examples/warehouse/engines.js';
import { bigQuerySql, plv8Sql, snowflakeSql } from '../../examples/warehouse/sql.js';

const README = new URL('../../examples/README.md', import.meta.url);
const MAIN = fileURLToPath(new URL('../../examples/warehouse/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'credit-notes-warehouse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What ECMAScript 2020 and an engine without a host do not have.
const YOUNGER = [
  ...['Intl', 'console', 'WebAssembly', 'structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError'],
  ...['Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Promise.any', 'Promise.withResolvers'],
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map((f) => `[].__proto__.${f}`),
  ...['at', 'replaceAll', 'isWellFormed', 'toWellFormed'].map((f) => `''.__proto__.${f}`),
];
const forget = YOUNGER.map((name) => `delete ${name};`).join('');

let script: string;
let engines: readonly (readonly [name: string, call: Call])[];
beforeAll(async () => {
  script = await buildScript();
  engines = [
    ['bare V8', inBareV8(script)],
    ['V8 with nothing younger than 2020', inBareV8(forget + script)],
    ['QuickJS', await inQuickJS(script)],
  ];
});

const [office, , shop] = rows.map(({ invoice }) => invoice);
const remainder = '{"number":"CN-1","credits":[{"by":"remainder"}]}';
const asked = (credit: string, more = ''): string => `{"number":"CN-1","credits":[${credit}]${more}}`;
const odd = (name: string, invoice: string | null | undefined, draft: string | null = remainder): Row => ({
  name,
  invoice: invoice ?? null,
  draft,
});

const oddRows: readonly Row[] = [
  odd('NULL', null, null),
  odd('no text', '', ''),
  odd('no JSON', '{"number":', "{number: 'CN-1'}"),
  odd('JSON, but nothing of ours', '7', '[null, true]'),
  odd('two texts that are both wrong', '{}', '{"credits":{}}'),
  odd('a figure that was changed', office?.replace(/"total":\d+/, '"total":1')),
  odd('a later version', office?.replace('"schemaVersion":1', '"schemaVersion":9')),
  odd('a prototype for a field', office, '{"__proto__":{"number":"CN-1"},"credits":[{"by":"remainder"}]}'),
  odd('half a pair', office, asked('{"by":"remainder"}', String.raw`,"memo":"\ud800 \u0000 \u2028"`)),
  ...['0.1', '1e-7', '1e21', '5e-324', '1.7976931348623157e308', '1e999', '-0', '123456789012345680000'].map((amount) =>
    odd(`an amount of ${amount}`, shop, asked(`{"by":"amount","line":"chair","amount":${amount},"of":"total"}`)),
  ),
  ...['0.125', '2.5', '0.1', '"0.000000000001"', '"1e3"', '"٣"'].map((quantity) =>
    odd(`a quantity of ${quantity}`, office, asked(`{"by":"quantity","line":"hours","quantity":${quantity}}`)),
  ),
];

/** The same, asked of the library without the function; undefined where it refuses. */
const byTheLibrary = ({ invoice, draft }: Row): string | undefined => {
  const stored = parseInvoice(JSON.parse(invoice ?? 'null'));
  const request = parseCreditNoteDraft(JSON.parse(draft ?? 'null'));
  if (!isRight(stored) || !isRight(request)) return undefined;
  const issued = issueCreditNote(openReceivable(stored.right), request.right);
  return isRight(issued) ? JSON.stringify({ creditNote: issued.right.creditNote }) : undefined;
};

describe('the script for query engines', () => {
  it('is one small ASCII text that imports nothing and names nothing of a host', () => {
    expect(script).not.toMatch(/require\(|import\(|\bimport\b|process|Intl\.|console|TextEncoder|structuredClone/);
    expect(script).toMatch(/^[\n\x20-\x7e]*$/);
    // Statements quote it between these.
    expect(script).not.toContain('$$');
    // What Snowflake recommends at most for the text of a function.
    expect(script.length).toBeLessThan(100_000);
  });

  it('leaves one function behind', () => {
    const context = createContext(Object.create(null) as object);
    runInContext(script, context);
    expect(Object.keys(context)).toEqual(['creditNote']);
  });

  it.each(rows.slice(0, 4))('answers as the library does: $name', (row) => {
    const expected = byTheLibrary(row);
    expect(expected).toMatch(/^\{"creditNote":\{"schemaVersion":1,"number":"CN-1",/);
    for (const [name, call] of engines) expect(call(row.invoice, row.draft), name).toBe(expected);
  });

  it.each([...rows.slice(4), ...oddRows])('answers in every engine as in Node: $name', ({ invoice, draft }) => {
    const expected = creditNote(invoice, draft);
    expect(expected).toMatch(/^\{"(creditNote":\{|refusals":\[\{"code":")/);
    for (const [name, call] of engines) expect(call(invoice, draft), name).toBe(expected);
  });

  it('refuses with every reason, the text that it is in, and a sentence', () => {
    const { refusals } = JSON.parse(creditNote('{', '{"number":"","credits":[]}')) as { refusals: object[] };
    expect(refusals).toMatchObject([
      { code: 'not-json', path: ['invoice'], sentence: 'invoice: This is no JSON text.' },
      { code: 'empty', path: ['draft', 'number'] },
      { code: 'empty', path: ['draft', 'credits'] },
    ]);
    const tooMuch = creditNote(office, asked('{"by":"quantity","line":"desk","quantity":4}'));
    expect(JSON.parse(tooMuch)).toMatchObject({
      refusals: [{ code: 'quantity-exceeds-line', path: ['draft', 'credits', 0, 'quantity'], asked: '4', left: '3' }],
    });
  });
});

describe('the statements that load it', () => {
  it.each([
    ['snowflake', snowflakeSql, 'INVOICE, DRAFT'],
    ['plv8', plv8Sql, 'invoice, draft'],
  ] as const)('hold it in a body that reads it once: %s', (_, sql, names) => {
    const [, body] = sql(script).split('$$');
    const context = createContext(Object.create(null) as object);
    const call = runInContext(`(function (${names}) {${body!}})`, context) as (...texts: unknown[]) => string;
    for (const { invoice, draft } of rows) expect(call(invoice, draft)).toBe(creditNote(invoice, draft));
    const once: unknown = context.creditNote;
    expect(call(office, remainder)).toBe(creditNote(office, remainder));
    expect(context.creditNote).toBe(once);
    // So does Snowflake hand over NULL.
    expect(call(undefined, undefined)).toBe(creditNote(null, null));
  });

  it('are those of the README', () => {
    const readme = readFileSync(README, 'utf8');
    expect(readme).toContain(bigQuerySql('gs://your-bucket/credit-note.js'));
    expect(readme).toContain(snowflakeSql('  // the text of credit-note.js'));
  });

  it('are written by the command, which tells what each engine answers', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', MAIN, folder]);
    expect(stdout).toMatch(/credit-note\.js: [\d.]+ kB, [\d.]+ kB gzip/);
    expect(stdout.match(/│ the same │ the same │/g)).toHaveLength(rows.length);
    expect(stdout).not.toContain('ANOTHER');
    expect(readdirSync(folder).sort()).toEqual(['bigquery.sql', 'credit-note.js', 'plv8.sql', 'snowflake.sql']);
    expect(readFileSync(join(folder, 'credit-note.js'), 'utf8')).toBe(script);
  });
});
