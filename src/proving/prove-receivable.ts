import { checkCreditedLine } from '../crediting/check-credited-line.js';
import { addCredit } from '../crediting/credited-line.js';
import { indexTaxes } from '../crediting/line-state.js';
import { findMode } from '../documents/credit-note-draft.js';
import type { CreditNote } from '../documents/credit-note.js';
import type { CreditedBy, CreditedLine } from '../documents/credited-line.js';
import type { Invoice } from '../documents/invoice.js';
import { answer, moveRefusal, refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import {
  createReceivable,
  type Credited,
  type Paid,
  type Receivable,
  type ReceivableFields,
} from '../documents/receivable.js';
import type { Outcome, Path, Refusal } from '../documents/refusal.js';
import { addTotals, NO_TOTALS, sumAmounts } from '../invoicing/totals.js';
import { indexLines } from '../invoicing/lookups.js';
import { sumAll } from '../money/minor-units.js';
import { checkBetween, checkEqual, checkUnique, collectDifferences } from '../reading/compare.js';
import { at, isRecord } from '../reading/paths.js';
import { readStoredReceivable } from '../reading/receivable-shapes.js';
import { computeAmountDue } from '../settling/amount-due.js';
import { addPayment, computeCashLeft, NOTHING_PAID } from '../settling/payments.js';
import { checkPayments } from './check-payments.js';
import { proveCreditNote, proveLines } from './prove-credit-note.js';
import { proveInvoice, readInvoice } from './prove-invoice.js';

/** Reads a stored receivable, and proves its invoice, every credit note against the invoice, and every sum. */
export const readReceivable = (value: unknown): Outcome<Receivable> => {
  if (isProven('receivable', value)) return answer(value as Receivable);
  const refusals: Refusal[] = [];
  const stored = readStoredReceivable(value, refusals);
  if (stored === undefined || refusals.length > 0) return refuse([...checkInvoiceAlone(value, refusals), ...refusals]);
  const invoice = proveWithin(proveInvoice(stored.invoice, []), ['invoice'], refusals);
  const notes = stored.creditNotes.map((note, i) =>
    proveWithin(proveCreditNote(note, []), ['creditNotes', i], refusals),
  );
  if (invoice === undefined || refusals.length > 0) return refuse(refusals);
  const receivable = { ...stored, invoice, creditNotes: Object.freeze(notes as readonly CreditNote[]) };
  refusals.push(...checkNotes(receivable));
  // What is credited of the lines follows from the notes, and so do the sums.
  if (refusals.length === 0) refusals.push(...checkCreditedLines(receivable));
  if (refusals.length === 0) refusals.push(...checkSums(receivable), ...checkPayments(receivable));
  return refusals.length > 0 ? refuse(refusals) : answer(createReceivable(receivable));
};

/** What is off in the invoice of a receivable of another shape, where the invoice itself is of the right one. */
const checkInvoiceAlone = (value: unknown, known: readonly Refusal[]): readonly Refusal[] => {
  if (!isRecord(value) || known.some(({ path }) => path[0] === 'invoice')) return [];
  const refusals: Refusal[] = [];
  proveWithin(readInvoice(value.invoice), ['invoice'], refusals);
  return refusals;
};

/** A document within the receivable is refused where it stands. */
const proveWithin = <A>(outcome: Outcome<A>, path: Path, refusals: Refusal[]): A | undefined => {
  if (outcome._tag === 'Right') return outcome.right;
  for (const refusal of outcome.left) refusals.push(moveRefusal(refusal, path));
  return undefined;
};

/** Each note is one of the invoice, with a number of its own. */
const checkNotes = ({ invoice, creditNotes }: ReceivableFields): readonly Refusal[] => {
  const refusals: Refusal[] = [...checkUnique(creditNotes, 'creditNotes', 'number')];
  creditNotes.forEach((note, i) => {
    proveWithin(proveLines(note, invoice), ['creditNotes', i], refusals);
  });
  return refusals;
};

/** What is credited of each line is what the notes that stand credited of it, and is within the line. */
const checkCreditedLines = ({ invoice, creditNotes, creditedLines }: ReceivableFields): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  const expected = addUpLines(invoice, creditNotes, refusals);
  const path = ['creditedLines'];
  if (creditedLines.length !== expected.length) {
    return [...refusals, ...checkEqual(`${creditedLines.length} items`, `${expected.length} items`, path)];
  }
  const findTaxPositions = indexTaxes(invoice.taxRates);
  expected.forEach(({ credited, voidModes }, i) => {
    const stored = creditedLines[i]!;
    const { by, ...figures } = credited;
    const modes = isReached(stored.by, by, voidModes) ? stored.by : by;
    const should = modes === undefined ? figures : { ...figures, by: modes };
    const line = invoice.lines[credited.position]!;
    collectDifferences(stored, should, at(at(undefined, 'creditedLines'), i), refusals);
    const inLine = checkCreditedLine(credited, line, findTaxPositions(line.taxes));
    for (const refusal of inLine) refusals.push(moveRefusal(refusal, [...path, i]));
  });
  return refusals;
};

