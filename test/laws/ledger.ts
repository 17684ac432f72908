import { isDeepStrictEqual } from 'node:util';
import {
  applyBalance,
  applyEvent,
  creditable,
  depositCreditNote,
  depositOverpayment,
  failPayment,
  isCollectible,
  issueCreditNote,
  markUncollectible,
  openCustomerBalance,
  openPolicy,
  openReceivable,
  recordPayment,
  recordRefund,
  replay,
  voidCreditNote,
  voidInvoice,
  writeOff,
  type CreditNote,
  type CreditNoteDraft,
  type CustomerBalance,
  type Invoice,
  type Outcome,
  type Payment,
  type Receivable,
  type ReceivableEvent,
} from '../../src/index.js';
import { someCredits, someSettlement, type Plan } from '../generators/next-note.js';
import { chance, pick, seeded, whole, type Random } from '../generators/random.js';
import { parseCustomerBalance, parseEvents, parseInvoice, parseReceivable } from '../../src/schema/index.js';
import { left, right, stored } from '../support.js';
import {
  cashLeft,
  checkDue,
  checkSettlement,
  dueOf,
  openAccount,
  payInto,
  settleNote,
  type Account,
} from './account.js';
import { checkBounds } from './bounds.js';
import { thawed } from './frozen.js';
import { unforeseen } from './history.js';
import { checkNote } from './identities.js';
import {
  aggregatesOf,
  ensure,
  enter,
  leftOfInvoice,
  NET,
  openRunning,
  SUBTOTAL,
  TOTAL,
  type Running,
} from './running.js';

// Everything that can happen to a receivable. `Known` is what the tests know, kept by their own sums; `Real` is what
// the library made of it. Each step foretells whether it is taken, and what is then due and left.

export type Real = { receivable: Receivable; balance: CustomerBalance };

type Issued = { note: CreditNote; deposited: number; spent: boolean };

export type Known = {
  readonly invoice: Invoice;
  readonly plan: Plan;
  readonly running: Running;
  readonly account: Account;
  readonly events: ReceivableEvent[];
  readonly notes: Issued[];
  /** Credits of the customer's balance, the oldest first: what is left of each. */
  readonly credits: { readonly document: string; left: number }[];
  taken: number;
  serial: number;
};

export const begin = (invoice: Invoice, plan: Plan): { model: Known; real: Real } => ({
  model: {
    invoice,
    plan,
    running: openRunning(invoice),
    account: openAccount(invoice.totals.total),
    events: [],
    notes: [],
    credits: [],
    taken: 0,
    serial: 0,
  },
  real: { receivable: openReceivable(invoice), balance: right(openCustomerBalance(invoice)) },
});

/** A step is taken, or refused for these reasons and for no others. */
const refusedFor = (outcome: Outcome<unknown>, ...codes: readonly string[]): void => {
  const reasons = left(outcome).map(({ code }) => code);
  ensure(
    reasons.every((code) => codes.includes(code)),
    () => `refused for ${reasons.join()}, and not for ${codes.join()}`,
  );
};

/** L10: the event of a step, applied to the receivable before it, gives what the operation gave. */
const take = (known: Known, real: Real, next: Receivable, event: ReceivableEvent): void => {
  ensure(next.revision === real.receivable.revision + 1, () => `revision ${next.revision}`);
  const applied = right(applyEvent(real.receivable, event));
  ensure(isDeepStrictEqual(applied, next), () => `L10 applied: ${JSON.stringify([applied, next])}`);
  real.receivable = next;
  known.events.push(event);
  known.taken++;
};

const isVoid = ({ account }: Known): boolean => account.declared === 'void';

export type Step = (known: Known, real: Real, random: Random) => void;

/** Sums of huge payments may leave the safe range; that is refused, and nothing has happened. */
const outOfRange = (answer: Outcome<unknown>): boolean =>
  answer._tag === 'Left' && answer.left.every(({ code }) => code === 'amount-out-of-range');

