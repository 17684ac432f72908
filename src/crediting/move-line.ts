import { NO_ITEMS } from '../documents/outcome.js';
import type { AskedFigure } from '../documents/refusal.js';
import { allocateWithin } from '../money/allocate.js';
import type { MinorUnits } from '../money/minor-units.js';
import { roundProportion, type Rounding } from '../money/rounding.js';
import type { LineFigures, LineState } from './line-state.js';

/**
 * How every figure of a line moves when one of them is asked to move by an amount, in absolute values: all figures go
 * forward together, each to its share of the new running sum, so that they close together.
 */
export const moveLine = (state: LineState, of: AskedFigure, amount: MinorUnits, rounding: Rounding): LineFigures => {
  const whole = state.invoiced[of];
  const running = state.credited[of] + amount;
  if (of === 'subtotal') {
    const discount = moveShare(state, 'discount', whole, running, rounding, amount);
    const price = amount - discount;
    const exclusive = moveShare(state, 'exclusive', whole, running, rounding);
    return addUp(state, discount, moveInclusiveTax(state, price, rounding), price, exclusive);
  }
  const discount = moveShare(state, 'discount', whole, running, rounding);
  if (of === 'net') {
    const inclusive = moveShare(state, 'inclusive', whole, running, rounding);
    const exclusive = moveShare(state, 'exclusive', whole, running, rounding);
    return addUp(state, discount, inclusive, amount + inclusive, exclusive);
  }
  const exclusive = moveShare(state, 'exclusive', whole, running, rounding, amount);
  const price = amount - exclusive;
  return addUp(state, discount, moveInclusiveTax(state, price, rounding), price, exclusive);
};

/** `round(figure × running / whole)`; nothing is a share of nothing. */
export const computeTarget = (
  figure: MinorUnits,
  running: MinorUnits,
  whole: MinorUnits,
  rounding: Rounding,
): MinorUnits => (whole === 0 ? 0 : roundProportion(figure, running, whole, rounding));

/**
 * By how much a figure moves when another one moves to the sum `running`: to its share of that sum, and never back. A
 * part of the other one takes at most what that takes, so that the rest of it does not go back either. None goes above
 * what is left of it: a share of no more than the whole is no more than the figure.
 */
const moveShare = (
  { invoiced, credited }: LineState,
  name: 'discount' | 'inclusive' | 'exclusive',
  whole: MinorUnits,
  running: MinorUnits,
  rounding: Rounding,
  most = Infinity,
): MinorUnits => {
  const move = computeTarget(invoiced[name], running, whole, rounding) - credited[name];
  return Math.max(0, Math.min(move, most));
};

/** The share of inclusive tax in what moves of the subtotal after discounts. */
const moveInclusiveTax = (state: LineState, price: MinorUnits, rounding: Rounding): MinorUnits => {
  const { invoiced, credited } = state;
  const running = credited.inclusive + credited.net + price;
  return moveShare(state, 'inclusive', invoiced.inclusive + invoiced.net, running, rounding, price);
};

/** The whole movement from its independent figures; `price` is what moves of the subtotal after discounts. */
const addUp = (
  state: LineState,
  discount: MinorUnits,
  inclusive: MinorUnits,
  price: MinorUnits,
  exclusive: MinorUnits,
): LineFigures => {
  const { invoiced, credited } = state;
  return {
    subtotal: price + discount,
    discount,
    inclusive,
    net: price - inclusive,
    exclusive,
    total: price + exclusive,
    discounts: splitMove(
      discount,
      credited.discount + discount,
      invoiced.discounts,
      invoiced.discount,
      credited.discounts,
    ),
    taxes: splitTaxes(state, inclusive, exclusive),
  };
};

/**
 * How the shares of a figure take its movement: each towards its exact share, and none goes back. None goes above what is
 * left of it either: what it is in all is no more than the share, rounded up or not.
 */
const splitMove = (
  delta: MinorUnits,
  running: MinorUnits,
  weights: readonly MinorUnits[],
  whole: MinorUnits,
  credited: readonly MinorUnits[],
): readonly MinorUnits[] => {
  const { length } = weights;
  if (length === 1) return [delta];
  if (delta === 0) return weights.map(() => 0);
  // While nothing of it is credited, what each takes is a part of what it is: no bound binds.
  if (credited.length === 0) return allocateWithin(delta, { weights, multiplier: running, divisor: whole });
  const shares = { weights, multiplier: running, divisor: whole, less: credited };
  const moves = allocateWithin(delta, shares);
  // Where none goes back by itself, holding them back would change nothing.
  return moves.every((move) => move >= 0) ? moves : allocateWithin(delta, { ...shares, low: weights.map(() => 0) });
};

const splitTaxes = (state: LineState, inclusive: MinorUnits, exclusive: MinorUnits): readonly MinorUnits[] => {
  const moves = new Array<MinorUnits>(state.invoiced.taxes.length);
  splitTaxesOf(state, 'inclusive', inclusive, moves);
  splitTaxesOf(state, 'exclusive', exclusive, moves);
  return moves;
};

/** How the taxes of one behavior take the movement of their sum. */
const splitTaxesOf = (
  { invoiced, credited, taxPositions }: LineState,
  behavior: 'inclusive' | 'exclusive',
  delta: MinorUnits,
  moves: MinorUnits[],
): void => {
  const positions = taxPositions[behavior];
  if (positions.length < 2) {
    for (const position of positions) moves[position] = delta;
    return;
  }
  const pick = (taxes: readonly MinorUnits[]) =>
    taxes.length === 0 ? NO_ITEMS : positions.map((position) => taxes[position]!);
  const split = splitMove(
    delta,
    credited[behavior] + delta,
    pick(invoiced.taxes),
    invoiced[behavior],
    pick(credited.taxes),
  );
  for (let i = 0; i < positions.length; i++) moves[positions[i]!] = split[i]!;
};
