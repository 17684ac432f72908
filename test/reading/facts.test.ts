import { describe, expect, it } from 'vitest';
import {
  amountDue,
  creditable,
  finalizeInvoice,
  invoiceStatus,
  issueCreditNote,
  openPolicy,
  openReceivable,
  previewCreditNote,
  recordPayment,
  refundable,
  type CreditNoteDraft,
  type DraftSituation,
  type Outcome,
  type Receivable,
} from '../../src/index.js';
import { parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { noteDrafts, payments, richDraft } from '../data/rich-invoice.js';
import { left, right } from '../support.js';

const invoice = right(finalizeInvoice(richDraft));
const paidFile = payments.reduce((file, payment) => right(recordPayment(file, payment)), openReceivable(invoice));
const issue = (file: Receivable, draft: CreditNoteDraft) => right(issueCreditNote(file, draft, openPolicy));

/** The file before each note, and what the note made of it. */
const steps = (() => {
  let file = paidFile;
  return noteDrafts.map((draft) => {
    const step = { draft, file, ...issue(file, draft) };
    file = step.receivable;
    return step;
  });
})();
const lastFile = steps.at(-1)!.receivable;

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const copies = [
  ['JSON', viaJson],
  ['structuredClone', <T>(value: T): T => structuredClone(value)],
] as const;

const documents: readonly (readonly [string, unknown])[] = [
  ['invoice', invoice],
  ['receivable', lastFile],
  ...steps.map(({ creditNote }) => [`credit note ${creditNote.number}`, creditNote] as const),
];

const results: readonly (readonly [string, unknown])[] = [
  ['finalizeInvoice', finalizeInvoice(richDraft)],
  ['finalizeInvoice, refused', finalizeInvoice({ ...richDraft, lines: [] })],
  ['openReceivable', openReceivable(invoice)],
  ['recordPayment', recordPayment(openReceivable(invoice), payments[1]!)],
  ['issueCreditNote', issueCreditNote(paidFile, noteDrafts[1]!, openPolicy)],
  ['issueCreditNote, refused', issueCreditNote(lastFile, noteDrafts[1]!, openPolicy)],
  ['previewCreditNote', previewCreditNote(paidFile, noteDrafts[1]!, openPolicy)],
  ['creditable', creditable(paidFile)],
];

/** Every place of a value that could still be written to. */
const thawed = (value: unknown, place = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [place === '' ? 'itself' : place];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => thawed(inner, `${place}/${key}`))];
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

describe('immutability', () => {
  it.each(steps)('the note $draft.number is deeply frozen', ({ creditNote, receivable }) => {
    expect([thawed(creditNote), thawed(receivable)]).toEqual([[], []]);
  });

  it('a settlement that a house rule sees is deeply frozen', () => {
    const seen: unknown[] = [];
    const look = {
      code: 'look',
      stage: 'draft',
      breaches: ({ draft }: DraftSituation) => (seen.push(draft), []),
    } as const;
    const [step] = steps;
    const settlement = { refund: [{ payment: 'p-1', amount: 0 }] };
    issueCreditNote(step!.file, { ...noteDrafts[2]!, settlement }, { name: 'own', rules: [look] });
    expect(seen).toHaveLength(1);
    expect(thawed(seen[0])).toEqual([]);
  });

  it.each(results)('%s: the result is deeply frozen', (_, result) => {
    expect(thawed(result)).toEqual([]);
  });

  it('drafts are left as they are, and are not frozen', () => {
    const draft = structuredClone(richDraft);
    const file = openReceivable(right(finalizeInvoice(draft)));
    const note = structuredClone(noteDrafts[1]!);
    issue(file, note);
    expect([draft, note]).toEqual([richDraft, noteDrafts[1]]);
    expect([draft, draft.lines, draft.lines[0], note, note.credits[0]].some(Object.isFrozen)).toBe(false);
  });

  it('frozen drafts are taken', () => {
    const file = openReceivable(right(finalizeInvoice(deepFreeze(structuredClone(richDraft)))));
    expect(issue(file, deepFreeze(structuredClone(noteDrafts[0]!))).creditNote.number).toBe('C-1');
  });

  it('a document holds no part of its draft', () => {
    const draft = structuredClone(richDraft) as { lines: { description: string }[] } & typeof richDraft;
    const finalized = right(finalizeInvoice(draft));
    const before = viaJson(finalized);
    draft.lines[0]!.description = 'edited';
    expect(finalized).toEqual(before);
  });

  it('a receivable is a snapshot: later notes leave it as it was', () => {
    const before = viaJson(paidFile);
    issue(paidFile, noteDrafts[0]!);
    right(recordPayment(paidFile, { id: 'p-9', amount: 1, method: 'card' }));
    expect(paidFile).toEqual(before);
    expect(issue(paidFile, noteDrafts[0]!)).toEqual(issue(paidFile, noteDrafts[0]!));
  });
});

describe.each(copies)('%s', (_, copy) => {
  it.each(documents)('gives back the %s', (_name, document) => {
    expect(copy(document)).toStrictEqual(document);
  });

  const parseFile = (file: Receivable): Receivable => right(parseReceivable(copy(file)));

  it('leaves every answer of a receivable the same once it is parsed', () => {
    for (const { file } of steps) {
      const copied = parseFile(file);
      expect([amountDue(copied), refundable(copied), invoiceStatus(copied), creditable(copied)]).toEqual([
        amountDue(file),
        refundable(file),
        invoiceStatus(file),
        creditable(file),
      ]);
    }
  });

  it.each(steps)(
    'a copied and parsed receivable takes the next credit with identical results: $draft.number',
    (step) => {
      const { creditNote, receivable } = issue(parseFile(step.file), copy(step.draft));
      expect(creditNote).toStrictEqual(step.creditNote);
      expect(receivable).toStrictEqual(step.receivable);
    },
  );

  it('credit notes of a copied and parsed invoice are identical', () => {
    const opened = openReceivable(right(parseInvoice(copy(invoice))));
    const paid = payments.reduce((file, payment) => right(recordPayment(file, payment)), opened);
    expect(issue(paid, noteDrafts[0]!)).toStrictEqual(issue(paidFile, noteDrafts[0]!));
  });

  it('a copied and parsed receivable takes a payment', () => {
    const payment = { id: 'p-9', amount: amountDue(paidFile), method: 'card' };
    expect(recordPayment(parseFile(paidFile), payment)).toStrictEqual(recordPayment(paidFile, payment));
  });
});

describe('preview', () => {
  it.each(steps)('is what is issued: $draft.number', ({ draft, file, creditNote }) => {
    expect(right(previewCreditNote(file, draft, openPolicy))).toStrictEqual(creditNote);
  });

  it('is refused where issuing is, with the same reasons', () => {
    const asked = { number: 'C-1', credits: [{ by: 'remainder' as const, line: 'none' }] };
    const reasons = (outcome: Outcome<unknown>) => left(outcome);
    expect(reasons(previewCreditNote(lastFile, asked))).toEqual(reasons(issueCreditNote(lastFile, asked)));
  });
});

it('the notes of the example close exactly', () => {
  expect(lastFile.credited.totals.total).toBe(invoice.totals.total);
  expect(creditable(lastFile).total).toBe(0);
});

it('JSON holds no null, and no field is undefined', () => {
  const text = JSON.stringify(documents);
  expect(text).not.toContain('null');
  expect(viaJson(documents)).toStrictEqual(documents);
});