const payment =
  (state: 'settled' | 'pending'): Step =>
  (known, real, random) => {
    const due = dueOf(known.account);
    const asked: Payment = {
      id: `p-${known.serial++}`,
      amount: chance(random, 0.3) ? Math.max(1, due) : whole(random, 1, Math.max(1, due)),
      method: pick(random, ['card', 'transfer', 'customer-balance']),
      state,
    };
    const answer = recordPayment(real.receivable, asked);
    if (isVoid(known)) return refusedFor(answer, 'invoice-void', 'payment-exceeds-amount-due');
    if (due === 0) return refusedFor(answer, 'payment-exceeds-amount-due');
    if (outOfRange(answer)) return;
    take(known, real, right(answer), { type: 'payment', payment: asked });
    if (state === 'pending') known.account.pending.set(asked.id, asked);
    else payInto(known.account, asked.id, asked.amount, asked.method);
  };

const settlePending: Step = (known, real, random) => {
  const pending = [...known.account.pending];
  if (pending.length === 0) return refusedFor(failPayment(real.receivable, 'none'), 'unknown-payment');
  const [id, { amount, method }] = pick(random, pending);
  const asked: Payment = { id, amount, method };
  const answer = recordPayment(real.receivable, asked);
  if (amount > dueOf(known.account)) return refusedFor(answer, 'payment-exceeds-amount-due');
  if (outOfRange(answer)) return;
  take(known, real, right(answer), { type: 'payment', payment: asked });
  payInto(known.account, id, amount, method);
  refusedFor(recordPayment(real.receivable, asked), 'duplicate-payment', 'payment-exceeds-amount-due');
};

const failPending: Step = (known, real, random) => {
  const pending = [...known.account.pending.keys()];
  const settled = [...known.account.cashOf.keys()];
  if (settled.length > 0) refusedFor(failPayment(real.receivable, pick(random, settled)), 'payment-not-pending');
  if (pending.length === 0) return;
  const id = pick(random, pending);
  take(known, real, right(failPayment(real.receivable, id)), { type: 'payment-failed', payment: id });
  known.account.pending.delete(id);
};

/** Cash above what is due, its excess for the customer's balance. */
const payTooMuch: Step = (known, real, random) => {
  const due = dueOf(known.account);
  const excess = whole(random, 1, 500);
  if (due + excess > Number.MAX_SAFE_INTEGER) return;
  const asked: Payment = {
    id: `p-${known.serial++}`,
    amount: due + excess,
    method: 'card',
    excess: 'customer-balance',
  };
  const answer = recordPayment(real.receivable, asked);
  if (isVoid(known) || due === 0) return refusedFor(answer, 'invoice-void', 'payment-exceeds-amount-due');
  if (outOfRange(answer)) return;
  take(known, real, right(answer), { type: 'payment', payment: asked });
  payInto(known.account, asked.id, due, 'card');
  const deposited = depositOverpayment(real.balance, real.receivable, asked.id);
  real.balance = right(deposited);
  known.credits.push({ document: asked.id, left: excess });
  refusedFor(depositOverpayment(real.balance, real.receivable, asked.id), 'already-deposited');
};

const recorded = (
  known: Known,
  real: Real,
  draft: CreditNoteDraft,
  issued: { creditNote: CreditNote; receivable: Receivable },
) => {
  const { creditNote, receivable } = issued;
  checkNote(creditNote, known.invoice);
  checkSettlement(known.account, creditNote);
  checkBounds(known.running, creditNote);
  settleNote(known.account, creditNote);
  known.notes.push({ note: creditNote, deposited: 0, spent: false });
  take(known, real, receivable, { type: 'credit-note', creditNote });
  refusedFor(issueCreditNote(receivable, draft, openPolicy), 'duplicate-credit-note-number', ...EXHAUSTED);
};

/** What a credit may be refused for once it was issued. */
const EXHAUSTED = [
  'credit-exceeds-line',
  'quantity-exceeds-line',
  'line-fully-credited',
  'invoice-fully-credited',
  'spread-exceeds-lines',
];

const credit: Step = (known, real, random) => {
  const credits = someCredits(known.running, random, known.plan);
  if (credits.length === 0) return;
  const draft: CreditNoteDraft = { number: `C-${known.serial++}`, credits };
  const answer = issueCreditNote(real.receivable, draft, openPolicy);
  if (isVoid(known)) {
    return refusedFor(answer, 'invoice-void', ...EXHAUSTED);
  }
  if (answer._tag === 'Left') return refusedFor(answer, ...unforeseen(known.running, known.plan, credits));
  const { postPayment } = answer.right.creditNote;
  const settlement = someSettlement(postPayment, cashLeft(known.account), random);
  if (settlement === undefined) return recorded(known, real, draft, answer.right);
  const settled = { ...draft, settlement };
  const again = issueCreditNote(real.receivable, settled, openPolicy);
  recorded(known, real, settled, right(again));
};

