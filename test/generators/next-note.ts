import type { Credit, Settlement } from '../../src/index.js';
import { leftAt, leftOfInvoice, NET, SUBTOTAL, TOTAL, type Running, type RunningLine } from '../laws/running.js';
import { chance, pick, some, weighted, whole, type Random } from './random.js';

// A quick maker of next notes, told by the running figures of the tests. It asks for no more than is left; what it
// can't foresee is whether a note of negative and custom lines comes to more than 0 and to no more than the invoice.

export type Plan = {
  readonly custom: boolean;
  readonly spread: boolean;
  /** Whether each line keeps to its first mode. */
  readonly oneMode: boolean;
  readonly mostCredits: number;
};

export const anyPlan = (random: Random): Plan => ({
  custom: chance(random, 0.15),
  spread: chance(random, 0.5),
  oneMode: chance(random, 0.2),
  mostCredits: pick(random, [1, 1, 2, 4, 8]),
});

/** From 1 to `most`, leaning to the ends and to the small. */
const upTo = (random: Random, most: number): number => {
  if (most <= 1) return most;
  return weighted<() => number>(random, [
    [2, () => most],
    [2, () => 1],
    [1, () => most - 1],
    [2, () => whole(random, 1, Math.min(most, 20))],
    [3, () => Math.ceil(most / 3)],
    [8, () => 1 + Math.floor(random() * (most - 1))],
    [8, () => 1 + Math.floor((random() * (most - 1)) / 4)],
  ])();
};

/** The text of a whole number of smallest places. */
const decimal = (scaled: number, places: number): string => {
  const digits = String(scaled).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

const asInput = (text: string, random: Random): string | number => {
  const number = Number(text);
  return chance(random, 0.3) && !String(number).includes('e') && Math.abs(number) < 1e15 ? number : text;
};

const quantityOf = (line: RunningLine, random: Random, part: number): Credit | undefined => {
  const left = Math.floor((line.quantity - line.used) / part);
  if (left <= 0) return undefined;
  // Mostly in the quantity's own places, which are two fewer.
  const step = chance(random, 0.7) && left >= 100 ? 100 : 1;
  const many = upTo(random, Math.floor(left / step)) * step;
  return { by: 'quantity', line: line.id, quantity: asInput(decimal(many, line.places), random) };
};

const amountOf = (line: RunningLine, random: Random, part: number): Credit | undefined => {
  const [of, figure] = pick(random, [
    ['subtotal', SUBTOTAL],
    ['net', NET],
    ['total', TOTAL],
  ] as const);
  const left = Math.floor(leftAt(line, figure) / part);
  if (left <= 0) return undefined;
  return { by: 'amount', line: line.id, amount: line.sign * upTo(random, left), of };
};

const percentOf = (line: RunningLine, random: Random, part: number): Credit | undefined => {
  const subtotal = Math.abs(line.whole[SUBTOTAL]!);
  if (subtotal === 0 || subtotal > 2 ** 32) return undefined;
  const most = Math.floor((leftAt(line, SUBTOTAL) * 1_000_000) / subtotal / part);
  if (most <= 0) return undefined;
  const usual = pick(random, [5000, 10_000, 125_000, 250_000, 333_300, 500_000, 1_000_000]);
  const percent = usual <= most ? usual : upTo(random, most);
  return { by: 'percent', line: line.id, percent: asInput(decimal(percent, 4), random) };
};

const ofLine = (line: RunningLine, random: Random, plan: Plan, part: number): Credit | undefined => {
  const mode = plan.oneMode ? line.mode : undefined;
  const stands = leftAt(line, SUBTOTAL) > 0 || line.whole[SUBTOTAL] === 0;
  return weighted<() => Credit | undefined>(random, [
    [stands && part === 1 ? 3 : 0, () => ({ by: 'remainder', line: line.id })],
    [mode === 'amount' ? 0 : 8, () => quantityOf(line, random, part)],
    [mode === 'quantity' ? 0 : 9, () => amountOf(line, random, part)],
    [mode === 'quantity' ? 0 : 4, () => percentOf(line, random, part)],
  ])();
};

const custom = (running: Running, random: Random): Credit | undefined => {
  const left = leftOfInvoice(running);
  if (left <= 0) return undefined;
  const rates = running.invoice.taxRates.map(({ id }) => id);
  return {
    by: 'custom',
    description: 'Goodwill',
    quantity: pick(random, ['1', '1', '2', '0.5', '2.25']),
    unitPrice: Math.min(999_999_999_999_999, upTo(random, Math.ceil(left / 5))),
    ...(rates.length > 0 && chance(random, 0.6) ? { taxes: some(random, rates, 2) } : {}),
  };
};

const spread = (running: Running, random: Random): Credit | undefined => {
  const [of, figure] = pick(random, [
    ['net', NET],
    ['total', TOTAL],
  ] as const);
  let left = 0;
  for (const line of running.lines) if (line.whole[SUBTOTAL]! > 0) left += leftAt(line, figure);
  const most = Math.min(left, leftOfInvoice(running));
  return most <= 0 ? undefined : { by: 'spread', amount: upTo(random, most), of };
};

/** Some credits that a next note could make; empty where none was found. */
export const someCredits = (running: Running, random: Random, plan: Plan): readonly Credit[] => {
  const open = running.lines.filter((line) => leftAt(line, SUBTOTAL) > 0 || line.used < line.quantity);
  const wanted = whole(random, 1, plan.mostCredits);
  if (plan.spread && chance(random, 0.15)) {
    const locked = plan.oneMode && running.lines.some(({ mode }) => mode === 'quantity');
    const made = locked ? undefined : spread(running, random);
    if (made !== undefined) return [made];
  }
  const credits: Credit[] = [];
  if (plan.custom && chance(random, 0.25)) {
    const made = custom(running, random);
    if (made !== undefined) credits.push(made);
  }
  for (let tries = 0; tries < 2 * wanted && credits.length < wanted && open.length > 0; tries++) {
    const at = whole(random, 0, open.length - 1);
    const [line] = open.splice(at, 1);
    if (line === undefined) break;
    // Now and then a line is credited twice on one note, each time of no more than a third of what is left.
    const twice = chance(random, 0.15);
    const first = ofLine(line, random, plan, twice ? 3 : 1);
    if (first === undefined) continue;
    credits.push(first);
    const byQuantity = first.by === 'quantity';
    const second = twice ? ofLine(line, random, plan, 3) : undefined;
    if (second !== undefined && (!plan.oneMode || (second.by === 'quantity') === byQuantity)) credits.push(second);
  }
  return credits;
};

const ORDERS = ['refund-first', 'balance-first', 'all-refund', 'all-balance', 'all-out-of-band'] as const;

/** A settlement of a post-payment part, where so much cash could go back; `undefined` is the default. */
export const someSettlement = (post: number, cash: number, random: Random): Settlement | undefined => {
  if (chance(random, 0.3)) return undefined;
  if (chance(random, 0.5)) {
    const order = pick(random, ORDERS);
    return order === 'all-refund' && post > cash ? undefined : { order };
  }
  const refund = chance(random, 0.5) ? Math.min(post, cash) : Math.min(post, Math.floor(random() * (cash + 1)));
  const customerBalance = chance(random, 0.4) ? post - refund : Math.floor(random() * (post - refund + 1));
  return { refund, customerBalance, outOfBand: post - refund - customerBalance };
};
