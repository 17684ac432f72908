import type { Credit } from '../../src/index.js';
import { aggregatesOf, ensure, NET, SUBTOTAL, TOTAL, type Running, type RunningLine } from './running.js';

// L5: how far the running figures of a line stand from exact pro rata, in units. What is asked sets the proportion:
// after a credit of a line's net every figure of it should stand where the running net stands in the whole net. A line
// that is credited by one figure and then by another can't stand there at once, for no figure goes back; it stands
// where one of its figures stands.

/** The worst seen: of the figures from the nearest proportion, of figures, tax and parts from the asked one. */
export type Worst = { figure: number; asked: number; tax: number; part: number };

export const noneSeen = (): Worst => ({ figure: 0, asked: 0, tax: 0, part: 0 });

const BOUNDS: Worst = { figure: 1, asked: 1.5, tax: 1.5, part: 1.5 };

/** `|credited − whole × asked / wholeAsked|`; in doubles where they are exact, else through BigInt. */
const lean = (credited: number, whole: number, asked: number, wholeAsked: number): number => {
  const product = Math.abs(whole * asked);
  const other = Math.abs(credited * wholeAsked);
  if (product < 2 ** 53 && other < 2 ** 53) return Math.abs((credited * wholeAsked - whole * asked) / wholeAsked);
  const exact = BigInt(credited) * BigInt(wholeAsked) - BigInt(whole) * BigInt(asked);
  const size = exact < 0n ? -exact : exact;
  const divisor = BigInt(Math.abs(wholeAsked));
  return Number(size / divisor) + Number(size % divisor) / Number(divisor);
};

const askedFigure = (credit: Credit): number | undefined => {
  switch (credit.by) {
    case 'quantity':
    case 'percent':
      return SUBTOTAL;
    case 'amount':
      return { subtotal: SUBTOTAL, net: NET, total: TOTAL }[credit.of];
    default:
      return undefined;
  }
};

/** Measures a line after a credit of it, where it is one that L5 speaks of, and holds it to the bounds. */
const measure = (line: RunningLine, credit: Credit, worst: Worst): boolean => {
  const asked = askedFigure(credit);
  if (asked === undefined || line.leaning) return false;
  if (line.whole[asked] === 0) return false;
  const [discount, inclusive, exclusive] = aggregatesOf(line, line.credited);
  const [wholeDiscount, wholeInclusive, wholeExclusive] = aggregatesOf(line, line.whole);
  const from = (figure: number) => (credited: number, of: number) =>
    lean(credited, of, line.credited[figure]!, line.whole[figure]!);
  const ofFigures = (at: (credited: number, of: number) => number): number =>
    Math.max(
      at(discount, wholeDiscount),
      ...[SUBTOTAL, NET, TOTAL].map((figure) => at(line.credited[figure]!, line.whole[figure]!)),
    );
  const see = (kind: keyof Worst, value: number): void => {
    if (value > worst[kind]) worst[kind] = value;
    // A double may be off in its last place.
    ensure(value <= BOUNDS[kind] + 1e-9, () => `L5 ${kind}: ${value} after ${JSON.stringify([credit, line])}`);
  };
  const at = from(asked);
  see('asked', ofFigures(at));
  see(
    'figure',
    Math.min(
      ...[SUBTOTAL, NET, TOTAL].filter((figure) => line.whole[figure] !== 0).map((figure) => ofFigures(from(figure))),
    ),
  );
  see('tax', at(inclusive + exclusive, wholeInclusive + wholeExclusive));
  for (let i = 3; i < line.whole.length; i++) see('part', at(line.credited[i]!, line.whole[i]!));
  return true;
};

/** Measures the lines that the credits of a note ask of, each credited once on it. */
export const measureNote = (running: Running, credits: readonly Credit[], worst: Worst): number => {
  const asked = credits.flatMap((credit) => ('line' in credit ? [credit.line] : []));
  let measured = 0;
  for (const credit of credits) {
    if (!('line' in credit)) continue;
    if (asked.indexOf(credit.line) !== asked.lastIndexOf(credit.line)) continue;
    const line = running.byId.get(credit.line);
    if (line !== undefined && measure(line, credit, worst)) measured++;
  }
  return measured;
};

export const shownWorst = ({ figure, asked, tax, part }: Worst): string =>
  [
    `figures ${figure.toFixed(4)}`,
    `${asked.toFixed(4)} where the asked figure changed`,
    `tax ${tax.toFixed(4)}`,
    `parts ${part.toFixed(4)}`,
  ].join(', ');
