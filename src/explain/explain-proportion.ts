import type { LineFigures, LineState } from '../crediting/line-state.js';
import type { MinorUnits } from '../money/minor-units.js';
import { roundProportion, type Rounding } from '../money/rounding.js';
import { proportionEquation } from './explain-equation.js';
import type { ExplainedFigure, FigureName } from './explanation.js';

/** How a figure came about. */
export type Derivation = Pick<
  ExplainedFigure,
  'how' | 'of' | 'running' | 'whole' | 'target' | 'less' | 'equation' | 'held'
>;

/** How an invoice line stood, and the figures by which it moved, in absolute values. */
export type Movement = { readonly state: LineState; readonly figures: LineFigures };

/** One figure of a line's tree. */
export type Figure = (tree: LineFigures) => MinorUnits;

/** What equations need to know of the invoice. */
export type Scale = { readonly places: number; readonly rounding: Rounding };

/** An amount of a line's tree with the sign of the line. */
export const signed = (amount: MinorUnits, sign: 1 | -1): MinorUnits => (sign === -1 ? 0 - amount : amount);

type Operands = Required<Pick<Derivation, 'running' | 'whole'>> & { readonly invoiced: MinorUnits };

/** Where a figure stands with this line of the note, and what the part of it is that stands with it. */
const operands = ({ state, figures }: Movement, whole: Figure, part: Figure): Operands => {
  const { invoiced: all, credited, sign } = state;
  return {
    invoiced: signed(part(all), sign),
    running: signed(whole(credited) + whole(figures), sign),
    whole: signed(whole(all), sign),
  };
};

/** A share or a follower: it moves to its target, as far as the figures around it let it. */
export const proportional = (
  movement: Movement,
  told: Pick<Derivation, 'how' | 'of'>,
  whole: Figure,
  part: Figure,
  { places, rounding }: Scale,
): Derivation => {
  const { state, figures } = movement;
  const { invoiced, ...running } = operands(movement, whole, part);
  // Nothing is a share of nothing.
  const size = whole(state.invoiced);
  const target = size === 0 ? 0 : roundProportion(invoiced, Math.abs(running.running), size, rounding);
  const less = signed(part(state.credited), state.sign);
  return {
    ...told,
    ...running,
    target,
    less,
    ...(size === 0 ? {} : { equation: proportionEquation(invoiced, running.running, running.whole, target, places) }),
    ...(target - less === signed(part(figures), state.sign) ? {} : { held: true }),
  };
};

/** A part goes with the others of its sum, so that together they are the sum: none is rounded by itself. */
export const partOf = (
  movement: Movement,
  of: FigureName,
  whole: Figure,
  part: Figure,
  { places }: Scale,
): Derivation => {
  const { invoiced, ...running } = operands(movement, whole, part);
  const less = signed(part(movement.state.credited), movement.state.sign);
  return {
    how: 'part',
    of,
    ...running,
    less,
    ...(running.whole === 0
      ? {}
      : { equation: proportionEquation(invoiced, running.running, running.whole, undefined, places) }),
  };
};
