import { dispatch } from './dispatch.js';
import type { InvoiceDraft, LineDraft, Refused, TaxRateDraft } from './drafts.js';
import { at, smaller, sum } from './lists.js';
import {
  compared,
  dividedBy,
  fromDecimal,
  plus,
  ratio,
  rounded,
  times,
  zero,
  type Rational,
  type RoundingMode,
} from './rational.js';

export type Part = { readonly id: string; readonly amount: bigint };
export type TaxTotal = { readonly id: string; readonly taxable: bigint; readonly amount: bigint };

export type Figures = {
  readonly subtotal: bigint;
  readonly discounts: readonly Part[];
  readonly discount: bigint;
  readonly net: bigint;
  readonly taxes: readonly Part[];
  readonly tax: bigint;
  readonly total: bigint;
};

export type Totals = {
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly net: bigint;
  readonly tax: bigint;
  readonly total: bigint;
};

type OracleLine = Figures & { readonly id: string; readonly quantity: Rational };

export type OracleInvoice = {
  readonly draft: InvoiceDraft;
  readonly rounding: RoundingMode;
  readonly lines: readonly OracleLine[];
  readonly totals: Totals;
  readonly taxes: readonly TaxTotal[];
};

const hundred = ratio(100n);
export const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

export function finalize(draft: InvoiceDraft): OracleInvoice | Refused {
  const rounding = draft.rounding ?? 'half-up';
  const byDocument = draft.taxRounding === 'document';
  const rates = draft.taxRates ?? [];
  const subtotals = draft.lines.map((line) => subtotalOf(line, rounding));
  const discounts = discountShares(draft, subtotals, rounding);
  const afterDiscounts = subtotals.map((subtotal, i) => subtotal - sum(at(discounts, i).map(({ amount }) => amount)));
  const ratesOf = (line: LineDraft, behavior: TaxRateDraft['behavior']): readonly TaxRateDraft[] =>
    (line.taxes ?? []).map((id) => rateNamed(rates, id)).filter((rate) => rate.behavior === behavior);

  // Inclusive tax: one amount a line first, then its split over the line's rates.
  const inclusive = byDocument
    ? inclusiveByDocument(
        draft.lines.map((line) => ratesOf(line, 'inclusive')),
        afterDiscounts,
        rounding,
      )
    : draft.lines.map((line, i) =>
        rounded(exactInclusive(at(afterDiscounts, i), ratesOf(line, 'inclusive')), rounding),
      );
  const nets = afterDiscounts.map((after, i) => after - at(inclusive, i));

  // Exclusive tax: one amount a line and rate.
  const exclusive = byDocument
    ? exclusiveByDocument(draft.lines, rates, nets, rounding)
    : draft.lines.map((line, i) =>
        ratesOf(line, 'exclusive').map((rate) => ({
          id: rate.id,
          amount: rounded(exactExclusive(at(nets, i), rate), rounding),
        })),
      );

  const lines = draft.lines.map((line, i): OracleLine => {
    const parts = [...inclusiveParts(at(inclusive, i), ratesOf(line, 'inclusive')), ...at(exclusive, i)];
    const taxes = (line.taxes ?? []).map((id) => partNamed(parts, id));
    const tax = sum(taxes.map(({ amount }) => amount));
    return {
      id: line.id,
      quantity: fromDecimal(line.quantity ?? 1),
      subtotal: at(subtotals, i),
      discounts: at(discounts, i),
      discount: sum(at(discounts, i).map(({ amount }) => amount)),
      net: at(nets, i),
      taxes,
      tax,
      total: at(nets, i) + tax,
    };
  });
  const totals = totalsOf(lines);
  if (totals.total < 0n) return { refused: 'negative' };
  const largest = [totals.subtotal, totals.discount, totals.net, totals.tax, totals.total];
  if (largest.some((figure) => figure > largestSafe || figure < -largestSafe)) return { refused: 'unsafe' };
  return { draft, rounding, lines, totals, taxes: taxTotals(rates, lines) };
}

function subtotalOf(line: LineDraft, rounding: RoundingMode): bigint {
  if (line.subtotal !== undefined) return BigInt(line.subtotal);
  if (!('unitPrice' in line)) throw new Error('a line with neither subtotal nor unit price');
  return rounded(times(fromDecimal(line.quantity), fromDecimal(line.unitPrice)), rounding);
}

function discountShares(
  draft: InvoiceDraft,
  subtotals: readonly bigint[],
  rounding: RoundingMode,
): readonly (readonly Part[])[] {
  const left = [...subtotals];
  const shares: Part[][] = draft.lines.map(() => []);
  for (const discount of draft.discounts ?? []) {
    const scope = draft.lines.flatMap((line, i) => {
      const takesPart =
        discount.lines === undefined
          ? at(subtotals, i) > 0n && line.discountable !== false
          : discount.lines.includes(line.id);
      return takesPart ? [i] : [];
    });
    const whole = sum(scope.map((i) => at(left, i)));
    const amount =
      whole <= 0n
        ? 0n
        : 'percent' in discount
          ? rounded(times(ratio(whole), dividedBy(fromDecimal(discount.percent), hundred)), rounding)
          : smaller(BigInt(discount.amount), whole);
    const given = dispatch(
      amount,
      scope.map((i) => ({ share: whole <= 0n ? zero : ratio(amount * at(left, i), whole) })),
    );
    scope.forEach((i, k) => {
      left[i] = at(left, i) - at(given, k);
      at(shares, i).push({ id: discount.id, amount: at(given, k) });
    });
  }
  return shares;
}

