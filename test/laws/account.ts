import { amountDue, invoiceStatus, refundable, type CreditNote, type Receivable } from '../../src/index.js';
import { ensure } from './running.js';

// The money side of an invoice, kept by the tests. L6: what a note settles; L7: what is due.

export type Account = {
  readonly total: number;
  prePaid: number;
  cashIn: number;
  /** Cash that went back, by notes and without one. */
  cashBack: number;
  unexplained: number;
  balanceIn: number;
  credited: number;
  declared: 'void' | 'uncollectible' | undefined;
  /** The cash of each payment that did not go back. */
  readonly cashOf: Map<string, number>;
  readonly pending: Map<string, { readonly amount: number; readonly method: string }>;
};

export const openAccount = (total: number): Account => ({
  total,
  prePaid: 0,
  cashIn: 0,
  cashBack: 0,
  unexplained: 0,
  balanceIn: 0,
  credited: 0,
  declared: undefined,
  cashOf: new Map(),
  pending: new Map(),
});

/** Nothing is due of a void invoice. */
export const dueOf = ({ declared, total, prePaid, cashIn, unexplained, balanceIn }: Account): number =>
  declared === 'void' ? 0 : total - prePaid - cashIn + unexplained - balanceIn;

export const cashLeft = ({ cashIn, cashBack }: Account): number => cashIn - cashBack;

export const payInto = (account: Account, id: string, amount: number, method: string): void => {
  account.pending.delete(id);
  if (method === 'customer-balance') account.balanceIn += amount;
  else {
    account.cashIn += amount;
    account.cashOf.set(id, amount);
  }
};

/** Checks what a note settles against the account before it. */
export const checkSettlement = (account: Account, note: CreditNote): number => {
  const { total } = note.totals;
  const { prePayment, postPayment, settlement } = note;
  const { refund, refunds, customerBalance, outOfBand } = settlement;
  const told = () => JSON.stringify({ total, prePayment, postPayment, settlement, account });
  ensure(prePayment === Math.min(total, dueOf(account)), () => `L6 pre-payment: ${told()}`);
  ensure(prePayment + postPayment === total, () => `L6 pre and post: ${told()}`);
  ensure(refund >= 0 && customerBalance >= 0 && outOfBand >= 0, () => `L6 a settlement below 0: ${told()}`);
  ensure(refund + customerBalance + outOfBand === postPayment, () => `L6 settled: ${told()}`);
  ensure(refund <= cashLeft(account), () => `L6 refund above the cash: ${told()}`);
  const type = postPayment === 0 ? 'pre-payment' : prePayment === 0 ? 'post-payment' : 'mixed';
  ensure(note.type === type, () => `L6 type: ${note.type} ${told()}`);
  let refunded = 0;
  for (const { payment, amount } of refunds) {
    const cash = account.cashOf.get(payment) ?? 0;
    ensure(amount >= 0 && amount <= cash, () => `L6 refund of ${payment}: ${told()}`);
    refunded += amount;
  }
  ensure(refunded === refund, () => `L6 refunds: ${told()}`);
  return 6;
};

/** Enters what a note settles, or with a sign of −1 takes it back. */
export const settleNote = (account: Account, note: CreditNote, sign: 1 | -1 = 1): void => {
  const { refund, refunds } = note.settlement;
  account.prePaid += sign * note.prePayment;
  account.cashBack += sign * refund;
  account.credited += sign * note.totals.total;
  for (const { payment, amount } of refunds) {
    account.cashOf.set(payment, (account.cashOf.get(payment) ?? 0) - sign * amount);
  }
};

/** The questions about money answer as the account says: due never below 0, paid exactly where it is 0. */
export const checkDue = (account: Account, receivable: Receivable): number => {
  const due = amountDue(receivable);
  ensure(due >= 0 && !Object.is(due, -0) && Number.isSafeInteger(due), () => `L7 due: ${due}`);
  ensure(due === dueOf(account), () => `L7 due ${due}, not ${dueOf(account)}`);
  const { declared } = account;
  const status = declared === 'void' ? 'void' : due === 0 ? 'paid' : (declared ?? 'open');
  ensure(invoiceStatus(receivable) === status, () => `L7 ${invoiceStatus(receivable)}, not ${status}`);
  const back = declared === 'void' ? 0 : Math.min(cashLeft(account), account.total - account.credited);
  ensure(refundable(receivable) === back, () => `L7 refundable ${refundable(receivable)}, not ${back}`);
  return 2;
};
