import { dispatch } from './dispatch.js';
import { isRefused, type Credit, type Refused } from './drafts.js';
import { partNamed, taxTotals, totalsOf, undiscounted } from './invoice.js';
import type { Figures, OracleInvoice, Part, TaxTotal, Totals } from './invoice.js';
import { at, held, larger, magnitude, smaller, sum } from './lists.js';
import {
  absolute,
  compared,
  dividedBy,
  fromDecimal,
  minus,
  plus,
  ratio,
  rounded,
  times,
  zero,
  type Rational,
  type RoundingMode,
} from './rational.js';

/**
 * A line's figures in absolute values, as the sums they are: S = D + A, A = I + N, T = A + X. Only the leaves are
 * held, so that the sums cannot be wrong.
 */
export type Tree = {
  readonly net: bigint;
  readonly discounts: readonly Part[];
  readonly inclusive: readonly Part[];
  readonly exclusive: readonly Part[];
};

const amounts = (parts: readonly Part[]): bigint => sum(parts.map(({ amount }) => amount));
export const discountOf = (tree: Tree): bigint => amounts(tree.discounts);
export const inclusiveOf = (tree: Tree): bigint => amounts(tree.inclusive);
export const exclusiveOf = (tree: Tree): bigint => amounts(tree.exclusive);
export const afterDiscountOf = (tree: Tree): bigint => tree.net + inclusiveOf(tree);
export const subtotalOf = (tree: Tree): bigint => afterDiscountOf(tree) + discountOf(tree);
export const totalOf = (tree: Tree): bigint => afterDiscountOf(tree) + exclusiveOf(tree);

function combined(a: Tree, b: Tree, combine: (x: bigint, y: bigint) => bigint): Tree {
  const partwise = (left: readonly Part[], right: readonly Part[]): readonly Part[] =>
    left.map(({ id, amount }, k) => ({ id, amount: combine(amount, at(right, k).amount) }));
  return {
    net: combine(a.net, b.net),
    discounts: partwise(a.discounts, b.discounts),
    inclusive: partwise(a.inclusive, b.inclusive),
    exclusive: partwise(a.exclusive, b.exclusive),
  };
}

const added = (a: Tree, b: Tree): Tree => combined(a, b, (x, y) => x + y);
const less = (a: Tree, b: Tree): Tree => combined(a, b, (x, y) => x - y);

export type OracleLineState = {
  readonly id: string;
  readonly description: string;
  readonly negative: boolean;
  /** The ids of the line's taxes in the order the line lists them. */
  readonly taxes: readonly string[];
  readonly quantity: Rational;
  readonly whole: Tree;
  readonly credited: Tree;
  readonly quantityUsed: Rational;
  /** The part of the credited subtotal that quantities credited. */
  readonly throughQuantity: bigint;
};

export type OracleReceivable = {
  readonly invoice: OracleInvoice;
  readonly lines: readonly OracleLineState[];
  /** Everything credited, custom lines too. */
  readonly creditedTotal: bigint;
};

type OracleNoteLine = Figures & {
  readonly by: Credit['by'];
  readonly line?: string;
  readonly description: string;
  /** What the credit used up of the line's quantity; on a custom line its own. */
  readonly quantity?: Rational;
};

export type OracleNote = {
  readonly lines: readonly OracleNoteLine[];
  readonly totals: Totals;
  readonly taxes: readonly TaxTotal[];
};

export type OracleCredited = { readonly note: OracleNote; readonly receivable: OracleReceivable };

export function openReceivable(invoice: OracleInvoice): OracleReceivable {
  const behaviors = new Map((invoice.draft.taxRates ?? []).map((rate) => [rate.id, rate.behavior]));
  const lines = invoice.lines.map((line, i): OracleLineState => {
    const whole = mapTree(
      {
        net: line.net,
        discounts: line.discounts,
        inclusive: line.taxes.filter(({ id }) => behaviors.get(id) === 'inclusive'),
        exclusive: line.taxes.filter(({ id }) => behaviors.get(id) === 'exclusive'),
      },
      magnitude,
    );
    return {
      id: line.id,
      description: at(invoice.draft.lines, i).description,
      negative: line.subtotal < 0n,
      taxes: line.taxes.map(({ id }) => id),
      quantity: absolute(line.quantity),
      whole,
      credited: mapTree(whole, () => 0n),
      quantityUsed: zero,
      throughQuantity: 0n,
    };
  });
  return { invoice, lines, creditedTotal: 0n };
}

