import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { TaxShare } from '../documents/invoice.js';
import type { Mutable } from '../documents/mutable.js';
import { subtractDecimals } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { isNothingCredited } from './credited-line.js';

/** What stays credited of a line when a line of a note is taken back; undefined where nothing does. */
export const removeCredit = (credited: CreditedLine, taken: CreditNoteLine): CreditedLine | undefined => {
  const { position, quantity, byQuantity, by, subtotal, discounts, net, taxes, total } = credited;
  const after: Mutable<CreditedLine> = {
    position,
    quantity: taken.quantity === undefined ? quantity : subtractDecimals(quantity, taken.quantity),
    byQuantity: taken.quantity === undefined ? byQuantity : byQuantity - taken.subtotal,
    subtotal: subtotal - taken.subtotal,
    discounts: less(discounts, taken.discounts),
    net: net - taken.net,
    taxes: less(taxes, taken.taxes),
    total: total - taken.total,
  };
  if (by !== undefined) after.by = by;
  return isNothingCredited(after) ? undefined : Object.freeze(after);
};

const less = (amounts: readonly MinorUnits[], parts: readonly TaxShare[]): readonly MinorUnits[] =>
  Object.freeze(amounts.map((amount, i) => amount - (parts[i]?.amount ?? 0)));
