import type { CreditNote } from './credit-note.js';
import type { CustomerBalance } from './customer-balance.js';
import type { Invoice } from './invoice.js';
import type { Receivable } from './receivable.js';

type Documents = {
  readonly invoice: Invoice;
  readonly receivable: Receivable;
  readonly 'credit-note': CreditNote;
  readonly 'customer-balance': CustomerBalance;
};

/**
 * The documents that this library made. They are deeply frozen, so what was proven when they were made holds for good;
 * whatever else is handed in, such as a document read from a database, is proven again before it is used.
 *
 * Weak references tell the two apart and change no answer: without them every call would prove everything.
 */
const proven = /* @__PURE__ */ new WeakMap<object, keyof Documents>();

/** Whether a value is a document of a kind that this library made. */
export const isProven = <Kind extends keyof Documents>(kind: Kind, value: unknown): value is Documents[Kind] =>
  typeof value === 'object' && value !== null && proven.get(value) === kind;

/** Marks a document, deeply frozen by its maker, as proven. */
export const asProven = <Kind extends keyof Documents>(kind: Kind, document: Documents[Kind]): Documents[Kind] => {
  proven.set(document, kind);
  return document;
};
