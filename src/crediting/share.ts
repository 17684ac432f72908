import { roundProportion, type Rounding } from '../money/rounding.js';

/** A figure in absolute values: what it is in all, and what was credited of it. */
export type Running = { readonly whole: number; readonly credited: number };

/** `round(part × running / whole)`; nothing is a share of nothing. */
const computeTarget = (part: Running, running: number, whole: number, rounding: Rounding): number =>
  whole === 0 ? 0 : roundProportion(part.whole, running, whole, rounding);

/**
 * By how much a part moves when its whole moves by `delta` to the sum `running`: to its share of that sum, held so
 * that neither the part nor the rest of the whole goes back. Neither goes above what is left of it: a share of no more
 * than the whole is no more than the part.
 */
export const moveShare = (part: Running, whole: number, delta: number, running: number, rounding: Rounding): number => {
  const move = computeTarget(part, running, whole, rounding) - part.credited;
  return Math.max(0, Math.min(move, delta));
};

/** By how much a figure moves that stands beside the asked one, when that moves to `running` of `whole`. */
export const moveBeside = (figure: Running, running: number, whole: number, rounding: Rounding): number =>
  Math.max(0, computeTarget(figure, running, whole, rounding) - figure.credited);
