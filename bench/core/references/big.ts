import { Big } from 'big.js';
import type { Credit, InvoiceDraft } from 'credit-notes';

/** Largest remainder as one writes it with decimals at hand: divide, round down, sort what is left over. */
export const bigAllocation = (amount: Big, weights: readonly Big[]): Big[] => {
  let sum = new Big(0);
  for (const weight of weights) sum = sum.plus(weight);
  const exact = weights.map((weight) => amount.times(weight).div(sum));
  const shares = exact.map((share) => share.round(0, Big.roundDown));
  let left = amount;
  for (const share of shares) left = left.minus(share);
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share.minus(shares[i]!) }))
    .sort((a, b) => b.remainder.cmp(a.remainder));
  for (let k = 0; left.gt(0); k++) {
    const { i } = byRemainder[k]!;
    shares[i] = shares[i]!.plus(1);
    left = left.minus(1);
  }
  return shares;
};

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
  const discountSum = sum
    .times(discounts[0]?.percent ?? 0)
    .div(100)
    .round();
  const shares = bigAllocation(discountSum, subtotals);
  const rates = new Map(taxRates.map((rate) => [rate.id, rate]));
  return lines.map((line, i) => {
    const subtotal = subtotals[i]!;
    const discount = shares[i]!;
    const ratesOfLine = (line.taxes ?? []).map((id) => rates.get(id)!);
    const quantity = new Big(line.quantity ?? 1);
    return { id: line.id, quantity, subtotal, discount, ...taxLine(subtotal.minus(discount), ratesOfLine) };
  });
};

type Rates = readonly { readonly percent: number | string; readonly behavior: string }[];

const taxLine = (after: Big, rates: Rates): Pick<BigLine, 'net' | 'taxes' | 'total'> => {
  const percents = rates.map((rate) => new Big(rate.percent));
  if (rates[0]?.behavior !== 'inclusive') {
    const taxes = percents.map((percent) => after.times(percent).div(100).round());
    return { net: after, taxes, total: taxes.reduce((total, tax) => total.plus(tax), after) };
  }
  const both = percents.reduce((all, percent) => all.plus(percent));
  const tax = after.times(both).div(both.plus(100)).round();
  return { net: after.minus(tax), taxes: bigAllocation(tax, percents), total: after };
};

/**
 * A credit note as one writes it with decimals at hand: each figure times the part that is credited, rounded for this
 * note alone. It's what most systems do, and does not close: the notes of a line need not add up to it.
 */
export const bigCreditNote = (lines: readonly BigLine[], credits: readonly Credit[]): readonly BigLine[] =>
  credits.map((credit) => {
    const line = lines.find(({ id }) => 'line' in credit && id === credit.line)!;
    const part = computePart(line, credit);
    const subtotal = line.subtotal.times(part).round();
    const discount = line.discount.times(part).round();
    const net = credit.by === 'amount' ? new Big(credit.amount) : line.net.times(part).round();
    const taxes = line.taxes.map((tax) => tax.times(part).round());
    const total = taxes.reduce((all, tax) => all.plus(tax), net);
    return { id: line.id, quantity: line.quantity.times(part), subtotal, discount, net, taxes, total };
  });

const computePart = (line: BigLine, credit: Credit): Big => {
  if (credit.by === 'quantity') return new Big(credit.quantity).div(line.quantity);
  if (credit.by === 'amount') return new Big(credit.amount).div(line.net);
  return new Big(1);
};
