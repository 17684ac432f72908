import { lineCredit } from '../crediting/credited-line.js';
import { sumOfParts } from '../invoicing/document-sums.js';
import { leftOf, type LineAccount, type LineTree } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import { differences } from '../reading/differences.js';
import type { Part } from '../documents/invoice.js';
import { pathOf, type Place } from '../reading/reading.js';
import type { Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { mismatch, outside, partsOutside } from '../reading/mismatch.js';

/**
 * What a spread moved of a line follows from the whole invoice and is taken from the note; it is refused where it does
 * not add up on the line, or does not stand within what was left.
 */
export const spreadMovement = (
  line: CreditNoteLine,
  account: LineAccount,
  place: Place,
  refusals: Refusal[],
): LineMovement => {
  const path = pathOf(place);
  const { subtotal, discounts, net, taxes, total } = line;
  const inclusive = sumOfParts(taxes.filter((_, i) => account.places.inclusive.includes(i)));
  const discount = sumOfParts(discounts);
  const moves: LineTree = {
    subtotal,
    discount,
    inclusive,
    net,
    exclusive: sumOfParts(taxes) - inclusive,
    total,
    discounts: amountsOf(discounts),
    taxes: amountsOf(taxes),
  };
  const left = leftOf(account);
  refusals.push(
    ...outside(net, 0, left.net, [...path, 'net']),
    ...partsOutside(moves.discounts, left.discounts, (i) => [...path, 'discounts', i, 'amount']),
    ...partsOutside(moves.taxes, left.taxes, (i) => [...path, 'taxes', i, 'amount']),
    ...mismatch(subtotal, discount + inclusive + net, [...path, 'subtotal']),
  );
  const movement: LineMovement = { account, moves };
  differences(line, lineCredit(movement, line.by), place, refusals);
  return movement;
};

const amountsOf = (parts: readonly Part[]): readonly MinorUnits[] => parts.map(({ amount }) => amount);
