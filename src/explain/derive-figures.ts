import type { LineFigures, LineState } from '../crediting/line-state.js';
import { computeTarget } from '../crediting/move-line.js';
import type { TaxRate } from '../documents/invoice.js';
import type { AskedFigure } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import type { ExplainedFigure, FigureName } from './explanation.js';
import { writeProportion, writeRest, writeSum } from './write-equations.js';

/** What equations need to know of the invoice: the decimals of its currency, and how it rounds. */
export type Scale = { readonly places: number; readonly rounding: Rounding };

/** How a figure came about. */
export type Derivation = Pick<
  ExplainedFigure,
  'how' | 'of' | 'running' | 'whole' | 'target' | 'less' | 'equation' | 'held'
>;

/** A figure as invoiced, as credited before a line of a note, and as credited with it; with the sign of the line. */
export type FigureMovement = Readonly<Record<'invoiced' | 'before' | 'credited', MinorUnits>>;

/** A discount, or a tax with its rate. */
export type PartMovement = FigureMovement & {
  readonly name: Pick<ExplainedFigure, 'id'> | Pick<TaxRate, 'id' | 'percent' | 'behavior'>;
};

type SumName = 'subtotal' | 'discount' | 'price' | 'inclusive' | 'net' | 'exclusive' | 'total';

/** All figures of a line of a note: `price` is the subtotal less its discounts. */
export type ExplainableLine = { readonly [Name in SumName]: FigureMovement } & {
  readonly discounts: readonly PartMovement[];
  readonly inclusives: readonly PartMovement[];
  readonly exclusives: readonly PartMovement[];
};

/** Reads the figures of a line from how it stood, and from those that moved, in absolute values. */
export const readFigures = (
  { line, sign, taxPositions, invoiced, credited }: LineState,
  moved: LineFigures,
  taxRates: readonly TaxRate[],
): ExplainableLine => {
  const read = (figure: (figures: LineFigures) => MinorUnits): FigureMovement => ({
    invoiced: addSign(figure(invoiced), sign),
    before: addSign(figure(credited), sign),
    credited: addSign(figure(moved), sign),
  });
  const readTax = (position: number): PartMovement => ({
    // Of a line of which nothing is credited there are no shares.
    ...read(({ taxes }) => taxes[position] ?? 0),
    name: nameTax(line.taxes[position]!.id, taxRates),
  });
  return {
    subtotal: read(({ subtotal }) => subtotal),
    discount: read(({ discount }) => discount),
    price: read(({ inclusive, net }) => inclusive + net),
    inclusive: read(({ inclusive }) => inclusive),
    net: read(({ net }) => net),
    exclusive: read(({ exclusive }) => exclusive),
    total: read(({ total }) => total),
    discounts: line.discounts.map(({ id }, i) => ({ ...read(({ discounts }) => discounts[i] ?? 0), name: { id } })),
    inclusives: taxPositions.inclusive.map(readTax),
    exclusives: taxPositions.exclusive.map(readTax),
  };
};

/** An absolute amount with the sign of its line. */
export const addSign = (amount: MinorUnits, sign: 1 | -1): MinorUnits => (sign === -1 ? 0 - amount : amount);

/** A tax with its rate; the invoice is proven, so it has one. */
export const nameTax = (id: string, taxRates: readonly TaxRate[]): Pick<TaxRate, 'id' | 'percent' | 'behavior'> => {
  const { percent, behavior } = taxRates.find((rate) => rate.id === id)!;
  return { id, percent, behavior };
};

/** How each figure of a line came about, and how each of several discounts or taxes did. */
export type Derivations = { readonly [Name in SumName]: Derivation } & {
  readonly derivePart: (of: FigureName, sum: FigureMovement, part: FigureMovement) => Derivation;
};

/** The figures move with the asked one: shares of what it holds, and in step with it what stands beside it. */
export const deriveFromAsked = (
  line: ExplainableLine,
  of: AskedFigure,
  asked: Derivation,
  scale: Scale,
): Derivations => {
  const deriveShare = (name: FigureName, whole: FigureMovement, part: FigureMovement): Derivation => ({
    how: 'share',
    of: name,
    ...deriveTarget(whole, part, scale),
  });
  const deriveFollower = (part: FigureMovement): Derivation => ({
    how: 'follow',
    of,
    ...deriveTarget(line[of], part, scale),
  });
  const { discount, inclusive, exclusive } = line;
  return {
    ...deriveIdentities(line, of, asked, scale),
    discount: of === 'subtotal' ? deriveShare('subtotal', line.subtotal, discount) : deriveFollower(discount),
    inclusive: of === 'net' ? deriveFollower(inclusive) : deriveShare(namePrice(line), line.price, inclusive),
    exclusive: of === 'total' ? deriveShare('total', line.total, exclusive) : deriveFollower(exclusive),
    derivePart: (name, sum, part) => derivePart(name, sum, part, scale),
  };
};