function mapTree(tree: Tree, change: (amount: bigint) => bigint): Tree {
  return combined(tree, tree, change);
}

/** Credits run in their order, each on the running figures the earlier ones left. */
export function credit(receivable: OracleReceivable, credits: readonly Credit[]): OracleCredited | Refused {
  const lines: OracleNoteLine[] = [];
  let running = receivable;
  for (const asked of credits) {
    const step = creditOnce(running, asked);
    if (isRefused(step)) return step;
    lines.push(...step.lines);
    running = step.receivable;
  }
  const totals = totalsOf(lines);
  if (totals.total <= 0n) return { refused: 'nothing' };
  if (totals.total > leftOfInvoice(receivable)) return { refused: 'invoice' };
  const taxes = taxTotals(receivable.invoice.draft.taxRates ?? [], lines);
  return { note: { lines, totals, taxes }, receivable: running };
}

export type OracleStep = { readonly lines: readonly OracleNoteLine[]; readonly receivable: OracleReceivable };

/** One credit of a note, before the note as a whole is judged. */
export function creditOnce(receivable: OracleReceivable, asked: Credit): OracleStep | Refused {
  const rounding = receivable.invoice.rounding;
  switch (asked.by) {
    case 'custom':
      return creditCustom(receivable, asked);
    case 'spread':
      return spread(receivable, BigInt(asked.amount), asked.of, 'spread');
    case 'remainder':
      return asked.line === undefined
        ? remainderOfInvoice(receivable)
        : remainderOfLine(receivable, lineNamed(receivable, asked.line));
    case 'quantity': {
      const line = lineNamed(receivable, asked.line);
      const quantity = fromDecimal(asked.quantity);
      const running = plus(line.quantityUsed, quantity);
      if (compared(quantity, zero) <= 0) return { refused: 'positive' };
      if (compared(running, line.quantity) > 0) return { refused: 'quantity' };
      const sold = times(ratio(subtotalOf(line.whole)), dividedBy(running, line.quantity));
      const subtotal = held(rounded(sold, rounding) - line.throughQuantity, 0n, subtotalOf(leftOf(line)));
      const moved = bySubtotal(line, subtotal, rounding);
      return moving(receivable, [{ line, by: 'quantity', moved, quantity }]);
    }
    case 'percent': {
      const line = lineNamed(receivable, asked.line);
      const percent = fromDecimal(asked.percent);
      if (compared(percent, zero) <= 0) return { refused: 'positive' };
      const share = times(ratio(subtotalOf(line.whole)), dividedBy(percent, ratio(100n)));
      const subtotal = rounded(share, rounding);
      if (subtotal > subtotalOf(leftOf(line))) return { refused: 'line' };
      return moving(receivable, [{ line, by: 'percent', moved: bySubtotal(line, subtotal, rounding) }]);
    }
    case 'amount': {
      const line = lineNamed(receivable, asked.line);
      const amount = line.negative ? -BigInt(asked.amount) : BigInt(asked.amount);
      if (amount <= 0n) return { refused: 'sign' };
      const ways = {
        subtotal: { left: subtotalOf(leftOf(line)), by: bySubtotal },
        net: { left: leftOf(line).net, by: byNet },
        total: { left: totalOf(leftOf(line)), by: byTotal },
      };
      const way = ways[asked.of];
      if (amount > way.left) return { refused: 'line' };
      return moving(receivable, [{ line, by: 'amount', moved: way.by(line, amount, rounding) }]);
    }
  }
}

