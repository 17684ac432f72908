import type { Refused, Settlement, SettlementOrder } from './drafts.js';
import { larger, smaller } from './lists.js';

/** The money side of one receivable: every field a running sum of facts. */
export type OracleAccount = {
  readonly total: bigint;
  readonly prePaid: bigint;
  /** Settled payments that are cash. */
  readonly cashIn: bigint;
  /** Cash that notes returned. */
  readonly cashRefunded: bigint;
  /** Cash returned that no note explains. */
  readonly cashReturned: bigint;
  readonly balanceApplied: bigint;
  readonly balanceGivenBack: bigint;
  readonly state: 'collectible' | 'void' | 'uncollectible';
};

export type OracleSettled = {
  readonly type: 'pre-payment' | 'post-payment' | 'mixed';
  readonly prePayment: bigint;
  readonly postPayment: bigint;
  readonly refund: bigint;
  readonly customerBalance: bigint;
  readonly outOfBand: bigint;
};

export function openAccount(total: bigint): OracleAccount {
  return {
    total,
    prePaid: 0n,
    cashIn: 0n,
    cashRefunded: 0n,
    cashReturned: 0n,
    balanceApplied: 0n,
    balanceGivenBack: 0n,
    state: 'collectible',
  };
}

export function amountDue(account: OracleAccount): bigint {
  const { total, prePaid, cashIn, cashReturned, balanceApplied } = account;
  return larger(0n, total - prePaid - cashIn + cashReturned - balanceApplied);
}

/** Cash that can still go back. */
export function cashLeft(account: OracleAccount): bigint {
  return account.cashIn - account.cashRefunded - account.cashReturned;
}

export function invoiceStatus(account: OracleAccount): 'open' | 'paid' | 'void' | 'uncollectible' {
  if (account.state === 'void') return 'void';
  if (amountDue(account) === 0n) return 'paid';
  return account.state === 'uncollectible' ? 'uncollectible' : 'open';
}

export function pay(
  account: OracleAccount,
  amount: bigint,
  from: 'cash' | 'customer-balance',
): OracleAccount | Refused {
  if (amount <= 0n) return { refused: 'positive' };
  if (amount > amountDue(account)) return { refused: 'excess' };
  return from === 'cash'
    ? { ...account, cashIn: account.cashIn + amount }
    : { ...account, balanceApplied: account.balanceApplied + amount };
}

/** Cash that goes back without a note. */
export function returnCash(account: OracleAccount, amount: bigint): OracleAccount | Refused {
  if (amount <= 0n) return { refused: 'positive' };
  if (amount > cashLeft(account)) return { refused: 'cash' };
  return { ...account, cashReturned: account.cashReturned + amount };
}

/** Splits a note's total: what lowers the amount due, and where the rest goes. */
export function settle(
  account: OracleAccount,
  noteTotal: bigint,
  settlement: Settlement = { order: 'refund-first' },
): { readonly settled: OracleSettled; readonly account: OracleAccount } | Refused {
  const prePayment = smaller(noteTotal, amountDue(account));
  const postPayment = noteTotal - prePayment;
  const { refund, customerBalance, outOfBand } =
    'order' in settlement ? inOrder(account, postPayment, settlement.order) : asStated(settlement);
  if (refund + customerBalance + outOfBand !== postPayment) return { refused: 'sum' };
  if (refund > cashLeft(account)) return { refused: 'cash' };
  const type = postPayment === 0n ? 'pre-payment' : prePayment === 0n ? 'post-payment' : 'mixed';
  return {
    settled: { type, prePayment, postPayment, refund, customerBalance, outOfBand },
    account: {
      ...account,
      prePaid: account.prePaid + prePayment,
      cashRefunded: account.cashRefunded + refund,
      balanceGivenBack: account.balanceGivenBack + customerBalance,
    },
  };
}

/** Takes a settled note back. */
export function unsettle(account: OracleAccount, settled: OracleSettled): OracleAccount {
  return {
    ...account,
    prePaid: account.prePaid - settled.prePayment,
    cashRefunded: account.cashRefunded - settled.refund,
    balanceGivenBack: account.balanceGivenBack - settled.customerBalance,
  };
}

type Split = { readonly refund: bigint; readonly customerBalance: bigint; readonly outOfBand: bigint };

function inOrder(account: OracleAccount, amount: bigint, order: SettlementOrder): Split {
  const split = (refund: bigint): Split => ({ refund, customerBalance: amount - refund, outOfBand: 0n });
  switch (order) {
    case 'refund-first':
      return split(smaller(amount, cashLeft(account)));
    case 'balance-first': {
      // A host may give back more balance than was applied, so what is left of it may be below 0.
      const balanceLeft = larger(0n, account.balanceApplied - account.balanceGivenBack);
      const firstToBalance = smaller(amount, balanceLeft);
      return split(smaller(amount - firstToBalance, cashLeft(account)));
    }
    case 'all-refund':
      return split(amount);
    case 'all-balance':
      return split(0n);
    case 'all-out-of-band':
      return { refund: 0n, customerBalance: 0n, outOfBand: amount };
  }
}

function asStated(settlement: Exclude<Settlement, { readonly order: SettlementOrder }>): Split {
  const { refund = 0, customerBalance = 0, outOfBand = 0 } = settlement;
  const refunds = typeof refund === 'number' ? [refund] : refund.map(({ amount }) => amount);
  return {
    refund: refunds.reduce((total, amount) => total + BigInt(amount), 0n),
    customerBalance: BigInt(customerBalance),
    outOfBand: BigInt(outOfBand),
  };
}