const SPREAD: Derivation = Object.freeze({ how: 'spread' });
const SUM: Derivation = Object.freeze({ how: 'sum' });
const REMAINDER: Derivation = Object.freeze({ how: 'remainder' });

/** A spread is exact for the invoice: of one line, it can only be said what adds up. */
export const deriveFromSpread = (line: ExplainableLine, of: 'net' | 'total', scale: Scale): Derivations => {
  const deriveSum = (parts: readonly PartMovement[]) => (parts.length > 1 ? SUM : SPREAD);
  return {
    ...deriveIdentities(line, of, SPREAD, scale),
    discount: deriveSum(line.discounts),
    inclusive: deriveSum(line.inclusives),
    exclusive: deriveSum(line.exclusives),
    derivePart: () => SPREAD,
  };
};

/** Every figure takes what was left of it. */
export const REMAINDERS: Derivations = {
  subtotal: REMAINDER,
  discount: REMAINDER,
  price: REMAINDER,
  inclusive: REMAINDER,
  net: REMAINDER,
  exclusive: REMAINDER,
  total: REMAINDER,
  derivePart: () => REMAINDER,
};

/** What holds a tax that is included: the price has a name of its own only where it is not the subtotal. */
const namePrice = ({ discounts }: ExplainableLine): FigureName => (discounts.length === 0 ? 'subtotal' : 'price');

/** A share of a figure, or what is in step with one: it moves to its target, as far as the figures around it let it. */
const deriveTarget = (
  whole: FigureMovement,
  part: FigureMovement,
  { places, rounding }: Scale,
): Omit<Derivation, 'how' | 'of'> => {
  const running = whole.before + whole.credited;
  const target = computeTarget(part.invoiced, Math.abs(running), Math.abs(whole.invoiced), rounding);
  const isHeld = target - part.before !== part.credited;
  return {
    running,
    whole: whole.invoiced,
    target,
    less: part.before,
    ...writeEquation(part.invoiced, running, whole.invoiced, target, places),
    ...(isHeld ? { held: true } : {}),
  };
};

/** A part goes with the others of its sum, so that together they are the sum: none is rounded by itself. */
const derivePart = (of: FigureName, sum: FigureMovement, part: FigureMovement, { places }: Scale): Derivation => {
  const running = sum.before + sum.credited;
  const equation = writeEquation(part.invoiced, running, sum.invoiced, undefined, places);
  return { how: 'part', of, running, whole: sum.invoiced, less: part.before, ...equation };
};

/** Nothing is a share of nothing: there is no equation then. */
const writeEquation = (
  invoiced: MinorUnits,
  running: MinorUnits,
  whole: MinorUnits,
  target: MinorUnits | undefined,
  places: number,
): Pick<Derivation, 'equation'> =>
  whole === 0 ? {} : { equation: writeProportion(invoiced, running, whole, target, places) };

/** The figures that are the rest or the sum of others, whatever moved those. */
const deriveIdentities = (
  line: ExplainableLine,
  of: AskedFigure,
  asked: Derivation,
  { places }: Scale,
): Pick<Derivations, 'subtotal' | 'price' | 'net' | 'total'> => {
  const { discount, inclusive, net, exclusive } = line;
  // Only figures that the line has stand in an equation.
  const discounts = line.discounts.length > 0 ? [discount] : [];
  const included = line.inclusives.length > 0 ? [inclusive] : [];
  const added = line.exclusives.length > 0 ? [exclusive] : [];
  const deriveSum = (...figures: readonly FigureMovement[]): Derivation => {
    const terms = figures.map(({ credited }) => credited);
    return { how: 'sum', ...(terms.length > 1 ? { equation: writeSum(terms, places) } : {}) };
  };
  const deriveRest = (name: FigureName, whole: FigureMovement, [less]: readonly FigureMovement[]): Derivation => ({
    how: 'rest',
    of: name,
    ...(less === undefined ? {} : { equation: writeRest(whole.credited, less.credited, places) }),
  });
  const derivePrice = (): Derivation => {
    switch (of) {
      case 'subtotal':
        return deriveRest('subtotal', line.subtotal, discounts);
      case 'net':
        return deriveSum(net, ...included);
      case 'total':
        return deriveRest('total', line.total, added);
    }
  };

  const price = derivePrice();
  const ofNet = included.length > 0 ? deriveRest(namePrice(line), line.price, included) : price;
  const ofSubtotal = discounts.length > 0 ? deriveSum(line.price, discount) : price;
  return {
    subtotal: of === 'subtotal' ? asked : ofSubtotal,
    price,
    net: of === 'net' ? asked : ofNet,
    total: of === 'total' ? asked : deriveSum(net, ...included, ...added),
  };
};
