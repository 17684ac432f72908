import type { DocumentTax, Part, TaxRate, Totals } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import { placeAmong } from './place-among.js';

/** What a line contributes to its document, on an invoice and on a credit note alike. */
export type Figures = {
  readonly subtotal: MinorUnits;
  readonly discounts: readonly Part[];
  readonly net: MinorUnits;
  readonly taxes: readonly Part[];
  readonly total: MinorUnits;
};

export const NO_TOTALS: Totals = /* @__PURE__ */ Object.freeze({ subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 });

export const sumOfParts = (parts: readonly Part[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < parts.length; i++) sum += parts[i]!.amount;
  return sum;
};

/** The totals of a document's lines. */
export const totalsOf = (lines: readonly Figures[]): Totals => {
  let subtotal = 0;
  let discount = 0;
  let net = 0;
  let tax = 0;
  let total = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    subtotal += line.subtotal;
    discount += sumOfParts(line.discounts);
    net += line.net;
    tax += sumOfParts(line.taxes);
    total += line.total;
  }
  return Object.freeze({ subtotal, discount, net, tax, total });
};

/** The taxes of a document's lines by rate: those that stand on some line, in the order of the document's rates. */
export const taxesByRate = (lines: readonly Figures[], taxRates: readonly TaxRate[]): readonly DocumentTax[] => {
  const placeOf = placeAmong(taxRates);
  const taxable = new Array<MinorUnits | undefined>(taxRates.length);
  const amounts = new Array<MinorUnits>(taxRates.length).fill(0);
  for (let i = 0; i < lines.length; i++) {
    const { net, taxes } = lines[i]!;
    for (let t = 0; t < taxes.length; t++) {
      const { id, amount } = taxes[t]!;
      const place = placeOf(id);
      // A stored note may name a rate that its invoice does not have.
      if (place < 0) continue;
      taxable[place] = (taxable[place] ?? 0) + net;
      amounts[place]! += amount;
    }
  }
  const byRate: DocumentTax[] = [];
  taxRates.forEach(({ id }, r) => {
    const own = taxable[r];
    if (own !== undefined) byRate.push(Object.freeze({ id, taxable: own, amount: amounts[r]! }));
  });
  return Object.freeze(byRate);
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