/** Gives back exactly the figures and the quantities of a note. */
export function undo(receivable: OracleReceivable, note: OracleNote): OracleReceivable {
  return note.lines.reduce((current, noteLine): OracleReceivable => {
    const creditedTotal = current.creditedTotal - noteLine.total;
    if (noteLine.line === undefined) return { ...current, creditedTotal };
    const lines = current.lines.map((line): OracleLineState => {
      if (line.id !== noteLine.line) return line;
      const from =
        (parts: readonly Part[]) =>
        ({ id }: Part): Part => ({ id, amount: magnitude(partNamed(parts, id).amount) });
      const moved: Tree = {
        net: magnitude(noteLine.net),
        discounts: line.whole.discounts.map(from(noteLine.discounts)),
        inclusive: line.whole.inclusive.map(from(noteLine.taxes)),
        exclusive: line.whole.exclusive.map(from(noteLine.taxes)),
      };
      return {
        ...line,
        credited: less(line.credited, moved),
        quantityUsed: minus(line.quantityUsed, noteLine.quantity ?? zero),
        throughQuantity: line.throughQuantity - (noteLine.quantity === undefined ? 0n : subtotalOf(moved)),
      };
    });
    return { ...current, lines, creditedTotal };
  }, receivable);
}

// What is left.

export const leftOf = (line: OracleLineState): Tree => less(line.whole, line.credited);
export const quantityLeftOf = (line: OracleLineState): Rational => minus(line.quantity, line.quantityUsed);
export const leftOfInvoice = (receivable: OracleReceivable): bigint =>
  receivable.invoice.totals.total - receivable.creditedTotal;

/** The sum of what is left of the lines' totals, a negative line counting against it. */
export function leftOfLines(receivable: OracleReceivable): bigint {
  return sum(receivable.lines.map((line) => (line.negative ? -1n : 1n) * totalOf(leftOf(line))));
}

function lineNamed(receivable: OracleReceivable, id: string): OracleLineState {
  const line = receivable.lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
}

function hasFiguresLeft(line: OracleLineState): boolean {
  const left = leftOf(line);
  return subtotalOf(left) > 0n || totalOf(left) > 0n;
}

/** A line sold for nothing has no figure to give back, only its quantity. */
function isFreeAndNotUsedUp(line: OracleLineState): boolean {
  return subtotalOf(line.whole) === 0n && compared(quantityLeftOf(line), zero) > 0;
}

// The three ways a figure moves.

/** The part of a whole that moves by `moving`: to its share of the running whole, within what is left of either. */
export function byShare(
  part: { readonly whole: bigint; readonly credited: bigint },
  of: { readonly whole: bigint; readonly credited: bigint },
  moving: bigint,
  rounding: RoundingMode,
): bigint {
  if (of.whole === 0n) return 0n;
  const target = rounded(ratio(part.whole * (of.credited + moving), of.whole), rounding) - part.credited;
  const leftOfPart = part.whole - part.credited;
  const leftOfRest = of.whole - of.credited - leftOfPart;
  return held(target, larger(0n, moving - leftOfRest), smaller(moving, leftOfPart));
}

/** A figure beside the asked one: to its share of the asked running sum, within what is left of it. */
export function byFollow(
  figure: { readonly whole: bigint; readonly credited: bigint },
  asked: { readonly whole: bigint; readonly credited: bigint },
  moving: bigint,
  rounding: RoundingMode,
): bigint {
  if (asked.whole === 0n) return 0n;
  const target = rounded(ratio(figure.whole * (asked.credited + moving), asked.whole), rounding) - figure.credited;
  return held(target, 0n, figure.whole - figure.credited);
}

/** A figure's parts: each to its exact share of the figure's running sum, within what is left of it. */
function byParts(whole: readonly Part[], credited: readonly Part[], moving: bigint): readonly Part[] {
  const figure = amounts(whole);
  const running = amounts(credited) + moving;
  const given = dispatch(
    moving,
    whole.map((part, k) => {
      const already = at(credited, k).amount;
      const target = figure === 0n ? zero : ratio(part.amount * running, figure);
      return { share: minus(target, ratio(already)), low: 0n, high: part.amount - already };
    }),
  );
  return whole.map(({ id }, k) => ({ id, amount: at(given, k) }));
}

