import type { InvoiceInput, ComputableInvoice, LineInput } from '../reading/invoice-shapes.js';
import type { InvoiceLine, TaxShare } from '../documents/invoice.js';
import type { Mutable } from '../documents/proof.js';
import type { MinorUnits } from '../money/minor-units.js';
import { allocateDiscounts, type DiscountAllocation } from './discount-shares.js';
import { computeDocumentTaxes } from './document-taxes.js';
import { computeLineTaxes, type LineTaxes } from './line-taxes.js';
import { toTaxRatios, groupTaxes } from './tax-scale.js';

const NO_PARTS: readonly TaxShare[] = Object.freeze([]);

/** What is computed of an invoice, beside its lines: all figures but the sums follow from it. */
export type InvoiceFigures = {
  /** What discounts left of each subtotal. */
  readonly after: readonly MinorUnits[];
  readonly discounts: readonly DiscountAllocation[];
  /** The taxes of one line after the other: of many lines they are not kept. */
  readonly nextTaxes: () => LineTaxes;
};

/** The figures of an invoice, from what was drafted of its lines and their subtotals. */
export const computeInvoiceFigures = (terms: ComputableInvoice, subtotals: readonly MinorUnits[]): InvoiceFigures => {
  const after = [...subtotals];
  const { discounts, lines, rounding, taxRounding } = terms;
  const shares = allocateDiscounts(discounts, lines, after, rounding);
  const scale = toTaxRatios(terms.taxRates);
  const setOf = groupTaxes(terms.taxRates, scale);
  const sets = lines.map((line) => setOf(line.taxes));
  if (taxRounding === 'line') {
    let line = 0;
    return {
      after,
      discounts: shares,
      nextTaxes: () => computeLineTaxes(after[line]!, sets[line++]!, scale, rounding),
    };
  }
  return { after, discounts: shares, nextTaxes: computeDocumentTaxes(after, sets, scale, rounding) };
};

/** The lines of an invoice, from what was drafted of them and their subtotals. */
export const computeInvoiceLines = (facts: InvoiceInput, subtotals: readonly MinorUnits[]): InvoiceLine[] => {
  const { after, discounts: shares, nextTaxes } = computeInvoiceFigures(facts, subtotals);
  const discounts = collectDiscountShares(shares, after.length);
  const lines = new Array<InvoiceLine>(after.length);
  for (let i = 0; i < lines.length; i++) {
    const { inclusive, amounts } = nextTaxes();
    const net = after[i]! - inclusive;
    let total = net;
    for (let t = 0; t < amounts.length; t++) total += amounts[t]!;
    const figures = {
      subtotal: subtotals[i]!,
      discounts: Object.freeze(discounts[i] ?? NO_PARTS),
      net,
      taxes: createShares(facts.lines[i]!.taxes, amounts),
      total,
    };
    lines[i] = createInvoiceLine(facts.lines[i]!, figures);
  }
  return lines;
};

type LineFigures = Pick<InvoiceLine, 'subtotal' | 'discounts' | 'net' | 'taxes' | 'total'>;

const createInvoiceLine = (facts: LineInput, figures: LineFigures): InvoiceLine => {
  const { id, description, quantity, unitPrice, discountable } = facts;
  const { subtotal, discounts, net, taxes, total } = figures;
  const line: Mutable<InvoiceLine> =
    unitPrice === undefined
      ? { id, description, quantity, subtotal, discounts, net, taxes, total }
      : { id, description, quantity, unitPrice, subtotal, discounts, net, taxes, total };
  if (!discountable) line.discountable = false;
  return Object.freeze(line);
};

/** The lines' parts of each discount; undefined where a line has none. */
const collectDiscountShares = (discounts: readonly DiscountAllocation[], count: number): (TaxShare[] | undefined)[] => {
  const parts = new Array<TaxShare[] | undefined>(count);
  for (const { id, scope, shares } of discounts) {
    scope.forEach((line, i) => {
      const part = Object.freeze({ id, amount: shares[i]! });
      const own = parts[line];
      if (own === undefined) parts[line] = [part];
      else own.push(part);
    });
  }
  return parts;
};

export const createShares = (ids: readonly string[], amounts: readonly MinorUnits[]): readonly TaxShare[] => {
  if (ids.length === 0) return NO_PARTS;
  const parts = new Array<TaxShare>(ids.length);
  for (let i = 0; i < ids.length; i++) parts[i] = Object.freeze({ id: ids[i]!, amount: amounts[i]! });
  return Object.freeze(parts);
};
