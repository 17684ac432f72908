// One invoice of the outage: finalized, paid in part, and credited what is granted.
import { describeRefusal, finalizeInvoice, isLeft, issueCreditNote, openReceivable, recordPayment } from 'credit-notes';
import type { CreditNote, MinorUnits, Receivable, Refusal } from 'credit-notes';
import { grantsOn } from './grants.js';
import type { Billed } from './invoices.js';

export type Credited =
  | { readonly granted: MinorUnits; readonly creditNote: CreditNote }
  | { readonly invoice: string; readonly sentences: readonly string[] };

export const credit = ({ draft, tenthsPaid, hoursDown }: Billed): Credited => {
  const { number, currency } = draft;
  const refused = (refusals: readonly Refusal[]): Credited => ({
    invoice: number,
    sentences: refusals.map((refusal) => describeRefusal(refusal, currency)),
  });

  const invoice = finalizeInvoice(draft);
  if (isLeft(invoice)) return refused(invoice.left);
  const receivable = paid(openReceivable(invoice.right), Math.floor((invoice.right.totals.total * tenthsPaid) / 10));
  if (isLeft(receivable)) return refused(receivable.left);

  const grants = grantsOn(invoice.right, hoursDown);
  const issued = issueCreditNote(receivable.right, {
    number: number.replace('INV', 'CN'),
    reason: 'outage',
    credits: grants.map(({ line, amount }) => ({ by: 'amount', line, amount, of: 'total' })),
  });
  if (isLeft(issued)) return refused(issued.left);
  return { granted: grants.reduce((sum, { amount }) => sum + amount, 0), creditNote: issued.right.creditNote };
};

const paid = (receivable: Receivable, amount: MinorUnits): ReturnType<typeof recordPayment> =>
  amount === 0
    ? { _tag: 'Right', right: receivable }
    : recordPayment(receivable, { id: 'pay-1', amount, method: 'card' });
