import type { Invoice, InvoiceDraft } from '../../src/index.js';
import type { Step } from '../laws/history.js';
import { ensure } from '../laws/running.js';
import { invoiceFigures, noteFigures } from '../oracle/agreement.js';
import { credit, openReceivable } from '../oracle/credit.js';
import { isRefused } from '../oracle/drafts.js';
import { finalize } from '../oracle/invoice.js';

/** A watch over the steps of one invoice: the oracle comes to the same figures. Slow, so for a sample only. */
export const oracleWatch = (draft: InvoiceDraft, invoice: Invoice): ((step: Step) => void) => {
  const theirs = finalize(draft);
  if (isRefused(theirs)) throw new Error(`the oracle refused: ${theirs.refused}`);
  const same = (ours: readonly string[], others: readonly string[]): void =>
    ensure(ours.join() === others.join(), () => `the oracle differs: ${JSON.stringify({ ours, others })}`);
  same(invoiceFigures(invoice), invoiceFigures(theirs));
  let oracle = openReceivable(theirs);
  return (step) => {
    if (step.kind === 'payment') return;
    const answer = credit(oracle, step.draft.credits);
    if (isRefused(answer)) throw new Error(`the oracle refused: ${answer.refused}`);
    same(noteFigures(step.creditNote), noteFigures(answer.note));
    oracle = answer.receivable;
  };
};
