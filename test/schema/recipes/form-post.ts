// Recipe: a form post. Names such as `credits.0.line` make lists and records; a field that was left empty is absent;
// amounts were typed in major units. What is left is a value like any other: the decoder says all that is wrong with
// it, and the path of each refusal is the name of the field it belongs to.

import { fromDecimal, isLeft, type CreditNoteDraft, type Outcome, type Refusal } from '../../../src/index.js';
import { parseCreditNoteDraft } from '../../../src/schema/index.js';

type Node = Map<string, Node> | string;

/** The fields of a form by their names; a name that is a number counts the items of a list. */
export const valuesOf = (form: Iterable<readonly [string, string]>): unknown => {
  const root = new Map<string, Node>();
  for (const [name, value] of form) {
    if (value === '') continue;
    const keys = name.split('.');
    let node = root;
    for (const key of keys.slice(0, -1)) {
      const inner = node.get(key);
      const next = inner instanceof Map ? inner : new Map<string, Node>();
      node.set(key, next);
      node = next;
    }
    node.set(keys.at(-1)!, value);
  }
  return plain(root);
};

const plain = (node: Node): unknown => {
  if (typeof node === 'string') return node;
  const entries = [...node].map(([key, inner]) => [key, plain(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
};

/** A draft from a form, its amounts typed in the major units of a currency. */
export const creditNoteDraftOf = (form: URLSearchParams, currency: string): Outcome<CreditNoteDraft> => {
  const typed = valuesOf(form) as { credits?: unknown };
  if (!Array.isArray(typed.credits)) return parseCreditNoteDraft(typed);
  const credits = typed.credits.map((credit: { amount?: unknown }) => {
    if (typeof credit.amount !== 'string') return credit;
    const amount = fromDecimal(credit.amount, currency);
    // What is no amount is left as it was typed, for the decoder to refuse it by its name.
    return isLeft(amount) ? credit : { ...credit, amount: amount.right };
  });
  return parseCreditNoteDraft({ ...typed, credits });
};

/** What to say beside which field. */
export const fieldErrors = (refusals: readonly Refusal[], say: (refusal: Refusal) => string): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => [refusal.path.join('.'), say(refusal)]));
