import { isNothingCredited } from '../crediting/credited-line.js';
import { sumAtPositions, indexTaxes, type TaxPositions } from '../crediting/line-tree.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Invoice, TaxShare } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { compareDecimals, isNegative, absDecimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkEqual, checkBetween } from '../reading/mismatch.js';

/** What is credited of each line stands within the line, and its figures add up. */
export const creditedLinesHold = (
  invoice: Invoice,
  credited: readonly CreditedLine[],
  path: Path = ['creditedLines'],
): Refusal[] => {
  const placesOf = indexTaxes(invoice.taxRates);
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
  placesOf: (taxes: readonly TaxShare[]) => TaxPositions,
): readonly Refusal[] => {
  const order = checkBetween(own.position, last + 1, invoice.lines.length - 1, AT.position);
  if (order.length > 0) return order;
  const line = invoice.lines[own.position]!;
  const { net, discounts, taxes, subtotal, byQuantity } = own;
  if (discounts.length !== line.discounts.length || taxes.length !== line.taxes.length) {
    return [
      ...checkEqual(discounts.length, line.discounts.length, AT.discountsLength),
      ...checkEqual(taxes.length, line.taxes.length, AT.taxesLength),
    ];
  }
  const sign = line.subtotal < 0 ? -1 : 1;
  const { inclusive, exclusive } = placesOf(line.taxes);
  const price = net + sumAtPositions(inclusive, taxes);
  const total = price + sumAtPositions(exclusive, taxes);
  let discount = 0;
  for (let i = 0; i < discounts.length; i++) discount += discounts[i]!;
  const refusals: Refusal[] = [];
  add(refusals, checkBetween(net * sign, 0, line.net * sign, AT.net));
  add(refusals, checkBetween(total * sign, 0, line.total * sign, AT.total));
  partsWithinLine(discounts, line.discounts, sign, 'discounts', refusals);
  partsWithinLine(taxes, line.taxes, sign, 'taxes', refusals);
  add(refusals, checkEqual(subtotal * sign, (price + discount) * sign, AT.subtotal));
  add(refusals, checkEqual(own.total * sign, total * sign, AT.total));
  add(refusals, checkBetween(byQuantity * sign, 0, subtotal * sign, AT.byQuantity));
  const quantity = absDecimal(line.quantity);
  if (isNegative(own.quantity) || compareDecimals(own.quantity, quantity) > 0) {
    add(refusals, checkEqual(own.quantity, quantity, AT.quantity));
  }
  if (isNothingCredited(own)) add(refusals, checkEqual('nothing', 'something credited', []));
  return refusals;
};

const add = (to: Refusal[], more: readonly Refusal[]): void => {
  for (let i = 0; i < more.length; i++) to.push(more[i]!);
};

/** Parts that have to stand from 0 to those of the line. */
const partsWithinLine = (
  stated: readonly MinorUnits[],
  parts: readonly TaxShare[],
  sign: 1 | -1,
  list: 'discounts' | 'taxes',
  refusals: Refusal[],
): void => {
  for (let i = 0; i < stated.length; i++) {
    const off = checkBetween(stated[i]! * sign, 0, parts[i]!.amount * sign, AT[list]);
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
