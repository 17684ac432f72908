import type { CurrencyOf } from '../documents/currency-of.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { describeReceived } from '../documents/outcome.js';
import { creditSentences, policySentences } from './credit-sentences.js';
import { allocationSentences, invoiceSentences, numberingSentences } from './invoice-sentences.js';
import { amountText, pathText, quoted, type AmountText, type Sentences } from './sentence.js';
import { balanceSentences, paymentSentences, settlementSentences } from './settlement-sentences.js';
import { conversionSentences, documentSentences, rangeSentences, shapeSentences } from './shape-sentences.js';
import { standingSentences } from './standing-sentences.js';

/** A sentence for every code there is. */
const SENTENCES: Sentences<Refusal> = /* @__PURE__ */ (() => ({
  ...shapeSentences,
  ...rangeSentences,
  ...documentSentences,
  ...conversionSentences,
  ...allocationSentences,
  ...invoiceSentences,
  ...creditSentences,
  ...settlementSentences,
  ...standingSentences,
  ...balanceSentences,
  ...numberingSentences,
  ...paymentSentences,
  ...policySentences,
}))();

/**
 * Why something was refused, in English for people to read: where, what speaks against it, and what is possible instead.
 *
 * A host's own refusal is told by its code; what is no refusal is told too.
 *
 * Units: amounts in the currency, or the currency of the document; without one in plain minor units. A number is not
 * looked at, so that `refusals.map(describeRefusal)` works.
 *
 * @example
 * describeRefusal({ code: 'credit-exceeds-invoice', path: [], asked: 10000, left: 8400 }, 'EUR');
 * // 'The credit note would come to 100.00 EUR, which is more than is left of the invoice: you can credit at most 84.00 EUR.'
 */
export const describeRefusal = (
  refusal: Refusal | { readonly code: string },
  currency?: CurrencyOf | number,
): string => {
  const own = told(() => plainCopy(refusal), {});
  const sentence = told(() => sentenceOf(own, amountText(currency)), generic(own));
  return `${whereOf(own)}${sentence}`;
};

type Own = Readonly<Record<string, unknown>>;

const NO_MORE_KNOWN = 'This was refused.';

/** More than any list of operands holds. */
const LONGEST = 100;

/** A refusal's fields, each read once; what is no plain operand is named as it was received, and never turned to text. */
const plainCopy = (refusal: object): Own => {
  const copy: Record<string, unknown> = {};
  for (const field of Object.keys(refusal).slice(0, LONGEST)) {
    const value = (refusal as Own)[field];
    copy[field] = plainList(value) ?? (isPlain(value) || value === undefined ? value : describeReceived(value));
  }
  return copy;
};

const plainList = (value: unknown): readonly unknown[] | undefined => {
  if (!Array.isArray(value) || value.length > LONGEST) return undefined;
  const items = Array.from(value as readonly unknown[]);
  return items.every(isPlain) ? items : undefined;
};

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What can be said of a refusal, and otherwise where one that is none fails when it is read. */
const told = <A>(text: () => A, otherwise: A): A => {
  try {
    return text();
  } catch {
    return otherwise;
  }
};

const whereOf = ({ path }: Own): string =>
  Array.isArray(path) && path.length > 0 ? `${pathText(path as Path)}: ` : '';

const sentenceOf = (refusal: Own, amount: AmountText): string => {
  const { code } = refusal;
  if (typeof code !== 'string' || !Object.hasOwn(SENTENCES, code)) return generic(refusal);
  const sentence = SENTENCES[code as keyof typeof SENTENCES] as (refusal: unknown, amount: AmountText) => string;
  return sentence(refusal, amount);
};

/** All that can be said of a refusal that is not of this package. */
const generic = ({ code }: Own): string =>
  typeof code === 'string' && code !== '' ? `This was refused: ${quoted(code)}.` : NO_MORE_KNOWN;
