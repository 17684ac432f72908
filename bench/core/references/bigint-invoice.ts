import { PRICE, QUANTITY, RATE, type Item } from '../limit/invoice.js';
import { bigintAllocation } from './bigint-allocation.js';

export type BigintLine = {
  readonly item: Item;
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly net: bigint;
  readonly taxes: readonly bigint[];
  readonly total: bigint;
};

/** `round(amount × part / whole)` of figures that are not below zero. */
export const bigintProportion = (amount: bigint, part: bigint, whole: bigint): bigint =>
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
