import { describe, expect, it } from 'vitest';
import {
  issueCreditNote,
  openPolicy,
  type CreditNoteDraft,
  type DraftSituation,
  type Policy,
  type Refusal,
} from '../../src/index.js';
import { thawed } from '../laws/frozen.js';
import { fileOf, item, left, pay, right } from '../support.js';

const file = fileOf({ lines: [item('a', 1000), item('b', -100)] });
const custom = { by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: 901 } as const;
const refusalsOf = (draft: unknown) => left(issueCreditNote(file, draft as CreditNoteDraft));

describe('a credit note that is drawn up stage by stage', () => {
  it.each<[string, unknown, Refusal]>([
    ['no draft', undefined, { code: 'missing', path: [], expected: 'record' }],
    ['null', null, { code: 'wrong-type', path: [], expected: 'record', received: 'null' }],
    [
      'credits beyond the safe range',
      { number: 'C', credits: [{ ...custom, quantity: '999999999999999', unitPrice: '1000' }] },
      { code: 'amount-out-of-range', path: ['credits'], limit: Number.MAX_SAFE_INTEGER },
    ],
    [
      'more than the invoice, and no settlement of it',
      { number: 'C', credits: [custom], settlement: { refund: 5 } },
      { code: 'credit-exceeds-invoice', path: [], asked: 901, left: 900 },
    ],
    [
      'a total below zero, and no settlement of it',
      { number: 'C', credits: [{ by: 'remainder', line: 'b' }], settlement: { outOfBand: 5 } },
      { code: 'credit-note-not-positive', path: [], total: -100 },
    ],
  ])('is refused with all of a stage and nothing of the next: %s', (_, draft, refusal) => {
    expect(refusalsOf(draft)).toEqual([refusal]);
  });

  it('is refused where its total is above what earlier notes left', () => {
    const { receivable } = right(issueCreditNote(file, { number: 'C', credits: [{ ...custom, unitPrice: 500 }] }));
    expect(left(issueCreditNote(receivable, { number: 'D', credits: [{ ...custom, unitPrice: 401 }] }))).toEqual([
      { code: 'credit-exceeds-invoice', path: [], asked: 401, left: 400 },
    ]);
  });

  it('is refused by a rule of the host against the note with its figures', () => {
    const paid = pay(file, 800);
    const refusal = (situation: object) => [{ code: 'rule-of-mine' as const, situation }];
    const policy: Policy<{ code: 'rule-of-mine'; situation: object }> = {
      name: 'mine',
      rules: [{ code: 'rule-of-mine', stage: 'issue', breaches: refusal }],
    };
    const draft = { number: 'C', credits: [{ by: 'remainder' }] } as const;
    const { creditNote } = right(issueCreditNote(paid, draft));
    const refused = issueCreditNote(paid, draft, policy);
    expect(refused).toEqual({ _tag: 'Left', left: refusal({ receivable: paid, creditNote }) });
  });

  it('is refused at one stage for what is wrong with the draft, its number and its credits', () => {
    const credits = [{ by: 'remainder' }] as const;
    const { receivable } = right(issueCreditNote(file, { number: 'C', credits }));
    const again = { number: 'C', memo: 5, credits } as unknown as CreditNoteDraft;
    expect(left(issueCreditNote(receivable, again))).toEqual([
      { code: 'wrong-type', path: ['memo'], expected: 'text', received: '5' },
      { code: 'duplicate-credit-note-number', path: ['number'], number: 'C' },
      { code: 'invoice-fully-credited', path: ['credits', 0], invoice: 'I-1' },
    ]);
  });
});

it('a note is in the currency of its invoice, with its minor unit', () => {
  const own = { currency: 'ZZZ', minorUnit: 3 };
  const of = fileOf({ lines: [item('a', 1000)], issuedOn: '2026-11-05', ...own });
  const draft = { number: 'C', issuedOn: '2026-11-06', memo: 'sorry', credits: [{ by: 'remainder' }] } as const;
  expect(of.invoice).toMatchObject({ issuedOn: '2026-11-05', ...own });
  expect(right(issueCreditNote(of, draft)).creditNote).toMatchObject({ ...draft, ...own });
});

it('a rule of the host is shown a draft that it cannot change', () => {
  const seen: DraftSituation['draft'][] = [];
  const watching: Policy<Refusal> = {
    name: 'watching',
    rules: [
      {
        code: 'watch',
        stage: 'draft',
        breaches: ({ draft }) => {
          seen.push(draft);
          return [];
        },
      },
    ],
  };
  const credits = [{ by: 'amount', line: 'a', amount: 300, of: 'total' }, custom] as const;
  const goodwill = { ...custom, quantity: '1', unitPrice: '1', taxes: [] };
  const settlements = [undefined, { order: 'all-balance' }, { refund: [{ payment: 'p-0', amount: 301 }] }] as const;
  for (const settlement of settlements) {
    const draft = { number: 'C', credits: [credits[0], goodwill], ...(settlement && { settlement }) };
    const note = right(issueCreditNote(pay(file), draft, watching)).creditNote;
    expect(note).toEqual(right(issueCreditNote(pay(file), draft, openPolicy)).creditNote);
  }
  expect(seen.map((draft) => draft.settlement)).toEqual([{ order: 'refund-first' }, ...settlements.slice(1)]);
  expect(seen.map((draft) => thawed(draft))).toEqual([undefined, undefined, undefined]);
});
