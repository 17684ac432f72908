import { dispatch } from '../money/dispatch.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { LineAccount } from './line-tree.js';

export type Of = 'net' | 'total';

/** A positive line with something left of the asked figure; `given` is what it gets of the amount. */
export type Taker = { readonly account: LineAccount; readonly given: MinorUnits };

type Figure = 'discount' | 'inclusive' | 'net' | 'exclusive' | Of;

/** What is left of a figure of a line. */
export const leftOn = ({ whole, credited }: LineAccount, figure: Figure): MinorUnits =>
  whole[figure] - credited[figure];

/** The lines that take part in a spread, and what each gets of the amount: its share of what is available of them all. */
export const takersOf = (
  accounts: readonly LineAccount[],
  amount: MinorUnits,
  of: Of,
  available: MinorUnits,
): Taker[] => {
  const open = accounts.filter((account) => account.sign === 1 && leftOn(account, of) > 0);
  const weights = open.map((account) => leftOn(account, of));
  const given = dispatch(amount, { weights, multiplier: amount, divisor: available });
  return open.map((account, i) => ({ account, given: given[i]! }));
};
