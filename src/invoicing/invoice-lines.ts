import type { InvoiceLine, TaxShare } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { Mutable } from '../documents/proof.js';
import { roundProduct } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { ComputableInvoice, InvoiceInput, LineInput } from '../reading/invoice-shapes.js';
import { allocateDiscounts, collectDiscountShares, type DiscountAllocation } from './discounts.js';
import { computeDocumentTaxes, computeLineTaxes, groupTaxes, type LineTaxes } from './taxes.js';

/** What is computed of an invoice, beside its lines: all figures but the sums follow from it. */
export type InvoiceFigures = {
  /** What discounts left of each subtotal. */
  readonly after: readonly MinorUnits[];
  readonly discounts: readonly DiscountAllocation[];
  /** The taxes of one line after the other: of many lines they are not kept. */
  readonly nextTaxes: () => LineTaxes;
};

/** The subtotal of each line: as stated, or quantity times unit price, rounded; a draft that was read has one of both. */
export const computeSubtotals = (lines: readonly LineInput[], rounding: Rounding): MinorUnits[] =>
  lines.map(({ quantity, unitPrice, subtotal }) => subtotal ?? roundProduct(quantity, unitPrice!, rounding));

/** The figures of an invoice, from what was drafted of its lines and their subtotals. */
export const computeInvoiceFigures = (
  { lines, discounts, taxRates, taxRounding, rounding }: ComputableInvoice,
  subtotals: readonly MinorUnits[],
): InvoiceFigures => {
  const after = subtotals.slice();
  const allocations = allocateDiscounts(discounts, lines, after, rounding);
  const findSet = groupTaxes(taxRates);
  let line = 0;
  const nextTaxes =
    taxRounding === 'line'
      ? () => computeLineTaxes(after[line]!, findSet(lines[line++]!.taxes), rounding)
      : computeDocumentTaxes(
          after,
          lines.map(({ taxes }) => findSet(taxes)),
          rounding,
        );
  return { after, discounts: allocations, nextTaxes };
};

/** The lines of an invoice, from what was drafted of them and their subtotals. */
export const computeInvoiceLines = (input: InvoiceInput, subtotals: readonly MinorUnits[]): InvoiceLine[] => {
  const { after, discounts, nextTaxes } = computeInvoiceFigures(input, subtotals);
  const discountShares = collectDiscountShares(discounts, after.length);
  const lines = new Array<InvoiceLine>(after.length);
  for (let i = 0; i < lines.length; i++) {
    const { inclusive, amounts } = nextTaxes();
    const net = after[i]! - inclusive;
    let total = net;
    for (let t = 0; t < amounts.length; t++) total += amounts[t]!;
    const taxes = createShares(input.lines[i]!.taxes, amounts);
    const { id, description, quantity, unitPrice, discountable } = input.lines[i]!;
    const subtotal = subtotals[i]!;
    const shares = discountShares[i] ?? NO_ITEMS;
    const line: Mutable<InvoiceLine> =
      unitPrice === undefined
        ? { id, description, quantity, subtotal, discounts: shares, net, taxes, total }
        : { id, description, quantity, unitPrice, subtotal, discounts: shares, net, taxes, total };
    if (!discountable) line.discountable = false;
    lines[i] = Object.freeze(line);
  }
  return lines;
};

/** The taxes of a line as shares, each named by its rate. */
export const createShares = (ids: readonly string[], amounts: readonly MinorUnits[]): readonly TaxShare[] => {
  if (ids.length === 0) return NO_ITEMS;
  const shares = new Array<TaxShare>(ids.length);
  for (let i = 0; i < ids.length; i++) shares[i] = Object.freeze({ id: ids[i]!, amount: amounts[i]! });
  return Object.freeze(shares);
};
