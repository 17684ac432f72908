import type { AskedFigure } from '../documents/refusal.js';
import { restEquation, sumEquation } from './explain-equation.js';
import {
  partOf,
  proportional,
  signed,
  type Derivation,
  type Figure,
  type Movement,
  type Scale,
} from './explain-proportion.js';
import type { FigureName } from './explanation.js';

/** How each figure of a line came about; a part is one of several discounts, or of several taxes. */
export type Derivations = {
  readonly [Name in 'subtotal' | 'discount' | 'price' | 'inclusive' | 'net' | 'exclusive' | 'total']: Derivation;
} & { readonly part: (of: FigureName, whole: Figure, part: Figure) => Derivation };

/** The subtotal less its discounts. */
export const price: Figure = (tree) => tree.inclusive + tree.net;
const subtotal: Figure = (tree) => tree.subtotal;
const discount: Figure = (tree) => tree.discount;
const inclusive: Figure = (tree) => tree.inclusive;
const net: Figure = (tree) => tree.net;
const exclusive: Figure = (tree) => tree.exclusive;
const total: Figure = (tree) => tree.total;
const ASKED = { subtotal, net, total };

/** How the figures move with the asked one: shares of what it holds, and in step with it what stands beside it. */
export const askedDerivations = (movement: Movement, of: AskedFigure, asked: Derivation, scale: Scale): Derivations => {
  const share = (name: FigureName, whole: Figure, part: Figure) =>
    proportional(movement, { how: 'share', of: name }, whole, part, scale);
  const follow = (part: Figure) => proportional(movement, { how: 'follow', of }, ASKED[of], part, scale);
  return {
    ...identities(movement, of, asked, scale),
    discount: of === 'subtotal' ? share('subtotal', subtotal, discount) : follow(discount),
    inclusive: of === 'net' ? follow(inclusive) : share(priceName(movement), price, inclusive),
    exclusive: of === 'total' ? share('total', total, exclusive) : follow(exclusive),
    part: (name, whole, part) => partOf(movement, name, whole, part, scale),
  };
};

const SPREAD: Derivation = Object.freeze({ how: 'spread' });
const SUM: Derivation = Object.freeze({ how: 'sum' });

/** A spread is exact for the invoice: of one line, what can be told is what adds up. */
export const spreadDerivations = (movement: Movement, of: 'net' | 'total', scale: Scale): Derivations => {
  const { line, taxPositions: places } = movement.state;
  const spread = (parts: number) => (parts > 1 ? SUM : SPREAD);
  return {
    ...identities(movement, of, SPREAD, scale),
    discount: spread(line.discounts.length),
    inclusive: spread(places.inclusive.length),
    exclusive: spread(places.exclusive.length),
    part: () => SPREAD,
  };
};

const REMAINDER: Derivation = Object.freeze({ how: 'remainder' });

/** Every figure takes what was left of it. */
export const remainderDerivations: Derivations = {
  subtotal: REMAINDER,
  discount: REMAINDER,
  price: REMAINDER,
  inclusive: REMAINDER,
  net: REMAINDER,
  exclusive: REMAINDER,
  total: REMAINDER,
  part: () => REMAINDER,
};

/** What holds a tax that is included: the price is told by its own name only where it is not the subtotal. */
const priceName = ({ state }: Movement): FigureName => (state.line.discounts.length === 0 ? 'subtotal' : 'price');

/** The figures that are the rest or the sum of others, whatever moved those. */
const identities = (movement: Movement, of: AskedFigure, asked: Derivation, { places }: Scale) => {
  const { state, figures: moves } = movement;
  const { line, sign, taxPositions: taxed } = state;
  const discounted = line.discounts.length > 0;
  const included = taxed.inclusive.length > 0;
  const added = taxed.exclusive.length > 0;
  const moved = (figure: Figure) => signed(figure(moves), sign);
  const sum = (...figures: readonly Figure[]): Derivation => ({
    how: 'sum',
    ...(figures.length > 1 ? { equation: sumEquation(figures.map(moved), places) } : {}),
  });
  const rest = (name: FigureName, whole: Figure, less: Figure | undefined): Derivation => ({
    how: 'rest',
    of: name,
    ...(less === undefined ? {} : { equation: restEquation(moved(whole), moved(less), places) }),
  });

  const ofPrice: Readonly<Record<AskedFigure, () => Derivation>> = {
    subtotal: () => rest('subtotal', subtotal, discounted ? discount : undefined),
    net: () => (included ? sum(net, inclusive) : sum(net)),
    total: () => rest('total', total, added ? exclusive : undefined),
  };
  const own = ofPrice[of]();
  const ofNet = included ? rest(priceName(movement), price, inclusive) : own;
  const ofSubtotal = discounted ? sum(price, discount) : own;
  return {
    subtotal: of === 'subtotal' ? asked : ofSubtotal,
    price: own,
    net: of === 'net' ? asked : ofNet,
    total: of === 'total' ? asked : sum(net, ...(included ? [inclusive] : []), ...(added ? [exclusive] : [])),
  };
};
