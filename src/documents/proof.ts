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
type Kind = keyof Documents;

/** Constructs what it is given, so that a subclass can put private fields on a plain record. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- A constructor that returns its argument is the point.
class Given {
  constructor(document: object) {
    return document;
  }
}

/**
 * The proof that this library made a document. It stands in private fields of the document itself: no copy, no JSON and
 * no other code has it, it costs nothing to look for, and there is no list of documents to keep anywhere.
 */
class Proof extends Given {
  readonly #kind: Kind;
  #positions: ReadonlyMap<string, number> | undefined;

  constructor(document: object, kind: Kind) {
    super(document);
    this.#kind = kind;
  }

  static kindOf(document: object): Kind | undefined {
    return #kind in document ? document.#kind : undefined;
  }

  static positionsOf(invoice: object, made: () => ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    return #kind in invoice ? (invoice.#positions ??= made()) : made();
  }
}

/**
 * Whether a value is a document of a kind that this library made. It is deeply frozen, so what was proven when it was
 * made holds for good; whatever else is handed in, such as a document read from a database, is proven before it is used.
 */
export const isProven = <Own extends Kind>(kind: Own, value: unknown): value is Documents[Own] =>
  typeof value === 'object' && value !== null && Proof.kindOf(value) === kind;

/** Marks a document as proven and freezes it; what it holds is frozen by its maker. */
export const markAsProven = <Own extends Kind>(kind: Own, document: Documents[Own]): Documents[Own] => {
  new Proof(document, kind);
  Object.freeze(document);
  return document;
};

/** The places of an invoice's lines by their ids, made when they are first asked for. */
export const linePositions = (invoice: Invoice): ReadonlyMap<string, number> =>
  Proof.positionsOf(invoice, () => new Map(invoice.lines.map((line, i) => [line.id, i])));
