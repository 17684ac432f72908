import {
  issueCreditNote,
  openPolicy,
  openReceivable,
  recordPayment,
  stripePolicy,
  type Credit,
  type CreditNote,
  type CreditNoteDraft,
  type Invoice,
  type Payment,
  type Receivable,
} from '../../src/index.js';
import { someCredits, someSettlement, type Plan } from '../generators/next-note.js';
import { chance, pick, whole, type Random } from '../generators/random.js';
import { cashLeft, dueOf, type Account } from './account.js';
import { Breach, leftOfInvoice, type Running } from './running.js';

// A history of payments and credit notes, made up step by step on what the tests know of the invoice, and played on
// the library. Whoever plays it enters each step into `running` and `account` before asking for the next one.

export type NoteStep = {
  readonly kind: 'note';
  readonly before: Receivable;
  readonly draft: CreditNoteDraft;
  readonly creditNote: CreditNote;
  readonly receivable: Receivable;
};
type PaymentStep = { readonly kind: 'payment'; readonly payment: Payment; readonly receivable: Receivable };
export type Step = NoteStep | PaymentStep;

/** What a made-up note may be refused for: what its maker could not foresee. */
export const unforeseen = (running: Running, plan: Plan, credits: readonly Credit[]): readonly string[] => {
  const lines = credits.flatMap((credit) => ('line' in credit ? [credit.line] : []));
  const twice = new Set(lines).size < lines.length;
  return [
    'credit-note-not-positive',
    // Lines with negative ones among them, and custom lines, may come to more than the invoice.
    ...(running.hasNegative || plan.custom ? ['credit-exceeds-invoice'] : []),
    ...(plan.custom ? ['amount-out-of-range'] : []),
    ...(twice ? ['credit-exceeds-line', 'quantity-exceeds-line', 'line-fully-credited'] : []),
  ];
};

export type Play = {
  readonly invoice: Invoice;
  readonly random: Random;
  readonly plan: Plan;
  readonly running: Running;
  readonly account: Account;
  /** After so many notes the rest is credited at once. */
  readonly mostNotes: number;
};

/** Plays until nothing of the invoice is left; the last note is a remainder, unless others came to the end first. */
export function* played(play: Play): Generator<Step, Receivable> {
  const { invoice, random, running, account } = play;
  let receivable = openReceivable(invoice);
  for (let note = 1; leftOfInvoice(running) > 0;) {
    if (chance(random, 0.15) && dueOf(account) > 0) {
      const step = paid(receivable, play, `p-${receivable.revision}`);
      receivable = step.receivable;
      yield step;
      continue;
    }
    const number = `C-${note}`;
    const last = note >= play.mostNotes;
    const step = (last ? undefined : credited(receivable, play, number)) ?? remainder(receivable, play, number);
    receivable = step.receivable;
    yield step;
    note++;
  }
  // Nothing is left of the invoice: no note can be made of it.
  const more = issueCreditNote(receivable, { number: 'more', credits: [{ by: 'remainder' }] }, openPolicy);
  if (more._tag === 'Right') throw new Breach(`L3 credited once more: ${JSON.stringify(more.right.creditNote)}`);
  return receivable;
}

const paid = (receivable: Receivable, { random, account }: Play, id: string): PaymentStep => {
  const due = dueOf(account);
  const payment: Payment = {
    id,
    amount: chance(random, 0.4) ? due : whole(random, 1, due),
    method: pick(random, ['card', 'transfer', 'customer-balance']),
  };
  const answer = recordPayment(receivable, payment);
  if (answer._tag === 'Left') throw new Breach(`a payment refused: ${JSON.stringify([payment, answer.left])}`);
  return { kind: 'payment', payment, receivable: answer.right };
};

const issued = (
  before: Receivable,
  { random, plan, account }: Play,
  number: string,
  credits: readonly Credit[],
  most: number,
) => {
  const policy = plan.oneMode ? stripePolicy : openPolicy;
  const draft: CreditNoteDraft = { number, credits };
  const answer = issueCreditNote(before, draft, policy);
  if (answer._tag === 'Left') return answer.left;
  const { totals, postPayment } = answer.right.creditNote;
  // Negative lines close only together with others: what they leave stands until a remainder takes it.
  if (totals.total >= most) return [];
  const settlement = postPayment > 0 ? someSettlement(postPayment, cashLeft(account), random) : undefined;
  if (settlement === undefined) return { kind: 'note', before, draft, ...answer.right } as const;
  const settled = { ...draft, settlement };
  const again = issueCreditNote(before, settled, policy);
  return again._tag === 'Left' ? again.left : ({ kind: 'note', before, draft: settled, ...again.right } as const);
};

const credited = (before: Receivable, play: Play, number: string): NoteStep | undefined => {
  const { running, random, plan } = play;
  const most = running.hasNegative ? leftOfInvoice(running) : Infinity;
  for (let attempt = 0; attempt < 4; attempt++) {
    const credits = someCredits(running, random, plan);
    if (credits.length === 0) continue;
    const answer = issued(before, play, number, credits, most);
    if ('kind' in answer) return answer;
    const expected = unforeseen(running, plan, credits);
    const strange = answer.filter(({ code }) => !expected.includes(code));
    if (strange.length > 0) throw new Breach(`a note refused: ${JSON.stringify([credits, strange])}`);
  }
  return undefined;
};

const remainder = (before: Receivable, play: Play, number: string): NoteStep => {
  const answer = issued(before, play, number, [{ by: 'remainder' }], Infinity);
  if ('kind' in answer) return answer;
  throw new Breach(`L4 a remainder refused: ${JSON.stringify(answer)}`);
};

/** Whether a step is a remainder of the invoice. */
export const isRemainder = ({ draft }: NoteStep): boolean =>
  draft.credits.some((credit) => credit.by === 'remainder' && credit.line === undefined);
