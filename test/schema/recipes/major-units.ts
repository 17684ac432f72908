// Recipe: amounts as decimal text in major units, as people write them and other systems send them.
//
// An amount has at most the decimals of its currency, and `fromDecimal` and `toDecimal` are all it takes. A unit price
// may be finer than that (0.0035 EUR a call), so its point is moved: the library's unit prices are in minor units.

import { fromDecimal, isLeft, toDecimal, type Decimal, type Invoice, type Outcome } from '../../../src/index.js';

/** A unit price in major units as one in minor units: `0.0035` EUR is `0.35`. */
export const unitPriceOf = (price: string, currency: string): Outcome<Decimal> => {
  const one = toDecimal(1, currency);
  if (isLeft(one)) return one;
  const places = one.right.split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = price.split('.');
  const digits = fraction.padEnd(places, '0');
  const moved = `${whole}${digits.slice(0, places)}`;
  const rest = digits.slice(places);
  return { _tag: 'Right', right: rest === '' ? moved : `${moved}.${rest}` };
};

/** An amount in major units as minor units: `10.50` EUR is 1050; `10.505` EUR is refused, never rounded. */
export const amountOf = (amount: string, currency: string): Outcome<number> => fromDecimal(amount, currency);

/** The totals of an invoice as text in major units. */
export const totalsInMajorUnits = (invoice: Invoice): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(invoice.totals).map(([name, amount]) => {
      const text = toDecimal(amount, invoice);
      return [name, isLeft(text) ? '' : text.right];
    }),
  );
