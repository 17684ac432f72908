import { creditsNothing } from '../../amounts/credited-line.js';
import { sumAt, taxPlaces, type TaxPlaces } from '../../amounts/line-tree.js';
import { quantityLeft } from '../../amounts/quantity-left.js';
import type { CreditedLine } from '../../documents/credited-line.js';
import type { Invoice, Part } from '../../documents/invoice.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { isNegative, magnitude } from '../../money/decimal.js';
import type { MinorUnits } from '../../money/minor-units.js';
import { mismatch, outside } from './mismatch.js';

/** What is credited of each line stands within the line, and its figures add up. */
export const creditedLinesHold = (
  invoice: Invoice,
  credited: readonly CreditedLine[],
  path: Path = ['creditedLines'],
): Refusal[] => {
  const placesOf = taxPlaces(invoice.taxRates);
  const refusals: Refusal[] = [];
  let last = -1;
  for (const own of credited) {
    const found = lineHolds(own, last, invoice, placesOf);
    for (const refusal of found) refusals.push({ ...refusal, path: [...path, own.position, ...refusal.path] });
    last = own.position;
  }
  return refusals;
};

/** The same of one line, with paths within it: of a hundred thousand lines, nearly all hold. */
const lineHolds = (
  own: CreditedLine,
  last: number,
  invoice: Invoice,
  placesOf: (taxes: readonly Part[]) => TaxPlaces,
): readonly Refusal[] => {
  const order = outside(own.position, last + 1, invoice.lines.length - 1, AT.position);
  if (order.length > 0) return order;
  const line = invoice.lines[own.position]!;
  const { net, discounts, taxes, subtotal, byQuantity } = own;
  const parts = [
    ...mismatch(discounts.length, line.discounts.length, AT.discountsLength),
    ...mismatch(taxes.length, line.taxes.length, AT.taxesLength),
  ];
  if (parts.length > 0) return parts;
  const sign = line.subtotal < 0 ? -1 : 1;
  const { inclusive, exclusive } = placesOf(line.taxes);
  const price = net + sumAt(inclusive, taxes);
  const total = price + sumAt(exclusive, taxes);
  let discount = 0;
  for (let i = 0; i < discounts.length; i++) discount += discounts[i]!;
  const used = quantityLeft(line, own);
  return [
    ...outside(net * sign, 0, line.net * sign, AT.net),
    ...outside(total * sign, 0, line.total * sign, AT.total),
    ...partsWithinLine(discounts, line.discounts, sign, (i) => ['discounts', i]),
    ...partsWithinLine(taxes, line.taxes, sign, (i) => ['taxes', i]),
    ...mismatch(subtotal * sign, (price + discount) * sign, AT.subtotal),
    ...mismatch(own.total * sign, total * sign, AT.total),
    ...outside(byQuantity * sign, 0, subtotal * sign, AT.byQuantity),
    ...(isNegative(used) || isNegative(own.quantity)
      ? mismatch(own.quantity, magnitude(line.quantity), AT.quantity)
      : NONE),
    ...(creditsNothing(own) ? mismatch('nothing', 'something credited', NONE) : NONE),
  ];
};

/** Parts that have to stand from 0 to those of the line. */
const partsWithinLine = (
  stated: readonly MinorUnits[],
  parts: readonly Part[],
  sign: 1 | -1,
  pathOf: (part: number) => Path,
): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  for (let i = 0; i < stated.length; i++) {
    for (const off of outside(stated[i]! * sign, 0, parts[i]!.amount * sign, NONE))
      refusals.push({ ...off, path: pathOf(i) });
  }
  return refusals;
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
