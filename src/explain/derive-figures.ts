import type { LineFigures, LineState } from '../crediting/line-state.js';
import { computeTarget } from '../crediting/move-line.js';
import type { TaxRate } from '../documents/invoice.js';
import type { AskedFigure } from '../documents/refusal.js';
import { toMajorUnits, type MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { ExplainedFigure, FigureName } from './explanation.js';
import { writeProportion, writeRest, writeSum } from './write-equations.js';

/** What equations need to know of the invoice: the decimals of its currency, and how it rounds. */
export type Scale = { readonly places: number; readonly rounding: Rounding };

/** A figure as invoiced, as credited before a line of a note, and as credited with it; with the sign of the line. */
export type FigureMovement = Pick<ExplainedFigure, 'figure' | keyof TaxRate> &
  Required<Pick<ExplainedFigure, 'invoiced' | 'before' | 'credited'>>;

/** How a figure came about. */
export type Derivation = Omit<ExplainedFigure, keyof FigureMovement | 'left'>;

type PartedName = 'discount' | 'inclusive' | 'exclusive';
type SumName = PartedName | AskedFigure | 'price';

/** All figures of a line of a note, and the discounts or taxes that some are the sum of. */
export type ExplainableLine = Readonly<Record<SumName, FigureMovement>> & {
  readonly parts: Readonly<Record<PartedName, readonly FigureMovement[]>>;
};

/** Reads the figures of a line from how it stood, and from those that moved, in absolute values. */
export const readFigures = (
  { line, sign, taxPositions, invoiced, credited }: LineState,
  moved: LineFigures,
  taxRates: readonly TaxRate[],
): ExplainableLine => {
  const read = (
    figure: FigureName,
    find: (figures: LineFigures) => MinorUnits,
    name: Partial<TaxRate> = {},
  ): FigureMovement => ({
    figure,
    ...name,
    invoiced: addSign(find(invoiced), sign),
    before: addSign(find(credited), sign),
    credited: addSign(find(moved), sign),
  });
  // Of a line of which nothing is credited there are no shares.
  const readTax = (position: number): FigureMovement =>
    read('tax', ({ taxes }) => taxes[position] ?? 0, findRate(line.taxes[position]!.id, taxRates));
  const readDiscount = ({ id }: { readonly id: string }, position: number): FigureMovement =>
    read('discount', ({ discounts }) => discounts[position] ?? 0, { id });
  return {
    subtotal: read('subtotal', ({ subtotal }) => subtotal),
    discount: read('discounts', ({ discount }) => discount),
    // The subtotal less its discounts has a name of its own only where it is not the subtotal.
    price: read(line.discounts.length === 0 ? 'subtotal' : 'price', ({ inclusive, net }) => inclusive + net),
    inclusive: read('inclusive-taxes', ({ inclusive }) => inclusive),
    net: read('net', ({ net }) => net),
    exclusive: read('exclusive-taxes', ({ exclusive }) => exclusive),
    total: read('total', ({ total }) => total),
    parts: {
      discount: line.discounts.map(readDiscount),
      inclusive: taxPositions.inclusive.map(readTax),
      exclusive: taxPositions.exclusive.map(readTax),
    },
  };
};

/** An absolute amount with the sign of its line. */
export const addSign = (amount: MinorUnits, sign: 1 | -1): MinorUnits => (sign === -1 ? 0 - amount : amount);

/** The rate of a tax; the invoice is proven, so it has one. */
export const findRate = (id: string, taxRates: readonly TaxRate[]): TaxRate => taxRates.find((rate) => rate.id === id)!;

/**
 * Lists the figures of a line from the subtotal down to the total; of a sum with one part only the part.
 *
 * The figures move with the asked one: shares of what it holds, and in step with it what stands beside it. Of a remainder
 * every figure takes what was left of it. A spread is exact for the invoice: of one line, it can only be said what adds up.
 */
export const listFigures = (
  line: ExplainableLine,
  of: AskedFigure,
  asked: Derivation,
  scale: Scale,
): readonly ExplainedFigure[] => {
  const { subtotal, discount, price, net, total, parts } = line;
  // Only figures that the line has stand in an equation.
  const findCredited = (name: PartedName) => (parts[name].length > 0 ? [line[name].credited] : []);
  const [discounts, included, added] = [findCredited('discount'), findCredited('inclusive'), findCredited('exclusive')];
  const rest = (whole: FigureMovement, less: readonly MinorUnits[]): Derivation =>
    deriveRest(whole.figure, whole.credited, less, scale.places);
  const sum = (...terms: readonly MinorUnits[]): Derivation => deriveSum(terms, scale.places);
  const derivePart = (how: 'share' | 'follow', whole: FigureMovement, name: PartedName): Derivation => {
    if (asked.how !== 'spread') return deriveProportion(how, whole, line[name], scale);
    return parts[name].length > 1 ? { how: 'sum' } : asked;
  };
  const derive = (name: SumName): Derivation => {
    if (name === of || asked.how === 'remainder') return asked;
    switch (name) {
      case 'subtotal':
        return discounts.length > 0 ? sum(price.credited, discount.credited) : derive('price');
      case 'discount':
        return derivePart(of === 'subtotal' ? 'share' : 'follow', line[of], 'discount');
      case 'price':
        if (of === 'net') return sum(net.credited, ...included);
        return of === 'subtotal' ? rest(subtotal, discounts) : rest(total, added);
      case 'inclusive':
        return of === 'net' ? derivePart('follow', net, 'inclusive') : derivePart('share', price, 'inclusive');
      case 'net':
        return included.length > 0 ? rest(price, included) : derive('price');
      case 'exclusive':
        return derivePart(of === 'total' ? 'share' : 'follow', line[of], 'exclusive');
      case 'total':
        return sum(net.credited, ...included, ...added);
    }
  };
  const listParts = (name: PartedName): readonly ExplainedFigure[] => {
    if (parts[name].length < 2) return parts[name].map((part) => createFigure(part, derive(name)));
    // A part goes with the others of its sum, so that together they are the sum: none is rounded by itself.
    const ofPart = (part: FigureMovement): Derivation =>
      asked.how === 'asked' ? deriveProportion('part', line[name], part, scale) : asked;
    return [createFigure(line[name], derive(name)), ...parts[name].map((part) => createFigure(part, ofPart(part)))];
  };
  return Object.freeze([
    createFigure(subtotal, derive('subtotal')),
    ...listParts('discount'),
    ...(discounts.length > 0 && included.length > 0 ? [createFigure(price, derive('price'))] : []),
    ...listParts('inclusive'),
    createFigure(net, derive('net')),
    ...listParts('exclusive'),
    createFigure(total, derive('total')),
  ]);
};

const createFigure = (figure: FigureMovement, derivation: Derivation): ExplainedFigure =>
  Object.freeze({ ...figure, left: figure.invoiced - figure.before - figure.credited, ...derivation });

/** A share of a figure, or what is in step with one: it moves to its target, as far as the figures around it let it. */
const deriveProportion = (
  how: 'share' | 'follow' | 'part',
  whole: FigureMovement,
  { invoiced, before, credited }: FigureMovement,
  { places, rounding }: Scale,
): Derivation => {
  const running = whole.before + whole.credited;
  const target =
    how === 'part' ? undefined : computeTarget(invoiced, Math.abs(running), Math.abs(whole.invoiced), rounding);
  const [runningText, wholeText] = [toMajorUnits(running, places), toMajorUnits(whole.invoiced, places)];
  return {
    how,
    of: whole.figure,
    running,
    whole: whole.invoiced,
    ...(target === undefined ? {} : { target }),
    less: before,
    // Nothing is a share of nothing: there is no equation then.
    ...(whole.invoiced === 0 ? {} : { equation: writeProportion(invoiced, runningText, wholeText, target, places) }),
    ...(target === undefined || target - before === credited ? {} : { held: true }),
  };
};

/** What is left of a figure without another one, where there is one. */
export const deriveRest = (
  of: FigureName,
  whole: MinorUnits,
  [less]: readonly MinorUnits[],
  places: number,
): Derivation => ({ how: 'rest', of, ...(less === undefined ? {} : { equation: writeRest(whole, less, places) }) });

export const deriveSum = (terms: readonly MinorUnits[], places: number): Derivation => ({
  how: 'sum',
  ...(terms.length > 1 ? { equation: writeSum(terms, places) } : {}),
});
