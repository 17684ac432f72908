import { namesLine, type Credit } from '../documents/credit-note-draft.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { Invoice, InvoiceLine } from '../documents/invoice.js';
import { findCreditNote, type ReceivableState } from '../documents/receivable.js';
import type { Refusal } from '../documents/refusal.js';
import { indexLines } from '../invoicing/lookups.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkFigureCount } from './range.js';

/** A credit note's number is used once on its invoice, also where the note is void. */
export const checkUniqueNumber = (state: ReceivableState, number: string): readonly Refusal[] =>
  findCreditNote(state, number) === undefined
    ? []
    : [{ code: 'duplicate-credit-note-number', path: ['number'], number }];

/** The total of a credit note is above zero (a credit on it may come to zero). */
export const checkPositiveTotal = (total: MinorUnits): readonly Refusal[] =>
  total > 0 ? [] : [{ code: 'credit-note-not-positive', path: [], total }];

/** All credit notes of an invoice together, custom lines included, are no more than its total. */
export const checkWithinInvoice = (asked: MinorUnits, left: MinorUnits): readonly Refusal[] =>
  asked <= left ? [] : [{ code: 'credit-exceeds-invoice', path: [], asked, left }];

/** A note of the receivable is voided once, and not when money went back with it. */
export const checkVoidable = (
  number: string,
  note: CreditNote | undefined,
  { invoice }: ReceivableState,
): readonly Refusal[] => {
  const path = ['number'];
  if (note === undefined) return [{ code: 'unknown-credit-note', path, number, invoice: invoice.number }];
  if (note.status === 'void') return [{ code: 'credit-note-already-void', path, number }];
  const { refund, outOfBand } = note.settlement;
  return refund === 0 && outOfBand === 0 ? [] : [{ code: 'credit-note-paid-out', path, number, refund, outOfBand }];
};

/** How many figures the credits of a note may go over: all of the largest invoice, and something beside. */
const MOST_FIGURES = 550_000;

const countFigures = (line: InvoiceLine | undefined): number =>
  line === undefined ? 3 : 3 + line.discounts.length + line.taxes.length;

/** The credits of a note go over no more figures than can be computed at once: those of a line, or of all lines. */
export const checkNoteSize = (credits: readonly (Credit | undefined)[], invoice: Invoice): readonly Refusal[] => {
  const findPosition = indexLines(invoice);
  let figuresOfAll: number | undefined;
  let figures = 0;
  for (const credit of credits) {
    if (credit === undefined) continue;
    if (credit.by === 'custom') figures += 3 + (credit.taxes?.length ?? 0);
    else if (namesLine(credit)) figures += countFigures(invoice.lines[findPosition(credit.line)]);
    else figures += figuresOfAll ??= invoice.lines.reduce((sum, line) => sum + countFigures(line), 0);
  }
  return checkFigureCount(figures, MOST_FIGURES, ['credits']);
};
