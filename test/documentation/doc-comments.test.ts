import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/index.js';
import * as main from '../../src/index.js';
import * as schema from '../../src/schema/index.js';
import { fileOf, item, pay, rate, right, units } from '../support.js';
import { statedValue } from './run-fence.js';

// The examples of the doc comments, run with these at hand.
const face = { ...main, ...schema, explain };

const draft: main.InvoiceDraft = {
  number: 'INV-1',
  currency: 'EUR',
  lines: [units('chair', 2, 450, 'vat'), item('fee', 100)],
  taxRates: [rate('vat', 24)],
};
const file = fileOf(draft);
const flight = right(face.recordPayment(file, { id: 'pay-1', amount: 100, method: 'card', state: 'pending' }));
const paid = pay(file, 1216);
const { creditNote } = right(
  face.issueCreditNote(paid, {
    number: 'CN-0',
    credits: [{ by: 'remainder' }],
    settlement: { order: 'all-balance' },
  }),
);
const voidable = right(face.issueCreditNote(file, { number: 'CN-1', credits: [{ by: 'remainder', line: 'fee' }] }));
const { creditNote: half } = right(
  face.issueCreditNote(file, { number: 'CN-2', credits: [{ by: 'quantity', line: 'chair', quantity: 1 }] }),
);
const empty = right(face.openCustomerBalance('EUR'));
const refusal = { code: 'credit-exceeds-line', path: [], line: 'chair', of: 'net', asked: 9000, left: 8400 };

/** What each example stands on, where it is not the plain receivable. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  failPayment: { receivable: flight },
  recordRefund: { receivable: pay(file, 1216) },
  depositCreditNote: { customerBalance: empty },
  depositOverpayment: {
    receivable: right(
      face.recordPayment(file, { id: 'pay-1', amount: 9999, method: 'card', excess: 'customer-balance' }),
    ),
    customerBalance: empty,
  },
  applyBalance: { customerBalance: right(face.depositCreditNote(empty, creditNote)) },
  voidCreditNote: voidable,
  recordPayment: { receivable: fileOf({ lines: [item('a', 5000)] }) },
  applyEvent: { receivable: fileOf({ lines: [item('a', 5000)] }) },
  replay: { invoice: fileOf({ lines: [item('a', 5000)] }).invoice },
  explain: { creditNote: half },
  parseInvoice: { text: JSON.stringify(file.invoice) },
  parseCreditNote: { text: JSON.stringify(voidable.creditNote) },
  parseReceivable: { text: JSON.stringify(voidable.receivable) },
  parseCustomerBalance: { text: JSON.stringify(right(face.depositCreditNote(empty, creditNote))) },
  parseEvents: { text: JSON.stringify([{ type: 'credit-note', creditNote: voidable.creditNote }]) },
};

const sources = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(`../../src/${name}`, import.meta.url), 'utf8'));

type Example = readonly [name: string, code: string];
const examples = sources.flatMap((source): Example[] =>
  [...source.matchAll(/@example\n((?: \* .*\n)+) \*\/\nexport (?:const|function) (\w+)/g)].map(
    ([, lines = '', name = '']) => [name, lines.replaceAll(/^ \* /gm, '').trim()],
  ),
);

const functions = Object.entries<unknown>(face).filter(([, value]) => typeof value === 'function');
// Of fp-ts, and what `orThrow` throws.
const withoutExample = ['isLeft', 'isRight', 'fold', 'RefusedError'];

describe('the doc comments', () => {
  it('of every function of the face show an example', () => {
    const shown = examples.map(([name]) => name);
    expect(
      functions.map(([name]) => name).filter((name) => !withoutExample.includes(name) && !shown.includes(name)),
    ).toEqual([]);
  });

  it.each(examples.filter(([name]) => name in face))('of %s run, and give each what it states', (name, example) => {
    const scope: Record<string, unknown> = {
      ...face,
      draft,
      receivable: file,
      invoice: file.invoice,
      creditNote,
      refusal,
      ...SETTINGS[name],
    };
    const stated = statedResults(example);
    expect(stated.length).toBeGreaterThan(0);
    for (const { before, code, result } of stated) {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The example itself is what is tested.
      const run = new Function(...Object.keys(scope), `${before}\nreturn (${code});`) as (
        ...values: unknown[]
      ) => unknown;
      const value = run(...Object.values(scope));
      if (result.includes('…')) expect((value as { _tag?: string })._tag).not.toBe('Left');
      else expect(value).toEqual(statedValue(result));
    }
  });
});

/** Each expression of an example, the statements before it, and the result that the comment behind or below it states. */
const statedResults = (example: string) => {
  const statements = [...example.matchAll(/((?:[^;]|;(?!\s))+);(?: \/\/ (.+)|((?:\n\/\/ .+)+))?(?:\n|$)/g)];
  return statements.flatMap(([, code = '', behind, below], i) => {
    const result = behind ?? below?.replaceAll(/\n\/\/ /g, ' ');
    const before = statements.slice(0, i).map(([, earlier]) => `${earlier};`);
    return result === undefined ? [] : [{ before: before.join('\n'), code, result }];
  });
};
