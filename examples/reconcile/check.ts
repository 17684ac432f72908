// Does it hold? Every invoice is finalized again, every payment recorded and every note issued again, in the order of
// their days; what comes out is compared with what the exports say.
import {
  describeRefusal,
  finalizeInvoice,
  formatAmount,
  fromDecimal,
  isLeft,
  issueCreditNote,
  openPolicy,
  openReceivable,
  recordPayment,
  type CreditNote,
  type Outcome,
  type Receivable,
} from 'credit-notes';
import { creditNoteDraftOf, invoiceDraftOf, paymentOf } from './drafts.js';
import { grouped, type Exports, type Row } from './tables.js';

/** A figure that is off, or why the document can't be at all. */
type Finding = { readonly document: string; readonly row: number } & (
  | {
      readonly line: string;
      readonly figure: string;
      readonly stated: string;
      readonly holds: string;
      readonly off: string;
    }
  | { readonly why: string }
);

export type Checked = {
  readonly findings: readonly Finding[];
  /** The file kept on each invoice that could be finalized, and when it was due. */
  readonly files: readonly { readonly receivable: Receivable; readonly dueOn: string }[];
  readonly creditNotes: readonly CreditNote[];
};

type Note = readonly Row<'credit-notes'>[];

export const check = (exports: Exports, progress?: (done: number, of: number) => void): Checked => {
  const findings: Finding[] = [];
  const files: { receivable: Receivable; dueOn: string }[] = [];
  const creditNotes: CreditNote[] = [];
  const invoices = grouped(exports.invoices, (row) => row.invoice);
  const payments = grouped(exports.payments, (row) => row.invoice);
  const noteRows = grouped(exports['credit-notes'], ({ note, invoice }) => JSON.stringify([note, invoice]));
  const notes = grouped([...noteRows.values()], (note) => note[0]!.invoice);

  for (const [number, rows] of invoices) {
    progress?.(files.length, invoices.size);
    const draft = invoiceDraftOf(rows);
    const invoice = answer(findings, number, rows[0]!.at, finalizeInvoice(draft), draft.currency);
    if (invoice === undefined) continue;
    compare(findings, number, rows, invoice.lines, invoice.currency);

    let receivable = openReceivable(invoice);
    for (const fact of byDay(payments.get(number) ?? [], notes.get(number) ?? [])) {
      if ('payment' in fact) {
        const { payment, at, amount: cell } = fact;
        const amount = answer(findings, payment, at, fromDecimal(cell, invoice.currency), invoice.currency);
        if (amount === undefined) continue;
        const paid = recordPayment(receivable, paymentOf(fact, amount));
        receivable = answer(findings, payment, at, paid, invoice.currency) ?? receivable;
      } else {
        const { note, at } = fact[0]!;
        const issued = issueCreditNote(receivable, creditNoteDraftOf(fact, invoice.currency), openPolicy);
        const done = answer(findings, note, at, issued, invoice.currency);
        if (done === undefined) continue;
        receivable = done.receivable;
        creditNotes.push(done.creditNote);
        compare(findings, note, fact, done.creditNote.lines, invoice.currency);
      }
    }
    files.push({ receivable, dueOn: rows[0]!.due_on });
  }

  const lost = (document: string, { invoice, at }: { readonly invoice: string; readonly at: number }): void => {
    if (!invoices.has(invoice)) findings.push({ document, row: at, why: `There is no invoice "${invoice}".` });
  };
  for (const row of exports.payments) lost(row.payment, row);
  for (const row of exports['credit-notes']) lost(row.note, row);
  return { findings, files, creditNotes };
};

type Fact = Row<'payments'> | Note;
const dayOf = (fact: Fact): string => ('payment' in fact ? fact.paid_on : fact[0]!.issued_on);

/** By day; of one day the payments first. */
const byDay = (payments: readonly Row<'payments'>[], notes: readonly Note[]): readonly Fact[] =>
  [...payments, ...notes].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));

/** The answer; a refusal is a finding. */
const answer = <A>(
  findings: Finding[],
  document: string,
  row: number,
  outcome: Outcome<A>,
  currency: string,
): A | undefined => {
  if (!isLeft(outcome)) return outcome.right;
  for (const refusal of outcome.left) findings.push({ document, row, why: describeRefusal(refusal, currency) });
  return undefined;
};

type Line = { readonly net: number; readonly taxes: readonly { readonly amount: number }[]; readonly total: number };
type Stated = Pick<Row<'credit-notes'>, 'at' | 'line' | 'net' | 'tax' | 'total'>;

const compare = (
  findings: Finding[],
  document: string,
  rows: readonly Stated[],
  lines: readonly Line[],
  currency: string,
): void => {
  for (const [i, row] of rows.entries()) {
    const { net, taxes, total } = lines[i]!;
    const holds = { net, tax: taxes.reduce((sum, { amount }) => sum + amount, 0), total };
    for (const figure of ['net', 'tax', 'total'] as const) {
      const stated = answer(findings, document, row.at, fromDecimal(row[figure], currency), currency);
      if (stated === undefined || stated === holds[figure]) continue;
      const [is, should, off] = [stated, holds[figure], stated - holds[figure]].map((f) => formatAmount(f, currency));
      findings.push({ document, row: row.at, line: row.line, figure, stated: is!, holds: should!, off: off! });
    }
  }
};
