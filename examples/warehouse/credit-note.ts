// What a query engine calls: JSON texts in, a JSON text out. It never throws, so that no row stops a query.
import { describeRefusal, isLeft, issueCreditNote, openReceivable } from 'credit-notes';
import type { Invoice, Outcome, Refusal } from 'credit-notes';
import { parseCreditNoteDraft, parseInvoice } from 'credit-notes/schema';

/** A text that is no JSON, or none at all: a column may hold NULL. */
type NotJson = { readonly code: 'not-json'; readonly path: readonly string[] };
type Refusals = readonly (Refusal | NotJson)[];
type Read<A> = { readonly right?: A; readonly refusals: Refusals };

/** `{"creditNote":{…}}`, or `{"refusals":[{"code":…,"path":[…],…,"sentence":…}]}` with everything that is wrong. */
export const creditNote = (invoiceJson: unknown, draftJson: unknown): string => {
  const invoice = read('invoice', invoiceJson, parseInvoice);
  const draft = read('draft', draftJson, parseCreditNoteDraft);
  if (invoice.right === undefined || draft.right === undefined) {
    return refused([...invoice.refusals, ...draft.refusals], invoice.right);
  }
  const issued = issueCreditNote(openReceivable(invoice.right), draft.right);
  if (isLeft(issued)) return refused(issued.left.map(under('draft')), invoice.right);
  return JSON.stringify({ creditNote: issued.right.creditNote });
};

const read = <A>(name: string, text: unknown, parse: (value: unknown) => Outcome<A>): Read<A> => {
  const value = jsonOf(text);
  if (value === undefined) return { refusals: [{ code: 'not-json', path: [name] }] };
  const parsed = parse(value);
  return isLeft(parsed) ? { refusals: parsed.left.map(under(name)) } : { right: parsed.right, refusals: [] };
};

/** Undefined where the text is no JSON; which words an engine finds for why is its own affair. */
const jsonOf = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A path says first which of the two texts it is in. */
const under =
  (name: string) =>
  (refusal: Refusal): Refusal => ({ ...refusal, path: [name, ...refusal.path] });

const refused = (refusals: Refusals, invoice?: Invoice): string =>
  JSON.stringify({ refusals: refusals.map((refusal) => ({ ...refusal, sentence: sentenceOf(refusal, invoice) })) });

const sentenceOf = (refusal: Refusal | NotJson, invoice?: Invoice): string =>
  refusal.code === 'not-json' ? `${refusal.path.join('.')}: This is no JSON text.` : describeRefusal(refusal, invoice);
