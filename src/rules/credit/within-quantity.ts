import type { LineState } from '../../crediting/line-tree.js';
import { computeQuantityLeft } from '../../crediting/quantity-left.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { compareDecimals, absDecimal, type Decimal } from '../../money/decimal.js';

const NONE: readonly never[] = Object.freeze([]);

/** A quantity is no more than what earlier credits left of the line's; `running` is what is used up with it. */
export const checkWithinQuantity = (
  { line, before }: LineState,
  quantity: Decimal,
  running: Decimal,
  path: Path,
): readonly Refusal[] => {
  if (compareDecimals(running, absDecimal(line.quantity)) <= 0) return NONE;
  const left = computeQuantityLeft(line, before);
  return [{ code: 'quantity-exceeds-line', path: [...path, 'quantity'], line: line.id, asked: quantity, left }];
};
