import { left, right } from 'fp-ts/lib/Either.js';
import { checkProven, type DocumentKind } from './proof.js';
import type { Outcome, Path, Refusal } from './refusal.js';

/** An answer. */
export const answer = <A>(value: A): Outcome<A> => Object.freeze(right(value));

/** So many reasons are listed; a document that is wrong in more places says no more by them. */
export const MOST_REFUSALS = 10_000;

/** The one empty list: most checks find nothing to refuse, and none makes a list of it. */
export const NO_ITEMS: readonly never[] = Object.freeze([]);

/** Every reason why there is no answer; at least one. */
export const refuse = <R = never>(reasons: readonly (Refusal | R)[]): Outcome<never, R> => {
  const listed = reasons.slice(0, MOST_REFUSALS);
  if (reasons.length >= MOST_REFUSALS) listed.push({ code: 'more-refused', path: [], listed: MOST_REFUSALS });
  return Object.freeze(left(Object.freeze(listed.map(freezeDeep)) as readonly [Refusal | R, ...(Refusal | R)[]]));
};

/** A refusal of what stands within something else: its paths start at `under`, and leave out so many first keys. */
export const moveRefusal = (refusal: Refusal, under: Path, leftOut = 0): Refusal => {
  const move = (path: Path): Path => [...under, ...path.slice(leftOut)];
  return { ...refusal, path: move(refusal.path), ...('first' in refusal ? { first: move(refusal.first) } : {}) };
};

/** Refusals are small plain data, a host's own ones too. */
const freezeDeep = <T>(value: T): T => {
  // Null counts as frozen.
  if (typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value as object).forEach(freezeDeep);
  }
  return value;
};

/** Runs a computation over values that may throw when they are read: a getter, a proxy, a host's own rule. */
export const attempt = <A, R>(compute: () => Outcome<A, R>): Outcome<A, R> => {
  const outcome = tryOrElse(compute, undefined);
  return outcome ?? refuse([{ code: 'unreadable', path: [], received: 'value that fails when it is read' }]);
};

/** What is computed, or the fallback where a value fails when it is read. */
export const tryOrElse = <A, B>(compute: () => A, fallback: B): A | B => {
  try {
    return compute();
  } catch {
    return fallback;
  }
};

const KINDS = {
  invoice: 'invoice',
  creditNote: 'credit-note',
  receivable: 'receivable',
  customerBalance: 'customer-balance',
} as const satisfies Readonly<Record<string, DocumentKind>>;

/** Computes an answer from documents that this library made, by the names of the arguments; any other is refused. */
export const attemptWith = <A, R = never>(
  documents: { readonly [Name in keyof typeof KINDS]?: unknown },
  compute: () => Outcome<A, R>,
): Outcome<A, R> =>
  attempt<A, R>(() => {
    const names = Object.keys(documents) as readonly (keyof typeof KINDS)[];
    const refusals = names.flatMap((name) => checkProven(KINDS[name], documents[name], [name]));
    return refusals.length > 0 ? refuse(refusals) : compute();
  });

/** What was received, named briefly: operands stay small and plain, whatever they were. */
export const describeReceived = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  // A revoked proxy cannot even be asked what it is.
  return tryOrElse(() => (Array.isArray(value) ? 'list' : typeof value), 'object');
};

/** A name as it was given; what is no text is named as it was received. */
export const toName = (value: unknown): string => (typeof value === 'string' ? value : describeReceived(value));