function figureOf(line: OracleLineState, read: (tree: Tree) => bigint): { whole: bigint; credited: bigint } {
  return { whole: read(line.whole), credited: read(line.credited) };
}

function tree(line: OracleLineState, net: bigint, discount: bigint, inclusive: bigint, exclusive: bigint): Tree {
  return {
    net,
    discounts: byParts(line.whole.discounts, line.credited.discounts, discount),
    inclusive: byParts(line.whole.inclusive, line.credited.inclusive, inclusive),
    exclusive: byParts(line.whole.exclusive, line.credited.exclusive, exclusive),
  };
}

function bySubtotal(line: OracleLineState, subtotal: bigint, rounding: RoundingMode): Tree {
  const discount = byShare(figureOf(line, discountOf), figureOf(line, subtotalOf), subtotal, rounding);
  const after = subtotal - discount;
  const inclusive = byShare(figureOf(line, inclusiveOf), figureOf(line, afterDiscountOf), after, rounding);
  const exclusive = byFollow(figureOf(line, exclusiveOf), figureOf(line, subtotalOf), subtotal, rounding);
  return tree(line, after - inclusive, discount, inclusive, exclusive);
}

function byNet(line: OracleLineState, net: bigint, rounding: RoundingMode): Tree {
  const asked = figureOf(line, ({ net: amount }) => amount);
  const inclusive = byFollow(figureOf(line, inclusiveOf), asked, net, rounding);
  const exclusive = byFollow(figureOf(line, exclusiveOf), asked, net, rounding);
  const discount = byFollow(figureOf(line, discountOf), asked, net, rounding);
  return tree(line, net, discount, inclusive, exclusive);
}

function byTotal(line: OracleLineState, total: bigint, rounding: RoundingMode): Tree {
  const exclusive = byShare(figureOf(line, exclusiveOf), figureOf(line, totalOf), total, rounding);
  const after = total - exclusive;
  const inclusive = byShare(figureOf(line, inclusiveOf), figureOf(line, afterDiscountOf), after, rounding);
  const discount = byFollow(figureOf(line, discountOf), figureOf(line, totalOf), total, rounding);
  return tree(line, after - inclusive, discount, inclusive, exclusive);
}

// Remainders and custom lines.

function remainderOfLine(receivable: OracleReceivable, line: OracleLineState): OracleStep | Refused {
  if (!hasFiguresLeft(line) && !isFreeAndNotUsedUp(line)) return { refused: 'left' };
  return moving(receivable, [remainderMove(line)]);
}

function remainderMove(line: OracleLineState): Move {
  const quantity = quantityLeftOf(line);
  return { line, by: 'remainder', moved: leftOf(line), ...(compared(quantity, zero) > 0 ? { quantity } : {}) };
}

function remainderOfInvoice(receivable: OracleReceivable): OracleStep | Refused {
  const left = leftOfInvoice(receivable);
  if (leftOfLines(receivable) > left) {
    return left > 0n ? spread(receivable, left, 'total', 'remainder') : { refused: 'left' };
  }
  const lines = receivable.lines.filter((line) => hasFiguresLeft(line) || isFreeAndNotUsedUp(line));
  return lines.length === 0 ? { refused: 'left' } : moving(receivable, lines.map(remainderMove));
}

function creditCustom(receivable: OracleReceivable, asked: Credit & { readonly by: 'custom' }): OracleStep | Refused {
  const rounding = receivable.invoice.rounding;
  const quantity = fromDecimal(asked.quantity);
  const exact = times(quantity, fromDecimal(asked.unitPrice));
  if (compared(quantity, zero) <= 0 || compared(exact, zero) < 0) return { refused: 'positive' };
  const rates = receivable.invoice.draft.taxRates ?? [];
  const figures = undiscounted(rounded(exact, rounding), asked.taxes ?? [], rates, rounding);
  return {
    lines: [{ by: 'custom', description: asked.description, quantity, ...figures }],
    receivable: { ...receivable, creditedTotal: receivable.creditedTotal + figures.total },
  };
}

