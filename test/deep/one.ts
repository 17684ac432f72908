import { finalizeInvoice, type Invoice, type InvoiceDraft } from '../../src/index.js';
import { anyPlan } from '../generators/next-note.js';
import { roughInvoiceDraft } from '../generators/invoice-drafts.js';
import { chance, whole, type Random } from '../generators/random.js';
import { checkDue, checkSettlement, openAccount, payInto, settleNote } from '../laws/account.js';
import { checkBounds, checkClosure, isCredited } from '../laws/bounds.js';
import { measureNote, noneSeen, type Worst } from '../laws/deviation.js';
import { isRemainder, played, type Step } from '../laws/history.js';
import { checkIdentities, checkNote } from '../laws/identities.js';
import { Breach, ensure, openRunning } from '../laws/running.js';

/** What a run has seen. */
export type Tally = {
  invoices: number;
  notes: number;
  figures: number;
  /** Invoices that ended at the invoice in every figure, and those that ended in net, taxes and total. */
  closed: number;
  exhausted: number;
  measured: number;
  readonly worst: Worst;
};

export const emptyTally = (): Tally => ({
  invoices: 0,
  notes: 0,
  figures: 0,
  closed: 0,
  exhausted: 0,
  measured: 0,
  worst: noneSeen(),
});

/** What a random draft may be refused for. */
const UNFORESEEN: readonly string[] = ['invoice-total-negative', 'amount-out-of-range'];

/** Adds what another run has seen. */
export const addTally = (into: Tally, other: Tally): void => {
  for (const name of ['invoices', 'notes', 'figures', 'closed', 'exhausted', 'measured'] as const)
    into[name] += other[name];
  for (const kind of ['figure', 'asked', 'tax', 'part'] as const)
    into.worst[kind] = Math.max(into.worst[kind], other.worst[kind]);
};

/** A random invoice with something to credit. */
const randomInvoice = (random: Random): { readonly draft: InvoiceDraft; readonly invoice: Invoice } => {
  for (;;) {
    const draft = roughInvoiceDraft(random);
    const answer = finalizeInvoice(draft);
    if (answer._tag === 'Right') {
      if (answer.right.totals.total > 0) return { draft, invoice: answer.right };
      continue;
    }
    const strange = answer.left.filter(({ code }) => !UNFORESEEN.includes(code));
    if (strange.length > 0) throw new Breach(`a draft refused: ${JSON.stringify([draft, strange])}`);
  }
};

/** Whoever wants to see every step of an invoice. */
export type Watching = (draft: InvoiceDraft, invoice: Invoice) => (step: Step) => void;

/** Credits one random invoice in random ways until nothing is left, and holds the laws to every step. */
export const creditOne = (random: Random, tally: Tally, watching?: Watching): void => {
  const { draft, invoice } = randomInvoice(random);
  const watch = watching?.(draft, invoice);
  const plan = anyPlan(random);
  const running = openRunning(invoice);
  const account = openAccount(invoice.totals.total);
  tally.figures += checkIdentities(invoice, invoice.taxRates);
  tally.invoices++;
  const mostNotes = chance(random, 0.05) ? whole(random, 20, 60) : whole(random, 1, 16);
  let took = false;
  for (const step of played({ invoice, random, plan, running, account, mostNotes })) {
    watch?.(step);
    if (step.kind === 'payment') {
      payInto(account, step.payment.id, step.payment.amount, step.payment.method);
    } else {
      const { creditNote, draft } = step;
      tally.figures += checkNote(creditNote, invoice) + checkSettlement(account, creditNote);
      settleNote(account, creditNote);
      tally.figures += checkBounds(running, creditNote);
      tally.measured += measureNote(running, draft.credits, tally.worst);
      tally.notes++;
      took = isRemainder(step);
    }
    tally.figures += checkDue(account, step.receivable);
  }
  if (running.custom) return;
  const ended = took || isCredited(running);
  ensure(ended || running.hasNegative, () => 'L4 nothing left of the invoice, and something of its lines');
  if (!ended) return;
  tally.figures += checkClosure(running, took);
  if (took) tally.closed++;
  else tally.exhausted++;
};
