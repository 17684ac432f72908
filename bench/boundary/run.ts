// What it costs to decode and re-verify a stored invoice, against `JSON.parse` of its text, and against zod and valibot,
// which check its shape only: `npm run bench:boundary`. All run in turn in one process, in several processes; it
// prints medians of ratios, so that neither the machine nor its other work matters much.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parseInvoice } from '../../src/schema/index.js';
import { median, timeContenders } from '../core/measures/timing.js';
import { createInvoice } from './invoices.js';
import { valibotInvoice, zodInvoice } from './schemas.js';

const PROCESSES = 5;
const PACE = { rounds: 61, sliceMs: 4, warmMs: 100 };

const cases = [
  { name: '10 lines, a discount', lines: 10, discounted: true },
  { name: '10 lines, no discount', lines: 10, discounted: false },
  { name: '1 line, a discount', lines: 1, discounted: true },
  { name: '100 lines, a discount', lines: 100, discounted: true },
] as const;

type Medians = Readonly<Record<'JSON.parse' | 'parseInvoice' | 'zod' | 'valibot', number>>;

const measure = (lines: number, discounted: boolean): Medians => {
  const text = JSON.stringify(createInvoice(lines, discounted));
  const stored: unknown = JSON.parse(text);
  if (parseInvoice(stored)._tag === 'Left' || !zodInvoice.safeParse(stored).success) throw new Error('refused');
  if (!v.safeParse(valibotInvoice, stored).success) throw new Error('refused');
  const contenders = {
    'JSON.parse': { run: () => JSON.parse(text) as unknown },
    parseInvoice: { run: () => parseInvoice(stored) },
    zod: { run: () => zodInvoice.safeParse(stored) },
    valibot: { run: () => v.safeParse(valibotInvoice, stored) },
  };
  return timeContenders(contenders, PACE) as Medians;
};

const once = process.argv[2];
if (once !== undefined) {
  const { lines, discounted } = cases[Number(once)]!;
  process.stdout.write(JSON.stringify(measure(lines, discounted)));
} else {
  const self = fileURLToPath(import.meta.url);
  console.log(`Node ${process.version}; medians of ${PROCESSES} processes; ratios to JSON.parse of the same text`);
  cases.forEach(({ name }, i) => {
    const all = Array.from({ length: PROCESSES }, (_, n) => {
      process.stderr.write(`${name}: process ${n + 1} of ${PROCESSES}\n`);
      const answer = execFileSync(process.execPath, ['--import', 'tsx', self, String(i)], { encoding: 'utf8' });
      return JSON.parse(answer) as Medians;
    });
    const times = (key: keyof Medians): string =>
      median(all.map((medians) => medians[key] / medians['JSON.parse'])).toFixed(2);
    const us = median(all.map((medians) => medians['JSON.parse'])) / 1000;
    console.log(
      `${name.padEnd(24)} JSON.parse ${us.toFixed(1)} µs   parseInvoice ${times('parseInvoice')}   ` +
        `zod ${times('zod')}   valibot ${times('valibot')}`,
    );
  });
}
