import type { CurrencyOf } from '../documents/currency-of.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { describeReceived } from '../documents/outcome.js';
import { formatAmount } from './format-amount.js';

/** Writes an amount in a sentence. */
export type WriteAmount = (amount: MinorUnits) => string;

/** A sentence for each code there is: a new code does not compile without one. */
export type Sentences = {
  readonly [Code in Refusal['code']]: (
    refusal: Extract<Refusal, { readonly code: Code }>,
    writeAmount: WriteAmount,
  ) => string;
};

/** Writes amounts in a currency; without one, or with what is none, in plain minor units. */
export const createAmountWriter =
  (currency: CurrencyOf | number | undefined): WriteAmount =>
  (amount) => {
    if (isCurrency(currency)) return formatAmount(amount, currency);
    return isMinorUnits(amount) ? `${amount} minor unit${Math.abs(amount) === 1 ? '' : 's'}` : describeReceived(amount);
  };

const isCurrency = (value: unknown): value is CurrencyOf =>
  typeof value === 'string'
    ? value !== ''
    : typeof value === 'object' && value !== null && 'currency' in value && typeof value.currency === 'string';

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** Writes a path as a programmer does: `lines[2].quantity`. */
export const writePath = (path: Path): string =>
  path
    .map((key, i) => {
      if (!IDENTIFIER.test(String(key))) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join('');

/** Quotes a name as it was given, such as an id, so that it is set apart from the words of the sentence. */
export const quoteName = (name: string): string => JSON.stringify(name);

/** Joins several words in a sentence: `a, b and c`. */
export const joinWords = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]!}`;

/** Says what is possible at most; where that is nothing, what to do instead. */
export const writeLimit = (verb: string, left: MinorUnits, writeAmount: WriteAmount, instead: string): string =>
  left === 0 ? `nothing is left to ${verb}; ${instead}` : `you can ${verb} at most ${writeAmount(left)}`;
