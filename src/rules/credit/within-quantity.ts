import type { LineAccount } from '../../amounts/line-tree.js';
import { quantityLeft } from '../../amounts/quantity-left.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { compare, type Decimal } from '../../money/decimal.js';

/** A quantity is no more than what earlier credits left of the line's. */
export const withinQuantity = ({ line, before }: LineAccount, quantity: Decimal, path: Path): Refusal[] => {
  const left = quantityLeft(line, before);
  return compare(quantity, left) <= 0
    ? []
    : [{ code: 'quantity-exceeds-line', path: [...path, 'quantity'], line: line.id, asked: quantity, left }];
};
