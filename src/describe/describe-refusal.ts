import type { CurrencyOf } from '../documents/currency-of.js';
import { describeNotProven } from '../documents/proof.js';
import type { Path, Refusal } from '../documents/refusal.js';
import { describeReceived, tryOrElse } from '../documents/outcome.js';
import { creditSentences } from './credit-sentences.js';
import { invoiceSentences } from './invoice-sentences.js';
import { createAmountWriter, quoteName, writePath, type Sentences, type WriteAmount } from './sentence.js';
import { shapeSentences } from './shape-sentences.js';

/** A sentence for every code there is. */
const SENTENCES: Sentences = /* @__PURE__ */ (() => ({
  ...shapeSentences,
  'not-proven': describeNotProven,
  ...invoiceSentences,
  ...creditSentences,
}))();

/**
 * Why something was refused, in English for people to read: where, what speaks against it, and what is possible instead.
 *
 * A refusal of the host is named by its code; what is no refusal gets a sentence too.
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
  // Whatever is handed in gets a sentence, also a refusal that fails when it is read.
  const operands: Operands = tryOrElse(() => copyOperands(refusal), {});
  const sentence = tryOrElse(() => writeSentence(operands, createAmountWriter(currency)), writeCode(operands));
  const { path } = operands;
  return Array.isArray(path) && path.length > 0 ? `${writePath(path as Path)}: ${sentence}` : sentence;
};

type Operands = Readonly<Record<string, unknown>>;

/** More than any list of operands has. */
const MOST_OPERANDS = 100;

/** Copies a refusal, each field read once; what is no operand is named as it was received, and never turned to text. */
const copyOperands = (refusal: object): Operands => {
  const copy: Record<string, unknown> = {};
  for (const field of Object.keys(refusal).slice(0, MOST_OPERANDS)) {
    const value = (refusal as Operands)[field];
    copy[field] = copyList(value) ?? (isOperand(value) || value === undefined ? value : describeReceived(value));
  }
  return copy;
};

const copyList = (value: unknown): readonly unknown[] | undefined => {
  if (!Array.isArray(value) || value.length > MOST_OPERANDS) return undefined;
  const items = Array.from(value as readonly unknown[]);
  return items.every(isOperand) ? items : undefined;
};

const isOperand = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const writeSentence = (refusal: Operands, writeAmount: WriteAmount): string => {
  const { code } = refusal;
  if (typeof code !== 'string' || !Object.hasOwn(SENTENCES, code)) return writeCode(refusal);
  const write = SENTENCES[code as keyof typeof SENTENCES] as (refusal: unknown, writeAmount: WriteAmount) => string;
  return write(refusal, writeAmount);
};

/** All that can be said of a refusal that is not of this package. */
const writeCode = ({ code }: Operands): string =>
  typeof code === 'string' && code !== '' ? `This was refused: ${quoteName(code)}.` : 'This was refused.';
