import { createInvoiceState } from '../crediting/invoice-state.js';
import { runCredits, type CreditLines } from '../crediting/run-credits.js';
import type { Credit, CreditNoteInput } from '../documents/credit-note-draft.js';
import { createCreditNote, type CreditNote, type CreditNoteFields } from '../documents/credit-note.js';
import { answer, NO_ITEMS, refuse } from '../documents/outcome.js';
import type { Policy, Situations, Stage } from '../documents/policy.js';
import type { Mutable } from '../documents/proof.js';
import type { Receivable, ReceivableState } from '../documents/receivable.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { addTotals } from '../invoicing/totals.js';
import { readCreditNoteInput } from '../reading/credit-note-shapes.js';
import { checkNoteSize, checkPositiveTotal, checkUniqueNumber, checkWithinInvoice } from '../rules/credit-note.js';
import { evaluatePolicy } from '../rules/policies/evaluate-policy.js';
import { checkNotVoid } from '../rules/receivable.js';
import { checkRefundWithinCash, checkSettlementSum } from '../rules/settlement.js';
import { checkSumsInRange } from '../rules/range.js';
import { computeAmountDue } from '../settling/amount-due.js';
import { chooseRefundedPayments } from '../settling/payments.js';
import { deriveCreditNoteType, splitSettlement, type Split } from '../settling/settlement.js';
import type { ReceivableChange } from './change-receivable.js';

/** A credit note drawn up and not yet issued, and what issuing it changes. */
export type DrawnUpCreditNote = { readonly creditNote: CreditNote; readonly change: ReceivableChange };

/** The policy of a host, and the receivable that its rules see; a replay asks no house rules. */
export type HouseRules<R> = { readonly policy: Policy<R>; readonly receivable: Receivable };

/** Computes a credit note, stage by stage; all rules of a stage are asked before it refuses. */
export const drawUpCreditNote = <R = never>(
  state: ReceivableState,
  draft: unknown,
  house?: HouseRules<R>,
): Outcome<DrawnUpCreditNote, R> => {
  const refusals: (Refusal | R)[] = [];
  const input = readCreditNoteInput(draft, refusals as Refusal[]);
  if (input === undefined) return refuse(refusals);
  // No rule of a host can change what is asked; each credit and the settlement are frozen.
  Object.freeze(input.credits);
  Object.freeze(input);
  const { invoice } = state;
  const tooMany = checkNoteSize(input.credits, invoice);
  if (tooMany.length > 0) return refuse([...refusals, ...tooMany]);
  refusals.push(
    ...checkNotVoid(state),
    ...checkUniqueNumber(state, input.number),
    ...evaluateHouseRules(house, 'draft', (receivable) => ({ receivable, draft: input })),
  );
  const left = invoice.totals.total - state.credited.totals.total;
  const credited = runCredits(
    createInvoiceState(invoice, state.creditedLines, left),
    input.credits,
    (describe) => evaluateHouseRules(house, 'credit', (receivable) => ({ receivable, ...describe() })),
    refusals,
  );
  if (refusals.length > 0) return refuse(refusals);

  const { totals } = credited.sums;
  const tooLarge = checkSumsInRange({ ...totals }, ['credits']);
  if (tooLarge.length > 0) return refuse(tooLarge);
  refusals.push(...checkPositiveTotal(totals.total), ...checkWithinInvoice(totals.total, left));
  if (refusals.length > 0) return refuse(refusals);

  const { settlement } = input;
  const prePayment = Math.min(totals.total, computeAmountDue(state));
  const postPayment = totals.total - prePayment;
  const split = splitSettlement(postPayment, settlement, state);
  refusals.push(...checkSettlementSum(split, postPayment), ...checkRefundWithinCash(split.refund, settlement, state));
  if (refusals.length > 0) return refuse(refusals);

  const creditNote = createNote(state, input, credited, prePayment, split);
  const breaches = evaluateHouseRules(house, 'issue', (receivable) => ({ receivable, creditNote }));
  if (breaches.length > 0) return refuse(breaches);
  return answer({ creditNote, change: computeChange(state, creditNote, credited) });
};

const evaluateHouseRules = <R, S extends Stage>(
  house: HouseRules<R> | undefined,
  stage: S,
  createSituation: (receivable: Receivable) => Situations[S],
): readonly (Refusal | R)[] =>
  house === undefined ? NO_ITEMS : evaluatePolicy(house.policy, stage, () => createSituation(house.receivable));

const createNote = (
  state: ReceivableState,
  input: CreditNoteInput,
  { lines, sums }: CreditLines,
  prePayment: number,
  { refund, customerBalance, outOfBand }: Split,
): CreditNote => {
  const { invoice } = state;
  const listed = typeof input.settlement.refund === 'object' ? input.settlement.refund : undefined;
  const postPayment = refund + customerBalance + outOfBand;
  const note: Mutable<CreditNoteFields> = {
    schemaVersion: 1,
    number: input.number,
    invoice: invoice.number,
    currency: invoice.currency,
    status: 'issued',
    type: deriveCreditNoteType(prePayment, postPayment),
    // All were read, or there would have been a refusal.
    credits: input.credits as readonly Credit[],
    lines: Object.freeze(lines),
    totals: sums.totals,
    taxes: sums.taxes,
    prePayment,
    postPayment,
    settlement: Object.freeze({
      refund,
      refunds: Object.freeze(chooseRefundedPayments(state, refund, listed)),
      customerBalance,
      outOfBand,
    }),
  };
  if (invoice.minorUnit !== undefined) note.minorUnit = invoice.minorUnit;
  if (input.issuedOn !== undefined) note.issuedOn = input.issuedOn;
  if (input.reason !== undefined) note.reason = input.reason;
  if (input.memo !== undefined) note.memo = input.memo;
  return createCreditNote(note);
};

const computeChange = (
  { credited, paid }: ReceivableState,
  creditNote: CreditNote,
  { creditedLines }: CreditLines,
): ReceivableChange => {
  const { totals, prePayment, settlement } = creditNote;
  const { refund, refunds, customerBalance, outOfBand } = settlement;
  return {
    creditNote,
    creditedLines,
    credited: {
      totals: addTotals(credited.totals, totals),
      prePayment: credited.prePayment + prePayment,
      refund: credited.refund + refund,
      customerBalance: credited.customerBalance + customerBalance,
      outOfBand: credited.outOfBand + outOfBand,
    },
    ...(refund === 0 ? {} : { refundedPayments: refunds, paid: { ...paid, returned: paid.returned + refund } }),
  };
};
