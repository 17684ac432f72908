import type { LineAccount } from '../../amounts/line-tree.js';
import type { AskedFigure, Path, Refusal } from '../../documents/refusal.js';
import type { MinorUnits } from '../../money/minor-units.js';

/** An amount of a line, here in absolute value, is no more than what is left of the asked figure. */
export const withinLine = (
  { line, sign, whole, credited }: LineAccount,
  of: AskedFigure,
  amount: MinorUnits,
  path: Path,
): Refusal[] => {
  const left = whole[of] - credited[of];
  if (amount <= left) return [];
  const signed = (value: MinorUnits) => (sign === -1 ? 0 - value : value);
  return [{ code: 'credit-exceeds-line', path, line: line.id, of, asked: signed(amount), left: signed(left) }];
};
