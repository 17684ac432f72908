import { findMode } from '../documents/credit-note-draft.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedBy, CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine, TaxShare } from '../documents/invoice.js';
import { NO_ITEMS } from '../documents/outcome.js';
import { absDecimal, addDecimals, isZero, subtractDecimals, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';

/** With no subtotal and no total, no figure of the line is above zero. */
export const isNothingCredited = ({ quantity, subtotal, total }: CreditedLine): boolean =>
  subtotal === 0 && total === 0 && quantity === '0';

/** What is credited of an invoice line after one more line of a note; undefined where it is nothing. */
export const addCredit = (
  position: number,
  added: CreditNoteLine,
  credited: CreditedLine | undefined,
): CreditedLine | undefined => {
  const used = added.quantity;
  return changeCredit(position, credited, added, 1, used === undefined ? undefined : addQuantityUsed(credited, used));
};

/** What stays credited of a line when a line of a note is taken back, also how it was; undefined where nothing does. */
export const removeCredit = (credited: CreditedLine, removed: CreditNoteLine): CreditedLine | undefined => {
  const used = removed.quantity;
  const left = used === undefined ? undefined : subtractDecimals(credited.quantity, used);
  return changeCredit(credited.position, credited, removed, -1, left);
};

/** What is credited of a line after a line of a note; the quantity is the one that is then used up, where it changes. */
const changeCredit = (
  position: number,
  before: CreditedLine | undefined,
  line: CreditNoteLine,
  sign: 1 | -1,
  used: Decimal | undefined,
): CreditedLine | undefined => {
  const by = combineModes(before?.by, findMode(line.by));
  const quantity = used ?? before?.quantity ?? '0';
  const byQuantity = (before?.byQuantity ?? 0) + (used === undefined ? 0 : sign * line.subtotal);
  const subtotal = (before?.subtotal ?? 0) + sign * line.subtotal;
  const discounts = changeShares(before?.discounts ?? NO_ITEMS, line.discounts, sign);
  const net = (before?.net ?? 0) + sign * line.net;
  const taxes = changeShares(before?.taxes ?? NO_ITEMS, line.taxes, sign);
  const total = (before?.total ?? 0) + sign * line.total;
  // Each shape is written out: a field that is put on a record later costs a line of a hundred thousand too much.
  const after: CreditedLine =
    by === undefined
      ? { position, quantity, byQuantity, subtotal, discounts, net, taxes, total }
      : { position, quantity, byQuantity, subtotal, discounts, net, taxes, total, by };
  return isNothingCredited(after) ? undefined : Object.freeze(after);
};

const combineModes = (a: CreditedBy | undefined, b: CreditedBy | undefined): CreditedBy | undefined =>
  a === undefined || b === undefined || a === b ? (a ?? b) : 'both';

const changeShares = (
  before: readonly MinorUnits[],
  shares: readonly TaxShare[],
  sign: 1 | -1,
): readonly MinorUnits[] => {
  const length = Math.max(before.length, shares.length);
  if (length === 0) return NO_ITEMS;
  const after = new Array<MinorUnits>(length);
  for (let i = 0; i < length; i++) after[i] = (before[i] ?? 0) + sign * (shares[i]?.amount ?? 0);
  return Object.freeze(after);
};

/** How much of a line's quantity is not used up, a positive number also on a negative line. */
export const computeQuantityLeft = (line: InvoiceLine, credited: CreditedLine | undefined): Decimal =>
  credited === undefined || isZero(credited.quantity)
    ? absDecimal(line.quantity)
    : subtractDecimals(absDecimal(line.quantity), credited.quantity);

/** How much of a line's quantity is used up when some more of it is. */
export const addQuantityUsed = (credited: CreditedLine | undefined, more: Decimal): Decimal =>
  credited === undefined ? more : addDecimals(credited.quantity, more);