const creditTheRest: Step = (known, real) => {
  const draft: CreditNoteDraft = { number: `C-${known.serial++}`, credits: [{ by: 'remainder' }] };
  const answer = issueCreditNote(real.receivable, draft, openPolicy);
  if (isVoid(known)) return refusedFor(answer, 'invoice-void', 'invoice-fully-credited');
  if (leftOfInvoice(known.running) === 0) {
    return refusedFor(answer, 'invoice-fully-credited', 'credit-note-not-positive');
  }
  recorded(known, real, draft, right(answer));
  ensure(leftOfInvoice(known.running) === 0, () => `L4 left of the invoice: ${leftOfInvoice(known.running)}`);
};

const writeOffDue: Step = (known, real) => {
  const due = dueOf(known.account);
  const number = `C-${known.serial++}`;
  const answer = writeOff(real.receivable, { number }, openPolicy);
  if (isVoid(known) || due === 0) return refusedFor(answer, 'nothing-due', 'invoice-void');
  // More may be due than can be credited: money that went back raises the one and not the other.
  if (answer._tag === 'Left') return refusedFor(answer, 'spread-exceeds-lines', 'credit-exceeds-invoice');
  const { creditNote } = answer.right;
  ensure(
    creditNote.totals.total === due && creditNote.postPayment === 0,
    () => `write-off: ${JSON.stringify(creditNote)}`,
  );
  recorded(known, real, { number, credits: creditNote.credits }, answer.right);
};

const deposit: Step = (known, real, random) => {
  const open = known.notes.filter(({ note }) => note.status === 'issued');
  if (open.length === 0) return;
  const issued = pick(random, open);
  const amount = issued.note.settlement.customerBalance;
  const answer = depositCreditNote(real.balance, issued.note);
  if (amount === 0) return refusedFor(answer, 'nothing-to-deposit');
  if (issued.deposited > 0) return refusedFor(answer, 'already-deposited');
  real.balance = right(answer);
  issued.deposited = amount;
  known.credits.push({ document: issued.note.number, left: amount });
};

const apply: Step = (known, real) => {
  const due = dueOf(known.account);
  const total = known.credits.reduce((sum, credit) => sum + credit.left, 0);
  ensure(real.balance.total === total, () => `balance ${real.balance.total}, not ${total}`);
  const answer = applyBalance(real.receivable, real.balance);
  if (isVoid(known)) return refusedFor(answer, 'invoice-void', 'nothing-due', 'balance-empty');
  if (due === 0 || total === 0) return refusedFor(answer, 'nothing-due', 'balance-empty');
  const { receivable, customerBalance } = right(answer);
  const amount = Math.min(due, total);
  const record = receivable.payments.at(-1)!;
  ensure(record.amount === amount && record.method === 'customer-balance', () => `applied ${JSON.stringify(record)}`);
  const { id, method } = record;
  take(known, real, receivable, { type: 'payment', payment: { id, amount, method } });
  real.balance = customerBalance;
  payInto(known.account, id, amount, method);
  let rest = amount;
  for (const credit of known.credits) {
    const used = Math.min(rest, credit.left);
    credit.left -= used;
    rest -= used;
    const issued = known.notes.find(({ note }) => note.number === credit.document);
    if (issued !== undefined && used > 0) issued.spent = true;
  }
};

