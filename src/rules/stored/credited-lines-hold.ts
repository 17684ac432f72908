import { creditsNothing } from '../../amounts/credited-line.js';
import { lineAccount, type LineTree } from '../../amounts/line-tree.js';
import { quantityLeft } from '../../amounts/quantity-left.js';
import type { CreditedLine } from '../../documents/credited-line.js';
import type { Invoice } from '../../documents/invoice.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { isNegative, magnitude } from '../../money/decimal.js';
import { mismatch, outside, partsOutside } from './mismatch.js';

/** What is credited of each line stands within the line, and its figures add up. */
export const creditedLinesHold = (
  invoice: Invoice,
  credited: readonly CreditedLine[],
  path: Path = ['creditedLines'],
): Refusal[] => {
  let last = -1;
  return credited.flatMap((own) => {
    const at = [...path, own.position];
    const order = outside(own.position, last + 1, invoice.lines.length - 1, [...at, 'position']);
    last = own.position;
    if (order.length > 0) return order;
    const line = invoice.lines[own.position]!;
    const parts = [
      ...mismatch(own.discounts.length, line.discounts.length, [...at, 'discounts', 'length']),
      ...mismatch(own.taxes.length, line.taxes.length, [...at, 'taxes', 'length']),
    ];
    if (parts.length > 0) return parts;
    const { whole, credited: tree, sign } = lineAccount(line, own.position, own, invoice.taxRates);
    const used = quantityLeft(line, own);
    return [
      ...withinTree(tree, whole, at),
      ...mismatch(tree.subtotal, tree.discount + tree.inclusive + tree.net, [...at, 'subtotal']),
      ...mismatch(own.total * sign, tree.total, [...at, 'total']),
      ...outside(own.byQuantity * sign, 0, tree.subtotal, [...at, 'byQuantity']),
      ...(isNegative(used) || isNegative(own.quantity)
        ? mismatch(own.quantity, magnitude(line.quantity), [...at, 'quantity'])
        : []),
      ...(creditsNothing(own) ? mismatch('nothing', 'something credited', at) : []),
    ];
  });
};

const withinTree = (credited: LineTree, whole: LineTree, path: Path): Refusal[] => [
  ...outside(credited.net, 0, whole.net, [...path, 'net']),
  ...outside(credited.total, 0, whole.total, [...path, 'total']),
  ...partsOutside(credited.discounts, whole.discounts, (i) => [...path, 'discounts', i]),
  ...partsOutside(credited.taxes, whole.taxes, (i) => [...path, 'taxes', i]),
];
