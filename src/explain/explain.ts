import type { CreditNote } from '../documents/credit-note.js';
import { getMinorUnit } from '../documents/currency-of.js';
import { collectDifferences } from '../reading/differences.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { at } from '../reading/paths.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { provenCreditNote } from '../proving/prove-credit-note.js';
import { provenInvoice } from '../proving/prove-invoice.js';
import { explainedLines } from './explain-lines.js';
import { explanationText } from './explain-text.js';
import type { ExplainedSettlement, Explanation } from './explanation.js';

/**
 * How each figure of a credit note came about, as data and as text, so that a customer's question can be answered: what
 * was asked, which share of which figure was taken, what was credited before and what was left.
 *
 * The figures are computed again, so a note that does not follow from its credits and the invoice is refused.
 *
 * Units: minor units; equations are in major units.
 * Rounding: the invoice's.
 * Refuses: shape refusals, `document-mismatch`, `unknown-line`, the laws of a credit that the note breaks, and
 * `too-many` for a note of more than about ten thousand lines.
 *
 * @example
 * explain(creditNote, invoice);
 */
export const explain = (creditNote: CreditNote, invoice: Invoice): Outcome<Explanation> =>
  attempt(() => {
    const note = provenCreditNote(creditNote);
    const original = provenInvoice(invoice);
    const refusals: Refusal[] = [...reasons('creditNote', note), ...reasons('invoice', original)];
    return note._tag === 'Left' || original._tag === 'Left'
      ? refuse(refusals)
      : explanation(note.right, original.right);
  });

const reasons = (key: string, outcome: Outcome<unknown>): readonly Refusal[] =>
  outcome._tag === 'Right' ? [] : outcome.left.map((refusal) => ({ ...refusal, path: [key, ...refusal.path] }));

/** How many figures are told at most; nobody reads that many, and they would take seconds to write. */
const MOST_FIGURES = 50_000;

const tooLong = ({ lines }: CreditNote): Refusal[] => {
  const figures = lines.reduce((sum, { discounts, taxes }) => sum + 3 + discounts.length + taxes.length, 0);
  const path = ['creditNote', 'lines'];
  return figures <= MOST_FIGURES
    ? []
    : [{ code: 'too-many', path, asked: figures, limit: MOST_FIGURES, of: 'figures' }];
};

const explanation = (note: CreditNote, invoice: Invoice): Outcome<Explanation> => {
  const refusals = tooLong(note);
  const { number, currency, minorUnit } = invoice;
  const { invoice: named, currency: own, minorUnit: ownUnit } = note;
  const place = at(undefined, 'creditNote');
  collectDifferences(
    { invoice: named, currency: own, minorUnit: ownUnit },
    { invoice: number, currency, minorUnit },
    place,
    refusals,
  );
  if (refusals.length > 0) return refuse(refusals);
  const scale = { places: getMinorUnit(invoice) ?? 0, rounding: invoice.rounding };
  const lines = explainedLines(note, invoice, scale, refusals);
  if (refusals.length > 0) return refuse(refusals);
  const { status, totals, taxes } = note;
  const settlement = settlementOf(note);
  const told = {
    number: note.number,
    invoice: number,
    currency,
    ...(minorUnit === undefined ? {} : { minorUnit }),
    status,
    lines,
    totals,
    taxes,
    settlement,
  };
  return answer(Object.freeze({ ...told, text: explanationText(told, invoice) }));
};

/** What is given back is more than was due, so the rest is all that was due; else as much was due, or more. */
const settlementOf = ({ type, prePayment, postPayment, settlement }: CreditNote): ExplainedSettlement =>
  Object.freeze({
    type,
    ...(postPayment > 0 ? { due: prePayment } : {}),
    prePayment,
    postPayment,
    ...settlement,
  });
