// Reads exports of invoices, payments and credit notes (CSV), says which do not hold and by how much, and draws what is
// due and what was credited (SVG). A folder with three files of your own, and a day, may follow:
//   npx tsx examples/reconcile.ts exports 2026-06-30 chart.svg
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNumbers, formatAmount, isLeft } from 'credit-notes';
import { agingOf, chartOf, creditsOf } from './reconcile/chart.js';
import { check } from './reconcile/check.js';
import { readTable } from './reconcile/tables.js';
import { printTable } from './table.js';

const beside = (path: string): string => fileURLToPath(new URL(`reconcile/${path}`, import.meta.url));
const [folder = beside('data'), asOf = '2026-06-30', chart = beside('dist/chart.svg')] = process.argv.slice(2);
const read = (name: string): string => readFileSync(join(folder, `${name}.csv`), 'utf8');

let told = Date.now();
const progress = (done: number, of: number): void => {
  if (Date.now() - told < 1000) return;
  told = Date.now();
  console.error(`${done} of ${of} invoices`);
};

const exports = {
  invoices: readTable('invoices', read('invoices')),
  payments: readTable('payments', read('payments')),
  'credit-notes': readTable('credit-notes', read('credit-notes')),
};
const checked = check(exports, progress);
const { findings, files, creditNotes } = checked;

console.log(`${files.length} invoices and ${creditNotes.length} credit notes, as of ${asOf}`);

const off = findings.flatMap((finding) => ('figure' in finding ? [finding] : []));
console.log('\nFigures that are off');
printTable(
  ['Document', 'Row', 'Line', 'Figure', 'Stated', 'Holds', 'Off by'],
  off.map((f) => [f.document, String(f.row), f.line, f.figure, f.stated, f.holds, f.off]),
);

console.log('\nWhat can not be');
for (const finding of findings) {
  if ('why' in finding) console.log(`  ${finding.document}, row ${finding.row}: ${finding.why}`);
}

const numbers = [...new Set(exports['credit-notes'].map(({ note, invoice }) => `${note}\n${invoice}`))];
const series = checkNumbers(
  { prefix: 'CN-', year: Number(asOf.slice(0, 4)), padding: 3 },
  numbers.map((number) => number.split('\n')[0]!),
);
if (isLeft(series)) throw new Error(JSON.stringify(series.left));
const { gaps, duplicates, notInSeries } = series.right;
console.log('\nNumbers of the credit notes');
console.log(`  missing: ${gaps.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ') || 'none'}`);
console.log(`  used twice: ${duplicates.join(', ') || 'none'}`);
console.log(`  of another series: ${notInSeries.join(', ') || 'none'}`);

const currencies = [...new Set(files.map(({ receivable }) => receivable.invoice.currency))].sort();
const panels = currencies.flatMap((currency) => [
  { title: `Due on ${asOf}, ${currency}`, bars: agingOf(checked, currency, asOf), currency },
  { title: `Credited by month, ${currency}`, bars: creditsOf(checked, currency), currency },
]);
for (const { title, bars, currency } of panels) {
  console.log(`\n${title}`);
  for (const { label, amount } of bars) {
    console.log(`  ${label.padEnd(14)} ${formatAmount(amount, currency).padStart(16)}`);
  }
}

mkdirSync(dirname(chart), { recursive: true });
writeFileSync(chart, chartOf(panels));
console.log(`\nDrawn in ${relative('.', chart)}`);
