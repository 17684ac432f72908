import { creditFrom } from '../../amounts/balance.js';
import type { CustomerBalance } from '../../documents/customer-balance.js';
import type { Refusal } from '../../documents/refusal.js';
import { mismatch } from './mismatch.js';

/** A stored customer balance adds up: in all, and each credit with what consumed it; no document made two credits. */
export const customerBalanceHolds = (balance: CustomerBalance): Refusal[] => [
  ...mismatch(
    balance.total,
    balance.credits.reduce((sum, { left }) => sum + left, 0),
    ['total'],
  ),
  ...balance.credits.flatMap((credit, i) => {
    const { source, amount, left, uses } = credit;
    const used = uses.reduce((sum, use) => sum + use.amount, 0);
    return [
      ...mismatch(left, amount - used, ['credits', i, 'left']),
      ...(creditFrom(balance, source.kind, source.document, source.invoice) === credit
        ? []
        : mismatch(source.document, 'a document of its own', ['credits', i, 'source'])),
    ];
  }),
];
