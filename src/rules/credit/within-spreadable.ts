import type { SpreadCredit } from '../../documents/credit-note-draft.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import type { MinorUnits } from '../../money/minor-units.js';

/** An amount to spread is no more than what is left of the positive lines. */
export const checkWithinSpreadable = ({ amount, of }: SpreadCredit, left: MinorUnits, path: Path): Refusal[] =>
  amount <= left ? [] : [{ code: 'spread-exceeds-lines', path: [...path, 'amount'], of, asked: amount, left }];
