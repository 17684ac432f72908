import type { CustomerBalance } from '../documents/customer-balance.js';
import { answer, refuse } from '../documents/outcome.js';
import { markAsProven, isProven } from '../documents/proof.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { readStoredCustomerBalance } from '../reading/receivable-shapes.js';
import { customerBalanceHolds } from './customer-balance-holds.js';

/** Computes with a customer balance that this library made; any other is proven first. */
export const onProvenBalance = <A, R = never>(
  balance: CustomerBalance,
  compute: (proven: CustomerBalance) => Outcome<A, R>,
): Outcome<A, R> => {
  const proven = provenCustomerBalance(balance);
  return proven._tag === 'Left' ? proven : compute(proven.right);
};

/** Proves a stored customer balance: each credit is what is left of it and what consumed it. */
export const provenCustomerBalance = (value: unknown): Outcome<CustomerBalance> => {
  if (isProven('customer-balance', value)) return answer(value);
  const refusals: Refusal[] = [];
  const stored = readStoredCustomerBalance(value, refusals);
  if (stored === undefined) return refuse(refusals);
  const breaches = [...refusals, ...customerBalanceHolds(stored)];
  return breaches.length > 0 ? refuse(breaches) : answer(markAsProven('customer-balance', { ...stored }));
};
