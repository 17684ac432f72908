import {
  amountDue,
  creditable,
  finalizeInvoice,
  invoiceStatus,
  issueCreditNote,
  openPolicy,
  openReceivable,
  recordPayment,
  recordRefund,
  voidCreditNote,
  voidInvoice,
  writeOff,
  type Credit,
  type CreditNote,
  type Invoice,
  type InvoiceDraft,
  type Outcome,
  type Receivable,
} from '../../src/index.js';
import {
  creditNoteEntry,
  invoiceEntry,
  paymentEntry,
  refundEntry,
  reversalEntry,
  invoiceVoidEntry,
  type ChartOfAccounts,
  type JournalEntry,
} from '../../src/journal/index.js';
import { someSettlement } from '../generators/next-note.js';
import { randomInvoiceDraft } from '../generators/invoice-drafts.js';
import { chance, pick, seeded, weighted, whole, type Random } from '../generators/random.js';
import { right } from '../support.js';

/** What happened to one invoice, as the books and as the library see it. */
export type Life = {
  readonly invoice: Invoice;
  readonly receivable: Receivable;
  readonly entries: readonly JournalEntry[];
  /** The notes in force. */
  readonly notes: readonly CreditNote[];
  /** What happened, by kind. */
  readonly kinds: readonly string[];
};

type Happened = { readonly receivable: Receivable; readonly entries: readonly JournalEntry[] } & Partial<
  Pick<Life, 'notes'>
>;

/** The life of a random invoice, told by a seed. */
export const randomLife = (
  seed: number,
  accounts: ChartOfAccounts = (account) => account,
  draft?: InvoiceDraft,
): Life => {
  const random = seeded(seed);
  const drawn = draft ?? randomInvoiceDraft(random, { mostLines: 12, huge: false });
  const invoice = right(finalizeInvoice(drawn));
  const booked = right(invoiceEntry(invoice, { accounts }));
  let life: Life = { invoice, receivable: openReceivable(invoice), entries: [booked], notes: [], kinds: [] };
  for (let step = whole(random, 1, 14); step > 0; step--) {
    const [kind, happen] = weighted<readonly [string, typeof someNote]>(random, [
      [6, ['note', someNote]],
      [5, ['payment', somePayment]],
      [1.5, ['refund', someRefund]],
      [2, ['void', someVoid]],
      [0.7, ['write-off', someWriteOff]],
      [0.4, ['end', anEnd]],
    ]);
    const happened = happen(life, random, accounts);
    if (happened === undefined) continue;
    const { receivable, entries, notes = life.notes } = happened;
    life = { ...life, receivable, notes, entries: [...life.entries, ...entries], kinds: [...life.kinds, kind] };
  }
  return life;
};

const someCredit = ({ receivable, invoice }: Life, random: Random): Credit => {
  const { lines, total } = creditable(receivable);
  const { line, net, total: left } = pick(random, lines);
  const part = (whole: number): number => Math.trunc(whole * random());
  const taxes = invoice.taxRates.filter(() => chance(random, 0.5)).map(({ id }) => id);
  return weighted<() => Credit>(random, [
    [2, () => ({ by: 'remainder', line })],
    [1, () => ({ by: 'remainder' })],
    [3, () => ({ by: 'amount', line, amount: part(net), of: 'net' })],
    [3, () => ({ by: 'amount', line, amount: part(left), of: 'total' })],
    [2, () => ({ by: 'percent', line, percent: pick(random, ['10', '33.33']) })],
    [2, () => ({ by: 'spread', amount: part(total), of: 'total' })],
    [2, () => ({ by: 'custom', description: 'Goodwill', quantity: 1, unitPrice: part(total / 3), taxes })],
  ])();
};

const noted = (
  life: Life,
  issued: Outcome<{ creditNote: CreditNote; receivable: Receivable }>,
  accounts: ChartOfAccounts,
): Happened | undefined => {
  if (issued._tag === 'Left') return undefined;
  const { creditNote, receivable } = issued.right;
  const entries = [right(creditNoteEntry(creditNote, { accounts }))];
  return { receivable, entries, notes: [...life.notes, creditNote] };
};

const someNote = (life: Life, random: Random, accounts: ChartOfAccounts): Happened | undefined => {
  const { receivable } = life;
  if (creditable(receivable).lines.length === 0) return undefined;
  const credits = Array.from({ length: whole(random, 1, 3) }, () => someCredit(life, random));
  const draft = { number: `C-${receivable.revision}`, credits };
  const plain = issueCreditNote(receivable, draft, openPolicy);
  const post = plain._tag === 'Right' ? plain.right.creditNote.postPayment : 0;
  const { cash, returned } = receivable.paid;
  const settlement = post === 0 ? undefined : someSettlement(post, cash - returned, random);
  if (settlement === undefined) return noted(life, plain, accounts);
  const settled = issueCreditNote(receivable, { ...draft, settlement }, openPolicy);
  return noted(life, settled._tag === 'Left' ? plain : settled, accounts);
};

