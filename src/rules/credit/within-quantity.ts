import type { LineAccount } from '../../crediting/line-tree.js';
import { quantityLeft } from '../../crediting/quantity-left.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { compare, magnitude, type Decimal } from '../../money/decimal.js';

const NONE: readonly never[] = Object.freeze([]);

/** A quantity is no more than what earlier credits left of the line's; `running` is what is used up with it. */
export const withinQuantity = (
  { line, before }: LineAccount,
  quantity: Decimal,
  running: Decimal,
  path: Path,
): readonly Refusal[] => {
  if (compare(running, magnitude(line.quantity)) <= 0) return NONE;
  const left = quantityLeft(line, before);
  return [{ code: 'quantity-exceeds-line', path: [...path, 'quantity'], line: line.id, asked: quantity, left }];
};
