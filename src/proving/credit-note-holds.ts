import { creditNoteType } from '../settling/settlement.js';
import { documentSums, sumOfParts } from '../invoicing/document-sums.js';
import { differences } from '../reading/differences.js';
import type { CreditNote, CreditNoteLine } from '../documents/credit-note.js';
import { at } from '../reading/reading.js';
import type { Refusal } from '../documents/refusal.js';
import { knownCurrency } from '../rules/invoice/known-currency.js';
import { mismatch, outside } from '../reading/mismatch.js';

/** A stored credit note adds up: its lines, its totals, its taxes by rate, and its settlement. */
export const creditNoteHolds = (note: CreditNote): Refusal[] => {
  const { lines, totals, taxes, prePayment, postPayment, settlement, status, type } = note;
  const refusals: Refusal[] = [];
  const sums = documentSums(lines, taxes);
  differences(totals, sums.totals, at(undefined, 'totals'), refusals);
  const { refund, refunds, customerBalance, outOfBand } = settlement;
  const byRate = new Map(sums.taxes.map((tax) => [tax.id, tax]));
  const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...knownCurrency(note),
    ...refusals,
    ...linesHold(lines),
    ...taxes.flatMap(({ id, taxable, amount }, i) => [
      ...mismatch(taxable, byRate.get(id)?.taxable ?? 0, ['taxes', i, 'taxable']),
      ...mismatch(amount, byRate.get(id)?.amount ?? 0, ['taxes', i, 'amount']),
    ]),
    ...mismatch(
      totals.tax,
      taxes.reduce((sum, { amount }) => sum + amount, 0),
      ['totals', 'tax'],
    ),
    ...outside(totals.total, 1, Number.MAX_SAFE_INTEGER, ['totals', 'total']),
    ...mismatch(prePayment, totals.total - postPayment, ['prePayment']),
    ...mismatch(postPayment, refund + customerBalance + outOfBand, ['postPayment']),
    ...mismatch(refund, refunded, ['settlement', 'refund']),
    ...mismatch(type, creditNoteType(prePayment, postPayment), ['type']),
    // Money that went back with a note stands against voiding it.
    ...(refund + outOfBand > 0 ? mismatch(status, 'issued', ['status']) : []),
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
  const price = Math.abs(subtotal - sumOfParts(discounts));
  return [
    ...mismatch(total, net + sumOfParts(taxes), AT.total),
    // Inclusive tax stands between the two; which taxes are inclusive, the invoice says.
    ...outside(Math.abs(net), 0, price, AT.net),
    ...outside(price, 0, Math.abs(total), AT.subtotal),
  ];
};

const AT = { total: ['total'], net: ['net'], subtotal: ['subtotal'] } as const;
