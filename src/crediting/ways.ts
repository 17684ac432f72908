import {
  namesLine,
  type Credit,
  type CustomCredit,
  type OneLineCredit,
  type PercentCredit,
  type QuantityCredit,
} from '../documents/credit-note-draft.js';
import { NO_ITEMS } from '../documents/outcome.js';
import type { AskedFigure, Path, Refusal } from '../documents/refusal.js';
import { absDecimal, roundDecimalProportion, type Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Rounding } from '../money/rounding.js';
import { checkAskedSign, checkWithinLine, checkWithinQuantity, checkWithinSpreadable } from '../rules/credit.js';
import { checkPercentWithin } from '../rules/range.js';
import { addQuantityUsed, computeQuantityLeft } from './credited-line.js';
import { readLineState, type InvoiceState, type LineMovement } from './invoice-state.js';
import type { LineState } from './line-state.js';
import { moveLine } from './move-line.js';
import { takeInvoiceRemainder, takeLineRemainder } from './remainder.js';
import { findSpreadable, spreadAmount } from './spread.js';

/** How a credit moves lines of its invoice, or the laws that it breaks. */
export type CreditMovements = { readonly refusals: readonly Refusal[]; readonly movements: readonly LineMovement[] };

const refuse = (...refusals: readonly Refusal[]): CreditMovements => ({ refusals, movements: NO_ITEMS });
const move = (...movements: readonly LineMovement[]): CreditMovements => ({ refusals: NO_ITEMS, movements });

/** Computes how a credit moves the lines of its invoice, on what earlier credits left of them. */
export const computeMovements = (
  credit: Exclude<Credit, CustomCredit>,
  state: InvoiceState,
  path: Path,
): CreditMovements => {
  if (credit.by === 'spread') {
    const sign = checkAskedSign(credit, path, false);
    if (sign.length > 0) return refuse(...sign);
    const from = findSpreadable(state, credit.of);
    const refusals = checkWithinSpreadable(credit, from.whole, path);
    return { refusals, movements: refusals.length > 0 ? NO_ITEMS : spreadAmount(from, credit.amount, state) };
  }
  if (namesLine(credit)) return moveOneLine(credit, state, path);
  const movements = takeInvoiceRemainder(state);
  if (movements.length > 0) return { refusals: NO_ITEMS, movements };
  return refuse({ code: 'invoice-fully-credited', path, invoice: state.invoice.number });
};

const moveOneLine = (credit: OneLineCredit, state: InvoiceState, path: Path): CreditMovements => {
  const position = state.findPosition(credit.line);
  if (position < 0) return refuse({ code: 'unknown-line', path: [...path, 'line'], line: credit.line });
  const line = readLineState(state, position);
  const sign = checkAskedSign(credit, path, line.sign === -1);
  return sign.length > 0 ? refuse(...sign) : moveLineBy(credit, line, state.invoice.rounding, path);
};

const moveLineBy = (credit: OneLineCredit, state: LineState, rounding: Rounding, path: Path): CreditMovements => {
  const { line, before } = state;
  switch (credit.by) {
    case 'remainder': {
      const remainder = takeLineRemainder(state);
      return remainder === undefined ? refuse({ code: 'line-fully-credited', path, line: line.id }) : move(remainder);
    }
    case 'amount':
      return moveByAmount(state, credit.of, Math.abs(credit.amount), rounding, [...path, 'amount']);
    case 'percent': {
      const outside = checkPercentWithin(credit.percent as Decimal, '100', path);
      if (outside.length > 0) return refuse(...outside);
      const amount = computePercentAmount(credit, state, rounding);
      return moveByAmount(state, 'subtotal', amount, rounding, [...path, 'percent']);
    }
    case 'quantity': {
      // It was read from a draft, so it is canonical.
      const quantity = credit.quantity as Decimal;
      const beyond = checkWithinQuantity(line.id, quantity, computeQuantityLeft(line, before), path);
      if (beyond.length > 0) return refuse(...beyond);
      const amount = computeQuantityAmount(credit, state, rounding);
      return move({ state, figures: moveLine(state, 'subtotal', amount, rounding), quantity });
    }
  }
};

const moveByAmount = (
  state: LineState,
  of: AskedFigure,
  amount: MinorUnits,
  rounding: Rounding,
  path: Path,
): CreditMovements => {
  const { line, sign, invoiced, credited } = state;
  // Plus 0, so that a negative line has no -0.
  const left = sign * (invoiced[of] - credited[of]) + 0;
  const beyond = checkWithinLine(line.id, of, sign * amount + 0, left, path);
  return beyond.length > 0 ? refuse(...beyond) : move({ state, figures: moveLine(state, of, amount, rounding) });
};

/**
 * What a quantity asks of a line's subtotal: what the running quantity is worth of it, less what quantities were credited
 * so far, within what is left.
 */
const computeQuantityAmount = (credit: QuantityCredit, state: LineState, rounding: Rounding): MinorUnits => {
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
