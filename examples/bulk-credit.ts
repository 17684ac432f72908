// Credits every invoice of an outage, over all cores, and says whether the notes are what was granted, to the unit. How
// many invoices, and how many threads, may follow:
//   npx tsx examples/bulk-credit.ts 1000000 8
import { availableParallelism } from 'node:os';
import { SingleBar, Presets } from 'cli-progress';
import { formatAmount } from 'credit-notes';
import { notesIn } from './bulk-credit/sums.js';
import { verdictOn } from './bulk-credit/verdict.js';
import { creditAll } from './bulk-credit/workers.js';
import { printTable } from './table.js';

const count = (text: string | undefined, otherwise: number): number => {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${text} is no number of invoices or threads`);
  return number;
};
const invoices = count(process.argv[2], 1_000_000);
const workers = count(process.argv[3], availableParallelism());

// A line now and then where there is no terminal.
const format = '{percentage} % [{bar}] {value} of {total} invoices, {eta_formatted} left';
const bar = new SingleBar({ format, noTTYOutput: true, etaBuffer: 100 }, Presets.legacy);
bar.start(invoices, 0);
const started = performance.now();
const sums = await creditAll({ invoices, workers }, (done) => bar.update(done));
const seconds = (performance.now() - started) / 1000;
bar.stop();

const amount = (sum: bigint, currency: string): string =>
  Number.isSafeInteger(Number(sum)) ? formatAmount(Number(sum), currency) : `${sum} minor units of ${currency}`;

console.log('\nGranted and credited');
printTable(
  ['Currency', 'Notes', 'Granted', 'Credited', 'of that tax', 'Less is due', 'Goes back'],
  [...sums.currencies]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, { notes, ...sum }]) => [
      ...[currency, String(notes)],
      ...[sum.granted, sum.credited, sum.tax, sum.lessDue, sum.goesBack].map((each) => amount(each, currency)),
    ]),
);
const notes = notesIn(sums);
console.log(
  `\n${notes} notes by ${workers} threads in ${seconds.toFixed(1)} s: ${Math.round(notes / seconds)} a second`,
);

for (const reason of sums.reasons) console.log(`refused ${reason}`);
const { faults, exitCode } = verdictOn(sums, invoices);
for (const fault of faults) console.log(`It does not hold: ${fault}`);
if (faults.length === 0) console.log('The notes are what was granted, to the unit.');
process.exitCode = exitCode;
