import type { Settlement } from '../oracle/drafts.js';
import { smaller } from '../oracle/lists.js';
import { amountDue, cashLeft, settle, type OracleAccount } from '../oracle/settle.js';
import { isRefused } from '../oracle/drafts.js';
import { chance, pick, weighted, wholeUpTo, type Random } from './random.js';

export type MoneyEvent =
  | { readonly kind: 'payment'; readonly from: 'cash' | 'customer-balance'; readonly amount: number }
  | { readonly kind: 'refund'; readonly amount: number };

/** A valid next movement of money, or `undefined` where there is none to make. */
export function nextMoneyEvent(account: OracleAccount, random: Random): MoneyEvent | undefined {
  const due = amountDue(account);
  const cash = cashLeft(account);
  if (cash > 0n && chance(random, 0.15)) return { kind: 'refund', amount: Number(wholeUpTo(random, cash)) };
  if (due === 0n) return undefined;
  return {
    kind: 'payment',
    from: chance(random, 0.7) ? 'cash' : 'customer-balance',
    amount: Number(chance(random, 0.4) ? due : wholeUpTo(random, due)),
  };
}

/** A payment that cash can still go back to. */
export type OpenPayment = { readonly id: string; readonly left: number };

/**
 * A valid settlement of a note, or `undefined` for the default. Told the payments, it may name those it refunds to.
 */
export function nextSettlement(
  account: OracleAccount,
  noteTotal: bigint,
  random: Random,
  payments: readonly OpenPayment[] = [],
): Settlement | undefined {
  const post = noteTotal - smaller(noteTotal, amountDue(account));
  const settlement = weighted<() => Settlement | undefined>(random, [
    [1, () => undefined],
    [
      2,
      () => ({
        order: pick(random, ['refund-first', 'balance-first', 'all-refund', 'all-balance', 'all-out-of-band'] as const),
      }),
    ],
    [3, () => statedSplit(account, post, random, payments)],
  ])();
  return isRefused(settle(account, noteTotal, settlement)) ? undefined : settlement;
}

function statedSplit(
  account: OracleAccount,
  post: bigint,
  random: Random,
  payments: readonly OpenPayment[],
): Settlement {
  const upTo = (most: bigint): bigint => (most <= 0n || chance(random, 0.3) ? 0n : wholeUpTo(random, most));
  const refund = upTo(smaller(post, cashLeft(account)));
  const customerBalance = chance(random, 0.4) ? post - refund : upTo(post - refund);
  const outOfBand = post - refund - customerBalance;
  const named = chance(random, 0.5) ? overPayments(refund, payments) : undefined;
  const stated = <Name extends string>(name: Name, amount: bigint): { readonly [key in Name]?: number } =>
    amount === 0n && chance(random, 0.7) ? {} : ({ [name]: Number(amount) } as { readonly [key in Name]: number });
  return {
    ...(named === undefined ? stated('refund', refund) : { refund: named }),
    ...stated('customerBalance', customerBalance),
    ...stated('outOfBand', outOfBand),
  };
}

/** The refund over the payments, the latest first; `undefined` where they do not hold as much. */
function overPayments(
  refund: bigint,
  payments: readonly OpenPayment[],
): readonly { readonly payment: string; readonly amount: number }[] | undefined {
  let rest = refund;
  const shares = [...payments].reverse().flatMap(({ id, left }) => {
    const amount = smaller(rest, BigInt(left));
    rest -= amount;
    return amount > 0n ? [{ payment: id, amount: Number(amount) }] : [];
  });
  return rest === 0n && shares.length > 0 ? shares : undefined;
}
