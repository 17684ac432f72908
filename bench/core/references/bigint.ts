import { PRICE, QUANTITY, RATE, type Item } from '../limit/invoice.js';
import { BY_NET, BY_QUANTITY, type LimitCredit } from '../limit/credit.js';

/** Largest remainder in BigInt: exact at any size, with a sort of what is left over. */
export const bigintAllocation = (amount: bigint, weights: readonly bigint[]): bigint[] => {
  let sum = 0n;
  for (const weight of weights) sum += weight;
  let left = amount;
  const shares = new Array<bigint>(weights.length);
  const remainders = new Array<{ i: number; remainder: bigint }>(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const product = amount * weights[i]!;
    const share = product / sum;
    shares[i] = share;
    remainders[i] = { i, remainder: product - share * sum };
    left -= share;
  }
  remainders.sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0));
  for (let k = 0; k < Number(left); k++) shares[remainders[k]!.i]!++;
  return shares;
};

export type BigintLine = {
  readonly item: Item;
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly net: bigint;
  readonly taxes: readonly bigint[];
  readonly total: bigint;
};

/** `round(amount × part / whole)` of figures that are not below zero. */
const bigintProportion = (amount: bigint, part: bigint, whole: bigint): bigint =>
  (2n * amount * part + whole) / (2n * whole);

/** The limit's invoice with every figure a BigInt. */
export const bigintInvoice = (items: readonly Item[], percent: number): readonly BigintLine[] => {
  const scale = BigInt(QUANTITY * PRICE);
  const subtotals = items.map((item) => bigintProportion(BigInt(item.quantity), BigInt(item.unitPrice), scale));
  let sum = 0n;
  for (const subtotal of subtotals) sum += subtotal;
  const shares = bigintAllocation(bigintProportion(sum, BigInt(percent), BigInt(RATE)), subtotals);
  return items.map((item, i) => bigintLine(item, subtotals[i]!, shares[i]!));
};

const bigintLine = (item: Item, subtotal: bigint, discount: bigint): BigintLine => {
  const after = subtotal - discount;
  const rates = item.rates.map(BigInt);
  const whole = BigInt(RATE);
  if (item.inclusive) {
    let both = 0n;
    for (const rate of rates) both += rate;
    const tax = bigintProportion(after, both, whole + both);
    return { item, subtotal, discount, net: after - tax, taxes: bigintAllocation(tax, rates), total: after };
  }
  const taxes = rates.map((rate) => bigintProportion(after, rate, whole));
  let total = after;
  for (const tax of taxes) total += tax;
  return { item, subtotal, discount, net: after, taxes, total };
};

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
