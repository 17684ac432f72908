import { creditNoteType } from '../../amounts/settlement.js';
import { sumOfParts, totalsOf } from '../../amounts/document-totals.js';
import { differences } from '../../documents/differences.js';
import type { CreditNote, CreditNoteLine } from '../../documents/credit-note.js';
import { at } from '../../documents/reading.js';
import type { Path, Refusal } from '../../documents/refusal.js';
import { mismatch, outside } from './mismatch.js';

/** A stored credit note adds up: its lines, its totals, its taxes by rate, and its settlement. */
export const creditNoteHolds = (note: CreditNote): Refusal[] => {
  const { lines, totals, taxes, prePayment, postPayment, settlement, type } = note;
  const refusals: Refusal[] = [];
  differences(totals, totalsOf(lines), at(undefined, 'totals'), refusals);
  const { refund, refunds, customerBalance, outOfBand } = settlement;
  const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...refusals,
    ...lines.flatMap((line, i) => lineHolds(line, ['lines', i])),
    ...taxes.flatMap(({ id, taxable, amount }, i) => [
      ...mismatch(
        taxable,
        sumOver(lines, id, (line) => line.net),
        ['taxes', i, 'taxable'],
      ),
      ...mismatch(
        amount,
        sumOver(lines, id, (_, part) => part),
        ['taxes', i, 'amount'],
      ),
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
  ];
};

const lineHolds = ({ subtotal, discounts, net, taxes, total }: CreditNoteLine, path: Path): Refusal[] => {
  const price = Math.abs(subtotal - sumOfParts(discounts));
  return [
    ...mismatch(total, net + sumOfParts(taxes), [...path, 'total']),
    // Inclusive tax stands between the two; which taxes are inclusive, the invoice says.
    ...outside(Math.abs(net), 0, price, [...path, 'net']),
    ...outside(price, 0, Math.abs(total), [...path, 'subtotal']),
  ];
};

const sumOver = (
  lines: readonly CreditNoteLine[],
  rate: string,
  amountOf: (line: CreditNoteLine, part: number) => number,
): number =>
  lines.reduce((sum, line) => {
    const part = line.taxes.find(({ id }) => id === rate);
    return part === undefined ? sum : sum + amountOf(line, part.amount);
  }, 0);
