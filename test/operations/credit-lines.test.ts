import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  runmagsPolicy,
  type Credit,
  type CreditSituation,
  type Policy,
  type Refusal,
} from '../../src/index.js';
import { thawed } from '../laws/frozen.js';
import { fileOf, item, left, right } from '../support.js';

const file = fileOf({ lines: [item('a', 100), item('b', 50)] });
const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 150 } as const;
const ofA = (amount: number): Credit => ({ by: 'amount', line: 'a', amount, of: 'total' });
const partly = (n: number, by: Credit['by']) => ({ code: 'credit-not-whole-line', path: ['credits', n, 'by'], by });

describe('the credits of a note', () => {
  // Were the refused credit counted, nothing would be left for the next one.
  it.each<[string, readonly Credit[], readonly unknown[]]>([
    ['a refused credit of a line', [ofA(100), { by: 'remainder', line: 'a' }], [partly(0, 'amount')]],
    ['a refused custom credit', [custom, { by: 'remainder' }], [partly(0, 'custom')]],
    [
      'two refused credits',
      [ofA(100), ofA(101)],
      [
        partly(0, 'amount'),
        { code: 'credit-exceeds-line', path: ['credits', 1, 'amount'], line: 'a', of: 'total', asked: 101, left: 100 },
        partly(1, 'amount'),
      ],
    ],
  ])('%s takes nothing from later ones', (_, credits, refusals) => {
    expect(left(issueCreditNote(file, { number: 'C', credits }, runmagsPolicy))).toEqual(refusals);
  });

  it('leave each other what is left of the invoice', () => {
    const credits: readonly Credit[] = [{ ...custom, unitPrice: 30 }, { by: 'remainder' }];
    const { lines, totals } = right(issueCreditNote(file, { number: 'C', credits })).creditNote;
    expect([lines.map(({ by, total }) => [by, total]), totals.total]).toEqual([
      [
        ['custom', 30],
        ['remainder', 80],
        ['remainder', 40],
      ],
      150,
    ]);
  });

  it('keep one entry for a line, in the order of the invoice, however often and whenever it is credited', () => {
    const none: Credit = { by: 'percent', line: 'a', percent: '0.1' };
    const credits: readonly Credit[] = [none, { by: 'remainder', line: 'b' }, none, ofA(60), none, ofA(40)];
    const { creditNote, receivable } = right(issueCreditNote(file, { number: 'C', credits }));
    expect(receivable.creditedLines.map(({ position, total }) => [position, total])).toEqual([
      [0, 100],
      [1, 50],
    ]);
    expect(creditNote.lines.map(({ before }) => before?.total)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      60,
      60,
    ]);
    const nothing: readonly Credit[] = [none, { ...custom, unitPrice: 30 }];
    expect(right(issueCreditNote(file, { number: 'C', credits: nothing })).receivable.creditedLines).toEqual([]);
  });

  it('go on after one that could not be read', () => {
    const credits = [null, { by: 'remainder', line: 'z' }] as unknown as readonly Credit[];
    expect(left(issueCreditNote(file, { number: 'C', credits }))).toEqual([
      { code: 'wrong-type', path: ['credits', 0], expected: 'record', received: 'null' },
      { code: 'unknown-line', path: ['credits', 1, 'line'], line: 'z' },
    ]);
  });

  it('are shown to the rules of the host, frozen, each with its lines; a custom one has none', () => {
    const seen: CreditSituation[] = [];
    const watching: Policy<Refusal> = {
      name: 'watching',
      rules: [
        {
          code: 'watch',
          stage: 'credit',
          breaches: (situation) => {
            seen.push(situation);
            return [];
          },
        },
      ],
    };
    const credits: readonly Credit[] = [{ ...custom, quantity: '1', unitPrice: '9' }, ofA(60), ofA(40)];
    const issued = right(issueCreditNote(file, { number: 'C', credits }, watching));
    const [line] = file.invoice.lines;
    expect(seen).toEqual([
      { receivable: file, credit: credits[0], path: ['credits', 0], lines: [] },
      { receivable: file, credit: credits[1], path: ['credits', 1], lines: [{ line, before: undefined }] },
      {
        receivable: file,
        credit: credits[2],
        path: ['credits', 2],
        lines: [{ line, before: issued.creditNote.lines[2]?.before }],
      },
    ]);
    expect(seen.map(({ path, lines }) => [thawed(path), thawed(lines)])).toEqual(Array(3).fill([undefined, undefined]));
  });
});
