import { addTotals } from '../invoicing/totals.js';
import { createBalance, findBalanceCredit } from '../settling/balance.js';
import { indexLines } from '../invoicing/lookups.js';
import { removeCredit } from '../crediting/uncredited-line.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { CreditedLine } from '../documents/credited-line.js';
import type { CustomerBalance } from '../documents/customer-balance.js';
import { answer, attempt, refuse } from '../documents/outcome.js';
import { changed, finder, found, type Change } from '../documents/pages.js';
import type { Policy } from '../documents/policy.js';
import { markAsProven } from '../documents/proof.js';
import { numberOf, positionOf, type Receivable } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { stillCredited } from '../rules/credit-note/still-credited.js';
import { checkBalanceUnspent, checkVoidable } from '../rules/credit-note/voidable.js';
import { evaluatePolicy } from '../rules/policies/evaluate-policy.js';
import { stripePolicy } from '../rules/policies/policies.js';
import { checkNotVoid } from '../rules/receivable/receivable-not-void.js';
import { creditedLinesHold } from '../proving/credited-lines-hold.js';
import { onProvenNote } from '../proving/prove-credit-note.js';
import { onProvenBalance } from '../proving/prove-customer-balance.js';
import { onProven } from '../proving/prove-receivable.js';
import { revised } from './revise-receivable.js';

/** A voided note, the receivable with all that the note took, and the balance without what the note gave to it. */
export type VoidedCreditNote = {
  readonly creditNote: CreditNote;
  readonly receivable: Receivable;
  readonly customerBalance?: CustomerBalance;
};

/**
 * Voids a credit note: gives back exactly what it took of the amount due and of every creditable figure.
 *
 * A note that gave to the customer's balance needs that balance, with all of it still unspent.
 *
 * Units: minor units.
 * Refuses: `unknown-credit-note`, `credit-note-already-void`, `credit-note-paid-out`, `customer-balance-needed`,
 * `balance-spent`, `invoice-void`, and what the policy refuses (`void-needs-open-invoice`).
 * Source: ST-19.
 *
 * @example
 * voidCreditNote(receivable, creditNote);
 */
export const voidCreditNote = <R = never>(
  receivable: Receivable,
  creditNote: CreditNote,
  policy: Policy<R> = stripePolicy,
  customerBalance?: CustomerBalance,
): Outcome<VoidedCreditNote, R> =>
  attempt(() =>
    onProven<VoidedCreditNote, R>(receivable, (proven) =>
      onProvenNote<VoidedCreditNote, R>(creditNote, (note) => {
        if (customerBalance === undefined) return creditNoteVoided(proven, note, policy, checkBalanceUnspent(note));
        return onProvenBalance<VoidedCreditNote, R>(customerBalance, (balance) => {
          const voided = creditNoteVoided(proven, note, policy, checkBalanceUnspent(note, balance));
          return voided._tag === 'Left'
            ? voided
            : answer(Object.freeze({ ...voided.right, customerBalance: withoutDeposit(balance, note) }));
        });
      }),
    ),
  );

/** Voids a note on a proven receivable; `spent` is what speaks against it on the side of the customer's balance. */
export const creditNoteVoided = <R>(
  receivable: Receivable,
  creditNote: CreditNote,
  policy: Policy<R>,
  spent: readonly Refusal[],
): Outcome<VoidedCreditNote, R> => {
  const refusals: (Refusal | R)[] = [
    ...checkNotVoid(receivable),
    ...checkVoidable(receivable, creditNote),
    ...spent,
    ...evaluatePolicy(policy, 'void', () => ({ receivable, creditNote })),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const lines = givenBack(receivable, creditNote);
  const left = lines.flatMap(({ entry }) => entry ?? []);
  const off = [
    ...stillCredited(receivable, creditNote),
    ...creditedLinesHold(receivable.invoice, left, ['receivable', 'creditedLines']),
  ];
  if (off.length > 0) return refuse(off);

  const { number, totals, prePayment, settlement } = creditNote;
  const { credited, creditedLines, creditNotes } = receivable;
  const entry = Object.freeze({ ...found(creditNotes, number, numberOf)!, status: 'void' as const });
  const next = revised(receivable, {
    credited: {
      totals: addTotals(credited.totals, totals, -1),
      prePayment: credited.prePayment - prePayment,
      refund: credited.refund,
      customerBalance: credited.customerBalance - settlement.customerBalance,
      outOfBand: credited.outOfBand,
    },
    creditedLines: changed(creditedLines, lines, positionOf),
    creditNotes: changed(creditNotes, [{ key: number, entry }], numberOf),
  });
  return answer(
    Object.freeze({
      creditNote: markAsProven('credit-note', { ...creditNote, status: 'void' }),
      receivable: next,
    }),
  );
};

/** What stays credited of each line that the note touched, by position. */
const givenBack = ({ invoice, creditedLines }: Receivable, { lines }: CreditNote): readonly Change<CreditedLine>[] => {
  const left: (CreditedLine | undefined)[] = [];
  const positions: number[] = [];
  const placeOf = indexLines(invoice);
  const onFile = finder(creditedLines, positionOf);
  for (const line of lines) {
    const position = line.line === undefined ? -1 : placeOf(line.line);
    const isKnown = position in left;
    const credited = isKnown ? left[position] : onFile(position);
    if (credited === undefined) continue;
    if (!isKnown) positions.push(position);
    left[position] = removeCredit(credited, line);
  }
  return positions.sort((a, b) => a - b).map((key) => ({ key, entry: left[key] }));
};

const withoutDeposit = (balance: CustomerBalance, { number, invoice }: CreditNote): CustomerBalance => {
  const deposit = findBalanceCredit(balance, 'credit-note', number, invoice);
  return deposit === undefined
    ? balance
    : createBalance(
        balance,
        balance.credits.filter((credit) => credit !== deposit),
      );
};
