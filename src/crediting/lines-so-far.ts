import type { CreditedLine } from '../documents/credited-line.js';
import type { Invoice } from '../documents/invoice.js';
import type { Decimal } from '../money/decimal.js';
import type { LineState, LineStanding, LineFigures } from './line-tree.js';

/** The lines of an invoice as the credits so far left them. */
export type LinesSoFar = {
  readonly invoice: Invoice;
  /** What is credited of the line at a position. */
  readonly before: (position: number) => CreditedLine | undefined;
  /** The account of the line at a position, made anew each time: of many lines none is kept. */
  readonly at: (position: number) => LineState;
};

/** A line, how it moves, and what that uses up of its quantity. */
export type LineMovement<Line extends LineStanding = LineState> = {
  readonly account: Line;
  readonly moves: LineFigures;
  readonly quantity?: Decimal | undefined;
};

/** The lines that move, and how each of them does, made one by one in their order, and once. */
export type LineMovements = {
  readonly positions: readonly number[];
  readonly movements: Iterable<LineMovement<LineStanding>>;
};
