import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueCreditNote, recordPayment } from '../../src/index.js';
import * as journal from '../../src/journal/index.js';
import * as print from '../../src/print/index.js';
import { statedValue } from '../documentation/run-fence.js';
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

const readSources = (entry: string): string =>
  [...readFileSync(new URL(`../../src/${entry}/index.ts`, import.meta.url), 'utf8').matchAll(/'\.\/(.+)\.js'/g)]
    .map(([, path]) => readFileSync(new URL(`../../src/${entry}/${path!}.ts`, import.meta.url), 'utf8'))
    .join('\n');

type Outcome = { readonly _tag: string; readonly right: unknown };

/** The code of an example, and what the comment below it states. */
const splitExample = (entry: string, name: string): readonly [code: string, stated: string] => {
  const comment = new RegExp(`@example\\n((?: \\* .*\\n)+) \\*/\\nexport const ${name} = `).exec(
    readSources(entry),
  )![1]!;
  const lines = comment.replace(/^ \* /gm, '').trim().split('\n');
  const code = lines.filter((line) => !line.startsWith('//')).join('\n');
  const stated = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2));
  return [code.replace(/;$/, ''), stated.join('\n')];
};

/** Compares an answer with what is stated; `…` stands for fields, or for text, that an example leaves out. */
const expectStated = (outcome: Outcome, comment: string): void => {
  const stated = statedValue(comment.replaceAll('…, ', '')) as Outcome;
  if (typeof stated.right !== 'string') {
    if (comment.includes('…')) expect(outcome).toMatchObject(stated);
    else expect(outcome).toEqual(stated);
    return;
  }
  const parts = stated.right.split('…').map((part) => part.replace(/[^\w\s]/g, '\\$&'));
  expect(outcome._tag).toBe('Right');
  expect(outcome.right).toMatch(new RegExp(`^${parts.join('[^]*')}$`));
};

describe.each([
  ['print', print],
  ['journal', journal],
] as const)('the doc comments of credit-notes/%s', (entry, face: Readonly<Record<string, unknown>>) => {
  const names = Object.keys(face).filter((name) => typeof face[name] === 'function');

  it.each(names)('of %s show an example that gives what it states', (name) => {
    const [code, stated] = splitExample(entry, name);
    const given = { ...scope, ...face };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The example itself is what is tested.
    const run = new Function(...Object.keys(given), `return (${code});`) as (...values: unknown[]) => Outcome;
    expectStated(run(...Object.values(given)), stated);
  });
});