/** L8: a voided note gives back what it took of the amount due, and of every figure. */
const voidNote: Step = (known, real, random) => {
  if (known.notes.length === 0) return;
  const issued = pick(random, known.notes);
  const { note, deposited, spent } = issued;
  const { refund, outOfBand, customerBalance } = note.settlement;
  const answer = voidCreditNote(real.receivable, note.number, openPolicy, real.balance);
  if (isVoid(known)) {
    return refusedFor(
      answer,
      'invoice-void',
      'credit-note-already-void',
      'credit-note-paid-out',
      'customer-balance-needed',
      'balance-spent',
    );
  }
  if (note.status === 'void') return refusedFor(answer, 'credit-note-already-void', 'customer-balance-needed');
  if (refund > 0 || outOfBand > 0) {
    return refusedFor(answer, 'credit-note-paid-out', 'customer-balance-needed', 'balance-spent');
  }
  if (customerBalance > 0 && deposited === 0) return refusedFor(answer, 'customer-balance-needed');
  if (spent) return refusedFor(answer, 'balance-spent');
  if (customerBalance > 0)
    refusedFor(voidCreditNote(real.receivable, note.number, openPolicy), 'customer-balance-needed');
  const voided = right(answer);
  const { status, ...rest } = voided.creditNote;
  ensure(status === 'void' && isDeepStrictEqual({ ...rest, status: 'issued' }, note), () => 'L8 note');
  take(known, real, voided.receivable, { type: 'credit-note-void', number: note.number });
  if (voided.customerBalance !== undefined) real.balance = voided.customerBalance;
  known.credits.splice(0, Infinity, ...known.credits.filter(({ document }) => document !== note.number));
  issued.note = voided.creditNote;
  enter(known.running, note, -1);
  settleNote(known.account, note, -1);
};

const refundCash: Step = (known, real, random) => {
  const cash = cashLeft(known.account);
  const payments = [...known.account.cashOf].filter(([, amount]) => amount > 0);
  const named = payments.length > 0 && chance(random, 0.5) ? pick(random, payments) : undefined;
  const most = named?.[1] ?? cash;
  const id = `r-${known.serial++}`;
  const of = named === undefined ? {} : { payment: named[0] };
  const over = recordRefund(real.receivable, { id, amount: most + 1, ...of });
  refusedFor(over, 'refund-exceeds-cash', 'refund-exceeds-payment', 'invoice-void', 'not-minor-units');
  if (most === 0 || isVoid(known)) return;
  const refund = { id, amount: whole(random, 1, most), ...of };
  const before = real.receivable.payments;
  const answer = recordRefund(real.receivable, refund);
  if (outOfRange(answer)) return;
  take(known, real, right(answer), { type: 'refund', refund });
  known.account.cashBack += refund.amount;
  known.account.unexplained += refund.amount;
  let returned = 0;
  real.receivable.payments.forEach((payment, i) => {
    const back = payment.returned - before[i]!.returned;
    returned += back;
    if (back > 0) known.account.cashOf.set(payment.id, known.account.cashOf.get(payment.id)! - back);
  });
  ensure(returned === refund.amount, () => `returned ${returned} of ${refund.amount}`);
};

const declareUncollectible: Step = (known, real) => {
  const answer = markUncollectible(real.receivable);
  const open = known.account.declared === undefined && dueOf(known.account) > 0;
  if (!open) return refusedFor(answer, 'status-not-allowed');
  take(known, real, right(answer), { type: 'invoice-uncollectible' });
  known.account.declared = 'uncollectible';
};

const declareVoid: Step = (known, real) => {
  const answer = voidInvoice(real.receivable);
  const { account } = known;
  const standing = known.notes.filter(({ note }) => note.status === 'issued').map(({ note }) => note.settlement);
  const givenBack = standing.reduce((sum, { customerBalance, outOfBand }) => sum + customerBalance + outOfBand, 0);
  const idle = cashLeft(account) === 0 && account.balanceIn === 0 && account.pending.size === 0 && givenBack === 0;
  if (isVoid(known) || dueOf(account) === 0 || !idle) {
    return refusedFor(answer, 'status-not-allowed', 'invoice-has-payments');
  }
  take(known, real, right(answer), { type: 'invoice-void' });
  account.declared = 'void';
};

/** L10: what was stored as JSON is what it was, and goes on as it would have. */
const storeAndLoad: Step = (_known, real) => {
  const receivable = right(parseReceivable(stored(real.receivable)));
  const balance = right(parseCustomerBalance(stored(real.balance)));
  ensure(isDeepStrictEqual(receivable, real.receivable) && isDeepStrictEqual(balance, real.balance), () => 'L10 JSON');
  real.receivable = receivable;
  real.balance = balance;
};

