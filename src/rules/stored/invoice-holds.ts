import { taxesByRate, totalsOf } from '../../amounts/document-totals.js';
import { invoiceFigures, type InvoiceFigures } from '../../amounts/invoice-lines.js';
import type { InvoiceFacts, LineFacts } from '../../documents/invoice-facts.js';
import type { Invoice, InvoiceLine, Totals } from '../../documents/invoice.js';
import type { MinorUnits } from '../../money/minor-units.js';
import { amountsInRange } from '../amounts-in-range.js';
import { invoiceLaws } from '../invoice-laws.js';

/**
 * Whether a stored invoice holds: its facts keep the laws, and every figure is what comes out of them. What is off, if
 * something is, is told by finalizing its facts again.
 */
export const invoiceHolds = (invoice: Invoice): boolean => {
  const { lines, totals } = invoice;
  const facts = factsOf(invoice);
  for (const law of invoiceLaws) if (law(facts).length > 0) return false;
  const subtotals = lines.map((line) => line.subtotal);
  if (amountsInRange(subtotals, []).length > 0) return false;
  if (!linesHold(lines, invoiceFigures(facts, subtotals))) return false;
  const sizes = lines.map((line) => line.total);
  return (
    amountsInRange(sizes, []).length === 0 &&
    totals.total >= 0 &&
    sameTotals(totals, totalsOf(lines)) &&
    taxesHold(invoice)
  );
};

/** The facts that a stored invoice was finalized from; a stored subtotal is one of them. */
const factsOf = (invoice: Invoice): InvoiceFacts => {
  const { number, currency, minorUnit, issuedOn, discounts, taxRates, taxRounding, rounding } = invoice;
  const lines = new Array<LineFacts>(invoice.lines.length);
  for (let i = 0; i < lines.length; i++) lines[i] = lineFactsOf(invoice.lines[i]!);
  return { number, currency, minorUnit, issuedOn, lines, discounts, taxRates, taxRounding, rounding };
};

const lineFactsOf = (line: InvoiceLine): LineFacts => {
  const { id, description, quantity, unitPrice, subtotal } = line;
  const taxes = new Array<string>(line.taxes.length);
  for (let i = 0; i < taxes.length; i++) taxes[i] = line.taxes[i]!.id;
  return { id, description, quantity, unitPrice, subtotal, taxes, discountable: line.discountable === undefined };
};

const linesHold = (lines: readonly InvoiceLine[], { after, discounts, taxes }: InvoiceFigures): boolean => {
  if (!discountsHold(lines, discounts)) return false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const { inclusive, amounts } = taxes[i]!;
    const net = after[i]! - inclusive;
    let total = net;
    for (let t = 0; t < amounts.length; t++) {
      if (line.taxes[t]!.amount !== amounts[t]) return false;
      total += amounts[t]!;
    }
    if (line.net !== net || line.total !== total) return false;
  }
  return true;
};

/** Each line has a part of each discount that it takes part in, in the order of the discounts, and no others. */
const discountsHold = (lines: readonly InvoiceLine[], discounts: InvoiceFigures['discounts']): boolean => {
  const seen = new Array<number>(lines.length).fill(0);
  for (const { id, scope, shares } of discounts) {
    for (let i = 0; i < scope.length; i++) {
      const line = scope[i]!;
      const part = lines[line]!.discounts[seen[line]!];
      if (part === undefined || part.id !== id || part.amount !== shares[i]) return false;
      seen[line]!++;
    }
  }
  for (let i = 0; i < lines.length; i++) if (lines[i]!.discounts.length !== seen[i]) return false;
  return true;
};

const sameTotals = (stated: Totals, own: Totals): boolean =>
  stated.subtotal === own.subtotal &&
  stated.discount === own.discount &&
  stated.net === own.net &&
  stated.tax === own.tax &&
  stated.total === own.total;

const taxesHold = ({ lines, taxRates, taxes }: Invoice): boolean => {
  const own = taxesByRate(lines, taxRates);
  return own.length === taxes.length && own.every((tax, i) => sameTax(tax, taxes[i]!));
};

type Tax = { readonly id: string; readonly taxable: MinorUnits; readonly amount: MinorUnits };

const sameTax = (a: Tax, b: Tax): boolean => a.id === b.id && a.taxable === b.taxable && a.amount === b.amount;
