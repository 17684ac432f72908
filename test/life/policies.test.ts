import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  nexudusPolicy,
  openPolicy,
  runmagsPolicy,
  stripePolicy,
  type CreditNoteDraft,
  type Outcome,
  type Policy,
  type Rule,
} from '../../src/index.js';
import { credit, fileOf, item, pay, right, units } from '../support.js';

const file = fileOf({ issuedOn: '2026-01-31', lines: [item('a', 10000), units('b', 4, 250)] });

// A host's own rule, with its own refusal.
type TooLate = { readonly code: 'too-late'; readonly days: number; readonly most: number };

const days = (date: string): number => Date.parse(date) / 86_400_000;

const within90Days: Rule<TooLate> = {
  code: 'too-late',
  stage: 'draft',
  breaches: ({ receivable, draft }) => {
    const { issuedOn } = receivable.invoice;
    if (issuedOn === undefined || draft.issuedOn === undefined) return [];
    const passed = days(draft.issuedOn) - days(issuedOn);
    return passed > 90 ? [{ code: 'too-late', days: passed, most: 90 }] : [];
  },
};
const housePolicy: Policy<TooLate> = { name: 'house', rules: [...stripePolicy.rules, within90Days] };
const draft = (issuedOn: string): CreditNoteDraft => ({ number: 'C', issuedOn, credits: [{ by: 'remainder' }] });

describe('a policy', () => {
  it('of a host adds its own rule, whose refusal the compiler knows', () => {
    expect(issueCreditNote(file, draft('2026-05-01'), housePolicy)._tag).toBe('Right');
    const late = issueCreditNote(file, draft('2026-05-02'), housePolicy);
    if (late._tag === 'Right') throw new Error('not refused');
    const [first] = late.left;
    if (first.code !== 'too-late') throw new Error('another refusal');
    const most: number = first.most;
    expect([first, most]).toEqual([{ code: 'too-late', days: 91, most: 90 }, 90]);
  });

  it('adds its reasons to all others', () => {
    const bad: CreditNoteDraft = {
      number: '',
      issuedOn: '2026-12-31',
      credits: [
        { by: 'amount', line: 'a', amount: 10001, of: 'net' },
        { by: 'quantity', line: 'z', quantity: 1 },
      ],
    };
    const outcome = issueCreditNote(file, bad, housePolicy);
    expect(outcome._tag === 'Left' && outcome.left.map(({ code }) => code)).toEqual([
      'empty',
      'too-late',
      'credit-exceeds-line',
      'unknown-line',
    ]);
  });

  it('is asked of each credit with the lines it touches, earlier credits of the draft included', () => {
    const seen: unknown[] = [];
    const watch: Rule = {
      code: 'watch',
      stage: 'credit',
      breaches: ({ credit, lines }) => {
        seen.push([credit.by, lines.map(({ line, before }) => [line.id, before?.total])]);
        return [];
      },
    };
    credit(file, { by: 'remainder', line: 'a' });
    right(
      issueCreditNote(
        file,
        {
          number: 'C',
          credits: [{ by: 'quantity', line: 'b', quantity: 1 }, { by: 'remainder' }],
        },
        { name: 'watching', rules: [watch] },
      ),
    );
    expect(seen).toEqual([
      ['quantity', [['b', undefined]]],
      [
        'remainder',
        [
          ['a', undefined],
          ['b', 250],
        ],
      ],
    ]);
  });

  it('can’t break a law, and a rule that fails refuses', () => {
    const kind: Policy = { name: 'kind', rules: [] };
    const over = issueCreditNote(
      file,
      { number: 'C', credits: [{ by: 'amount', line: 'a', amount: 10001, of: 'net' }] },
      kind,
    );
    expect(over._tag).toBe('Left');
    const failing = (breaches: Rule['breaches']): Outcome<unknown> =>
      issueCreditNote(file, draft('2026-02-01'), {
        name: 'failing',
        rules: [{ code: 'mine', stage: 'draft', breaches: breaches as () => never[] }],
      });
    const refused = { _tag: 'Left', left: [{ code: 'rule-failed', path: [], rule: 'mine' }] };
    expect(
      failing(() => {
        throw new Error('down');
      }),
    ).toEqual(refused);
    expect(failing(() => undefined as never)).toEqual(refused);
  });

  it('sees frozen things only, and its own objects stay as they were', () => {
    const seen: unknown[] = [];
    const watched = (situation: object): readonly never[] => {
      seen.push(...Object.values<unknown>({ ...situation }));
      return [];
    };
    const rules: readonly Rule[] = [
      { code: 'watch', stage: 'draft', breaches: watched },
      { code: 'watch', stage: 'credit', breaches: watched },
    ];
    const settlement = { refund: [{ payment: 'p-0', amount: 100 }], customerBalance: 9900 };
    const paid = pay(fileOf({ lines: [item('a', 10000)] }));
    const draft = { number: 'C', credits: [{ by: 'remainder' as const, line: 'a' }], settlement };
    right(issueCreditNote(paid, draft, { name: 'watching', rules }));
    const open = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && (!Object.isFrozen(value) || Object.values(value).some(open));
    expect(seen.length).toBe(6);
    expect(seen.filter(open)).toEqual([]);

    const code = { mine: 1 };
    const odd = { name: 'odd', rules: [{ code, stage: 'draft', breaches: [] }] } as unknown as Policy;
    const outcome = issueCreditNote(file, draft, odd);
    expect(outcome._tag === 'Left' && outcome.left[0]).toEqual({ code: 'rule-failed', path: [], rule: 'object' });
    expect(Object.isFrozen(code)).toBe(false);
  });

  it('is a readable list', () => {
    const listed = [stripePolicy, nexudusPolicy, runmagsPolicy, openPolicy].map(({ name, rules }) => [
      name,
      rules.map(({ code, stage }) => `${stage}: ${code}`),
    ]);
    expect(listed).toEqual([
      [
        'stripe',
        [
          'draft: status-takes-no-credit',
          'draft: payment-in-flight',
          'credit: line-credited-otherwise',
          'void: void-needs-open-invoice',
        ],
      ],
      ['nexudus', ['draft: status-takes-no-credit', 'issue: refund-needs-paid-invoice']],
      ['runmags', ['draft: status-takes-no-credit', 'credit: credit-not-whole-line']],
      ['open', []],
    ]);
  });
});
