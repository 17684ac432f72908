import type { CustomerBalance } from '../documents/customer-balance.js';
import type { Refusal } from '../documents/refusal.js';
import { checkKnownCurrency } from '../rules/currency.js';
import { checkEqual, checkBetween } from '../reading/mismatch.js';

/** A stored customer balance adds up: in all, and each credit with what consumed it; no document made two credits. */
export const customerBalanceHolds = (balance: CustomerBalance): Refusal[] => {
  const { total, credits } = balance;
  const sources = new Set<string>();
  return [
    ...checkKnownCurrency(balance),
    ...checkEqual(
      total,
      credits.reduce((sum, { left }) => sum + left, 0),
      ['total'],
    ),
    ...credits.flatMap(({ source, amount, left, uses }, i) => {
      const used = uses.reduce((sum, use) => sum + use.amount, 0);
      const before = sources.size;
      sources.add(JSON.stringify([source.kind, source.document, source.invoice]));
      return [
        ...checkBetween(amount, 1, Number.MAX_SAFE_INTEGER, ['credits', i, 'amount']),
        ...uses.flatMap((use, u) => checkBetween(use.amount, 1, amount, ['credits', i, 'uses', u, 'amount'])),
        ...checkEqual(left, amount - used, ['credits', i, 'left']),
        ...(sources.size > before
          ? []
          : checkEqual(source.document, 'a document of its own', ['credits', i, 'source'])),
      ];
    }),
  ];
};
