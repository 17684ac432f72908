import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueCreditNote, recordPayment } from '../../src/index.js';
import * as journal from '../../src/journal/index.js';
import * as print from '../../src/print/index.js';
import { fileOf, item, rate, right } from '../support.js';

// The examples of the doc comments of the two views, run with these at hand.
const file = fileOf({ number: 'INV-1', lines: [item('chair', 12000, 'vat')], taxRates: [rate('vat', 20)] });
const receivable = right(recordPayment(file, { id: 'pay-1', amount: 9000, method: 'card' }));
const { creditNote } = right(
  issueCreditNote(receivable, { number: 'CN-1', credits: [{ by: 'quantity', line: 'chair', quantity: '0.25' }] }),
);
const scope: Readonly<Record<string, unknown>> = {
  invoice: file.invoice,
  creditNote,
  receivable,
  entry: right(journal.invoiceEntry(file.invoice)),
};

const sourceOf = (entry: string): string =>
  [...readFileSync(new URL(`../../src/${entry}/index.ts`, import.meta.url), 'utf8').matchAll(/'\.\/(.+)\.js'/g)]
    .map(([, path]) => readFileSync(new URL(`../../src/${entry}/${path!}.ts`, import.meta.url), 'utf8'))
    .join('\n');

type Run = (...values: unknown[]) => { readonly _tag: string };

describe.each([
  ['print', print],
  ['journal', journal],
] as const)('the doc comments of credit-notes/%s', (entry, face: Readonly<Record<string, unknown>>) => {
  const names = Object.keys(face).filter((name) => typeof face[name] === 'function');

  it.each(names)('of %s show an example that runs', (name) => {
    const comment = new RegExp(`@example\\n((?: \\* .*\\n)+) \\*/\\nexport const ${name} = `).exec(sourceOf(entry));
    const code = comment![1]!.replace(/^ \* /gm, '').trim().replace(/;$/, '');
    const given = { ...scope, ...face };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The example itself is what is tested.
    const run = new Function(...Object.keys(given), `return (${code});`) as Run;
    expect(run(...Object.values(given))._tag).toBe('Right');
  });
});
