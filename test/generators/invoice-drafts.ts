import fc from 'fast-check';
import { isRefused, type DecimalText, type DiscountDraft } from '../oracle/drafts.js';
import type { InvoiceDraft, LineDraft, TaxRateDraft } from '../oracle/drafts.js';
import { finalize, largestSafe, type Figures } from '../oracle/invoice.js';
import { magnitude, sum } from '../oracle/lists.js';
import { chance, pick, some, weighted, whole, type Random } from './random.js';

export type InvoiceOptions = {
  /** 50 where not told. */
  readonly mostLines?: number;
  /** Whether amounts near 2^53 may come; they do in one invoice of forty. */
  readonly huge?: boolean;
};

const currencies = ['EUR', 'USD', 'GBP', 'JPY', 'KRW', 'BHD', 'KWD', 'CLF'] as const;
const taxPercents = [
  '0',
  '0.5',
  '4',
  '5',
  '5.5',
  '7',
  '8.875',
  '10',
  '19',
  '19.23',
  '20',
  '23',
  '25',
  '33.3333',
  '100',
];
const discountPercents = ['0', '0.01', '1', '5', '10', '12.5', '33.33', '50', '66.666667', '90', '99.99', '100'];

/** A draft that nobody has judged: its total may be negative, its sums too large. For those who make many. */
export function roughInvoiceDraft(random: Random, mostLines = 50): InvoiceDraft {
  return chance(random, 1 / 40) ? hugeDraft(random) : usualDraft(random, mostLines);
}

/** A valid draft: the oracle finalizes it, no figure's sum passes 2^53, and its total isn't negative. */
export function randomInvoiceDraft(random: Random, options: InvoiceOptions = {}): InvoiceDraft {
  const huge = options.huge !== false && chance(random, 1 / 40);
  for (let attempt = 0; huge && attempt < 5; attempt += 1) {
    const draft = withoutNegativeTotal(hugeDraft(random));
    if (isValid(draft)) return draft;
  }
  for (;;) {
    const draft = withoutNegativeTotal(usualDraft(random, options.mostLines ?? 50));
    if (isValid(draft)) return draft;
  }
}

/** Invoice drafts of every shape, shrinking to fewer lines, discounts and rates and to smaller amounts. */
export function invoiceDrafts(options: InvoiceOptions = {}): fc.Arbitrary<InvoiceDraft> {
  return new InvoiceDrafts(options);
}

class InvoiceDrafts extends fc.Arbitrary<InvoiceDraft> {
  constructor(private readonly options: InvoiceOptions) {
    super();
  }

  override generate(source: fc.Random): fc.Value<InvoiceDraft> {
    return new fc.Value(
      randomInvoiceDraft(() => source.nextInt(0, 0xffff_ffff) / 2 ** 32, this.options),
      undefined,
    );
  }

  override canShrinkWithoutContext(value: unknown): value is InvoiceDraft {
    return typeof value === 'object' && value !== null && 'lines' in value;
  }

  override shrink(draft: InvoiceDraft): fc.Stream<fc.Value<InvoiceDraft>> {
    return fc.stream(valid(smallerDrafts(draft))).map((smaller) => new fc.Value(smaller, undefined));
  }
}

export function isValid(draft: InvoiceDraft): boolean {
  const invoice = finalize(draft);
  if (isRefused(invoice)) return false;
  const whole = (read: (line: Figures) => bigint): bigint => sum(invoice.lines.map((line) => magnitude(read(line))));
  return whole((line) => line.subtotal) <= largestSafe && whole((line) => line.total) <= largestSafe;
}

// Making one up.

function usualDraft(random: Random, mostLines: number): InvoiceDraft {
  const count = Math.min(
    mostLines,
    weighted(random, [
      [50, () => whole(random, 1, 3)],
      [35, () => whole(random, 4, 8)],
      [12, () => whole(random, 9, 20)],
      [3, () => whole(random, 21, 50)],
    ])(),
  );
  const largest = weighted(random, [
    [25, 12],
    [20, 300],
    [35, 100_000],
    [15, 10_000_000],
    [5, 1_000_000_000_000],
  ]);
  const taxRates = someTaxRates(random);
  const negatives = chance(random, 0.3) ? 0.3 : 0;
  const sameTaxes = chance(random, 0.6) ? taxesOfLine(random, taxRates) : undefined;
  const lines = Array.from({ length: count }, (_, i) =>
    lineDraft(random, i, largest, chance(random, negatives), sameTaxes ?? taxesOfLine(random, taxRates)),
  );
  return assembled(random, lines, taxRates, someDiscounts(random, lines, largest));
}

