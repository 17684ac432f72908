import { Big } from 'big.js';
import type { Credit } from 'credit-notes';
import type { BigLine } from './big-invoice.js';

/**
 * A credit note as one writes it with decimals at hand: each figure times the part that is credited, rounded for this
 * note alone. It's what most systems do, and does not close: the notes of a line need not add up to it.
 */
export const bigCreditNote = (lines: readonly BigLine[], credits: readonly Credit[]): readonly BigLine[] =>
  credits.map((credit) => {
    const line = lines.find(({ id }) => 'line' in credit && id === credit.line)!;
    const part = partOf(line, credit);
    const subtotal = line.subtotal.times(part).round();
    const discount = line.discount.times(part).round();
    const net = credit.by === 'amount' ? new Big(credit.amount) : line.net.times(part).round();
    const taxes = line.taxes.map((tax) => tax.times(part).round());
    const total = taxes.reduce((all, tax) => all.plus(tax), net);
    return { id: line.id, quantity: line.quantity.times(part), subtotal, discount, net, taxes, total };
  });

const partOf = (line: BigLine, credit: Credit): Big => {
  if (credit.by === 'quantity') return new Big(credit.quantity).div(line.quantity);
  if (credit.by === 'amount') return new Big(credit.amount).div(line.net);
  return new Big(1);
};
