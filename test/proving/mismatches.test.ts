import { describe, expect, it } from 'vitest';
import type { Outcome, Refusal } from '../../src/index.js';
import { parseCreditNote, parseCustomerBalance, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { changedAt, leavesOf } from './leaves.js';
import { richLife, stored } from './stored.js';

// A stored document in which one value is another one, or is missing, is refused. The first refusal stands at that value, or
// at a figure that is computed of it: the tables below say where. What nothing else in a document states is taken.

const { invoice, creditNotes, receivables, customerBalance } = richLife();
const note = (i: number): unknown => stored(creditNotes[i]);

type Path = readonly (string | number)[];

type Kind = {
  readonly document: unknown;
  readonly parse: (value: unknown) => Outcome<unknown>;
  /** What nothing else states. */
  readonly free: readonly string[];
  /** What may be missing. */
  readonly optional: readonly string[];
  /** Where the first refusal stands, if not at the value itself; `*` is any place of a list. */
  readonly refusedAt: Readonly<Record<string, readonly string[]>>;
};

const noteRefusedAt = {
  'lines.*.subtotal': ['totals.subtotal'],
  'lines.*.discounts.*.amount': ['totals.discount'],
  'lines.*.net': ['totals.net'],
  'lines.*.taxes.*.id': ['taxes.*.taxable'],
  'lines.*.taxes.*.amount': ['totals.tax'],
  'lines.*.total': ['totals.total'],
  'taxes.*.id': ['taxes.*.taxable'],
  postPayment: ['prePayment'],
  'settlement.refund': ['postPayment'],
  'settlement.customerBalance': ['postPayment'],
  'settlement.outOfBand': ['postPayment'],
};

const beforeRefusedAt = {
  'lines.*.before.quantity': ['lines.*.before.byQuantity'],
  'lines.*.before.discounts.*': ['lines.*.before.subtotal'],
  'lines.*.before.net': ['lines.*.before.subtotal'],
  'lines.*.before.taxes.*': ['lines.*.before.subtotal', 'lines.*.before.total'],
};

/** The same, of the notes of a receivable. */
const inNotes = (refusedAt: Kind['refusedAt']): Kind['refusedAt'] =>
  Object.fromEntries(
    Object.entries(refusedAt).map(([path, at]) => [`creditNotes.*.${path}`, at.map((one) => `creditNotes.*.${one}`)]),
  );

const kinds: Readonly<Record<string, Kind>> = {
  invoice: {
    document: stored(invoice),
    parse: parseInvoice,
    free: [
      ...['number', 'taxRounding', 'rounding'],
      ...['lines.*.id', 'lines.*.description', 'lines.*.quantity', 'lines.*.unitPrice'],
    ],
    optional: ['issuedOn', 'lines.*.unitPrice'],
    refusedAt: {
      'taxRates.*.id': ['lines.*.taxes.*'],
      'taxRates.*.behavior': ['lines.*.net'],
      'taxRates.*.percent': ['lines.*.taxes.*.amount', 'lines.*.net'],
      'discounts.*.id': ['lines.*.discounts.*.id'],
      'discounts.*.percent': ['lines.*.discounts.*.amount', 'discounts.*.amount'],
      'discounts.*.amount': ['lines.*.discounts.*.amount'],
      'lines.*.id': ['discounts.*.lines.*'],
      'lines.*.subtotal': ['lines.*.discounts.*.amount', 'lines.*.net', 'lines.*.taxes.*.amount'],
      'lines.*.taxes.*.id': ['lines.*.taxes.*'],
      'lines.*.discountable': ['lines.*.discounts'],
    },
  },
  'a credit note by quantity, read with its invoice,': {
    document: note(0),
    parse: (value) => parseCreditNote(value, invoice),
    free: ['number', 'status', 'reason'],
    optional: ['reason'],
    refusedAt: { ...noteRefusedAt, 'credits.*.by': ['credits.*.quantity'] },
  },
  'a credit note by a spread, read with its invoice,': {
    document: note(3),
    parse: (value) => parseCreditNote(value, invoice),
    free: [
      ...['number', 'lines.*.before.quantity', 'lines.*.before.byQuantity', 'lines.*.before.by'],
      ...['settlement.refunds.*.payment', 'settlement.refunds.*.method'],
    ],
    optional: ['lines.*.before.by'],
    refusedAt: {
      ...noteRefusedAt,
      ...beforeRefusedAt,
      'settlement.refunds.*.amount': ['settlement.refund'],
    },
  },
  'a credit note without its invoice': {
    document: note(5),
    parse: (value) => parseCreditNote(value),
    free: [
      ...['number', 'status', 'invoice'],
      ...['credit', 'line', 'description', 'discounts.*.id', 'by'].map((field) => `lines.*.${field}`),
      ...['position', 'quantity', 'byQuantity', 'subtotal', 'discounts.*', 'net', 'taxes.*', 'total', 'by'].map(
        (field) => `lines.*.before.${field}`,
      ),
    ],
    optional: ['lines.*.line', 'lines.*.before.by'],
    refusedAt: { ...noteRefusedAt, 'credits.*.by': ['credits.*.line'] },
  },
  'a receivable': {
    document: stored(receivables.at(-1)),
    parse: parseReceivable,
    free: ['revision', 'payments.*.id', 'creditNotes.*.number', 'creditNotes.*.reason', 'creditNotes.*.memo'],
    optional: [
      'payments.*.paidOn',
      ...['issuedOn', 'reason', 'memo', 'credits.*.line'].map((field) => `creditNotes.*.${field}`),
    ],
    refusedAt: {
      'payments.*.id': ['creditNotes.*.settlement.refunds.*.payment'],
      'payments.*.amount': ['paid.cash', 'paid.customerBalance'],
      'payments.*.method': ['paid.cash', 'creditNotes.*.settlement.refunds.*.method'],
      'payments.*.state': ['paid.cash', 'paid.customerBalance'],
      'payments.*.overpaid': ['paid.cash', 'paid.customerBalance'],
      'payments.*.returned': ['paid.returned'],
      ...inNotes({
        ...noteRefusedAt,
        ...beforeRefusedAt,
        'credits.*.by': ['amount', 'line', 'percent', 'quantity'].map((field) => `credits.*.${field}`),
        'credits.*.amount': ['lines.*.subtotal'],
        'credits.*.description': ['lines.*.description'],
        'credits.*.unitPrice': ['lines.*.subtotal'],
        'lines.*.credit': ['credits.*'],
        'settlement.refunds.*.amount': ['settlement.refund'],
      }),
      'creditNotes.*.status': [
        'creditedLines',
        'creditedLines.*.quantity',
        'creditedLines.*.subtotal',
        'credited.totals.subtotal',
      ],
    },
  },
  'a customer balance': {
    document: stored(customerBalance),
    parse: parseCustomerBalance,
    free: ['kind', 'document', 'invoice']
      .map((name) => `credits.*.source.${name}`)
      .concat(['credits.*.uses.*.invoice', 'credits.*.uses.*.payment']),
    optional: [],
    refusedAt: {
      'credits.*.amount': ['credits.*.left'],
      'credits.*.left': ['total'],
      'credits.*.uses.*.amount': ['credits.*.left'],
    },
  },
};

type Mismatch = { readonly stated: string; readonly expected: string };

const patternOf = (path: Path): string => path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

/** What a value of a few may be, which a text that is none of them would not tell. */
const choices: readonly (readonly unknown[])[] = [
  ['issued', 'void'],
  ['pre-payment', 'post-payment', 'mixed'],
  ['line', 'document'],
  ['half-up', 'half-even'],
  ['inclusive', 'exclusive'],
  ['settled', 'pending', 'failed'],
  ['quantity', 'amount', 'percent', 'remainder'],
  ['credit-note', 'payment'],
];

const others = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1];
  const chosen = choices.find((choice) => choice.includes(value)) ?? [];
  if (typeof value === 'string') return [value === '0' ? '1' : '0', 'other', ...chosen.filter((one) => one !== value)];
  return [null];
};

