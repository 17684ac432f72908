/**
 * The documents that this library made. They are deeply frozen, so what was proven when they were made holds for good;
 * whatever else is handed in, such as a document read from a database, is proven again before it is used.
 *
 * A set of weak references tells the two apart and changes no answer: without it every call would prove everything.
 */
const proven = new WeakSet();

export const isProven = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && proven.has(document);

/** Marks a document, deeply frozen by its maker, as proven. */
export const asProven = <Document extends object>(document: Document): Document => {
  proven.add(document);
  return document;
};
