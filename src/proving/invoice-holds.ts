import { memoizeByIds } from '../invoicing/lookups.js';
import { createDocumentSum, type RunningSums } from '../invoicing/totals.js';
import { computeInvoiceFigures, type InvoiceFigures } from '../invoicing/invoice-lines.js';
import type { ComputableInvoice } from '../reading/invoice-facts.js';
import type { DocumentTax, Invoice, InvoiceLine, TaxShare, Totals } from '../documents/invoice.js';
import { checkAmountsInRange } from '../rules/range.js';
import { checkInvoice } from '../rules/invoice.js';

/**
 * Whether a stored invoice holds: its facts keep the laws, and every figure is what comes out of them. What is off, if
 * something is, is told by finalizing its facts again.
 */
export const invoiceHolds = (invoice: Invoice): boolean => {
  const { lines, totals, taxes } = invoice;
  const terms = termsOf(invoice);
  if (checkInvoice(terms).length > 0) return false;
  const subtotals = lines.map((line) => line.subtotal);
  if (checkAmountsInRange(subtotals, []).length > 0) return false;
  const { add, sums } = createDocumentSum(invoice.taxRates);
  if (!linesHold(lines, computeInvoiceFigures(terms, subtotals), add)) return false;
  const sizes = lines.map((line) => line.total);
  if (checkAmountsInRange(sizes, []).length > 0) return false;
  const own = sums();
  return totals.total >= 0 && sameTotals(totals, own.totals) && sameTaxes(taxes, own.taxes);
};

/** The terms that the figures of a stored invoice follow from; a stored subtotal is a fact beside them. */
const termsOf = ({
  currency,
  minorUnit,
  lines,
  discounts,
  taxRates,
  taxRounding,
  rounding,
}: Invoice): ComputableInvoice => {
  const taxesOf = memoizeByIds(
    ({ id }: TaxShare) => id,
    (ids) => ids,
  );
  const terms = lines.map((line) => {
    const { id, taxes, discountable } = line;
    return { id, taxes: taxesOf(taxes), discountable: discountable === undefined };
  });
  return { currency, minorUnit, lines: terms, discounts, taxRates, taxRounding, rounding };
};

const linesHold = (
  lines: readonly InvoiceLine[],
  { after, discounts, nextTaxes }: InvoiceFigures,
  add: RunningSums['add'],
): boolean => {
  if (!discountsHold(lines, discounts)) return false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const { inclusive, amounts } = nextTaxes();
    const net = after[i]! - inclusive;
    let total = net;
    for (let t = 0; t < amounts.length; t++) {
      if (line.taxes[t]!.amount !== amounts[t]) return false;
      total += amounts[t]!;
    }
    if (line.net !== net || line.total !== total) return false;
    add(line);
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

const sameTaxes = (stated: readonly DocumentTax[], own: readonly DocumentTax[]): boolean =>
  stated.length === own.length && own.every((tax, i) => sameTax(tax, stated[i]!));

const sameTax = (a: DocumentTax, b: DocumentTax): boolean =>
  a.id === b.id && a.taxable === b.taxable && a.amount === b.amount;