/** Every change of one value, and what is said of the document then; an invoice in a receivable has a test of its own. */
const changesOf = ({ document, parse }: Kind) =>
  leavesOf(document)
    .filter(({ path }) => path[0] !== 'invoice' || path.length === 1)
    .flatMap(({ path, value }) =>
      [...others(value), undefined].map((other) => {
        const outcome = parse(changedAt(document, path, other));
        const refusals: readonly Refusal[] = outcome._tag === 'Left' ? outcome.left : [];
        const told = `${path.join('.')}: ${JSON.stringify(value)} -> ${other === undefined ? 'none' : JSON.stringify(other)}`;
        return { path, value, other, told, refusals };
      }),
    );

type Change = ReturnType<typeof changesOf>[number];

const isTaken = ({ refusals }: Change): boolean => refusals.length === 0;
const isRefusedAt = (path: Path, refusal: Refusal | undefined): boolean => refusal?.path.join('.') === path.join('.');

/** Whether what is expected holds a value: the value itself, `0 to 4560`, `0 or more` or `a payment on file`. */
const isWithin = (expected: string, value: unknown): boolean => {
  if (expected === 'a payment on file') return /^p-\d$/.test(String(value));
  const range = /^(-?\d+)(?: to (-?\d+)| or more)$/.exec(expected);
  if (range !== null) return Number(range[1]) <= Number(value) && Number(value) <= Number(range[2] ?? Infinity);
  return expected === String(value) || expected === JSON.stringify(value);
};

