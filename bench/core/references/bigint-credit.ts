import { BY_NET, BY_QUANTITY, type LimitCredit } from '../limit/credit.js';
import { bigintProportion, type BigintLine } from './bigint-invoice.js';

export type BigintNoteLine = Omit<BigintLine, 'item'> & { readonly line: string };

/** The first note on an invoice in BigInt: what the limit computes for lines of which nothing was credited before. */
export const bigintCreditNote = (
  lines: readonly BigintLine[],
  credits: readonly LimitCredit[],
): readonly BigintNoteLine[] => credits.map((credit) => bigintNoteLine(lines[credit.line]!, credit));

const bigintNoteLine = (line: BigintLine, { by, value }: LimitCredit): BigintNoteLine => {
  const { id, inclusive, quantity } = line.item;
  const asked = BigInt(value);
  let wholeTax = 0n;
  for (const tax of line.taxes) wholeTax += tax;
  let { discount, net } = line;
  let tax = wholeTax;
  if (by === BY_QUANTITY) {
    const subtotal = bigintProportion(line.subtotal, asked, BigInt(quantity));
    discount = bigintProportion(line.discount, subtotal, line.subtotal);
    const after = subtotal - discount;
    tax = inclusive
      ? bigintProportion(wholeTax, after, line.subtotal - line.discount)
      : bigintProportion(wholeTax, subtotal, line.subtotal);
    net = inclusive ? after - tax : after;
  } else if (by === BY_NET) {
    discount = bigintProportion(line.discount, asked, line.net);
    tax = bigintProportion(wholeTax, asked, line.net);
    net = asked;
  }
  const first = wholeTax === 0n ? 0n : bigintProportion(line.taxes[0]!, tax, wholeTax);
  const taxes = line.taxes.length === 1 ? [tax] : [first, tax - first];
  return { line: id, subtotal: net + discount + (inclusive ? tax : 0n), discount, net, taxes, total: net + tax };
};
