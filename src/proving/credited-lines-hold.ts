import { creditsNothing } from '../crediting/credited-line.js';
import { sumAt, taxPlaces, type TaxPlaces } from '../crediting/line-tree.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Invoice, Part } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { compare, isNegative, magnitude } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { mismatch, outside } from '../reading/mismatch.js';

/** What is credited of each line stands within the line, and its figures add up. */
export const creditedLinesHold = (
  invoice: Invoice,
  credited: readonly CreditedLine[],
  path: Path = ['creditedLines'],
): Refusal[] => {
  const placesOf = taxPlaces(invoice.taxRates);
  const refusals: Refusal[] = [];
  let last = -1;
  for (let i = 0; i < credited.length; i++) {
    const own = credited[i]!;
    const found = lineHolds(own, last, invoice, placesOf);
    for (const refusal of found) refusals.push({ ...refusal, path: [...path, own.position, ...refusal.path] });
    last = own.position;
  }
  return refusals;
};

/** The same of one line, with paths within it. */
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
  if (discounts.length !== line.discounts.length || taxes.length !== line.taxes.length) {
    return [
      ...mismatch(discounts.length, line.discounts.length, AT.discountsLength),
      ...mismatch(taxes.length, line.taxes.length, AT.taxesLength),
    ];
  }
  const sign = line.subtotal < 0 ? -1 : 1;
  const { inclusive, exclusive } = placesOf(line.taxes);
  const price = net + sumAt(inclusive, taxes);
  const total = price + sumAt(exclusive, taxes);
  let discount = 0;
  for (let i = 0; i < discounts.length; i++) discount += discounts[i]!;
  const refusals: Refusal[] = [];
  add(refusals, outside(net * sign, 0, line.net * sign, AT.net));
  add(refusals, outside(total * sign, 0, line.total * sign, AT.total));
  partsWithinLine(discounts, line.discounts, sign, 'discounts', refusals);
  partsWithinLine(taxes, line.taxes, sign, 'taxes', refusals);
  add(refusals, mismatch(subtotal * sign, (price + discount) * sign, AT.subtotal));
  add(refusals, mismatch(own.total * sign, total * sign, AT.total));
  add(refusals, outside(byQuantity * sign, 0, subtotal * sign, AT.byQuantity));
  const quantity = magnitude(line.quantity);
  if (isNegative(own.quantity) || compare(own.quantity, quantity) > 0) {
    add(refusals, mismatch(own.quantity, quantity, AT.quantity));
  }
  if (creditsNothing(own)) add(refusals, mismatch('nothing', 'something credited', []));
  return refusals;
};

const add = (to: Refusal[], more: readonly Refusal[]): void => {
  for (let i = 0; i < more.length; i++) to.push(more[i]!);
};

/** Parts that have to stand from 0 to those of the line. */
const partsWithinLine = (
  stated: readonly MinorUnits[],
  parts: readonly Part[],
  sign: 1 | -1,
  list: 'discounts' | 'taxes',
  refusals: Refusal[],
): void => {
  for (let i = 0; i < stated.length; i++) {
    const off = outside(stated[i]! * sign, 0, parts[i]!.amount * sign, AT[list]);
    if (off.length > 0) refusals.push({ ...off[0]!, path: [list, i] });
  }
};

const AT = {
  position: ['position'],
  discounts: ['discounts'],
  taxes: ['taxes'],
  discountsLength: ['discounts', 'length'],
  taxesLength: ['taxes', 'length'],
  subtotal: ['subtotal'],
  net: ['net'],
  total: ['total'],
  byQuantity: ['byQuantity'],
  quantity: ['quantity'],
} as const;