/** L10: replay is what happened step by step, from the events themselves, and from stored ones with each note as it stands. */
const replayAll: Step = (known, real) => {
  const asTheyStand = known.events.map((event): ReceivableEvent => {
    if (event.type !== 'credit-note') return event;
    return { type: 'credit-note', creditNote: noteOf(known, event.creditNote.number) };
  });
  const loaded = right(parseEvents(stored(asTheyStand)));
  for (const [invoice, events] of [
    [known.invoice, known.events],
    [right(parseInvoice(stored(known.invoice))), loaded],
  ] as const) {
    const replayed = right(replay(invoice, events));
    ensure(
      isDeepStrictEqual(replayed, real.receivable),
      () => `L10 replay: ${JSON.stringify([replayed, real.receivable])}`,
    );
  }
  ensure(real.receivable.revision === known.taken, () => `revision ${real.receivable.revision}, ${known.taken} steps`);
  loaded.forEach((event, at) => {
    if (event.type === 'credit-note' && event.creditNote.status === 'void') checkVoidEventNeeded(known, loaded, at);
  });
};

const noteOf = ({ notes }: Known, wanted: string): CreditNote => notes.find(({ note }) => note.number === wanted)!.note;

/** L10: a note that is stored as void is no fact without the event that voids it. */
const checkVoidEventNeeded = (known: Known, events: readonly ReceivableEvent[], at: number): void => {
  const event = events[at] as Extract<ReceivableEvent, { type: 'credit-note' }>;
  const { number } = event.creditNote;
  const without = events.filter((other) => other.type !== 'credit-note-void' || other.number !== number);
  const path = ['creditNote', 'status'];
  const expected = [{ code: 'void-event-missing', path: ['events', at, ...path], number }];
  const refused = left(replay(known.invoice, without));
  ensure(isDeepStrictEqual(refused, expected), () => `L10 without its voiding: ${JSON.stringify(refused)}`);
  const alone = left(applyEvent(openReceivable(known.invoice), event));
  ensure(isDeepStrictEqual(alone, [{ ...expected[0], path }]), () => `L10 applied: ${JSON.stringify(alone)}`);
};

export const steps: Readonly<Record<string, Step>> = {
  pay: payment('settled'),
  'pay pending': payment('pending'),
  'settle pending': settlePending,
  'fail pending': failPending,
  'pay too much': payTooMuch,
  credit: credit,
  'credit the rest': creditTheRest,
  'write off': writeOffDue,
  deposit: deposit,
  'apply balance': apply,
  'void note': voidNote,
  'refund cash': refundCash,
  uncollectible: declareUncollectible,
  'void invoice': declareVoid,
  'store and load': storeAndLoad,
  replay: replayAll,
};

/** What holds after every step. */
const checkKnown = (known: Known, real: Real): void => {
  const { running, account } = known;
  const { receivable, balance } = real;
  checkDue(account, receivable);
  ensure(isCollectible(receivable) === (account.declared === undefined && dueOf(account) > 0), () => 'collectible');
  const { lines, total } = creditable(receivable);
  if (isVoid(known)) {
    ensure(total === 0 && lines.length === 0, () => 'creditable of a void invoice');
    return;
  }
  ensure(total === leftOfInvoice(running), () => `creditable ${total}, not ${leftOfInvoice(running)}`);
  lines.forEach((line, i) => {
    const own = running.lines[i]!;
    const flat = own.whole.map((whole, figure) => whole - own.credited[figure]!);
    const [discount, inclusive, exclusive] = aggregatesOf(own, flat);
    const { subtotal, net, tax } = line;
    ensure(
      subtotal === flat[SUBTOTAL] &&
        line.discount === discount &&
        net === flat[NET] &&
        tax === inclusive + exclusive &&
        line.total === flat[TOTAL],
      () => `creditable of ${own.id}: ${JSON.stringify([line, flat])}`,
    );
  });
  const balanceLeft = known.credits.reduce((sum, credit) => sum + credit.left, 0);
  ensure(balance.total === balanceLeft, () => `balance ${balance.total}, not ${balanceLeft}`);
};

/** Takes a step told by its seed, and checks all that is known. */
export const takeStep = (name: string, seed: number, known: Known, real: Real): void => {
  steps[name]!(known, real, seeded(seed));
  checkKnown(known, real);
  ensure(thawed(real.receivable) === undefined, () => `L9 not frozen: ${String(thawed(real.receivable))}`);
};