const percentOf = (rate: TaxRateDraft): Rational => fromDecimal(rate.percent);
const sumOfPercents = (rates: readonly TaxRateDraft[]): Rational => rates.map(percentOf).reduce(plus, zero);

/** after discount × R / (100 + R), R the sum of the inclusive percents. */
function exactInclusive(afterDiscount: bigint, rates: readonly TaxRateDraft[]): Rational {
  const percents = sumOfPercents(rates);
  return times(ratio(afterDiscount), dividedBy(percents, plus(hundred, percents)));
}

/** net × rate / 100. */
function exactExclusive(net: bigint, rate: TaxRateDraft): Rational {
  return times(ratio(net), dividedBy(percentOf(rate), hundred));
}

/** One line's inclusive tax over its rates, by the rates. */
function inclusiveParts(inclusive: bigint, rates: readonly TaxRateDraft[]): readonly Part[] {
  const percents = sumOfPercents(rates);
  const given = dispatch(
    inclusive,
    rates.map((rate) => ({
      share: compared(percents, zero) === 0 ? zero : times(ratio(inclusive), dividedBy(percentOf(rate), percents)),
    })),
  );
  return rates.map((rate, k) => ({ id: rate.id, amount: at(given, k) }));
}

/** Each set of inclusive rates that lines share is rounded once and dispatched to those lines. */
function inclusiveByDocument(
  ratesPerLine: readonly (readonly TaxRateDraft[])[],
  afterDiscounts: readonly bigint[],
  rounding: RoundingMode,
): readonly bigint[] {
  const sets = new Map<string, number[]>();
  ratesPerLine.forEach((rates, i) => {
    const name = JSON.stringify(rates.map(({ id }) => id).sort());
    sets.set(name, [...(sets.get(name) ?? []), i]);
  });
  const inclusive = afterDiscounts.map(() => 0n);
  for (const members of sets.values()) {
    const exact = members.map((i) => exactInclusive(at(afterDiscounts, i), at(ratesPerLine, i)));
    const given = dispatch(
      rounded(exact.reduce(plus, zero), rounding),
      exact.map((share) => ({ share })),
    );
    members.forEach((i, k) => (inclusive[i] = at(given, k)));
  }
  return inclusive;
}

/** Each exclusive rate is rounded once and dispatched to the lines that bear it. */
function exclusiveByDocument(
  lines: readonly LineDraft[],
  rates: readonly TaxRateDraft[],
  nets: readonly bigint[],
  rounding: RoundingMode,
): readonly (readonly Part[])[] {
  const parts: Part[][] = lines.map(() => []);
  for (const rate of rates.filter(({ behavior }) => behavior === 'exclusive')) {
    const members = lines.flatMap((line, i) => (line.taxes?.includes(rate.id) === true ? [i] : []));
    const exact = members.map((i) => exactExclusive(at(nets, i), rate));
    const given = dispatch(
      rounded(exact.reduce(plus, zero), rounding),
      exact.map((share) => ({ share })),
    );
    members.forEach((i, k) => at(parts, i).push({ id: rate.id, amount: at(given, k) }));
  }
  return parts;
}

/** The figures of one line that has no discount: its taxes are rounded on the line. */
export function undiscounted(
  subtotal: bigint,
  taxes: readonly string[],
  rates: readonly TaxRateDraft[],
  rounding: RoundingMode,
): Figures {
  const own = taxes.map((id) => rateNamed(rates, id));
  const including = own.filter(({ behavior }) => behavior === 'inclusive');
  const inclusive = rounded(exactInclusive(subtotal, including), rounding);
  const net = subtotal - inclusive;
  const parts = [
    ...inclusiveParts(inclusive, including),
    ...own
      .filter(({ behavior }) => behavior === 'exclusive')
      .map((rate) => ({ id: rate.id, amount: rounded(exactExclusive(net, rate), rounding) })),
  ];
  const tax = sum(parts.map(({ amount }) => amount));
  return {
    subtotal,
    discounts: [],
    discount: 0n,
    net,
    taxes: taxes.map((id) => partNamed(parts, id)),
    tax,
    total: net + tax,
  };
}

export function totalsOf(lines: readonly Figures[]): Totals {
  return {
    subtotal: sum(lines.map((line) => line.subtotal)),
    discount: sum(lines.map((line) => line.discount)),
    net: sum(lines.map((line) => line.net)),
    tax: sum(lines.map((line) => line.tax)),
    total: sum(lines.map((line) => line.total)),
  };
}

/** Per rate that at least one line bears, in the order of the invoice's rates: the nets under it, and its tax. */
export function taxTotals(rates: readonly TaxRateDraft[], lines: readonly Figures[]): readonly TaxTotal[] {
  return rates.flatMap(({ id }) => {
    const bearing = lines.filter((line) => line.taxes.some((part) => part.id === id));
    if (bearing.length === 0) return [];
    return [
      {
        id,
        taxable: sum(bearing.map((line) => line.net)),
        amount: sum(bearing.map((line) => partNamed(line.taxes, id).amount)),
      },
    ];
  });
}

function rateNamed(rates: readonly TaxRateDraft[], id: string): TaxRateDraft {
  const rate = rates.find((candidate) => candidate.id === id);
  if (rate === undefined) throw new Error(`no tax rate ${id}`);
  return rate;
}

export function partNamed(parts: readonly Part[], id: string): Part {
  const part = parts.find((candidate) => candidate.id === id);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part;
}
