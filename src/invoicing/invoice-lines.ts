import type { InvoiceLine, TaxShare } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { Mutable } from '../documents/proof.js';
import { roundProduct } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { InvoiceInput, LineInput } from '../reading/invoice-shapes.js';
import { allocateDiscounts } from './discounts.js';
import { computeDocumentTaxes, computeLineTaxes, groupTaxes } from './taxes.js';

/** The subtotal of each line: as stated, or quantity times unit price, rounded; a draft that was read has one of both. */
export const computeSubtotals = (lines: readonly LineInput[], rounding: Rounding): MinorUnits[] =>
  lines.map(({ quantity, unitPrice, subtotal }) => subtotal ?? roundProduct(quantity, unitPrice!, rounding));

/** The lines of an invoice, from what was drafted of them and their subtotals. */
export const computeInvoiceLines = (input: InvoiceInput, subtotals: readonly MinorUnits[]): InvoiceLine[] => {
  const { discounts, taxRates, taxRounding, rounding } = input;
  const after = subtotals.slice();
  const discountShares = allocateDiscounts(discounts, input.lines, after, rounding);
  const findSet = groupTaxes(taxRates);
  const documentTaxes =
    taxRounding === 'line'
      ? undefined
      : computeDocumentTaxes(
          after,
          input.lines.map(({ taxes }) => findSet(taxes)),
          rounding,
        );
  const lines = new Array<InvoiceLine>(after.length);
  for (let i = 0; i < lines.length; i++) {
    const { inclusive, amounts } =
      documentTaxes?.() ?? computeLineTaxes(after[i]!, findSet(input.lines[i]!.taxes), rounding);
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
