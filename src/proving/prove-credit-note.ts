import { recomputeNote, type RecomputedLine } from '../crediting/recompute.js';
import {
  createCreditNote,
  type CreditNote,
  type CreditNoteFields,
  type CreditNoteLine,
} from '../documents/credit-note.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { sumAmounts, sumDocument } from '../invoicing/totals.js';
import type { MinorUnits } from '../money/minor-units.js';
import { checkBetween, checkEqual, collectDifferences } from '../reading/compare.js';
import { at } from '../reading/paths.js';
import { readStoredCreditNote } from '../reading/credit-note-shapes.js';
import { checkKnownCurrency } from '../rules/currency.js';
import { checkNoteSize } from '../rules/credit-note.js';
import { deriveCreditNoteType } from '../settling/settlement.js';

/** Reads a stored credit note, and proves it by itself. */
export const readCreditNote = (value: unknown): Outcome<CreditNote> => {
  if (isProven('credit-note', value)) return answer(value as CreditNote);
  const refusals: Refusal[] = [];
  const stored = readStoredCreditNote(value, refusals);
  return stored === undefined ? refuse(refusals) : proveCreditNote(stored, refusals);
};

/** Proves a stored credit note of the right shape by itself: its sums are those of its lines, and its settlement adds up. */
export const proveCreditNote = (stored: CreditNoteFields, refusals: Refusal[]): Outcome<CreditNote> => {
  if (isProven('credit-note', stored)) return answer(stored);
  refusals.push(...checkSums(stored));
  return refusals.length > 0 ? refuse(refusals) : answer(createCreditNote({ ...stored }));
};

/** Proves a credit note that holds by itself against the invoice it credits; answers how each of its lines came about. */
export const proveLines = (note: CreditNote, invoice: Invoice): Outcome<readonly RecomputedLine[]> => {
  const { number, currency, minorUnit, taxRates } = invoice;
  const refusals: Refusal[] = [
    ...checkEqual(note.invoice, number, ['invoice']),
    ...checkEqual(note.currency, currency, ['currency']),
    ...checkNoteSize(note.credits, invoice),
  ];
  collectDifferences(note.minorUnit, minorUnit, at(undefined, 'minorUnit'), refusals);
  collectDifferences(note.taxes, sumDocument(note.lines, taxRates).taxes, at(undefined, 'taxes'), refusals);
  const lines = recomputeNote(note, invoice, refusals);
  return refusals.length > 0 ? refuse(refusals) : answer(lines);
};

/** A credit note adds up: its lines, its totals, its taxes by rate, and its settlement. */
const checkSums = (note: CreditNoteFields): readonly Refusal[] => {
  const { lines, totals, taxes, prePayment, postPayment, settlement, status, type } = note;
  const sums = sumDocument(lines, taxes);
  const { refund, refunds, customerBalance, outOfBand } = settlement;
  const byRate = new Map(sums.taxes.map((tax) => [tax.id, tax]));
  return [
    ...checkKnownCurrency(note),
    ...collectDifferences(totals, sums.totals, at(undefined, 'totals'), []),
    ...lines.flatMap(checkLine),
    ...taxes.flatMap(({ id, taxable, amount }, i) => [
      ...checkEqual(taxable, byRate.get(id)?.taxable ?? 0, ['taxes', i, 'taxable']),
      ...checkEqual(amount, byRate.get(id)?.amount ?? 0, ['taxes', i, 'amount']),
    ]),
    ...(totals.tax === sums.totals.tax ? checkEqual(totals.tax, sumAmounts(taxes), ['totals', 'tax']) : []),
    ...checkBetween(totals.total, 1, Number.MAX_SAFE_INTEGER, ['totals', 'total']),
    ...checkEqual(prePayment, totals.total - postPayment, ['prePayment']),
    ...checkEqual(postPayment, refund + customerBalance + outOfBand, ['postPayment']),
    ...checkEqual(refund, sumAmounts(refunds), ['settlement', 'refund']),
    ...checkEqual(type, deriveCreditNoteType(prePayment, postPayment), ['type']),
    // Money that went back with a note stands against voiding it.
    ...(refund + outOfBand > 0 ? checkEqual(status, 'issued', ['status']) : []),
  ];
};

const checkLine = ({ subtotal, discounts, net, taxes, total }: CreditNoteLine, i: number): readonly Refusal[] => {
  const discount = sumAmounts(discounts);
  const checkFrom = (stated: MinorUnits, from: MinorUnits, to: MinorUnits, field: string): readonly Refusal[] =>
    checkBetween(stated, Math.min(from, to), Math.max(from, to), ['lines', i, field]);
  return [
    ...checkEqual(total, net + sumAmounts(taxes), ['lines', i, 'total']),
    // Inclusive tax stands between the two; which taxes are inclusive, the invoice says.
    ...checkFrom(net, 0, subtotal - discount, 'net'),
    ...checkFrom(subtotal, discount, discount + total, 'subtotal'),
  ];
};
