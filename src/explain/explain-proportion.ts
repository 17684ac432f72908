import type { LineFigures } from '../crediting/line-tree.js';
import type { LineMovement } from '../crediting/lines-so-far.js';
import type { MinorUnits } from '../money/minor-units.js';
import { roundProportion, type Rounding } from '../money/rounding.js';
import { proportionEquation } from './explain-equation.js';
import type { ExplainedFigure, FigureName } from './explanation.js';

/** How a figure came about. */
export type Derivation = Pick<
  ExplainedFigure,
  'how' | 'of' | 'running' | 'whole' | 'target' | 'less' | 'equation' | 'held'
>;

/** One figure of a line's tree. */
export type Figure = (tree: LineFigures) => MinorUnits;

/** What equations need to know of the invoice. */
export type Scale = { readonly places: number; readonly rounding: Rounding };

/** An amount of a line's tree with the sign of the line. */
export const signed = (amount: MinorUnits, sign: 1 | -1): MinorUnits => (sign === -1 ? 0 - amount : amount);

type Operands = Required<Pick<Derivation, 'running' | 'whole'>> & { readonly invoiced: MinorUnits };

/** Where a figure stands with this line of the note, and what the part of it is that stands with it. */
const operands = ({ account, moves }: LineMovement, whole: Figure, part: Figure): Operands => {
  const { whole: all, credited, sign } = account;
  return {
    invoiced: signed(part(all), sign),
    running: signed(whole(credited) + whole(moves), sign),
    whole: signed(whole(all), sign),
  };
};

/** A share or a follower: it moves to its target, as far as the figures around it let it. */
export const proportional = (
  movement: LineMovement,
  told: Pick<Derivation, 'how' | 'of'>,
  whole: Figure,
  part: Figure,
  { places, rounding }: Scale,
): Derivation => {
  const { account, moves } = movement;
  const { invoiced, ...running } = operands(movement, whole, part);
  // Nothing is a share of nothing.
  const size = whole(account.whole);
  const target = size === 0 ? 0 : roundProportion(invoiced, Math.abs(running.running), size, rounding);
  const less = signed(part(account.credited), account.sign);
  return {
    ...told,
    ...running,
    target,
    less,
    ...(size === 0 ? {} : { equation: proportionEquation(invoiced, running.running, running.whole, target, places) }),
    ...(target - less === signed(part(moves), account.sign) ? {} : { held: true }),
  };
};

/** A part goes with the others of its sum, so that together they are the sum: none is rounded by itself. */
export const partOf = (
  movement: LineMovement,
  of: FigureName,
  whole: Figure,
  part: Figure,
  { places }: Scale,
): Derivation => {
  const { invoiced, ...running } = operands(movement, whole, part);
  const less = signed(part(movement.account.credited), movement.account.sign);
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
