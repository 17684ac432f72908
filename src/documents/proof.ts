import type { NotProvenRefusal, Path } from './refusal.js';

/** The documents that only this library makes: by an operation, or by a parser of `credit-notes/schema`. */
export type DocumentKind = 'invoice' | 'credit-note' | 'receivable' | 'customer-balance';

/** Constructs what it is given, so that a subclass can put private fields on a plain record. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- A constructor that returns its argument is the point.
class Given {
  constructor(document: object) {
    return document;
  }
}

/**
 * The mark of a document that this library made. It stands in private fields of the document itself, so that no copy, no
 * JSON and no other code has it, neither at run time nor for the compiler, and looking for it costs nothing.
 */
export class Proof extends Given {
  readonly #kind: DocumentKind;
  /** Positions by id or number, made when they are first asked for; what they look like, the kind of document knows. */
  #index: unknown;

  constructor(document: object, kind: DocumentKind) {
    super(document);
    this.#kind = kind;
  }

  static kindOf(document: object): DocumentKind | undefined {
    return #kind in document ? document.#kind : undefined;
  }

  static indexOf<Index>(document: Proof, create: () => Index): Index {
    return (document.#index ??= create()) as Index;
  }

  /** Gives the index of a document to the one made from it; undefined where it has none yet. */
  static shareIndex(previous: Proof, next: Proof): unknown {
    return (next.#index = previous.#index);
  }
}

/**
 * A document while it is made: fields that may be absent are put on last, where they apply. Spreading them in would
 * cost more than all the arithmetic of a line.
 */
export type Mutable<Document> = { -readonly [Field in keyof Document]: Document[Field] };

/** Marks a document and freezes it; whatever it holds was frozen by its maker. */
export const markAsProven = <Fields extends object>(kind: DocumentKind, document: Fields): Fields & Proof => {
  new Proof(document, kind);
  return Object.freeze(document) as Fields & Proof;
};

/** Whether this library made the value, as a document of this kind. It is deeply frozen, so what was proven then holds. */
export const isProven = <Value>(kind: DocumentKind, value: Value): value is Value & Proof => findKind(value) === kind;

const findKind = (value: unknown): DocumentKind | undefined =>
  typeof value === 'object' && value !== null ? Proof.kindOf(value) : undefined;

/** Refuses a value that is no document of this kind, or that this library did not make; the path is that of the argument. */
export const checkProven = (kind: DocumentKind, value: unknown, path: Path): readonly NotProvenRefusal[] =>
  isProven(kind, value)
    ? []
    : [{ code: 'not-proven', path, expected: kind, received: recognize(value), parser: PARSERS[kind] }];

/** Throws where a function that answers a plain value is given what its type excludes: it has no other way to refuse. */
export const requireProven = <Value>(kind: DocumentKind, value: Value): Value => {
  if (isProven(kind, value)) return value;
  const [refusal] = checkProven(kind, value, []);
  // eslint-disable-next-line no-restricted-syntax -- The one error of the library: a silent 0 would be worse.
  throw new TypeError(describeNotProven(refusal!));
};

/** What a refused value is, and what to do with it. */
export const describeNotProven = ({ expected, received, parser }: Omit<NotProvenRefusal, 'path'>): string => {
  if (received === OUTCOME)
    return `This is ${OUTCOME}, not ${NAMES[expected]}; take its value first, with orThrow or after isRight.`;
  if (received === NAMES.invoice && expected === 'receivable')
    return 'This is an invoice; open it with openReceivable.';
  if (received.startsWith(COPY)) {
    return `This is ${received}, and only documents that this library made are used; read it with ${parser} of credit-notes/schema.`;
  }
  return `Give ${NAMES[expected]} that this library made or ${parser} of credit-notes/schema read, not ${received}.`;
};

const PARSERS: Readonly<Record<DocumentKind, string>> = {
  invoice: 'parseInvoice',
  'credit-note': 'parseCreditNote',
  receivable: 'parseReceivable',
  'customer-balance': 'parseCustomerBalance',
};

const NAMES: Readonly<Record<DocumentKind, string>> = {
  invoice: 'an invoice',
  'credit-note': 'a credit note',
  receivable: 'a receivable',
  'customer-balance': 'a customer balance',
};

const OUTCOME = 'an Outcome';
const COPY = 'a copy of ';

/** What a value looks like: another document, a copy of one, or an Outcome that was not opened. It may fail when it is read. */
const recognize = (value: unknown): string => {
  try {
    const kind = findKind(value);
    if (kind !== undefined) return NAMES[kind];
    if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
    if ('_tag' in value) return OUTCOME;
    if ('revision' in value) return COPY + NAMES.receivable;
    if ('taxRates' in value && 'totals' in value) return COPY + NAMES.invoice;
    if ('credits' in value && 'lines' in value) return COPY + NAMES['credit-note'];
    if ('credits' in value && 'total' in value) return COPY + NAMES['customer-balance'];
    return Array.isArray(value) ? 'list' : 'object';
  } catch {
    return 'object that fails when it is read';
  }
};
