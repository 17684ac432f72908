import { computeAmountDue } from '../settling/amount-due.js';
import { addPayment, NOTHING_PAID } from '../settling/paid.js';
import { computePaymentCash } from '../settling/settlement.js';
import type { CreditedLine } from '../documents/credited-line.js';
import { collectDifferences } from '../reading/differences.js';
import { entriesOf } from '../documents/pages.js';
import { CUSTOMER_BALANCE, type PaymentRecord } from '../documents/payment.js';
import type { CreditNoteEntry, Paid, Receivable } from '../documents/receivable.js';
import { at } from '../reading/paths.js';
import type { Refusal } from '../documents/refusal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { creditedLinesHold } from './credited-lines-hold.js';
import { checkEqual, checkBetween } from '../reading/mismatch.js';

/** A stored receivable adds up: its sums are those of the facts beside them, and nothing stands outside its bounds. */
export const receivableHolds = (receivable: Receivable): Refusal[] => {
  const { declared, ...open } = receivable;
  const { invoice, paid, credited } = open;
  const notes = entriesOf(receivable.creditNotes);
  const lines = entriesOf(receivable.creditedLines);
  const refusals: Refusal[] = [];
  collectDifferences(paid, expectedPaid(receivable), at(undefined, 'paid'), refusals);
  const { total, ...sums } = expectedSums(notes);
  collectDifferences(credited, { totals: { ...credited.totals, total }, ...sums }, at(undefined, 'credited'), refusals);
  const due = computeAmountDue(open);
  const onLines = sumsOnLines(lines);
  // Custom lines have no discounts and stand on no line of the invoice; of them only what they came to is known.
  const custom = {
    subtotal: credited.totals.subtotal - onLines.subtotal,
    net: credited.totals.net - onLines.net,
    total: credited.totals.total - onLines.total,
  };
  return [
    ...refusals,
    ...notesHold(notes, invoice.totals.total),
    ...paymentsHold(receivable),
    ...creditedLinesHold(invoice, lines),
    ...checkBetween(credited.totals.total, onLines.total, invoice.totals.total, ['credited', 'totals', 'total']),
    ...checkEqual(credited.totals.net + credited.totals.tax, credited.totals.total, ['credited', 'totals', 'net']),
    ...checkEqual(credited.totals.discount, onLines.discount, ['credited', 'totals', 'discount']),
    ...checkBetween(custom.subtotal, custom.net, custom.total, ['credited', 'totals', 'subtotal']),
    ...checkBetween(custom.net, 0, custom.total, ['credited', 'totals', 'net']),
    // With nothing due an invoice is paid, and is not declared void.
    ...checkBetween(due, declared === 'void' ? 1 : 0, invoice.totals.total, ['paid']),
    ...(declared === 'void' ? checkEqual(held(receivable), 0, ['declared']) : []),
    ...(declared === 'uncollectible'
      ? checkBetween(invoice.totals.total, 1, Number.MAX_SAFE_INTEGER, ['invoice', 'totals', 'total'])
      : []),
  ];
};

/** What was paid or is in flight, and what credit notes gave back: an invoice is voided only where it is nothing. */
const held = ({ paid, credited }: Receivable): MinorUnits =>
  paid.cash - paid.returned + paid.customerBalance + paid.pending + credited.customerBalance + credited.outOfBand;

const expectedPaid = ({ payments, refunds }: Receivable): Paid => {
  const sums = payments.reduce((sum, payment) => addPayment(sum, payment), NOTHING_PAID);
  const unexplained = refunds.reduce((sum, { amount }) => sum + amount, 0);
  return { ...sums, returned: payments.reduce((sum, { returned }) => sum + returned, 0), unexplained };
};

const sumsOnLines = (lines: readonly CreditedLine[]) => {
  const sums = { subtotal: 0, discount: 0, net: 0, total: 0 };
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!;
    sums.subtotal += line.subtotal;
    for (let i = 0; i < line.discounts.length; i++) sums.discount += line.discounts[i]!;
    sums.net += line.net;
    sums.total += line.total;
  }
  return sums;
};

const expectedSums = (notes: readonly CreditNoteEntry[]) => {
  const sums = { prePayment: 0, refund: 0, customerBalance: 0, outOfBand: 0, total: 0 };
  for (const note of notes) {
    if (note.status === 'void') continue;
    sums.total += note.total;
    sums.prePayment += note.prePayment;
    sums.refund += note.refund;
    sums.customerBalance += note.customerBalance;
    sums.outOfBand += note.outOfBand;
  }
  return sums;
};

const notesHold = (notes: readonly CreditNoteEntry[], most: MinorUnits): Refusal[] =>
  notes.flatMap((note, i) => {
    const settled = note.prePayment + note.refund + note.customerBalance + note.outOfBand;
    const path = ['creditNotes', note.number];
    const before = notes[i - 1];
    return [
      ...checkEqual(note.total, settled, [...path, 'total']),
      ...checkBetween(note.total, 1, most, [...path, 'total']),
      // Money that went back with a note stands against voiding it.
      ...(note.refund + note.outOfBand > 0 ? checkEqual(note.status, 'issued', [...path, 'status']) : []),
      ...(before !== undefined && before.number >= note.number
        ? checkEqual(note.number, `after ${before.number}`, path)
        : []),
    ];
  });

const paymentsHold = (receivable: Receivable): Refusal[] => {
  const { payments, refunds, paid, credited } = receivable;
  const returned = credited.refund + paid.unexplained;
  return [
    ...checkEqual(paid.returned, returned, ['paid', 'returned']),
    ...payments.flatMap((payment, i) => [
      ...checkBetween(payment.amount, 1, Number.MAX_SAFE_INTEGER, ['payments', i, 'amount']),
      ...checkBetween(payment.overpaid, 0, mostOverpaid(payment), ['payments', i, 'overpaid']),
      // No more goes back than came in as cash.
      ...checkBetween(payment.returned, 0, computePaymentCash({ ...payment, returned: 0 }), [
        'payments',
        i,
        'returned',
      ]),
    ]),
    ...refunds.flatMap(({ amount }, i) => checkBetween(amount, 1, paid.unexplained, ['refunds', i, 'amount'])),
    ...refundsOfPayments(receivable),
    ...idsOfTheirOwn(payments, 'payments'),
    ...idsOfTheirOwn(refunds, 'refunds'),
  ];
};

/** More than was due is paid in cash only, where it was said to go to the balance, and beside something that was due. */
const mostOverpaid = ({ amount, method, state, excess }: PaymentRecord): MinorUnits =>
  excess === undefined || state === 'pending' || method === CUSTOMER_BALANCE ? 0 : amount - 1;

/** A refund that names a payment went back of it. */
const refundsOfPayments = ({ payments, refunds }: Receivable): Refusal[] => {
  const returned = new Map(payments.map((payment) => [payment.id, payment.returned]));
  return refunds.flatMap(({ payment, amount }, i) => {
    if (payment === undefined) return [];
    const left = returned.get(payment);
    if (left === undefined) return checkEqual(payment, 'a payment on file', ['refunds', i, 'payment']);
    returned.set(payment, left - amount);
    return checkBetween(amount, 1, left, ['refunds', i, 'amount']);
  });
};

const idsOfTheirOwn = (records: readonly { readonly id: string }[], list: string): Refusal[] => {
  const seen = new Set<string>();
  return records.flatMap(({ id }, i) => {
    const before = seen.size;
    return seen.add(id).size > before ? [] : checkEqual(id, 'an id of its own', [list, i, 'id']);
  });
};