function hugeDraft(random: Random): InvoiceDraft {
  const taxRates = someTaxRates(random).slice(0, 2);
  const count = whole(random, 1, 3);
  const growth = 1 + taxRates.reduce((total, { percent }) => total + Number(percent) / 100, 0);
  const most = Math.floor(Number.MAX_SAFE_INTEGER / growth / count) - whole(random, 0, 9);
  const lines = Array.from({ length: count }, (_, i): LineDraft => {
    const taxes = taxesOfLine(random, taxRates);
    const shared = { ...described(i), ...(taxes === undefined ? {} : { taxes }) };
    return weighted<() => LineDraft>(random, [
      [2, () => ({ ...shared, subtotal: most - whole(random, 0, 99), quantity: whole(random, 1, 12) })],
      [1, () => ({ ...shared, subtotal: most })],
      [1, () => ({ ...shared, quantity: 9, unitPrice: String(Math.floor(most / 10)) })],
    ])();
  });
  return assembled(random, lines, taxRates, someDiscounts(random, lines, most));
}

function assembled(
  random: Random,
  lines: readonly LineDraft[],
  taxRates: readonly TaxRateDraft[],
  discounts: readonly DiscountDraft[],
): InvoiceDraft {
  return {
    number: `INV-${whole(random, 1, 99_999)}`,
    currency: pick(random, currencies),
    ...(chance(random, 0.5) ? { issuedOn: '2026-03-01' } : {}),
    lines,
    ...(discounts.length > 0 || chance(random, 0.1) ? { discounts } : {}),
    ...(taxRates.length > 0 || chance(random, 0.1) ? { taxRates } : {}),
    ...(chance(random, 0.4) ? { taxRounding: 'document' as const } : {}),
    ...(chance(random, 0.1) ? { taxRounding: 'line' as const } : {}),
    ...(chance(random, 0.3) ? { rounding: 'half-even' as const } : {}),
    ...(chance(random, 0.1) ? { rounding: 'half-up' as const } : {}),
  };
}

const described = (index: number): { id: string; description: string } => ({
  id: `line-${index + 1}`,
  description: `Item ${index + 1}`,
});

function lineDraft(
  random: Random,
  index: number,
  largest: number,
  negative: boolean,
  taxes: readonly string[] | undefined,
): LineDraft {
  const sign = negative ? '-' : '';
  const shared = {
    ...described(index),
    ...(taxes === undefined ? {} : { taxes }),
    ...(chance(random, 0.1) ? { discountable: false } : {}),
    ...(chance(random, 0.03) ? { discountable: true } : {}),
  };
  const fraction = (digits: number): string =>
    Array.from({ length: whole(random, 1, digits) }, () => whole(random, 0, 9)).join('');
  const count = weighted(random, [
    [5, () => 1],
    [5, () => whole(random, 2, 12)],
    [1, () => whole(random, 13, 1000)],
  ])();
  const price = Math.ceil(whole(random, 1, largest) / count);
  const amount = (negative ? -1 : 1) * whole(random, 1, largest);
  return weighted<() => LineDraft>(random, [
    [8, () => ({ ...shared, quantity: count, unitPrice: negative ? -price : price })],
    [3, () => ({ ...shared, quantity: `${sign}${count}`, unitPrice: `${price}` })],
    [2, () => ({ ...shared, quantity: whole(random, 1, 99) / 4, unitPrice: negative ? -price : price })],
    [3, () => ({ ...shared, quantity: `${sign}${whole(random, 0, 20)}.${fraction(4)}`, unitPrice: `${price}` })],
    [2, () => ({ ...shared, quantity: `${count}`, unitPrice: `${sign}${price}.${fraction(6)}` })],
    [2, () => ({ ...shared, quantity: whole(random, 1, largest), unitPrice: `${sign}0.${fraction(3)}` })],
    [
      1,
      () => ({ ...shared, quantity: `${sign}${whole(random, 0, 3)}.${fraction(12)}`, unitPrice: `0.${fraction(12)}` }),
    ],
    [3, () => ({ ...shared, quantity: `${whole(random, 1, 7)}`, subtotal: amount })],
    [2, () => ({ ...shared, subtotal: amount })],
    [1, () => ({ ...shared, quantity: count, unitPrice: price, subtotal: amount })],
    [1, () => ({ ...shared, quantity: `-${count}.50`, subtotal: amount })],
    [0.5, () => ({ ...shared, quantity: '0', subtotal: amount })],
    [0.5, () => ({ ...shared, quantity: 0, unitPrice: price })],
    [1, () => ({ ...shared, quantity: count, unitPrice: 0 })],
    [0.5, () => ({ ...shared, subtotal: 0 })],
  ])();
}

