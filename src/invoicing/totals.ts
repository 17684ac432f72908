import type { DiscountShare, DocumentTax, TaxShare, Totals } from '../documents/invoice.js';
import type { Mutable } from '../documents/proof.js';
import type { MinorUnits } from '../money/minor-units.js';
import { indexById } from './lookups.js';

/** What a line contributes to its document, on an invoice and on a credit note alike. */
export type Figures = {
  readonly subtotal: MinorUnits;
  readonly discounts: readonly DiscountShare[];
  readonly net: MinorUnits;
  readonly taxes: readonly TaxShare[];
  readonly total: MinorUnits;
};

export const NO_TOTALS: Totals = /* @__PURE__ */ Object.freeze({ subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 });

export const sumShares = (shares: readonly (DiscountShare | TaxShare)[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += shares[i]!.amount;
  return sum;
};

/** What the lines of a document come to. */
export type DocumentSums = {
  readonly totals: Totals;
  /** By rate: those that stand on some line, in the order of the document's rates. */
  readonly taxes: readonly DocumentTax[];
};

/** Sums the lines of a document, each while it is at hand: to go through many of them again costs as much as to make them. */
export type RunningSums = { readonly add: (line: Figures) => void; readonly sums: () => DocumentSums };

export const createDocumentSum = (taxRates: readonly { readonly id: string }[]): RunningSums => {
  const findPosition = indexById(taxRates);
  const totals: Mutable<Totals> = { subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
  const byRate = new Array<Mutable<DocumentTax> | undefined>(taxRates.length).fill(undefined);
  const add = ({ subtotal, discounts, net, taxes, total }: Figures): void => {
    totals.subtotal += subtotal;
    totals.discount += sumShares(discounts);
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
    for (const tax of byRate) {
      if (tax !== undefined) taxes.push(Object.freeze({ id: tax.id, taxable: tax.taxable, amount: tax.amount }));
    }
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