const somePayment = ({ receivable }: Life, random: Random, accounts: ChartOfAccounts): Happened | undefined => {
  const due = amountDue(receivable);
  if (due === 0) return undefined;
  const id = `p-${receivable.revision}`;
  const method = pick(random, ['card', 'transfer', 'customer-balance']);
  const over = method !== 'customer-balance' && due < 2 ** 50 && chance(random, 0.15);
  const amount = over ? due + whole(random, 1, 500) : chance(random, 0.4) ? due : whole(random, 1, due);
  const paid = recordPayment(receivable, { id, amount, method, ...(over ? { excess: 'customer-balance' } : {}) });
  return { receivable: right(paid), entries: [right(paymentEntry(right(paid), id, { accounts }))] };
};

const someRefund = ({ receivable }: Life, random: Random, accounts: ChartOfAccounts): Happened | undefined => {
  const { cash, returned } = receivable.paid;
  if (cash - returned <= 0) return undefined;
  const refund = { id: `r-${receivable.revision}`, amount: whole(random, 1, cash - returned) };
  const refunded = recordRefund(receivable, refund);
  if (refunded._tag === 'Left') return undefined;
  return { receivable: refunded.right, entries: [right(refundEntry(receivable, refund, { accounts }))] };
};

const someVoid = (life: Life, random: Random, accounts: ChartOfAccounts): Happened | undefined => {
  if (life.notes.length === 0) return undefined;
  const note = pick(random, life.notes);
  const voided = voidCreditNote(life.receivable, note.number, openPolicy);
  if (voided._tag === 'Left') return undefined;
  // The voided note still tells what its issuing booked.
  const entry = right(creditNoteEntry(voided.right.creditNote, { accounts }));
  return {
    receivable: voided.right.receivable,
    entries: [right(reversalEntry(entry))],
    notes: life.notes.filter((other) => other !== note),
  };
};

const someWriteOff = (life: Life, _: Random, accounts: ChartOfAccounts): Happened | undefined =>
  noted(life, writeOff(life.receivable, { number: `W-${life.receivable.revision}` }, openPolicy), accounts);

const anEnd = (life: Life, _: Random, accounts: ChartOfAccounts): Happened | undefined => {
  const voided = voidInvoice(life.receivable);
  if (voided._tag === 'Left') return undefined;
  return { receivable: voided.right, entries: [right(invoiceVoidEntry(life.invoice, life.notes, { accounts }))] };
};

/** What the accounts hold in the end, computed from the documents and not from the entries. */
export const expectedBalances = ({ invoice, receivable, notes }: Life): ReadonlyMap<string, bigint> => {
  const balances = new Map<string, bigint>();
  const add = (account: string, amount: number): void => {
    balances.set(account, (balances.get(account) ?? 0n) + BigInt(amount));
  };
  add('receivable', amountDue(receivable));
  const isVoid = invoiceStatus(receivable) === 'void';
  if (!isVoid) {
    add('revenue', -invoice.totals.net);
    for (const { id, amount } of invoice.taxes) add(`tax:${id}`, -amount);
  }
  for (const { reason, totals, taxes, settlement } of notes) {
    add('customer-balance', -settlement.customerBalance);
    add('out-of-band', -settlement.outOfBand);
    if (isVoid) {
      add('write-off', settlement.customerBalance + settlement.outOfBand);
      continue;
    }
    add(reason === 'write-off' ? 'write-off' : 'revenue', totals.net);
    for (const { id, amount } of taxes) add(`tax:${id}`, amount);
  }
  for (const { method, amount, returned, overpaid } of receivable.payments) {
    add(method === 'customer-balance' ? method : `cash:${method}`, amount - returned);
    add('customer-balance', -overpaid);
  }
  return withoutZeros(balances);
};

/** What the postings of the entries add up to, by account. */
export const bookedBalances = (entries: readonly JournalEntry[]): ReadonlyMap<string, bigint> => {
  const balances = new Map<string, bigint>();
  for (const { account, amount } of entries.flatMap(({ postings }) => postings)) {
    balances.set(account, (balances.get(account) ?? 0n) + BigInt(amount));
  }
  return withoutZeros(balances);
};

const withoutZeros = (balances: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> =>
  new Map([...balances].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));
