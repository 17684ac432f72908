import type { InvoiceFacts, LineFacts } from '../documents/invoice-facts.js';
import type { InvoiceLine, Part } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import { discountShares } from './discount-shares.js';
import { documentTaxes } from './document-taxes.js';
import { lineTaxes, type LineTaxes } from './line-taxes.js';
import { placesOn, taxScale, type TaxScale } from './tax-scale.js';

const NO_PARTS: readonly Part[] = Object.freeze([]);

/** The lines of an invoice, from what was drafted of them and their subtotals. */
export const invoiceLines = (facts: InvoiceFacts, subtotals: readonly MinorUnits[]): InvoiceLine[] => {
  const after = [...subtotals];
  const discounts = discountParts(facts, after);
  const scale = taxScale(facts.taxRates);
  const taxes = taxesOf(facts, after, scale);
  const lines = new Array<InvoiceLine>(after.length);
  for (let i = 0; i < lines.length; i++) {
    const { inclusive, amounts } = taxes[i]!;
    const net = after[i]! - inclusive;
    let total = net;
    for (let t = 0; t < amounts.length; t++) total += amounts[t]!;
    const figures = {
      subtotal: subtotals[i]!,
      discounts: discounts === undefined ? NO_PARTS : Object.freeze(discounts[i]!),
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
  // Written out: a spread costs more than the line's arithmetic.
  if (unitPrice !== undefined && discountable) {
    return Object.freeze({ id, description, quantity, unitPrice, subtotal, discounts, net, taxes, total });
  }
  return Object.freeze({
    id,
    description,
    quantity,
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(discountable ? {} : { discountable: false as const }),
    subtotal,
    discounts,
    net,
    taxes,
    total,
  });
};

/** The lines' parts of each discount; `left` holds the subtotals, and in the end what is left of them. */
const discountParts = (facts: InvoiceFacts, left: MinorUnits[]): Part[][] | undefined => {
  if (facts.discounts.length === 0) return undefined;
  const parts: Part[][] = left.map(() => []);
  for (const { id, scope, shares } of discountShares(facts.discounts, facts.lines, left, facts.rounding)) {
    for (let i = 0; i < scope.length; i++) parts[scope[i]!]!.push(Object.freeze({ id, amount: shares[i]! }));
  }
  return parts;
};

const taxesOf = (facts: InvoiceFacts, after: readonly MinorUnits[], scale: TaxScale): LineTaxes[] => {
  const places = facts.lines.map((line) => placesOn(scale, line.taxes));
  return facts.taxRounding === 'document'
    ? documentTaxes(after, places, scale, facts.rounding)
    : after.map((amount, i) => lineTaxes(amount, places[i]!, scale, facts.rounding));
};

export const partsOf = (ids: readonly string[], amounts: readonly MinorUnits[]): readonly Part[] => {
  if (ids.length === 0) return NO_PARTS;
  const parts = new Array<Part>(ids.length);
  for (let i = 0; i < ids.length; i++) parts[i] = Object.freeze({ id: ids[i]!, amount: amounts[i]! });
  return Object.freeze(parts);
};
