import { indexInvoiceLines, type Invoice } from '../documents/invoice.js';

// Lists of a document are looked up by id once for each line, so a lookup first guesses that ids are named in the order
// of the document, and then searches few and indexes many.

/** So few are searched one by one; more are indexed. */
const FEW = 32;

/** The position of a line on its invoice; −1 where there is none. */
export const findLinePosition = (invoice: Invoice, id: string): number => {
  const { lines } = invoice;
  return lines.length > FEW ? (indexInvoiceLines(invoice).get(id) ?? -1) : searchFew(lines, id);
};

const searchFew = (list: readonly { readonly id: string }[], id: string): number => {
  for (let i = 0; i < list.length; i++) if (list[i]!.id === id) return i;
  return -1;
};

/** Looks up the positions of lines; those that are asked for in the order of the invoice are not searched for. */
export const indexLines = (invoice: Invoice): ((id: string) => number) => {
  let next = 0;
  return (id) => {
    const position = invoice.lines[next]?.id === id ? next : findLinePosition(invoice, id);
    next = position + 1;
    return position;
  };
};

/**
 * Looks up the positions of tax rates, discounts or lines in the list of their document; −1 where it has no such id.
 * Of many, the ones after the last found are looked at first, until as many were passed as there are; then all are
 * indexed.
 */
export const indexById = (list: readonly { readonly id: string }[]): ((id: string) => number) => {
  let next = 0;
  let passed = 0;
  let index: Map<string, number> | undefined;
  const search = (id: string): number => {
    if (list.length <= FEW) return searchFew(list, id);
    for (let i = next; i < list.length && passed < list.length; i++, passed++) if (list[i]!.id === id) return i;
    return (index ??= new Map(list.map((item, i) => [item.id, i]))).get(id) ?? -1;
  };
  return (id) => {
    const position = next < list.length && list[next]!.id === id ? next : search(id);
    next = position + 1 < list.length ? position + 1 : 0;
    return position;
  };
};

type Memo<Value> = { readonly ids: readonly string[]; readonly value: Value };

/** So many lists with the same first id are remembered: beyond it, to search them costs as much as to make a value. */
const MOST_ALIKE = 8;

/**
 * Makes a value for a list of ids once for all lists with the same ids: of a hundred thousand lines, most name the same
 * few tax rates.
 */
export const memoizeByIds = <Item, Value>(
  idOf: (item: Item) => string,
  make: (ids: readonly string[]) => Value,
): ((list: readonly Item[]) => Value) => {
  const byFirstId = new Map<string | undefined, Memo<Value>[]>();
  let last: Memo<Value> | undefined;

  const isOf = ({ ids }: Memo<Value>, list: readonly Item[]): boolean => {
    if (ids.length !== list.length) return false;
    for (let i = 0; i < ids.length; i++) if (ids[i] !== idOf(list[i]!)) return false;
    return true;
  };

  const findOrMake = (list: readonly Item[]): Memo<Value> => {
    const first = list.length === 0 ? undefined : idOf(list[0]!);
    const alike = byFirstId.get(first);
    for (let i = 0; alike !== undefined && i < alike.length; i++) if (isOf(alike[i]!, list)) return alike[i]!;
    const ids = list.map(idOf);
    const memo = { ids, value: make(ids) };
    if (alike === undefined) byFirstId.set(first, [memo]);
    else if (alike.length < MOST_ALIKE) alike.push(memo);
    return memo;
  };

  return (list) => {
    if (last === undefined || !isOf(last, list)) last = findOrMake(list);
    return last.value;
  };
};
