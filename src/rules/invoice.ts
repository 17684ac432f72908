import type { TaxRate } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { indexById } from '../invoicing/lookups.js';
import { toRatios } from '../money/decimal.js';
import { sumAll } from '../money/minor-units.js';
import type { ComputableInvoice } from '../reading/invoice-shapes.js';
import { checkKnownCurrency } from './currency.js';
import { checkFigureCount, checkPercentWithin } from './range.js';

// A law goes over all lines of an invoice, and mostly finds nothing: it makes no path before there is something to refuse.

/** Every reason why the laws do not let an invoice be computed, as it is drafted or stored. */
export const checkInvoice = (invoice: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  for (const law of LAWS) for (const refusal of law(invoice)) refusals.push(refusal);
  return refusals;
};

/** Lines with tax rates, on an invoice or a credit note. */
export type TaxedLines = {
  readonly lines: readonly { readonly id: string; readonly taxes: readonly string[] }[];
  readonly taxRates: readonly TaxRate[];
};

/** Every id is used once among its kind, and a discount lists a line once. */
export const checkUniqueIds = ({ lines, discounts, taxRates }: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  refuseDuplicates(lines.map(getId), (i) => ['lines', i, 'id'], refusals);
  refuseDuplicates(discounts.map(getId), (i) => ['discounts', i, 'id'], refusals);
  refuseDuplicates(taxRates.map(getId), (i) => ['taxRates', i, 'id'], refusals);
  discounts.forEach((discount, d) => {
    refuseDuplicates(discount.lines ?? NO_ITEMS, (i) => ['discounts', d, 'lines', i], refusals);
  });
  return refusals;
};

const getId = ({ id }: { readonly id: string }): string => id;

/** A line names a tax rate once. */
export const checkUniqueTaxes = ({ lines }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { taxes } = lines[line]!;
    if (taxes.length > 1) refuseDuplicates(taxes, (i) => ['lines', line, 'taxes', i], refusals);
  }
  return refusals;
};

/** Refuses each id that stood earlier in its list. */
const refuseDuplicates = (ids: readonly string[], pathOf: (index: number) => Path, refusals: Refusal[]): void => {
  if (areUnique(ids)) return;
  const seen = new Map<string, number>();
  ids.forEach((id, i) => {
    // An id that could not be read is refused already.
    if (id === '') return;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    else refusals.push({ code: 'duplicate-id', path: pathOf(i), id, first: pathOf(first) });
  });
};

const FEW = 16;

/** Mostly ids are unique, and a set says so at half the cost of a map of where each stands; few are quicker compared. */
const areUnique = (ids: readonly string[]): boolean => {
  if (ids.length > FEW) return new Set(ids).size === ids.length;
  for (let i = 1; i < ids.length; i++) {
    for (let k = 0; k < i; k++) if (ids[i] === ids[k]) return false;
  }
  return true;
};

/** A line names tax rates of its document. */
export const checkKnownTaxRates = ({ lines, taxRates }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  const findPosition = indexById(taxRates);
  for (let line = 0; line < lines.length; line++) {
    const { taxes } = lines[line]!;
    for (let i = 0; i < taxes.length; i++) {
      const taxRate = taxes[i]!;
      if (taxRate !== '' && findPosition(taxRate) < 0) {
        refusals.push({ code: 'unknown-tax-rate', path: ['lines', line, 'taxes', i], taxRate });
      }
    }
  }
  return refusals;
};

/** A discount lists lines of its document, and none that is kept off discounts. */
export const checkDiscountScopes = ({ lines, discounts }: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  const findPosition = indexById(lines);
  discounts.forEach((discount, i) => {
    discount.lines?.forEach((id, k) => {
      // A name that could not be read is refused already.
      if (id === '') return;
      const line = lines[findPosition(id)];
      if (line?.discountable) return;
      const path = ['discounts', i, 'lines', k];
      refusals.push(
        line === undefined
          ? { code: 'unknown-line', path, line: id }
          : { code: 'line-not-discountable', path, line: id, discount: discount.id },
      );
    });
  });
  return refusals;
};

/** A discount is a percentage from 0 to 100, or an amount of 0 or more. */
const checkDiscountValues = ({ discounts }: ComputableInvoice): Refusal[] => {
  const refusals: Refusal[] = [];
  for (let i = 0; i < discounts.length; i++) {
    const { percent, amount } = discounts[i]!;
    if (percent !== undefined) refusals.push(...checkPercentWithin(percent, '100', ['discounts', i]));
    else if (amount < 0) refusals.push({ code: 'negative-discount', path: ['discounts', i, 'amount'], amount });
  }
  return refusals;
};

/** The most that the tax rates of a line add up to: beyond it their sums would leave exact range. */
const MOST_PERCENT = '1000';

/** A tax rate stands from 0 to 1000 percent, and so do the rates of a line together. */
export const checkTaxPercents = ({ lines, taxRates }: TaxedLines): Refusal[] => {
  const refusals: Refusal[] = [];
  const { numerators, denominator } = toRatios(taxRates);
  const most = denominator * 10;
  for (let i = 0; i < taxRates.length; i++) {
    // The numerator of a rate far out of range may be no number.
    if (numerators[i]! >= 0 && numerators[i]! <= most) continue;
    refusals.push(...checkPercentWithin(taxRates[i]!.percent, MOST_PERCENT, ['taxRates', i]));
  }
  if (refusals.length > 0 || sumAll(numerators) <= most) return refusals;
  const findPosition = indexById(taxRates);
  lines.forEach(({ id, taxes }, i) => {
    // A rate that the document does not have is refused already.
    const sum = sumAll(taxes.map((tax) => numerators[findPosition(tax)] ?? 0));
    if (sum > most) {
      refusals.push({ code: 'tax-above-limit', path: ['lines', i, 'taxes'], line: id, limit: MOST_PERCENT });
    }
  });
  return refusals;
};

/** How many figures an invoice may have. */
const MOST_FIGURES = 500_000;

/** An invoice has no more figures than can be computed at once: three of each line, and its shares of discounts and taxes. */
export const checkInvoiceSize = ({ lines, discounts }: ComputableInvoice): readonly Refusal[] => {
  let figures = 3 * lines.length;
  for (const discount of discounts) figures += discount.lines?.length ?? lines.length;
  for (let i = 0; i < lines.length; i++) figures += lines[i]!.taxes.length;
  return checkFigureCount(figures, MOST_FIGURES, ['lines']);
};

const LAWS: readonly ((invoice: ComputableInvoice) => readonly Refusal[])[] = [
  checkUniqueIds,
  checkUniqueTaxes,
  checkKnownCurrency,
  checkKnownTaxRates,
  checkDiscountScopes,
  checkDiscountValues,
  checkTaxPercents,
  checkInvoiceSize,
];
