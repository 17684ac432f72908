import { createNoteLine } from '../crediting/credited-line.js';
import { sumShares } from '../invoicing/totals.js';
import { computeLeft, type LineState, type LineFigures } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import { collectDifferences } from '../reading/differences.js';
import type { TaxShare } from '../documents/invoice.js';
import { toPath, type PathNode } from '../reading/reading.js';
import type { Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkEqual, checkBetween, checkPartsBetween } from '../reading/mismatch.js';

/**
 * What a spread moved of a line follows from the whole invoice and is taken from the note; it is refused where it does
 * not add up on the line, or does not stand within what was left.
 */
export const spreadMovement = (
  line: CreditNoteLine,
  account: LineState,
  place: PathNode,
  refusals: Refusal[],
): LineMovement => {
  const path = toPath(place);
  const { subtotal, discounts, net, taxes, total } = line;
  const inclusive = sumShares(taxes.filter((_, i) => account.places.inclusive.includes(i)));
  const discount = sumShares(discounts);
  const moves: LineFigures = {
    subtotal,
    discount,
    inclusive,
    net,
    exclusive: sumShares(taxes) - inclusive,
    total,
    discounts: amountsOf(discounts),
    taxes: amountsOf(taxes),
  };
  const left = computeLeft(account);
  refusals.push(
    ...checkBetween(net, 0, left.net, [...path, 'net']),
    ...checkPartsBetween(moves.discounts, left.discounts, (i) => [...path, 'discounts', i, 'amount']),
    ...checkPartsBetween(moves.taxes, left.taxes, (i) => [...path, 'taxes', i, 'amount']),
    ...checkEqual(subtotal, discount + inclusive + net, [...path, 'subtotal']),
  );
  const movement: LineMovement = { account, moves };
  collectDifferences(line, createNoteLine(movement, line.by), place, refusals);
  return movement;
};

const amountsOf = (parts: readonly TaxShare[]): readonly MinorUnits[] => parts.map(({ amount }) => amount);
