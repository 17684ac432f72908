import {
  createCustomerBalance,
  type BalanceCredit,
  type BalanceSource,
  type CustomerBalance,
} from '../documents/customer-balance.js';
import { NO_ITEMS } from '../documents/outcome.js';
import { sumAll, type MinorUnits } from '../money/minor-units.js';

/** A balance with other credits; its total is what is left of them. */
export const replaceBalanceCredits = (
  { currency, minorUnit }: Pick<CustomerBalance, 'currency' | 'minorUnit'>,
  credits: readonly BalanceCredit[],
): CustomerBalance => {
  const total = sumAll(credits.map(({ left }) => left));
  const stated = minorUnit === undefined ? {} : { minorUnit };
  return createCustomerBalance({ schemaVersion: 1, currency, ...stated, total, credits: Object.freeze(credits) });
};

/** A balance with one more credit. */
export const addBalanceCredit = (
  balance: CustomerBalance,
  source: BalanceSource,
  amount: MinorUnits,
): CustomerBalance =>
  replaceBalanceCredits(balance, [
    ...balance.credits,
    Object.freeze({ source: Object.freeze(source), amount, left: amount, uses: NO_ITEMS }),
  ]);

/** A balance with an amount consumed by a payment of an invoice, the oldest credits first. */
export const consumeBalance = (
  balance: CustomerBalance,
  amount: MinorUnits,
  invoice: string,
  payment: string,
): CustomerBalance => {
  let left = amount;
  const credits = balance.credits.map((credit) => {
    const taken = Math.min(left, credit.left);
    if (taken === 0) return credit;
    left -= taken;
    const use = Object.freeze({ invoice, payment, amount: taken });
    return Object.freeze({ ...credit, left: credit.left - taken, uses: Object.freeze([...credit.uses, use]) });
  });
  return replaceBalanceCredits(balance, credits);
};

/** A balance without one of its credits. */
export const removeBalanceCredit = (balance: CustomerBalance, removed: BalanceCredit): CustomerBalance =>
  replaceBalanceCredits(
    balance,
    balance.credits.filter((credit) => credit !== removed),
  );

/** Finds the credit that a document made. */
export const findBalanceCredit = (
  { credits }: CustomerBalance,
  { kind, document, invoice }: BalanceSource,
): BalanceCredit | undefined =>
  credits.find(({ source }) => source.kind === kind && source.document === document && source.invoice === invoice);
