import {
  createCustomerBalance,
  type CustomerBalance,
  type CustomerBalanceFields,
} from '../documents/customer-balance.js';
import { answer, refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { sumAmounts } from '../invoicing/totals.js';
import { sumAll } from '../money/minor-units.js';
import { checkBetween, checkEqual } from '../reading/compare.js';
import { readStoredCustomerBalance } from '../reading/receivable-shapes.js';
import { checkKnownCurrency } from '../rules/currency.js';

/** Reads a stored customer balance, and proves it: each credit is what is left of it and what consumed it. */
export const readCustomerBalance = (value: unknown): Outcome<CustomerBalance> => {
  if (isProven('customer-balance', value)) return answer(value as CustomerBalance);
  const refusals: Refusal[] = [];
  const stored = readStoredCustomerBalance(value, refusals);
  if (stored === undefined) return refuse(refusals);
  refusals.push(...checkSums(stored));
  return refusals.length > 0 ? refuse(refusals) : answer(createCustomerBalance({ ...stored }));
};

/** A customer balance adds up: in all, and each credit with what consumed it; no document made two credits. */
const checkSums = (balance: CustomerBalanceFields): readonly Refusal[] => {
  const { total, credits } = balance;
  const sources = new Set<string>();
  return [
    ...checkKnownCurrency(balance),
    ...checkEqual(total, sumAll(credits.map((credit) => credit.left)), ['total']),
    ...credits.flatMap(({ source, amount, left, uses }, i) => {
      const before = sources.size;
      const { kind, document, invoice } = source;
      sources.add(JSON.stringify([kind, document, invoice]));
      return [
        ...checkBetween(amount, 1, Number.MAX_SAFE_INTEGER, ['credits', i, 'amount']),
        ...uses.flatMap((use, u) => checkBetween(use.amount, 1, amount, ['credits', i, 'uses', u, 'amount'])),
        ...checkEqual(left, amount - sumAmounts(uses), ['credits', i, 'left']),
        ...(sources.size > before ? [] : checkEqual(document, 'a document of its own', ['credits', i, 'source'])),
      ];
    }),
  ];
};
