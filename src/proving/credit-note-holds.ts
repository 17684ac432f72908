import { deriveCreditNoteType } from '../settling/settlement.js';
import { sumDocument, sumShares } from '../invoicing/totals.js';
import { collectDifferences } from '../reading/differences.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import { at } from '../reading/reading.js';
import type { Refusal } from '../documents/refusal.js';
import { checkKnownCurrency } from '../rules/currency.js';
import { checkEqual, checkBetween } from '../reading/mismatch.js';

/** A stored credit note adds up: its lines, its totals, its taxes by rate, and its settlement. */
export const creditNoteHolds = (note: CreditNote): Refusal[] => {
  const { lines, totals, taxes, prePayment, postPayment, settlement, status, type } = note;
  const refusals: Refusal[] = [];
  const sums = sumDocument(lines, taxes);
  collectDifferences(totals, sums.totals, at(undefined, 'totals'), refusals);
  const { refund, refunds, customerBalance, outOfBand } = settlement;
  const byRate = new Map(sums.taxes.map((tax) => [tax.id, tax]));
  const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...checkKnownCurrency(note),
    ...refusals,
    ...linesHold(lines),
    ...taxes.flatMap(({ id, taxable, amount }, i) => [
      ...checkEqual(taxable, byRate.get(id)?.taxable ?? 0, ['taxes', i, 'taxable']),
      ...checkEqual(amount, byRate.get(id)?.amount ?? 0, ['taxes', i, 'amount']),
    ]),
    ...checkEqual(
      totals.tax,
      taxes.reduce((sum, { amount }) => sum + amount, 0),
      ['totals', 'tax'],
    ),
    ...checkBetween(totals.total, 1, Number.MAX_SAFE_INTEGER, ['totals', 'total']),
    ...checkEqual(prePayment, totals.total - postPayment, ['prePayment']),
    ...checkEqual(postPayment, refund + customerBalance + outOfBand, ['postPayment']),
    ...checkEqual(refund, refunded, ['settlement', 'refund']),
    ...checkEqual(type, deriveCreditNoteType(prePayment, postPayment), ['type']),
    // Money that went back with a note stands against voiding it.
    ...(refund + outOfBand > 0 ? checkEqual(status, 'issued', ['status']) : []),
  ];
};

const linesHold = (lines: readonly CreditNoteLine[]): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  for (let i = 0; i < lines.length; i++) {
    for (const off of lineHolds(lines[i]!)) refusals.push({ ...off, path: ['lines', i, ...off.path] });
  }
  return refusals;
};

/** Of one line, with paths within it: nearly all of them hold. */
const lineHolds = ({ subtotal, discounts, net, taxes, total }: CreditNoteLine): readonly Refusal[] => {
  const price = Math.abs(subtotal - sumShares(discounts));
  return [
    ...checkEqual(total, net + sumShares(taxes), AT.total),
    // Inclusive tax stands between the two; which taxes are inclusive, the invoice says.
    ...checkBetween(Math.abs(net), 0, price, AT.net),
    ...checkBetween(price, 0, Math.abs(total), AT.subtotal),
  ];
};

const AT = { total: ['total'], net: ['net'], subtotal: ['subtotal'] } as const;
