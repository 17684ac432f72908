import type { MinorUnits } from '../money/minor-units.js';
import type { LinesSoFar } from './lines-so-far.js';

export type Of = 'net' | 'total';

/** The positive lines with something left of the asked figure, what is left of it on each, and on all of them. */
export type Spreadable = {
  readonly of: Of;
  readonly positions: readonly number[];
  readonly lefts: readonly MinorUnits[];
  readonly whole: MinorUnits;
};

/** What can be spread over an invoice. */
export const findSpreadable = ({ invoice: { lines }, before }: LinesSoFar, of: Of): Spreadable => {
  const positions: number[] = [];
  const lefts: MinorUnits[] = [];
  let whole = 0;
  for (let position = 0; position < lines.length; position++) {
    const line = lines[position]!;
    const left = line[of] - (before(position)?.[of] ?? 0);
    if (left <= 0) continue;
    positions.push(position);
    lefts.push(left);
    whole += left;
  }
  return { of, positions, lefts, whole };
};
