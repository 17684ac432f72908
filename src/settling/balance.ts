import type { BalanceCredit, BalanceSource, CustomerBalance } from '../documents/customer-balance.js';
import { markAsProven } from '../documents/proof.js';
import type { MinorUnits } from '../money/minor-units.js';

/** A balance with other credits; its total is what is left of them. */
export const createBalance = (balance: CustomerBalance, credits: readonly BalanceCredit[]): CustomerBalance => {
  const { currency, minorUnit } = balance;
  let total = 0;
  for (const credit of credits) total += credit.left;
  return markAsProven('customer-balance', {
    schemaVersion: 1,
    currency,
    ...(minorUnit === undefined ? {} : { minorUnit }),
    total,
    credits: Object.freeze(credits),
  });
};

/** A balance with one more credit. */
export const addDeposit = (balance: CustomerBalance, source: BalanceSource, amount: MinorUnits): CustomerBalance =>
  createBalance(balance, [
    ...balance.credits,
    Object.freeze({ source: Object.freeze(source), amount, left: amount, uses: Object.freeze([]) }),
  ]);

/** A balance with an amount consumed by an invoice, the oldest credits first. */
export const consumeBalance = (
  balance: CustomerBalance,
  amount: MinorUnits,
  invoice: string,
  payment: string,
): CustomerBalance => {
  let asked = amount;
  const credits = balance.credits.map((credit) => {
    const taken = Math.min(asked, credit.left);
    if (taken === 0) return credit;
    asked -= taken;
    const use = Object.freeze({ invoice, payment, amount: taken });
    return Object.freeze({
      source: credit.source,
      amount: credit.amount,
      left: credit.left - taken,
      uses: Object.freeze([...credit.uses, use]),
    });
  });
  return createBalance(balance, credits);
};

/** The credit that a document made. */
export const findBalanceCredit = (
  { credits }: CustomerBalance,
  kind: BalanceSource['kind'],
  document: string,
  invoice: string,
): BalanceCredit | undefined =>
  credits.find(({ source }) => source.kind === kind && source.document === document && source.invoice === invoice);
