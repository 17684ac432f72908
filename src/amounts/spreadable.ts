import type { Invoice } from '../documents/invoice.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { AccountAt, LineAccount } from './line-tree.js';

export type Of = 'net' | 'total';

type Figure = 'discount' | 'inclusive' | 'net' | 'exclusive' | Of;

/** What is left of a figure of a line. */
export const leftOn = ({ whole, credited }: LineAccount, figure: Figure): MinorUnits =>
  whole[figure] - credited[figure];

/** The positive lines with something left of the asked figure, what is left of it on each, and on all of them. */
export type Spreadable = {
  readonly of: Of;
  readonly positions: readonly number[];
  readonly lefts: readonly MinorUnits[];
  readonly whole: MinorUnits;
};

/** What can be spread over an invoice. */
export const spreadable = ({ lines }: Invoice, at: AccountAt, of: Of): Spreadable => {
  const positions: number[] = [];
  const lefts: MinorUnits[] = [];
  let whole = 0;
  for (let position = 0; position < lines.length; position++) {
    const account = at(position);
    const left = account.sign === 1 ? leftOn(account, of) : 0;
    if (left <= 0) continue;
    positions.push(position);
    lefts.push(left);
    whole += left;
  }
  return { of, positions, lefts, whole };
};
