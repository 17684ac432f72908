import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as schema from '../../src/schema/index.js';
import { richLife } from '../proving/stored.js';

const life = richLife();
const texts: Readonly<Record<string, unknown>> = {
  parseInvoice: life.invoice,
  parseCreditNote: life.creditNotes[0],
  parseReceivable: life.receivables.at(-1),
  parseEvents: life.events,
  parseCustomerBalance: life.customerBalance,
};

const sources = ['parse-drafts', 'parse-documents', 'standard-schema']
  .map((file) => readFileSync(`src/schema/${file}.ts`, 'utf8'))
  .join('\n');
const face: Readonly<Record<string, unknown>> = schema;
const names = Object.keys(face).filter((name) => typeof face[name] === 'function');

describe('the doc comments of credit-notes/schema', () => {
  it.each(names)('of %s show an example that runs', (name) => {
    const comment = new RegExp(`@example\\n((?: \\* .*\\n)+) \\*/\\nexport const ${name} = `).exec(sources);
    const shown = comment![1]!.replace(/^ \* /gm, '');
    // What an example shows of its result stands behind it.
    const code = shown
      .replace(/\/\/.*$/gm, '')
      .trim()
      .replace(/;$/, '');
    const given = { ...face, invoice: life.invoice, text: JSON.stringify(texts[name] ?? life.creditNotes[0]) };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The example itself is what is tested.
    const run = new Function(...Object.keys(given), `return (${code});`) as (...values: unknown[]) => object;
    const answer = run(...Object.values(given));
    expect('_tag' in answer ? answer : { _tag: Object.keys(answer) }).toMatchObject({
      _tag: name === 'standardSchema' ? ['~standard'] : 'Right',
    });
  });
});
