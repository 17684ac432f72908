import type {
  AmountCredit,
  Credit,
  CustomCredit,
  PercentCredit,
  QuantityCredit,
} from '../documents/credit-note-draft.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { absDecimal, roundDecimalProportion, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import { checkAskedSign, checkWithinLine, checkWithinQuantity, checkWithinSpreadable } from '../rules/credit.js';
import { checkPercentWithin } from '../rules/range.js';
import { addQuantityUsed, computeQuantityLeft } from './credited-line.js';
import { createMovement, readLineState, type InvoiceState, type LineMovement } from './invoice-state.js';
import type { LineState } from './line-state.js';
import { moveLine } from './move-line.js';
import { takeInvoiceRemainder, takeLineRemainder } from './remainder.js';
import { spreadAmount } from './spread.js';
import { findSpreadable } from './spread-rows.js';

/** How a credit moves lines of its invoice, or the laws that it breaks; and the positions of the lines it is about. */
export type CreditMovements = {
  readonly refusals: readonly Refusal[];
  readonly movements: readonly LineMovement[];
  readonly positions: readonly number[];
};

const NO_ITEMS: readonly never[] = Object.freeze([]);

const refuse = (refusals: readonly Refusal[], positions: readonly number[] = NO_ITEMS): CreditMovements => ({
  refusals,
  movements: NO_ITEMS,
  positions,
});

const moveOne = (movement: LineMovement): CreditMovements => moveAll([movement]);

const moveAll = (movements: readonly LineMovement[]): CreditMovements => ({
  refusals: NO_ITEMS,
  movements,
  positions: movements.map(({ position }) => position),
});

/** Computes how a credit moves the lines of its invoice, on what earlier credits left of them. */
export const computeMovements = (
  credit: Exclude<Credit, CustomCredit>,
  state: InvoiceState,
  path: Path,
): CreditMovements => {
  switch (credit.by) {
    case 'spread': {
      const sign = checkAskedSign(credit, path, false);
      if (sign.length > 0) return refuse(sign);
      const from = findSpreadable(state, credit.of);
      const beyond = checkWithinSpreadable(credit, from.whole, path);
      return beyond.length > 0 ? refuse(beyond) : moveAll(spreadAmount(from, credit.amount, state));
    }
    case 'remainder': {
      if (credit.line !== undefined) return moveOneLine(credit.line, credit, state, path);
      const movements = takeInvoiceRemainder(state);
      if (movements.length > 0) return moveAll(movements);
      return refuse([{ code: 'invoice-fully-credited', path, invoice: state.invoice.number }]);
    }
    case 'quantity':
    case 'amount':
    case 'percent':
      return moveOneLine(credit.line, credit, state, path);
  }
};

type OneLineCredit = Exclude<Credit, { readonly by: 'custom' | 'spread' }>;

const moveOneLine = (id: string, credit: OneLineCredit, state: InvoiceState, path: Path): CreditMovements => {
  const position = state.findPosition(id);
  if (position < 0) return refuse([{ code: 'unknown-line', path: [...path, 'line'], line: id }]);
  const line = readLineState(state, position);
  const sign = checkAskedSign(credit, path, line.sign === -1);
  return sign.length > 0 ? refuse(sign, [position]) : moveLineBy(credit, line, state.invoice.rounding, path);
};

const moveLineBy = (credit: OneLineCredit, state: LineState, rounding: Rounding, path: Path): CreditMovements => {
  const { line, before, position } = state;
  switch (credit.by) {
    case 'remainder': {
      const remainder = takeLineRemainder(state);
      if (remainder !== undefined) return moveOne(remainder);
      return refuse([{ code: 'line-fully-credited', path, line: line.id }], [position]);
    }
    case 'amount':
      return moveByAmount(state, credit.of, Math.abs(credit.amount), rounding, [...path, 'amount']);
    case 'percent': {
      const outside = checkPercentWithin(credit.percent as Decimal, '100', path);
      if (outside.length > 0) return refuse(outside, [position]);
      const amount = computePercentAmount(credit, state, rounding);
      return moveByAmount(state, 'subtotal', amount, rounding, [...path, 'percent']);
    }
    case 'quantity': {
      // It was read from a draft, so it is canonical.
      const quantity = credit.quantity as Decimal;
      const beyond = checkWithinQuantity(line.id, quantity, computeQuantityLeft(line, before), path);
      if (beyond.length > 0) return refuse(beyond, [position]);
      const amount = computeQuantityAmount(credit, state, rounding);
      return moveOne(createMovement(state, moveLine(state, 'subtotal', amount, rounding), quantity));
    }
  }
};

const moveByAmount = (
  state: LineState,
  of: AmountCredit['of'],
  amount: MinorUnits,
  rounding: Rounding,
  path: Path,
): CreditMovements => {
  const { line, position, sign, invoiced, credited } = state;
  // Plus 0, so that a negative line has no -0.
  const left = sign * (invoiced[of] - credited[of]) + 0;
  const beyond = checkWithinLine(line.id, of, sign * amount + 0, left, path);
  if (beyond.length > 0) return refuse(beyond, [position]);
  return moveOne(createMovement(state, moveLine(state, of, amount, rounding)));
};

/**
 * What a quantity asks of a line's subtotal: what the running quantity is worth of it, less what quantities were credited
 * so far, within what is left.
 */
export const computeQuantityAmount = (credit: QuantityCredit, state: LineState, rounding: Rounding): MinorUnits => {
  const { invoiced, credited, before } = state;
  const worth = computeQuantityWorth(addQuantityUsed(before, credit.quantity as Decimal), state, rounding);
  const byQuantity = Math.abs(before?.byQuantity ?? 0);
  return Math.max(0, Math.min(worth - byQuantity, invoiced.subtotal - credited.subtotal));
};

/** What a quantity of a line is worth of its subtotal as invoiced. */
export const computeQuantityWorth = (
  quantity: Decimal,
  { line, invoiced }: LineState,
  rounding: Rounding,
): MinorUnits => roundDecimalProportion(invoiced.subtotal, quantity, absDecimal(line.quantity), rounding);

/** What a percentage asks of a line's subtotal as invoiced. */
export const computePercentAmount = (credit: PercentCredit, { invoiced }: LineState, rounding: Rounding): MinorUnits =>
  roundDecimalProportion(invoiced.subtotal, credit.percent as Decimal, '100', rounding);
