import type { DocumentTax, InvoiceLine, Totals } from '../documents/invoice.js';
import type { Mutable } from '../documents/proof.js';
import type { MinorUnits } from '../money/minor-units.js';
import { indexById } from './lookups.js';

/** What a line contributes to its document, on an invoice and on a credit note alike. */
export type Figures = Pick<InvoiceLine, 'subtotal' | 'discounts' | 'net' | 'taxes' | 'total'>;

export const NO_TOTALS: Totals = /* @__PURE__ */ Object.freeze({ subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 });

export const sumAmounts = (of: readonly { readonly amount: MinorUnits }[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < of.length; i++) sum += of[i]!.amount;
  return sum;
};

/** What the lines of a document come to. */
export type DocumentSums = {
  readonly totals: Totals;
  /** By rate: those that stand on some line, in the order of the document's rates. */
  readonly taxes: readonly DocumentTax[];
};

/** Sums the lines of a document, each while it is at hand: to go through many of them again costs as much as to make them. */
export const createDocumentSum = (taxRates: readonly { readonly id: string }[]) => {
  const findPosition = indexById(taxRates);
  const totals: Mutable<Totals> = { subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
  const byRate = new Array<Mutable<DocumentTax> | undefined>(taxRates.length).fill(undefined);
  const add = ({ subtotal, discounts, net, taxes, total }: Figures): void => {
    totals.subtotal += subtotal;
    totals.discount += sumAmounts(discounts);
    totals.net += net;
    totals.total += total;
    for (let t = 0; t < taxes.length; t++) {
      const { id, amount } = taxes[t]!;
      totals.tax += amount;
      const position = findPosition(id);
      // A stored note may name a rate that its invoice does not have.
      if (position < 0) continue;
      const tax = byRate[position];
      if (tax === undefined) byRate[position] = { id, taxable: net, amount };
      else {
        tax.taxable += net;
        tax.amount += amount;
      }
    }
  };
  const sums = (): DocumentSums => {
    const taxes: DocumentTax[] = [];
    for (const tax of byRate) if (tax !== undefined) taxes.push(Object.freeze(tax));
    return { totals: addTotals(totals, NO_TOTALS), taxes: Object.freeze(taxes) };
  };
  return { add, sums };
};

/** What lines that were all made come to. */
export const sumDocument = (lines: readonly Figures[], taxRates: readonly { readonly id: string }[]): DocumentSums => {
  const { add, sums } = createDocumentSum(taxRates);
  for (let i = 0; i < lines.length; i++) add(lines[i]!);
  return sums();
};

/** The sum, or with a sign of −1 the difference, of two documents' totals. */
export const addTotals = (a: Totals, b: Totals, sign: 1 | -1 = 1): Totals =>
  Object.freeze({
    subtotal: a.subtotal + sign * b.subtotal,
    discount: a.discount + sign * b.discount,
    net: a.net + sign * b.net,
    tax: a.tax + sign * b.tax,
    total: a.total + sign * b.total,
  });