/** What the notes that stand credited of a line, and the modes of those that were voided. */
type Expected = { readonly credited: CreditedLine; readonly voidModes: ReadonlySet<CreditedBy> };

/** Adds the notes up, and compares what each of their lines says was credited before with what was. */
const addUpLines = (invoice: Invoice, notes: readonly CreditNote[], refusals: Refusal[]): readonly Expected[] => {
  const findPosition = indexLines(invoice);
  const credited = new Map<number, CreditedLine>();
  const voidModes = new Map<number, Set<CreditedBy>>();
  notes.forEach(({ status, lines }, i) => {
    lines.forEach((line, j) => {
      if (line.line === undefined) return;
      const position = findPosition(line.line);
      const before = credited.get(position);
      const modes = voidModes.get(position);
      // Whether a note was voided before this one or after it, nothing says.
      if (modes === undefined)
        refusals.push(...checkBefore(line.before, before, ['creditNotes', i, 'lines', j, 'before']));
      if (status === 'void') {
        const mode = findMode(line.by);
        voidModes.set(position, new Set(mode === undefined ? modes : [...(modes ?? []), mode]));
        return;
      }
      const after = addCredit(position, line, before);
      if (after !== undefined) credited.set(position, after);
    });
  });
  return [...credited.entries()]
    .sort(([a], [b]) => a - b)
    .map(([position, line]) => ({ credited: line, voidModes: voidModes.get(position) ?? new Set() }));
};

const checkBefore = (stated: CreditedLine | undefined, before: CreditedLine | undefined, path: Path) => {
  if (stated !== undefined && before !== undefined) {
    return collectDifferences(stated, before, undefined, []).map((refusal) => moveRefusal(refusal, path));
  }
  const name = (credited: CreditedLine | undefined) => (credited === undefined ? 'nothing' : 'credited figures');
  return checkEqual(name(stated), name(before), path);
};

/** A line stays marked by the ways of the notes that stand, and perhaps by those of notes that were voided. */
const isReached = (
  stored: CreditedBy | undefined,
  standing: CreditedBy | undefined,
  voided: ReadonlySet<CreditedBy>,
) => {
  const modes = splitModes(stored);
  return (
    splitModes(standing).every((mode) => modes.includes(mode)) &&
    modes.every((mode) => splitModes(standing).includes(mode) || voided.has(mode))
  );
};

const splitModes = (by: CreditedBy | undefined): readonly CreditedBy[] => {
  if (by === undefined) return [];
  return by === 'both' ? ['quantity', 'amount'] : [by];
};

/** The sums are those of the payments, the refunds and the notes that stand, and nothing stands outside its bounds. */
const checkSums = (receivable: ReceivableFields): readonly Refusal[] => {
  const { declared, ...open } = receivable;
  const { invoice, paid, credited } = open;
  const due = computeAmountDue(open);
  const held =
    computeCashLeft(open) + paid.customerBalance + paid.pending + credited.customerBalance + credited.outOfBand;
  return [
    ...collectDifferences(paid, sumPaid(receivable), at(undefined, 'paid'), []),
    ...collectDifferences(credited, sumCredited(receivable), at(undefined, 'credited'), []),
    ...checkBetween(credited.totals.total, 0, invoice.totals.total, ['credited', 'totals', 'total']),
    // With nothing due an invoice is paid, and is not declared void.
    ...checkBetween(due, declared === 'void' ? 1 : 0, invoice.totals.total, ['paid']),
    // An invoice is voided only where nothing was paid, and credit notes gave nothing back.
    ...(declared === 'void' ? checkEqual(held, 0, ['declared']) : []),
    ...(declared === 'uncollectible'
      ? checkBetween(invoice.totals.total, 1, Number.MAX_SAFE_INTEGER, ['invoice', 'totals', 'total'])
      : []),
  ];
};

const sumPaid = ({ payments, refunds }: ReceivableFields): Paid => {
  const sums = payments.reduce((sum, payment) => addPayment(sum, payment), NOTHING_PAID);
  return { ...sums, returned: sumAll(payments.map(({ returned }) => returned)), unexplained: sumAmounts(refunds) };
};

const sumCredited = ({ creditNotes }: ReceivableFields): Credited => {
  let totals = NO_TOTALS;
  const sums = { prePayment: 0, refund: 0, customerBalance: 0, outOfBand: 0 };
  for (const note of creditNotes) {
    if (note.status === 'void') continue;
    totals = addTotals(totals, note.totals);
    sums.prePayment += note.prePayment;
    sums.refund += note.settlement.refund;
    sums.customerBalance += note.settlement.customerBalance;
    sums.outOfBand += note.settlement.outOfBand;
  }
  return { totals, ...sums };
};
