import { findMode } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedBy, CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine, TaxShare } from '../documents/invoice.js';
import { absDecimal, addDecimals, isZero, subtractDecimals, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

const NO_AMOUNTS: readonly MinorUnits[] = Object.freeze([]);

/** What is credited of a line of which nothing is. */
export const NOTHING_CREDITED = Object.freeze({
  quantity: '0',
  byQuantity: 0,
  subtotal: 0,
  discounts: NO_AMOUNTS,
  net: 0,
  taxes: NO_AMOUNTS,
  total: 0,
});

/** With no subtotal and no total, no figure of the line is above zero. */
export const isNothingCredited = ({ quantity, subtotal, total }: CreditedLine): boolean =>
  subtotal === 0 && total === 0 && quantity === '0';

/** What is credited of an invoice line after one more line of a note; undefined where it is nothing. */
export const addCredit = (
  position: number,
  added: CreditNoteLine,
  credited: CreditedLine | undefined,
): CreditedLine | undefined => {
  const before = credited ?? NOTHING_CREDITED;
  const used = added.quantity;
  const by = combineModes(credited?.by, findMode(added.by));
  const quantity = used === undefined ? before.quantity : addQuantityUsed(credited, used);
  const byQuantity = used === undefined ? before.byQuantity : before.byQuantity + added.subtotal;
  const subtotal = before.subtotal + added.subtotal;
  const discounts = addShares(before.discounts, added.discounts);
  const net = before.net + added.net;
  const taxes = addShares(before.taxes, added.taxes);
  const total = before.total + added.total;
  // Each shape is written out: a field that is put on a record later costs a line of a hundred thousand too much.
  const after: CreditedLine =
    by === undefined
      ? { position, quantity, byQuantity, subtotal, discounts, net, taxes, total }
      : { position, quantity, byQuantity, subtotal, discounts, net, taxes, total, by };
  return isNothingCredited(after) ? undefined : Object.freeze(after);
};

/** What stays credited of a line when a line of a note is taken back; undefined where nothing does. */
export const removeCredit = (credited: CreditedLine, removed: CreditNoteLine): CreditedLine | undefined => {
  const used = removed.quantity;
  const after: CreditedLine = {
    position: credited.position,
    quantity: used === undefined ? credited.quantity : subtractDecimals(credited.quantity, used),
    byQuantity: used === undefined ? credited.byQuantity : credited.byQuantity - removed.subtotal,
    subtotal: credited.subtotal - removed.subtotal,
    discounts: subtractShares(credited.discounts, removed.discounts),
    net: credited.net - removed.net,
    taxes: subtractShares(credited.taxes, removed.taxes),
    total: credited.total - removed.total,
    ...(credited.by === undefined ? {} : { by: credited.by }),
  };
  return isNothingCredited(after) ? undefined : Object.freeze(after);
};

const combineModes = (a: CreditedBy | undefined, b: CreditedBy | undefined): CreditedBy | undefined =>
  a === undefined || b === undefined || a === b ? (a ?? b) : 'both';

const addShares = (before: readonly MinorUnits[], added: readonly TaxShare[]): readonly MinorUnits[] => {
  if (added.length === 0) return NO_AMOUNTS;
  const after = new Array<MinorUnits>(added.length);
  for (let i = 0; i < added.length; i++) after[i] = (before[i] ?? 0) + added[i]!.amount;
  return Object.freeze(after);
};

const subtractShares = (amounts: readonly MinorUnits[], removed: readonly TaxShare[]): readonly MinorUnits[] =>
  Object.freeze(amounts.map((amount, i) => amount - (removed[i]?.amount ?? 0)));

/** How much of a line's quantity is not used up, a positive number also on a negative line. */
export const computeQuantityLeft = (line: InvoiceLine, credited: CreditedLine | undefined): Decimal =>
  credited === undefined || isZero(credited.quantity)
    ? absDecimal(line.quantity)
    : subtractDecimals(absDecimal(line.quantity), credited.quantity);

/** How much of a line's quantity is used up when some more of it is. */
export const addQuantityUsed = (credited: CreditedLine | undefined, more: Decimal): Decimal =>
  credited === undefined ? more : addDecimals(credited.quantity, more);
