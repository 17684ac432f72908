import type { CreditedLine } from '../documents/credited-line.js';
import type { InvoiceLine } from '../documents/invoice.js';
import { isZero } from '../money/decimal.js';
import { computeQuantityLeft } from './credited-line.js';
import { findCredited, readLineState, type InvoiceState, type LineMovement } from './invoice-state.js';
import { computeLeft, type LineState } from './line-state.js';
import { findSpreadable, spreadAmount } from './spread.js';

/**
 * Whether something is left of a line. Equal rests of subtotal and discount may stand when the total is all credited; a
 * line that is free of charge has nothing but its quantity.
 */
const hasRemainder = (line: InvoiceLine, before: CreditedLine | undefined): boolean =>
  line.subtotal !== (before?.subtotal ?? 0) ||
  line.total !== (before?.total ?? 0) ||
  (line.subtotal === 0 && !isZero(computeQuantityLeft(line, before)));

/** All that is left of a line, its quantity too; undefined where nothing is. */
export const takeLineRemainder = (state: LineState): LineMovement | undefined => {
  const { line, before } = state;
  if (!hasRemainder(line, before)) return undefined;
  const quantity = computeQuantityLeft(line, before);
  return { state, figures: computeLeft(state), quantity: isZero(quantity) ? undefined : quantity };
};

/**
 * All that is left of an invoice: what is left of each line; where custom lines have used up part of the invoice, what is
 * left of its total spread over the lines.
 */
export const takeInvoiceRemainder = (state: InvoiceState): readonly LineMovement[] => {
  const { lines } = state.invoice;
  const positions: number[] = [];
  let onLines = 0;
  for (let position = 0; position < lines.length; position++) {
    const line = lines[position]!;
    const credited = findCredited(state, position);
    onLines += line.total - (credited?.total ?? 0);
    if (hasRemainder(line, credited)) positions.push(position);
  }
  return state.left < onLines
    ? spreadAmount(findSpreadable(state, 'total'), state.left, state)
    : positions.map((position) => takeLineRemainder(readLineState(state, position))!);
};
