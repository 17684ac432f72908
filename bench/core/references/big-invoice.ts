import { Big } from 'big.js';
import type { InvoiceDraft } from 'credit-notes';
import { bigAllocation } from './big-allocation.js';

export type BigLine = {
  readonly id: string;
  readonly quantity: Big;
  readonly subtotal: Big;
  readonly discount: Big;
  readonly net: Big;
  readonly taxes: readonly Big[];
  readonly total: Big;
};

/** An invoice as one writes it with decimals at hand: each figure a decimal, rounded where money is due. */
export const bigInvoice = ({ lines, discounts = [], taxRates = [] }: InvoiceDraft): readonly BigLine[] => {
  const subtotals = lines.map((line) => new Big(line.quantity ?? 1).times(line.unitPrice ?? 0).round());
  let sum = new Big(0);
  for (const subtotal of subtotals) sum = sum.plus(subtotal);
  const off = sum
    .times(discounts[0]?.percent ?? 0)
    .div(100)
    .round();
  const shares = bigAllocation(off, subtotals);
  const rates = new Map(taxRates.map((rate) => [rate.id, rate]));
  return lines.map((line, i) => {
    const subtotal = subtotals[i]!;
    const discount = shares[i]!;
    const own = (line.taxes ?? []).map((id) => rates.get(id)!);
    const quantity = new Big(line.quantity ?? 1);
    return { id: line.id, quantity, subtotal, discount, ...taxed(subtotal.minus(discount), own) };
  });
};

type Rates = readonly { readonly percent: number | string; readonly behavior: string }[];

const taxed = (after: Big, rates: Rates): Pick<BigLine, 'net' | 'taxes' | 'total'> => {
  const percents = rates.map((rate) => new Big(rate.percent));
  if (rates[0]?.behavior !== 'inclusive') {
    const taxes = percents.map((percent) => after.times(percent).div(100).round());
    return { net: after, taxes, total: taxes.reduce((total, tax) => total.plus(tax), after) };
  }
  const both = percents.reduce((all, percent) => all.plus(percent));
  const tax = after.times(both).div(both.plus(100)).round();
  return { net: after.minus(tax), taxes: bigAllocation(tax, percents), total: after };
};