// Moving figures from left to credited.

type Move = {
  readonly line: OracleLineState;
  readonly by: Credit['by'];
  readonly moved: Tree;
  readonly quantity?: Rational;
};

function moving(receivable: OracleReceivable, moves: readonly Move[]): OracleStep {
  const noteLines = moves.map(noteLineOf);
  const lines = receivable.lines.map((line): OracleLineState => {
    const move = moves.find((candidate) => candidate.line.id === line.id);
    if (move === undefined) return line;
    return {
      ...line,
      credited: added(line.credited, move.moved),
      quantityUsed: plus(line.quantityUsed, move.quantity ?? zero),
      throughQuantity: line.throughQuantity + (move.quantity === undefined ? 0n : subtotalOf(move.moved)),
    };
  });
  const creditedTotal = receivable.creditedTotal + sum(noteLines.map(({ total }) => total));
  return { lines: noteLines, receivable: { ...receivable, lines, creditedTotal } };
}

function noteLineOf({ line, by, moved, quantity }: Move): OracleNoteLine {
  const signed = mapTree(moved, (amount) => (line.negative ? -amount : amount));
  const parts = [...signed.inclusive, ...signed.exclusive];
  return {
    by,
    line: line.id,
    description: line.description,
    ...(quantity === undefined ? {} : { quantity }),
    subtotal: subtotalOf(signed),
    discounts: signed.discounts,
    discount: discountOf(signed),
    net: signed.net,
    taxes: line.taxes.flatMap((id) => parts.filter((part) => part.id === id)),
    tax: amounts(parts),
    total: totalOf(signed),
  };
}

// A spread: exact for the invoice first, then for the lines.

function spread(
  receivable: OracleReceivable,
  amount: bigint,
  of: 'net' | 'total',
  by: 'spread' | 'remainder',
): OracleStep | Refused {
  if (amount <= 0n) return { refused: 'positive' };
  const asked = of === 'total' ? totalOf : (left: Tree): bigint => left.net;
  const takers = receivable.lines.filter(
    (line) => !line.negative && subtotalOf(line.whole) > 0n && asked(leftOf(line)) > 0n,
  );
  const lefts = takers.map(leftOf);
  const askedLeft = sum(lefts.map(asked));
  if (amount > askedLeft) return { refused: 'invoice' };

  const given = dispatch(
    amount,
    lefts.map((left) => ({ share: ratio(amount * asked(left), askedLeft) })),
  );
  const touched = takers.flatMap((_, i) => (at(given, i) > 0n ? [i] : []));
  const rates = receivable.invoice.draft.taxRates ?? [];
  const columnsOf = {
    discounts: (receivable.invoice.draft.discounts ?? []).map(({ id }) => id),
    inclusive: rates.filter(({ behavior }) => behavior === 'inclusive').map(({ id }) => id),
    exclusive: rates.filter(({ behavior }) => behavior === 'exclusive').map(({ id }) => id),
  };

  /** Moves one figure for the invoice by `base / baseLeft` of what is left of it, and answers it per taker and part. */
  const figure = (
    name: 'discounts' | 'inclusive' | 'exclusive',
    base: bigint,
    baseLeft: bigint,
    within: (taker: number) => { readonly low: bigint; readonly high: bigint },
  ): readonly (readonly Part[])[] => {
    const columns = columnsOf[name];
    const cells = lefts.map((left) => columns.map((id) => left[name].find((part) => part.id === id)?.amount ?? 0n));
    const target =
      baseLeft === 0n ? 0n : rounded(ratio(sum(cells.map(sum)) * base, baseLeft), receivable.invoice.rounding);
    const rows = touched.map((i) => ({ ...within(i), lefts: at(cells, i) }));
    const moved = overParts(target, cells, rows);
    return takers.map(({ whole }, i) => {
      const row = touched.indexOf(i);
      return whole[name].map(({ id }) => ({ id, amount: row === -1 ? 0n : at(at(moved, row), columns.indexOf(id)) }));
    });
  };
  const asShare = (moving: bigint, part: bigint, rest: bigint): { low: bigint; high: bigint } => ({
    low: larger(0n, moving - rest),
    high: smaller(moving, part),
  });

  const free = (read: (left: Tree) => bigint) => (i: number) => ({ low: 0n, high: read(at(lefts, i)) });

  const treesOfNet = (): readonly Tree[] => {
    const inclusive = figure('inclusive', amount, askedLeft, free(inclusiveOf));
    const exclusive = figure('exclusive', amount, askedLeft, free(exclusiveOf));
    const discounts = figure('discounts', amount, askedLeft, free(discountOf));
    return takers.map((_, i) => ({
      net: at(given, i),
      inclusive: at(inclusive, i),
      exclusive: at(exclusive, i),
      discounts: at(discounts, i),
    }));
  };
  const treesOfTotal = (): readonly Tree[] => {
    const exclusive = figure('exclusive', amount, askedLeft, (i) =>
      asShare(at(given, i), exclusiveOf(at(lefts, i)), afterDiscountOf(at(lefts, i))),
    );
    const after = given.map((total, i) => total - amounts(at(exclusive, i)));
    const inclusive = figure('inclusive', sum(after), sum(lefts.map(afterDiscountOf)), (i) =>
      asShare(at(after, i), inclusiveOf(at(lefts, i)), at(lefts, i).net),
    );
    const discounts = figure('discounts', amount, askedLeft, free(discountOf));
    return takers.map((_, i) => ({
      net: at(after, i) - amounts(at(inclusive, i)),
      inclusive: at(inclusive, i),
      exclusive: at(exclusive, i),
      discounts: at(discounts, i),
    }));
  };
  const trees = of === 'net' ? treesOfNet() : treesOfTotal();
  return moving(
    receivable,
    touched.map((i) => ({ line: at(takers, i), by, moved: at(trees, i) })),
  );
}

