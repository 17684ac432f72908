import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { chartOf } from '../../examples/reconcile/chart.js';
import { check, type Checked } from '../../examples/reconcile/check.js';
import { readTable, type Exports } from '../../examples/reconcile/tables.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'credit-notes-reconcile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (name: string): string => readFileSync(join(root, `examples/reconcile/data/${name}.csv`), 'utf8');
const files = { invoices: data('invoices'), payments: data('payments'), 'credit-notes': data('credit-notes') };

const read = (texts: Partial<typeof files>): Exports => {
  const all = { ...files, ...texts };
  return {
    invoices: readTable('invoices', all.invoices),
    payments: readTable('payments', all.payments),
    'credit-notes': readTable('credit-notes', all['credit-notes']),
  };
};

/** The exports, with everything right that is wrong in them. */
const repaired = {
  invoices: files.invoices.replace('35.16,210.92', '35.15,210.91'),
  payments: files.payments
    .replace('1182.00', '1128.00')
    .replace('"120,00"', '120.00')
    .replace(/PAY-8.*\n/, ''),
  'credit-notes': files['credit-notes']
    .replace('56.02,11.20,67.22', '56.03,11.21,67.24')
    .replace(/CN-2026-009.*\n/, ''),
};

const told = ({ findings }: Checked): readonly string[] =>
  findings.map((f) => ('why' in f ? `${f.document}: ${f.why}` : `${f.document}, ${f.line}: ${f.figure} off ${f.off}`));

describe('the accounting tool', () => {
  it('prints what it always printed, and draws what it always drew', async () => {
    const chart = join(folder, 'chart.svg');
    const args = ['--import', 'tsx', 'examples/reconcile.ts', 'examples/reconcile/data', '2026-06-30', chart];
    const { stdout } = await run(process.execPath, args, { cwd: root });
    await expect(stdout.replace(/\nDrawn in .*\n$/, '')).toMatchFileSnapshot('golden/reconcile.txt');
    await expect(readFileSync(chart, 'utf8')).toMatchFileSnapshot('golden/reconcile.svg');
  });

  it('has nothing to say of exports that hold', () => {
    expect(told(check(read(repaired)))).toEqual([]);
  });

  it('names the one figure that is off, whichever it is', () => {
    for (const table of ['invoices', 'credit-notes'] as const) {
      const rows = repaired[table].trimEnd().split('\n');
      for (let row = 1; row < rows.length; row++) {
        for (const [back, figure] of [
          [1, 'total'],
          [2, 'tax'],
          [3, 'net'],
        ] as const) {
          // A unit of the last place more, in the cell that far from the end of the row.
          const cells = rows[row]!.split(',');
          const cell = cells.at(-back)!;
          const places = cell.split('.')[1]?.length ?? 0;
          cells[cells.length - back] = (Number(cell) + 10 ** -places).toFixed(places);
          const changed = rows.map((text, i) => (i === row ? cells.join(',') : text)).join('\n');
          const { findings } = check(read({ ...repaired, [table]: changed }));
          expect(findings).toHaveLength(1);
          expect(findings[0]).toMatchObject({ row: row + 1, figure });
          expect((findings[0] as { off: string }).off).toMatch(/^(0\.01 EUR|1 JPY)$/);
        }
      }
    }
  });

  it('reads what spreadsheets write: a byte order mark, CRLF, quotes, more columns, empty rows', () => {
    const lines = repaired.invoices.trimEnd().split('\n');
    const exported = lines.map((line, i) => `${line},${i === 0 ? 'our note' : '"a, ""b""\r\nc"'}`).join('\r\n');
    expect(told(check(read({ ...repaired, invoices: `\ufeff${exported}\r\n\r\n` })))).toEqual([]);
  });

  it.each([
    ['a price that is none', ['INV-103', '940.00,20', '"9.4e2",20'], /INV-103: lines\[0\]\.unitPrice: .*"9\.4e2"/],
    ['a currency that is none', ['INV-103', 'EUR,,office', 'EURO,,office'], /INV-103: currency: /],
    ['a day that is none', ['INV-103', '2026-02-03', '2026-02-30'], /INV-103: issuedOn: /],
    ['a figure that is none', ['INV-103', '188.00,1128.00', 'x,1128.00'], /INV-103: decimal: .*"x"/],
  ] as const)('tells of %s', (_, [invoice, from, to], expected) => {
    const invoices = repaired.invoices
      .split('\n')
      .map((line) => (line.startsWith(invoice) ? line.replace(from, to) : line))
      .join('\n');
    const all = told(check(read({ ...repaired, invoices })));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(expected);
  });

  it('refuses a file that misses a column, by its name', () => {
    const invoices = repaired.invoices.replace('tax_percent', 'vat');
    expect(() => read({ invoices })).toThrow('invoices.csv has no column tax_percent');
    expect(() => read({ payments: 'payment,invoice,paid_on,method,amount\nPAY-1,INV-1\n' })).toThrow();
  });

  it('writes no markup of others into the chart', () => {
    const bars = [{ label: '<script>"&', amount: 100 }];
    expect(chartOf([{ title: '<b>', bars, currency: 'EUR' }])).not.toMatch(/<(script|b)>/);
  });
});
