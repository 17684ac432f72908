import { findCreditedLine, type CreditedLines } from '../documents/credited-line.js';
import type { CreditNoteLine } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { Invoice, TaxShare } from '../documents/invoice.js';
import { indexLines } from '../invoicing/lookups.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { addCredit } from './credited-line.js';
import { createLineState, indexTaxes, type LineFigures, type LineState, type TaxPositions } from './line-state.js';

/** The lines of an invoice as the credits so far left them: those of earlier notes, and those of the note at hand. */
export type InvoiceState = {
  readonly invoice: Invoice;
  /** What earlier notes credited. */ readonly earlier: CreditedLines;
  /** What is credited with this note of the lines that it touched, by position. */
  readonly credited: (CreditedLine | undefined)[];
  /** The positions of these lines, in the order in which they were first touched. */ readonly touched: number[];
  /** What is left of the invoice's total, in minor units; custom lines count. */
  left: MinorUnits;
  /** Finds a line by its id: quickest in the order of the invoice. */ readonly findPosition: (id: string) => number;
  readonly findTaxPositions: (taxes: readonly TaxShare[]) => TaxPositions;
};

/** The lines as earlier notes left them, before the first credit of a note. */
export const createInvoiceState = (invoice: Invoice, earlier: CreditedLines, left: MinorUnits): InvoiceState => ({
  invoice,
  earlier,
  credited: [],
  touched: [],
  left,
  findPosition: indexLines(invoice),
  findTaxPositions: indexTaxes(invoice.taxRates),
});

/** What is credited of the line at a position so far. */
export const findCredited = ({ credited, earlier }: InvoiceState, position: number): CreditedLine | undefined =>
  credited[position] ?? findCreditedLine(earlier, position);

/** The line at a position with its figures, made anew each time: of many lines none is kept. */
export const readLineState = (state: InvoiceState, position: number): LineState => {
  const line = state.invoice.lines[position]!;
  return createLineState(line, position, findCredited(state, position), state.findTaxPositions(line.taxes));
};

/** How a line moves from its state, and what that uses up of its quantity; the figures are absolute values. */
export type LineMovement = {
  readonly state: LineState;
  readonly figures: LineFigures;
  readonly quantity?: Decimal | undefined;
};

/** Takes a line of the note into the state; a line of no invoice line only lowers what is left of the invoice. */
export const applyNoteLine = (state: InvoiceState, line: CreditNoteLine, position: number | undefined): void => {
  state.left -= line.total;
  if (position === undefined) return;
  const after = addCredit(position, line, line.before);
  // What came to nothing had nothing credited before it either.
  if (after === undefined) return;
  if (state.credited[position] === undefined) state.touched.push(position);
  state.credited[position] = after;
};
