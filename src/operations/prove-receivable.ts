import { refuse } from '../documents/outcome.js';
import { isProven } from '../documents/proven.js';
import type { Receivable } from '../documents/receivable.js';
import type { Outcome } from '../documents/refusal.js';

/** Computes with a receivable that this library made; any other is proven first. */
export const onProven = <A, R = never>(
  receivable: Receivable,
  compute: (proven: Receivable) => Outcome<A, R>,
): Outcome<A, R> => {
  if (isProven(receivable)) return compute(receivable);
  return refuse([{ code: 'unreadable', path: [], received: 'todo' }]);
};
