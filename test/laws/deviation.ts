import type { Credit } from '../../src/index.js';
import { aggregatesOf, ensure, NET, SUBTOTAL, TOTAL, type Running, type RunningLine } from './running.js';

// L5: how far the running figures of a line stand from exact pro rata, in units. What is asked sets the proportion:
// after a credit of a line's net every figure of it should stand where the running net stands in the whole net.

/** The worst seen of each kind. */
export type Worst = { figure: number; tax: number; part: number };

export const noneSeen = (): Worst => ({ figure: 0, tax: 0, part: 0 });

/** Both bounds of L5, a unit in the last place of a double beyond them. */
const BOUNDS: Worst = { figure: 1, tax: 1.5, part: 1.5 };

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

/** Measures a line after a credit of it, where it is one that L5 speaks of. */
const measure = (line: RunningLine, credit: Credit, worst: Worst): boolean => {
  const asked = askedFigure(credit);
  if (asked === undefined || line.leaning) return false;
  const whole = line.whole[asked]!;
  if (whole === 0) return false;
  const running = line.credited[asked]!;
  const at = (credited: number, of: number): number => lean(credited, of, running, whole);
  const see = (kind: keyof Worst, value: number): void => {
    if (value > worst[kind]) worst[kind] = value;
  };
  for (const figure of [SUBTOTAL, NET, TOTAL]) see('figure', at(line.credited[figure]!, line.whole[figure]!));
  const [discount, inclusive, exclusive] = aggregatesOf(line, line.credited);
  const [wholeDiscount, wholeInclusive, wholeExclusive] = aggregatesOf(line, line.whole);
  see('figure', at(discount, wholeDiscount));
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

export const checkWorst = (worst: Worst): void => {
  for (const kind of ['figure', 'tax', 'part'] as const) {
    ensure(worst[kind] <= BOUNDS[kind] + 1e-9, () => `L5 ${kind}: ${worst[kind]}`);
  }
};

export const shownWorst = ({ figure, tax, part }: Worst): string =>
  `figure ${figure.toFixed(4)}, tax ${tax.toFixed(4)}, part ${part.toFixed(4)}`;
