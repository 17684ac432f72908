import type { CurrencyOf } from '../documents/currency-of.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { describeReceived } from '../documents/outcome.js';
import { isMinorUnits, type MinorUnits } from '../money/minor-units.js';
import { formatAmount } from './format-amount.js';

/** How amounts are written in a sentence. */
export type AmountText = (amount: MinorUnits) => string;

/** A sentence for each code of some refusals: a new code does not compile without one. */
export type Sentences<Some extends Refusal> = {
  readonly [Code in Some['code']]: (refusal: Extract<Some, { readonly code: Code }>, amount: AmountText) => string;
};

/** Amounts in a currency; without one, or with what is none, in plain minor units. */
export const amountText =
  (currency: CurrencyOf | number | undefined): AmountText =>
  (amount) => {
    if (isCurrency(currency)) return formatAmount(amount, currency);
    return isMinorUnits(amount) ? `${amount} minor unit${Math.abs(amount) === 1 ? '' : 's'}` : describeReceived(amount);
  };

const isCurrency = (of: unknown): of is CurrencyOf =>
  typeof of === 'string'
    ? of !== ''
    : typeof of === 'object' && of !== null && 'currency' in of && typeof of.currency === 'string';

const PLAIN_KEY = /^[A-Za-z_]\w*$/;

/** A path as a programmer writes it: `lines[2].quantity`. */
export const pathText = (path: Path): string =>
  path
    .map((key, i) => {
      if (!PLAIN_KEY.test(String(key))) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join('');

/** A name as it was given, such as an id, set apart from the words of the sentence. */
export const quoted = (name: string): string => JSON.stringify(name);

/** Several words in a sentence: `a, b and c`. */
export const listed = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]!}`;

/** The most that is possible, or that nothing is. */
export const atMost = (what: string, left: MinorUnits, amount: AmountText): string =>
  left === 0 ? `nothing is left to ${what}` : `you can ${what} at most ${amount(left)}`;
