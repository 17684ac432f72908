import type { Invoice } from '../documents/invoice.js';
import { dispatch } from '../money/dispatch.js';
import type { MinorUnits } from '../money/minor-units.js';
import { leftOf, type LineAccount, type LineTree } from './line-tree.js';
import { placeAmong } from './place-among.js';

export type Of = 'net' | 'total';

export type List = 'discounts' | 'taxes';

/**
 * A positive line with something left of the asked figure; `given` is what it gets of the amount, and `places` are those
 * of its discounts and taxes on the invoice.
 */
export type Taker = {
  readonly account: LineAccount;
  readonly left: LineTree;
  readonly given: MinorUnits;
  readonly places: Readonly<Record<List, readonly number[]>>;
};

/** The lines that take part in a spread, and what each gets of the amount: its share of what is available of them all. */
export const takersOf = (
  accounts: readonly LineAccount[],
  amount: MinorUnits,
  of: Of,
  available: MinorUnits,
  invoice: Invoice,
): Taker[] => {
  const takers = accounts
    .filter(({ sign, whole, credited }) => sign === 1 && whole[of] > credited[of])
    .map((account) => ({ account, left: leftOf(account) }));
  const weights = takers.map(({ left }) => left[of]);
  const given = dispatch(amount, { weights, multiplier: amount, divisor: available });
  const discountAt = placeAmong(invoice.discounts);
  const taxAt = placeAmong(invoice.taxRates);
  return takers.map(({ account, left }, i) => {
    const { discounts, taxes } = account.line;
    const places = { discounts: discounts.map(({ id }) => discountAt(id)), taxes: taxes.map(({ id }) => taxAt(id)) };
    return { account, left, given: given[i]!, places };
  });
};
