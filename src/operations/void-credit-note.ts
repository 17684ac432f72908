import { removeCredit } from '../crediting/credited-line.js';
import { createCreditNote, type CreditNote } from '../documents/credit-note.js';
import { findCreditedLine, type CreditedLine, type CreditedLineChange } from '../documents/credited-line.js';
import type { CustomerBalance } from '../documents/customer-balance.js';
import { answer, attemptWith, NO_ITEMS, refuse, toName } from '../documents/outcome.js';
import type { Policy } from '../documents/policy.js';
import { findCreditNote, type Receivable, type ReceivableState } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { addTotals } from '../invoicing/totals.js';
import { indexLines } from '../invoicing/lookups.js';
import { checkVoidable } from '../rules/credit-note.js';
import { evaluatePolicy } from '../rules/policies/evaluate-policy.js';
import { stripePolicy } from '../rules/policies/policies.js';
import { checkNotVoid } from '../rules/receivable.js';
import { checkBalanceUnspent } from '../rules/settlement.js';
import { findBalanceCredit, removeBalanceCredit } from '../settling/customer-balance.js';
import { reviseReceivable, type ReceivableChange } from './change-receivable.js';

/** A voided note, the receivable with all that the note took, and the balance without what the note gave to it. */
export type VoidedCreditNote = {
  /** The note, void. */ readonly creditNote: CreditNote;
  /** The receivable without what the note credited. */ readonly receivable: Receivable;
  /** The balance without what the note gave to it, where a balance was given. */
  readonly customerBalance?: CustomerBalance;
};

/**
 * Voids the credit note of a number: gives back exactly what it took of the amount due and of every creditable figure.
 *
 * A note that gave to the customer's balance needs that balance, with all of it still unspent.
 *
 * Units: minor units.
 * Refuses: `unknown-credit-note`, `credit-note-already-void`, `credit-note-paid-out`, `customer-balance-needed`,
 * `balance-spent`, `invoice-void`, what the policy refuses (`void-needs-open-invoice`), and `not-proven`.
 * Source: ST-19.
 *
 * @example
 * amountDue(receivable); // 1116
 * amountDue(orThrow(voidCreditNote(receivable, 'CN-1')).receivable); // 1216
 */
export const voidCreditNote = <R = never>(
  receivable: Receivable,
  number: string,
  policy: Policy<R> = stripePolicy,
  customerBalance?: CustomerBalance,
): Outcome<VoidedCreditNote, R> =>
  attemptWith(customerBalance === undefined ? { receivable } : { receivable, customerBalance }, () => {
    const change = computeVoid<R>(receivable, number, (creditNote) => [
      ...checkBalanceUnspent(creditNote, customerBalance),
      ...evaluatePolicy(policy, 'void', () => ({ receivable, creditNote })),
    ]);
    if (change._tag === 'Left') return change;
    const { creditNote } = change.right;
    const { number: document, invoice } = creditNote;
    const answered = { creditNote, receivable: reviseReceivable(receivable, change.right) };
    if (customerBalance === undefined) return answer(Object.freeze(answered));
    const credit = findBalanceCredit(customerBalance, { kind: 'credit-note', document, invoice });
    const balance = credit === undefined ? customerBalance : removeBalanceCredit(customerBalance, credit);
    return answer(Object.freeze({ ...answered, customerBalance: balance }));
  });

/** What voiding the note of a number changes, where the laws, and whatever else the caller checks of it, let it. */
export const computeVoid = <R = never>(
  state: ReceivableState,
  number: string,
  check: (note: CreditNote) => readonly (Refusal | R)[] = () => NO_ITEMS,
): Outcome<ReceivableChange & { readonly creditNote: CreditNote }, R> => {
  const note = findCreditNote(state, number);
  const refusals: (Refusal | R)[] = [...checkNotVoid(state), ...checkVoidable(toName(number), note, state)];
  if (note === undefined) return refuse(refusals);
  refusals.push(...check(note));
  if (refusals.length > 0) return refuse(refusals);
  const { credited } = state;
  const { totals, prePayment, settlement } = note;
  return answer({
    creditNote: createCreditNote({ ...note, status: 'void' }),
    creditedLines: giveBackLines(state, note),
    credited: {
      totals: addTotals(credited.totals, totals, -1),
      prePayment: credited.prePayment - prePayment,
      refund: credited.refund,
      customerBalance: credited.customerBalance - settlement.customerBalance,
      outOfBand: credited.outOfBand,
    },
  });
};

/** What stays credited of each line that the note touched, by position. */
const giveBackLines = (
  { invoice, creditedLines }: ReceivableState,
  { lines }: CreditNote,
): readonly CreditedLineChange[] => {
  const remaining = new Map<number, CreditedLine | undefined>();
  const findPosition = indexLines(invoice);
  for (const line of lines) {
    if (line.line === undefined) continue;
    const position = findPosition(line.line);
    const credited = remaining.has(position) ? remaining.get(position) : findCreditedLine(creditedLines, position);
    // A line that came to nothing left nothing on file.
    if (credited !== undefined) remaining.set(position, removeCredit(credited, line));
  }
  return [...remaining].sort(([a], [b]) => a - b).map(([position, credited]) => ({ position, credited }));
};
