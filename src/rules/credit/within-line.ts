import type { LineState } from '../../crediting/line-tree.js';
import type { AskedFigure, Path, Refusal } from '../../documents/refusal.js';
import type { MinorUnits } from '../../money/minor-units.js';

const NONE: readonly never[] = Object.freeze([]);

/** An amount of a line, here in absolute value and asked by a field of the credit, is no more than what is left of the asked figure. */
export const checkWithinLine = (
  { line, sign, whole, credited }: LineState,
  of: AskedFigure,
  amount: MinorUnits,
  path: Path,
  field: 'amount' | 'percent',
): readonly Refusal[] => {
  const left = whole[of] - credited[of];
  if (amount <= left) return NONE;
  const signed = (value: MinorUnits) => (sign === -1 ? 0 - value : value);
  const operands = { line: line.id, of, asked: signed(amount), left: signed(left) };
  return [{ code: 'credit-exceeds-line', path: [...path, field], ...operands }];
};