type Row = { readonly low: bigint; readonly high: bigint; readonly lefts: readonly bigint[] };

/**
 * One figure of a spread over its parts (the columns) for the invoice, then column by column over the touched lines
 * (the rows). `cells` are the lefts of every taker, touched or not.
 */
export function overParts(
  target: bigint,
  cells: readonly (readonly bigint[])[],
  rows: readonly Row[],
): readonly (readonly bigint[])[] {
  const figureLeft = sum(cells.map(sum));
  const figure = held(target, sum(rows.map(({ low }) => low)), sum(rows.map(({ high }) => high)));
  const columns = (cells[0] ?? []).map((_, r) => r);
  const perColumn = dispatch(
    figure,
    columns.map((r) => {
      const partLeft = sum(cells.map((row) => at(row, r)));
      return {
        share: figureLeft === 0n ? zero : ratio(partLeft * figure, figureLeft),
        low: sum(rows.map((row) => larger(0n, row.low - (sum(row.lefts) - at(row.lefts, r))))),
        high: sum(rows.map((row) => smaller(at(row.lefts, r), row.high))),
      };
    }),
  );

  const used = rows.map(() => 0n);
  const moved = rows.map((): bigint[] => []);
  let carry = 0n;
  for (const r of columns) {
    const bounds = rows.map((row, i) => ({
      low: larger(0n, row.low - at(used, i) - sum(row.lefts.slice(r + 1))),
      high: smaller(at(row.lefts, r), row.high - at(used, i)),
    }));
    const wanted = at(perColumn, r) + carry;
    const column = held(wanted, sum(bounds.map(({ low }) => low)), sum(bounds.map(({ high }) => high)));
    carry = wanted - column;
    const columnLeft = sum(rows.map((row) => at(row.lefts, r)));
    const given = dispatch(
      column,
      rows.map((row, i) => ({
        share: columnLeft === 0n ? zero : ratio(column * at(row.lefts, r), columnLeft),
        ...at(bounds, i),
      })),
    );
    rows.forEach((_, i) => {
      used[i] = at(used, i) + at(given, i);
      at(moved, i).push(at(given, i));
    });
  }
  return moved;
}
