import type { DocumentTax, TaxShare, Totals } from '../documents/invoice.js';
import type { Mutable } from '../documents/proof.js';
import type { MinorUnits } from '../money/minor-units.js';
import { indexById } from './place-among.js';

/** What a line contributes to its document, on an invoice and on a credit note alike. */
export type Figures = {
  readonly subtotal: MinorUnits;
  readonly discounts: readonly TaxShare[];
  readonly net: MinorUnits;
  readonly taxes: readonly TaxShare[];
  readonly total: MinorUnits;
};

export const NO_TOTALS: Totals = /* @__PURE__ */ Object.freeze({ subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 });

export const sumShares = (parts: readonly TaxShare[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < parts.length; i++) sum += parts[i]!.amount;
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
  const placeOf = indexById(taxRates);
  const totals: Mutable<Totals> = { ...NO_TOTALS };
  const taxable = new Array<MinorUnits | undefined>(taxRates.length);
  const amounts = new Array<MinorUnits>(taxRates.length).fill(0);
  const add = ({ subtotal, discounts, net, taxes, total }: Figures): void => {
    totals.subtotal += subtotal;
    totals.discount += sumShares(discounts);
    totals.net += net;
    totals.tax += sumShares(taxes);
    totals.total += total;
    for (let t = 0; t < taxes.length; t++) {
      const { id, amount } = taxes[t]!;
      const place = placeOf(id);
      // A stored note may name a rate that its invoice does not have.
      if (place < 0) continue;
      taxable[place] = (taxable[place] ?? 0) + net;
      amounts[place]! += amount;
    }
  };
  return {
    add,
    sums: () => ({
      totals: Object.freeze({ ...totals }),
      taxes: Object.freeze(
        taxRates.flatMap(({ id }, place) => {
          const own = taxable[place];
          return own === undefined ? [] : [Object.freeze({ id, taxable: own, amount: amounts[place]! })];
        }),
      ),
    }),
  };
};

/** What lines that were all made come to. */
export const sumDocument = (lines: readonly Figures[], taxRates: readonly { readonly id: string }[]): DocumentSums => {
  const { add, sums } = createDocumentSum(taxRates);
  lines.forEach(add);
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