function someTaxRates(random: Random): readonly TaxRateDraft[] {
  const count = weighted(random, [
    [2, 0],
    [5, 1],
    [3, 2],
    [2, 3],
    [1, 4],
  ]);
  const inclusive = pick(random, [0, 1, 0.5]);
  return Array.from({ length: count }, (_, i) => ({
    id: `tax-${i + 1}`,
    percent: percentage(random, taxPercents),
    behavior: chance(random, inclusive) ? 'inclusive' : 'exclusive',
  }));
}

function percentage(random: Random, usual: readonly string[]): DecimalText {
  return weighted<() => DecimalText>(random, [
    [6, () => pick(random, usual)],
    [2, () => Number(pick(random, usual))],
    [2, () => `${whole(random, 0, 99)}.${whole(random, 0, 9999)}`],
  ])();
}

function taxesOfLine(random: Random, rates: readonly TaxRateDraft[]): readonly string[] | undefined {
  if (rates.length === 0) return chance(random, 0.2) ? [] : undefined;
  if (chance(random, 0.15)) return undefined;
  return some(random, rates, 3).map(({ id }) => id);
}

function someDiscounts(random: Random, lines: readonly LineDraft[], largest: number): readonly DiscountDraft[] {
  const count = weighted(random, [
    [4, 0],
    [4, 1],
    [2, 2],
    [1, 3],
  ]);
  const listable = lines.filter(({ discountable }) => discountable !== false).map(({ id }) => id);
  return Array.from({ length: count }, (_, i): DiscountDraft => {
    const scoped = listable.length > 0 && chance(random, 0.4);
    const shared = { id: `discount-${i + 1}`, ...(scoped ? { lines: some(random, listable) } : {}) };
    return chance(random, 0.55)
      ? { ...shared, percent: percentage(random, discountPercents) }
      : {
          ...shared,
          amount: Math.min(Number.MAX_SAFE_INTEGER, whole(random, 0, pick(random, [3, largest, 3 * largest]))),
        };
  });
}

/** A draft whose total would be negative, with its negative lines turned positive. */
function withoutNegativeTotal(draft: InvoiceDraft): InvoiceDraft {
  const invoice = finalize(draft);
  if (!isRefused(invoice) || invoice.refused !== 'negative') return draft;
  return { ...draft, lines: draft.lines.map(turnedPositive) };
}

function turnedPositive(line: LineDraft): LineDraft {
  const positive = <A extends DecimalText>(value: A): A =>
    (typeof value === 'number' ? Math.abs(value) : value.replace('-', '')) as A;
  if ('unitPrice' in line) {
    return {
      ...line,
      quantity: positive(line.quantity),
      unitPrice: positive(line.unitPrice),
      ...(line.subtotal === undefined ? {} : { subtotal: positive(line.subtotal) }),
    };
  }
  return { ...line, subtotal: positive(line.subtotal) };
}

// Making one smaller.

function* valid(drafts: Iterable<InvoiceDraft>): IterableIterator<InvoiceDraft> {
  for (const draft of drafts) if (isValid(draft)) yield draft;
}

