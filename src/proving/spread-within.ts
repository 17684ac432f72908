import { computeLeft, sumAtPositions, type LineState, type LineFigures } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { TaxShare } from '../documents/invoice.js';
import type { Path, Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkEqual, checkBetween, checkPartsBetween } from '../reading/mismatch.js';

/** The movement that a note's line says an invoice line made: its net and its parts, and what follows from them. */
export const spreadMovement = (line: CreditNoteLine, account: LineState): LineMovement => {
  const { sign, places } = account;
  const discounts = movesOf(line.discounts, account.line.discounts, sign);
  const taxes = movesOf(line.taxes, account.line.taxes, sign);
  const net = sign * line.net;
  const discount = sumOf(discounts);
  const inclusive = sumAtPositions(places.inclusive, taxes);
  const exclusive = sumOf(taxes) - inclusive;
  const price = net + inclusive;
  const moves: LineFigures = {
    subtotal: price + discount,
    discount,
    inclusive,
    net,
    exclusive,
    total: price + exclusive,
    discounts,
    taxes,
  };
  return { account, moves };
};

const movesOf = (stated: readonly TaxShare[], parts: readonly TaxShare[], sign: 1 | -1): readonly MinorUnits[] => {
  const moves = new Array<MinorUnits>(parts.length);
  for (let i = 0; i < parts.length; i++) moves[i] = sign * (stated[i]?.amount ?? 0);
  return moves;
};

const sumOf = (amounts: readonly MinorUnits[]): MinorUnits => {
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) sum += amounts[i]!;
  return sum;
};

/** A line above zero takes something of a spread, and no figure of it more than is left; with paths within the line. */
export const spreadWithin = ({ account, moves }: LineMovement): readonly Refusal[] => {
  const left = computeLeft(account);
  return [
    ...(account.line.subtotal > 0 ? [] : checkEqual(account.line.id, 'a line above zero', AT.line)),
    ...checkBetween(moves.net, 0, left.net, AT.net),
    ...checkBetween(moves.total, 1, left.total, AT.total),
    ...checkPartsBetween(moves.discounts, left.discounts, discountAt),
    ...checkPartsBetween(moves.taxes, left.taxes, taxAt),
  ];
};

const AT = { line: ['line'], net: ['net'], total: ['total'] } as const;

const discountAt = (i: number): Path => ['discounts', i, 'amount'];
const taxAt = (i: number): Path => ['taxes', i, 'amount'];
