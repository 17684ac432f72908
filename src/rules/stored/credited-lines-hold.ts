import { creditsNothing } from '../../amounts/credited-line.js';
import { lineAccounts, type AccountOf } from '../../amounts/line-tree.js';
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
  const accountOf = lineAccounts(invoice.taxRates);
  const refusals: Refusal[] = [];
  let last = -1;
  for (const own of credited) {
    const found = lineHolds(own, last, invoice, accountOf);
    for (const refusal of found) refusals.push({ ...refusal, path: [...path, own.position, ...refusal.path] });
    last = own.position;
  }
  return refusals;
};

/** The same of one line, with paths within it: of a hundred thousand lines, nearly all hold. */
const lineHolds = (own: CreditedLine, last: number, invoice: Invoice, accountOf: AccountOf): readonly Refusal[] => {
  const order = outside(own.position, last + 1, invoice.lines.length - 1, AT.position);
  if (order.length > 0) return order;
  const line = invoice.lines[own.position]!;
  const parts = [
    ...mismatch(own.discounts.length, line.discounts.length, AT.discountsLength),
    ...mismatch(own.taxes.length, line.taxes.length, AT.taxesLength),
  ];
  if (parts.length > 0) return parts;
  const { whole, credited, sign } = accountOf(line, own.position, own);
  const used = quantityLeft(line, own);
  return [
    ...outside(credited.net, 0, whole.net, AT.net),
    ...outside(credited.total, 0, whole.total, AT.total),
    ...partsOutside(credited.discounts, whole.discounts, (i) => ['discounts', i]),
    ...partsOutside(credited.taxes, whole.taxes, (i) => ['taxes', i]),
    ...mismatch(credited.subtotal, credited.discount + credited.inclusive + credited.net, AT.subtotal),
    ...mismatch(own.total * sign, credited.total, AT.total),
    ...outside(own.byQuantity * sign, 0, credited.subtotal, AT.byQuantity),
    ...(isNegative(used) || isNegative(own.quantity)
      ? mismatch(own.quantity, magnitude(line.quantity), AT.quantity)
      : NONE),
    ...(creditsNothing(own) ? mismatch('nothing', 'something credited', NONE) : NONE),
  ];
};

const NONE: readonly never[] = Object.freeze([]);

const AT = {
  position: ['position'],
  discountsLength: ['discounts', 'length'],
  taxesLength: ['taxes', 'length'],
  subtotal: ['subtotal'],
  net: ['net'],
  total: ['total'],
  byQuantity: ['byQuantity'],
  quantity: ['quantity'],
} as const;