function* smallerDrafts(draft: InvoiceDraft): IterableIterator<InvoiceDraft> {
  const { lines, discounts = [], taxRates = [] } = draft;
  if (lines.length > 2) {
    yield onlyLines(draft, lines.slice(0, Math.ceil(lines.length / 2)));
    yield onlyLines(draft, lines.slice(Math.ceil(lines.length / 2)));
  }
  if (lines.length > 1)
    for (const line of lines)
      yield onlyLines(
        draft,
        lines.filter((other) => other !== line),
      );
  for (const rate of taxRates) yield withoutRate(draft, rate.id);
  for (const discount of discounts) {
    yield { ...draft, discounts: discounts.filter((other) => other !== discount) };
    if (discount.lines !== undefined) {
      const unscoped = without(discount, 'lines');
      yield { ...draft, discounts: discounts.map((other) => (other === discount ? unscoped : other)) };
    }
    if ('amount' in discount) {
      for (const amount of smallerAmounts(discount.amount)) {
        const lower = { ...discount, amount };
        yield { ...draft, discounts: discounts.map((other) => (other === discount ? lower : other)) };
      }
    }
  }
  for (const name of ['issuedOn', 'taxRounding', 'rounding'] as const) {
    if (draft[name] === undefined) continue;
    yield without(draft, name);
  }
  for (const line of lines) {
    const replaced = (smaller: LineDraft): InvoiceDraft => ({
      ...draft,
      lines: lines.map((other) => (other === line ? smaller : other)),
    });
    const { taxes = [] } = line;
    if (line.discountable !== undefined) yield replaced(without(line, 'discountable'));
    for (const id of taxes) yield replaced({ ...line, taxes: taxes.filter((other) => other !== id) });
    if ('unitPrice' in line) {
      const { unitPrice } = line;
      const alone = finalize({ ...draft, lines: [line], discounts: [] });
      const isSimple = line.quantity === 1 && Number.isInteger(unitPrice) && line.subtotal === undefined;
      // A decimal has 15 digits at most; a stated subtotal may have more.
      if (!isSimple && !isRefused(alone) && magnitude(alone.totals.subtotal) < 10n ** 15n) {
        yield replaced({ ...without(line, 'subtotal'), quantity: 1, unitPrice: Number(alone.totals.subtotal) });
      }
      if (isSimple && typeof unitPrice === 'number' && Math.abs(unitPrice) > 1) {
        for (const smaller of smallerAmounts(unitPrice)) yield replaced({ ...line, unitPrice: smaller });
      }
    } else if (Math.abs(line.subtotal) > 1) {
      for (const smaller of smallerAmounts(line.subtotal)) yield replaced({ ...line, subtotal: smaller });
    }
  }
}

/** Nearer to zero by a half, a quarter, and so on to a unit: a few steps find where a large amount starts to matter. */
function* smallerAmounts(amount: number): IterableIterator<number> {
  for (let by = Math.trunc(amount / 2); by !== 0; by = Math.trunc(by / 2)) yield amount - by;
}

function onlyLines(draft: InvoiceDraft, lines: readonly LineDraft[]): InvoiceDraft {
  const kept = new Set(lines.map(({ id }) => id));
  const { discounts, ...rest } = draft;
  const stillScoped = (discounts ?? []).flatMap((discount): readonly DiscountDraft[] => {
    if (discount.lines === undefined) return [discount];
    const scope = discount.lines.filter((id) => kept.has(id));
    return scope.length === 0 ? [] : [{ ...discount, lines: scope }];
  });
  return { ...rest, lines, ...(discounts === undefined ? {} : { discounts: stillScoped }) };
}

function withoutRate(draft: InvoiceDraft, id: string): InvoiceDraft {
  return {
    ...draft,
    taxRates: (draft.taxRates ?? []).filter((rate) => rate.id !== id),
    lines: draft.lines.map((line) =>
      line.taxes === undefined ? line : { ...line, taxes: line.taxes.filter((other) => other !== id) },
    ),
  };
}

/** The same without one of its optional fields. */
function without<A extends object>(value: A, field: keyof A): A {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field)) as A;
}
