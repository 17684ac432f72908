import type { InvoiceFacts, InvoiceTerms, LineFacts } from '../reading/invoice-facts.js';
import type { InvoiceLine, Part } from '../documents/invoice.js';
import type { Mutable } from '../documents/mutable.js';
import type { MinorUnits } from '../money/minor-units.js';
import { discountShares, type DiscountShares } from './discount-shares.js';
import { documentTaxes } from './document-taxes.js';
import { lineTaxes, type LineTaxes } from './line-taxes.js';
import { taxScale, taxSets } from './tax-scale.js';

const NO_PARTS: readonly Part[] = Object.freeze([]);

/** What is computed of an invoice, beside its lines: all figures but the sums follow from it. */
export type InvoiceFigures = {
  /** What discounts left of each subtotal. */
  readonly after: readonly MinorUnits[];
  readonly discounts: readonly DiscountShares[];
  /** The taxes of one line after the other: of many lines they are not kept. */
  readonly nextTaxes: () => LineTaxes;
};

/** The figures of an invoice, from what was drafted of its lines and their subtotals. */
export const invoiceFigures = (terms: InvoiceTerms, subtotals: readonly MinorUnits[]): InvoiceFigures => {
  const after = [...subtotals];
  const { discounts, lines, rounding, taxRounding } = terms;
  const shares = discountShares(discounts, lines, after, rounding);
  const scale = taxScale(terms.taxRates);
  const setOf = taxSets(terms.taxRates, scale);
  const sets = lines.map((line) => setOf(line.taxes));
  if (taxRounding === 'line') {
    let line = 0;
    return { after, discounts: shares, nextTaxes: () => lineTaxes(after[line]!, sets[line++]!, scale, rounding) };
  }
  return { after, discounts: shares, nextTaxes: documentTaxes(after, sets, scale, rounding) };
};

/** The lines of an invoice, from what was drafted of them and their subtotals. */
export const invoiceLines = (facts: InvoiceFacts, subtotals: readonly MinorUnits[]): InvoiceLine[] => {
  const { after, discounts: shares, nextTaxes } = invoiceFigures(facts, subtotals);
  const discounts = discountParts(shares, after.length);
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
      taxes: partsOf(facts.lines[i]!.taxes, amounts),
      total,
    };
    lines[i] = invoiceLine(facts.lines[i]!, figures);
  }
  return lines;
};

type LineFigures = Pick<InvoiceLine, 'subtotal' | 'discounts' | 'net' | 'taxes' | 'total'>;

const invoiceLine = (facts: LineFacts, figures: LineFigures): InvoiceLine => {
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
const discountParts = (discounts: readonly DiscountShares[], count: number): (Part[] | undefined)[] => {
  const parts = new Array<Part[] | undefined>(count);
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

export const partsOf = (ids: readonly string[], amounts: readonly MinorUnits[]): readonly Part[] => {
  if (ids.length === 0) return NO_PARTS;
  const parts = new Array<Part>(ids.length);
  for (let i = 0; i < ids.length; i++) parts[i] = Object.freeze({ id: ids[i]!, amount: amounts[i]! });
  return Object.freeze(parts);
};
