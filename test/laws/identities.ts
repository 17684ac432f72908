import type { CreditNote, DocumentTax, Invoice, TaxRate, Totals } from '../../src/index.js';
import { ensure } from './running.js';

// L2: the identities of every line and every document.

type Part = { readonly id: string; readonly amount: number };

type Line = {
  readonly subtotal: number;
  readonly discounts: readonly Part[];
  readonly net: number;
  readonly taxes: readonly Part[];
  readonly total: number;
};

type Document = {
  readonly lines: readonly Line[];
  readonly totals: Totals;
  readonly taxes: readonly DocumentTax[];
};

/** A figure is a safe integer, and never a zero below zero. */
const isFigure = (value: number): boolean => Number.isSafeInteger(value) && !Object.is(value, -0);

/** Checks a document of an invoice's tax rates, and answers how many figures it has. */
export const checkIdentities = (document: Document, taxRates: readonly TaxRate[]): number => {
  const sums = { subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 };
  const taxable = new Map<string, number>();
  const taxOf = new Map<string, number>();
  let figures = 0;
  for (const line of document.lines) {
    let discount = 0;
    let inclusive = 0;
    let tax = 0;
    for (const { amount } of line.discounts) {
      ensure(isFigure(amount), () => `L2 a discount of ${amount}`);
      discount += amount;
    }
    for (const { id, amount } of line.taxes) {
      ensure(isFigure(amount), () => `L2 a tax of ${amount}`);
      tax += amount;
      if (taxRates.find((rate) => rate.id === id)?.behavior === 'inclusive') inclusive += amount;
      taxable.set(id, (taxable.get(id) ?? 0) + line.net);
      taxOf.set(id, (taxOf.get(id) ?? 0) + amount);
    }
    const { subtotal, net, total } = line;
    ensure(isFigure(subtotal) && isFigure(net) && isFigure(total), () => `L2 no figure: ${JSON.stringify(line)}`);
    ensure(subtotal === discount + net + inclusive, () => `L2 subtotal: ${JSON.stringify(line)}`);
    ensure(total === net + tax, () => `L2 total: ${JSON.stringify(line)}`);
    figures += 3 + line.discounts.length + line.taxes.length;
    sums.subtotal += subtotal;
    sums.discount += discount;
    sums.net += net;
    sums.tax += tax;
    sums.total += total;
  }
  for (const name of ['subtotal', 'discount', 'net', 'tax', 'total'] as const) {
    ensure(isFigure(document.totals[name]), () => `L2 no figure: totals.${name}`);
    ensure(document.totals[name] === sums[name], () => `L2 totals.${name}: ${document.totals[name]}, ${sums[name]}`);
  }
  ensure(document.taxes.length === taxable.size, () => `L2 rates: ${JSON.stringify(document.taxes)}`);
  for (const rate of document.taxes) {
    ensure(
      rate.taxable === taxable.get(rate.id) && rate.amount === taxOf.get(rate.id) && isFigure(rate.amount),
      () => `L2 rate: ${JSON.stringify(rate)}`,
    );
  }
  return figures + 5 + 2 * document.taxes.length;
};

/** That a note credits lines of its invoice by the names of its lines, and is above zero. */
export const checkNote = (note: CreditNote, invoice: Invoice): number => {
  ensure(note.totals.total > 0, () => 'L2 a note that is not above zero');
  ensure(note.invoice === invoice.number && note.currency === invoice.currency, () => 'L2 a note of another invoice');
  return checkIdentities(note, invoice.taxRates);
};
