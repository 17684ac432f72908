import type { LimitLine } from './invoice.js';
import { roundProportion } from './allocation.js';

/** A credit of the line at a place: thousandths of its quantity, an amount of its net, or all that is left of it. */
export type LimitCredit = {
  readonly by: typeof BY_QUANTITY | typeof BY_NET | typeof REMAINDER;
  readonly line: number;
  readonly value: number;
};
export const BY_QUANTITY = 0;
export const BY_NET = 1;
export const REMAINDER = 2;

/** What was credited of a line so far. It is credited by quantity or by amount and never by both. */
export type LimitRecord = {
  readonly quantity: number;
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly taxes: readonly number[];
  readonly tax: number;
  readonly total: number;
};

export type LimitNoteLine = Omit<LimitRecord, 'quantity'> & { readonly line: string };

const NOTHING: LimitRecord = { quantity: 0, subtotal: 0, discount: 0, net: 0, taxes: [0, 0], tax: 0, total: 0 };

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** By how much a part moves when its whole moves by `move` to `running`; the rest of the whole still has `rest`. */
const share = (part: number, done: number, whole: number, running: number, move: number, rest: number): number =>
  whole === 0
    ? 0
    : clamp(roundProportion(part, running, whole) - done, Math.max(0, move - rest), Math.min(move, part - done));

/** By how much a figure moves that stands beside the asked one, when that moves to `running` of `whole`. */
const follow = (figure: number, done: number, whole: number, running: number): number =>
  whole === 0 ? 0 : clamp(roundProportion(figure, running, whole) - done, 0, figure - done);

/** The figures that a credit takes of a line, in the order of the tree: subtotal, discount, tax, net, total. */
export const limitNoteLine = (line: LimitLine, before: LimitRecord | null, credit: LimitCredit): LimitNoteLine => {
  const done = before ?? NOTHING;
  const { inclusive, quantity, id } = line.item;
  const { by, value } = credit;
  let discount = line.discount - done.discount;
  let tax = line.tax - done.tax;
  let net = line.net - done.net;
  if (by === BY_QUANTITY) {
    const worth = roundProportion(line.subtotal, done.quantity + value, quantity) - done.subtotal;
    const subtotal = clamp(worth, 0, line.subtotal - done.subtotal);
    const running = done.subtotal + subtotal;
    const price = line.subtotal - line.discount;
    const priceDone = done.subtotal - done.discount;
    discount = share(line.discount, done.discount, line.subtotal, running, subtotal, price - priceDone);
    const after = subtotal - discount;
    tax = inclusive
      ? share(line.tax, done.tax, price, priceDone + after, after, net)
      : follow(line.tax, done.tax, line.subtotal, running);
    net = inclusive ? after - tax : after;
  } else if (by === BY_NET) {
    const running = done.net + value;
    discount = follow(line.discount, done.discount, line.net, running);
    tax = follow(line.tax, done.tax, line.net, running);
    net = value;
  }
  const taxes = taxParts(line, done, tax);
  const subtotal = net + discount + (inclusive ? tax : 0);
  return { line: id, subtotal, discount, net, taxes, tax, total: net + tax };
};

const taxParts = (line: LimitLine, done: LimitRecord, tax: number): number[] => {
  if (line.taxes.length === 1) return [tax];
  const left = line.taxes[1]! - done.taxes[1]!;
  const first = share(line.taxes[0]!, done.taxes[0]!, line.tax, done.tax + tax, tax, left);
  return [first, tax - first];
};

/** What is credited of a line after one more line of a note. */
export const limitRecord = (before: LimitRecord | null, added: LimitNoteLine, quantity: number): LimitRecord => {
  const { subtotal, discount, net, taxes, tax, total } = added;
  if (before === null) return { quantity, subtotal, discount, net, taxes, tax, total };
  return {
    quantity: before.quantity + quantity,
    subtotal: before.subtotal + subtotal,
    discount: before.discount + discount,
    net: before.net + net,
    taxes: taxes.map((amount, i) => before.taxes[i]! + amount),
    tax: before.tax + tax,
    total: before.total + total,
  };
};
