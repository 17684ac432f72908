import type { AskedFigure } from '../documents/refusal.js';
import { allocateWithin } from '../money/allocate.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import { moveBeside, moveShare, type Running } from './share.js';
import type { LineState, LineFigures } from './line-tree.js';

/**
 * How every figure of a line moves when one of them is asked to move by an amount, in absolute values: all figures go
 * forward together, each to its share of the new running sum, so that they close together.
 */
export const moveLine = (account: LineState, of: AskedFigure, amount: MinorUnits, rounding: Rounding): LineFigures => {
  const { whole, credited } = account;
  const running = credited[of] + amount;
  if (of === 'subtotal') {
    const discount = moveShare(figure(account, 'discount'), whole.subtotal, amount, running, rounding);
    const price = amount - discount;
    const exclusive = beside(account, 'exclusive', of, running, rounding);
    return movement(account, discount, inclusiveOf(account, price, rounding), price, exclusive);
  }
  const discount = beside(account, 'discount', of, running, rounding);
  if (of === 'net') {
    const inclusive = beside(account, 'inclusive', of, running, rounding);
    const exclusive = beside(account, 'exclusive', of, running, rounding);
    return movement(account, discount, inclusive, amount + inclusive, exclusive);
  }
  const exclusive = moveShare(figure(account, 'exclusive'), whole.total, amount, running, rounding);
  const price = amount - exclusive;
  return movement(account, discount, inclusiveOf(account, price, rounding), price, exclusive);
};

// Functions of their own: closures over the line would be made for each of many lines.

const figure = ({ whole, credited }: LineState, name: Figure): Running => ({
  whole: whole[name],
  credited: credited[name],
});

/** The share of inclusive tax in what moves of the subtotal after discounts. */
const inclusiveOf = (account: LineState, price: MinorUnits, rounding: Rounding): MinorUnits => {
  const { whole, credited } = account;
  const running = credited.inclusive + credited.net + price;
  return moveShare(figure(account, 'inclusive'), whole.inclusive + whole.net, price, running, rounding);
};

/** A figure that follows the asked one. */
const beside = (
  account: LineState,
  name: Figure,
  of: AskedFigure,
  running: MinorUnits,
  rounding: Rounding,
): MinorUnits => moveBeside(figure(account, name), running, account.whole[of], rounding);

type Figure = 'subtotal' | 'discount' | 'inclusive' | 'net' | 'exclusive' | 'total';

/** A movement from its independent figures; `price` is what moves of the subtotal after discounts. */
const movement = (
  account: LineState,
  discount: MinorUnits,
  inclusive: MinorUnits,
  price: MinorUnits,
  exclusive: MinorUnits,
): LineFigures => {
  const { whole, credited } = account;
  return {
    subtotal: price + discount,
    discount,
    inclusive,
    net: price - inclusive,
    exclusive,
    total: price + exclusive,
    discounts: moveParts(discount, credited.discount + discount, whole.discounts, whole.discount, credited.discounts),
    taxes: moveTaxes(account, inclusive, exclusive),
  };
};

/**
 * How the parts of a figure take its movement: each towards its exact share, and none goes back. None goes above what is
 * left of it either: what it is in all is no more than the part, rounded up or not.
 */
const moveParts = (
  delta: MinorUnits,
  running: MinorUnits,
  weights: readonly MinorUnits[],
  whole: MinorUnits,
  credited: readonly MinorUnits[],
): readonly MinorUnits[] => {
  const { length } = weights;
  if (length === 1) return [delta];
  if (delta === 0) return weights.map(() => 0);
  // While nothing of it is credited, the shares of a part of the figure are parts of its parts: no bound binds.
  if (credited.length === 0) return allocateWithin(delta, { weights, multiplier: running, divisor: whole });
  const shares = { weights, multiplier: running, divisor: whole, less: credited };
  const moves = allocateWithin(delta, shares);
  // Where none goes back by itself, holding them back would change nothing.
  return moves.every((move) => move >= 0) ? moves : allocateWithin(delta, { ...shares, low: weights.map(() => 0) });
};

const moveTaxes = (account: LineState, inclusive: MinorUnits, exclusive: MinorUnits): readonly MinorUnits[] => {
  const moves = new Array<MinorUnits>(account.whole.taxes.length);
  takeTaxes(account, 'inclusive', inclusive, moves);
  takeTaxes(account, 'exclusive', exclusive, moves);
  return moves;
};

const NONE: readonly MinorUnits[] = Object.freeze([]);

/** How the taxes of one behavior take the movement of their sum. */
const takeTaxes = (
  { whole, credited, places: all }: LineState,
  figure: 'inclusive' | 'exclusive',
  delta: MinorUnits,
  moves: MinorUnits[],
): void => {
  const places = all[figure];
  if (places.length < 2) {
    for (const place of places) moves[place] = delta;
    return;
  }
  const of = (taxes: readonly MinorUnits[]) => (taxes.length === 0 ? NONE : places.map((place) => taxes[place]!));
  const own = moveParts(delta, credited[figure] + delta, of(whole.taxes), whole[figure], of(credited.taxes));
  for (let i = 0; i < places.length; i++) moves[places[i]!] = own[i]!;
};