const wrongly = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ told, refusals }) => `${told}: ${JSON.stringify(refusals[0])}`);

const patternsOf = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.map(({ path }) => patternOf(path)));

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  const changes = changesOf(kind);
  const altered = changes.filter(({ other }) => other !== undefined);
  const shortened = changes.filter(({ other }) => other === undefined);
  const moved = changes.filter((change) => !isTaken(change) && !isRefusedAt(change.path, change.refusals[0]));

  it('is taken as it is', () => {
    expect(kind.parse(kind.document)._tag).toBe('Right');
  });

  it('is refused with any other value, but for those that nothing else states', () => {
    expect(patternsOf(altered.filter(isTaken))).toEqual(new Set(kind.free));
  });

  it('is refused without any value, but for those that may be missing', () => {
    expect(patternsOf(shortened.filter(isTaken))).toEqual(new Set(kind.optional));
  });

  it('is refused first at the value, or at the figure that is computed of it', () => {
    const isListed = ({ path, refusals }: Change): boolean =>
      (kind.refusedAt[patternOf(path)] ?? []).includes(patternOf(refusals[0]?.path ?? []));
    expect(wrongly(moved.filter((change) => !isListed(change)))).toEqual([]);
    expect(patternsOf(moved)).toEqual(new Set(Object.keys(kind.refusedAt)));
  });

  it('document-mismatch at the value says what stands there and what should, or between what', () => {
    const mismatches = altered.flatMap((change) =>
      change.refusals
        .filter((refusal) => refusal.code === 'document-mismatch' && isRefusedAt(change.path, refusal))
        .map((refusal) => ({ ...change, refusal: refusal as unknown as Mismatch })),
    );
    expect(mismatches.length).toBeGreaterThan(0);
    for (const { told, value, other, refusal } of mismatches) {
      expect([String(other), JSON.stringify(other)], told).toContain(refusal.stated);
      expect(
        [value, other].map((one) => isWithin(refusal.expected, one)),
        `${told}, ${refusal.expected}`,
      ).toEqual([true, false]);
    }
  });
});

it('an invoice in a receivable is refused as it is alone, with its place in front', () => {
  const receivable = stored(receivables.at(-1)) as object;
  for (const { told, path, other, refusals } of changesOf(kinds['invoice']!)) {
    if (refusals.length === 0) continue;
    const outcome = parseReceivable({ ...receivable, invoice: changedAt(stored(invoice), path, other) });
    const inside = refusals.map((refusal) => ({ ...refusal, path: ['invoice', ...refusal.path] }));
    expect(outcome, told).toEqual({ _tag: 'Left', left: inside });
  }
});
