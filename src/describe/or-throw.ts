import type { CurrencyOf } from '../documents/currency-of.js';
import type { Outcome, Refusal } from '../documents/refusal.js';
import { describeRefusal } from './describe-refusal.js';

/** What `orThrow` throws: every refusal as data, and their sentences as the message. */
export class RefusedError<R = never> extends Error {
  override readonly name = 'RefusedError';
  /** Why there is no answer: at least one reason. */ readonly refusals: readonly (Refusal | R)[];

  constructor(refusals: readonly (Refusal | R)[], currency?: CurrencyOf) {
    super(refusals.map((refusal) => describeRefusal(refusal as Refusal, currency)).join('\n'));
    this.refusals = refusals;
  }
}

/**
 * The answer of an outcome; where it was refused, throws one `RefusedError` with all refusals and their sentences. For
 * scripts, tests, and hosts that use exceptions.
 *
 * Units: amounts in the sentences are in the currency, or that of the document; without one in minor units.
 *
 * @example
 * orThrow(toDecimal(1050, 'EUR')); // '10.50'
 */
export const orThrow = <A, R = never>(outcome: Outcome<A, R>, currency?: CurrencyOf): A => {
  if (outcome._tag === 'Right') return outcome.right;
  // eslint-disable-next-line no-restricted-syntax -- This is the way of those who ask for exceptions.
  throw new RefusedError(outcome.left, currency);
};
