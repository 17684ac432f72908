import type { RecomputedLine } from '../crediting/recompute.js';
import type { CreditNote } from '../documents/credit-note.js';
import { getMinorUnit } from '../documents/currency-of.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, moveRefusal, refuse } from '../documents/outcome.js';
import { checkProven } from '../documents/proof.js';
import type { Outcome } from '../documents/refusal.js';
import { proveLines } from '../proving/prove-credit-note.js';
import { explainLine } from './explain-line.js';
import type { ExplainedSettlement, Explanation } from './explanation.js';
import { writeText } from './write-text.js';

/**
 * Explains how each figure of a credit note came about, as data and as text, so that a customer's question can be
 * answered: what was asked, which share of which figure was taken, what was credited before and what was left.
 *
 * The figures are computed again, so it answers exactly when `parseCreditNote(creditNote, invoice)` does.
 *
 * Units: minor units; equations are in major units.
 * Rounding: the invoice's.
 * Refuses: `not-proven`, and what `parseCreditNote` refuses of a note against its invoice, under `['creditNote', …]`:
 * `document-mismatch`, `unknown-line`, and the laws of a credit that the note breaks.
 *
 * @example
 * const { lines } = orThrow(explain(creditNote, invoice));
 * lines[0].figures[2].equation; // '2.16 × 4.50 / 9.00 = 1.08'
 */
export const explain = (creditNote: CreditNote, invoice: Invoice): Outcome<Explanation> =>
  attempt(() => {
    const refusals = [
      ...checkProven('credit-note', creditNote, ['creditNote']),
      ...checkProven('invoice', invoice, ['invoice']),
    ];
    if (refusals.length > 0) return refuse(refusals);
    const lines = proveLines(creditNote, invoice);
    return lines._tag === 'Right'
      ? answer(createExplanation(creditNote, invoice, lines.right))
      : refuse(lines.left.map((refusal) => moveRefusal(refusal, ['creditNote'])));
  });

const createExplanation = (note: CreditNote, invoice: Invoice, lines: readonly RecomputedLine[]): Explanation => {
  const { number, status, totals, taxes } = note;
  const { currency, minorUnit } = invoice;
  const scale = { places: getMinorUnit(invoice) ?? 0, rounding: invoice.rounding };
  const explained = {
    number,
    invoice: invoice.number,
    currency,
    ...(minorUnit === undefined ? {} : { minorUnit }),
    status,
    lines: Object.freeze(lines.map((line) => explainLine(line, invoice, scale))),
    totals,
    taxes,
    settlement: explainSettlement(note),
  };
  return Object.freeze({ ...explained, text: writeText(explained, invoice) });
};

/** What is given back is more than was due, so the rest is all that was due; else as much was due, or more. */
const explainSettlement = ({ type, prePayment, postPayment, settlement }: CreditNote): ExplainedSettlement =>
  Object.freeze({
    type,
    ...(postPayment > 0 ? { due: prePayment } : {}),
    prePayment,
    postPayment,
    ...settlement,
  });
