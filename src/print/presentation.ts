import type { Refusal } from '../documents/refusal.js';
import { at, isRecord, readList, readRecord, refuseType } from '../reading/paths.js';
import { readName, readOneOf, readText, type ReadValue } from '../reading/values.js';
import { englishLabels, type Labels } from './labels.js';

/** Who sells or buys; the library keeps no parties, the host brings them to each print. */
export type Party = {
  /** As it stands on the document. */ readonly name: string;
  /** Line by line, the country last. */ readonly address?: readonly string[];
  /** The number under which the party is registered for VAT. */ readonly taxId?: string;
};

/** A label and what stands beside it, such as a due date or an order number. */
export type Fact = {
  /** In the language of the document: `Due on`. */ readonly label: string;
  /** As it is shown: `1 April 2026`. */ readonly value: string;
};

/** What the ids on a document are called on paper; an id without a name prints as it is. */
export type Names = {
  /** By the id of the tax rate: `{ 'vat-20': 'VAT' }`. */ readonly taxes?: Readonly<Record<string, string>>;
  /** By the method of the payment: `{ card: 'your card' }`. */ readonly methods?: Readonly<Record<string, string>>;
  /** By the reason of the credit note: `{ returned: 'Goods returned' }`. */
  readonly reasons?: Readonly<Record<string, string>>;
};

/** How a document is shown: for whom, in which language, on which paper. */
export type Presentation = {
  /** A BCP 47 tag, such as `de-AT`: it decides figures, dates and the direction of the text. */
  readonly locale: string;
  /** Who issued the document. */ readonly seller: Party;
  /** Who the document is for. */ readonly buyer: Party;
  /** The words on the document. Default: English. */ readonly labels?: Partial<Labels>;
  /** What ids are called. Default: each prints as it is. */ readonly names?: Names;
  /** More facts for the head of the page, such as the date of supply. */ readonly facts?: readonly Fact[];
  /** Sentences for the foot of the page: payment terms, "Reverse charge", a bank account. */
  readonly notes?: readonly string[];
  /** Of the HTML page. Default `A4`. */ readonly paper?: 'A4' | 'letter';
  /** Of the text, in columns of a terminal. Default 80; it grows where figures need more. */ readonly width?: number;
};

/** A presentation with a default wherever nothing was given. */
export type CompletePresentation = Required<Presentation> & { readonly labels: Labels };

/** Reads an unknown value as a presentation; undefined where anything of it is refused. */
export const readPresentation = (value: unknown, refusals: Refusal[]): CompletePresentation | undefined => {
  const before = refusals.length;
  const given = readGiven(value, 'presentation', undefined, refusals);
  if (given === undefined || refusals.length > before) return undefined;
  const labels = { ...englishLabels, ...given.labels };
  return { names: {}, facts: [], notes: [], paper: 'A4', width: 80, ...given, labels };
};

/** What an id is called: its name, or the id itself. Only what was given has one: `toString` is the name of nothing. */
export const getName = (names: Names[keyof Names], id: string): string =>
  names !== undefined && Object.hasOwn(names, id) ? names[id]! : id;

/** How each field of a record is read. Where nothing is refused, only fields that may be absent are undefined. */
type FieldReaders<A> = { readonly [Key in keyof A]-?: ReadValue<Exclude<A[Key], undefined>> };

const recordOf =
  <A>(readers: FieldReaders<A>): ReadValue<A> =>
  (value, key, up, refusals) => {
    const node = at(up, key);
    const given = readRecord(value, node, Object.keys(readers), refusals);
    if (given === undefined) return undefined;
    const copy: Record<string, unknown> = {};
    for (const [name, read] of Object.entries<ReadValue<unknown>>(readers)) {
      const field = read(given[name], name, node, refusals);
      if (field !== undefined) copy[name] = field;
    }
    return copy as A;
  };

/** More facts, notes or lines of an address than any page has. */
const MOST_ROWS = 1000;

const listOf =
  <A>(read: ReadValue<A>): ReadValue<readonly A[]> =>
  (value, key, up, refusals) => {
    const node = at(up, key);
    return readList(value, node, refusals, MOST_ROWS)?.map((item, i) => read(item, i, node, refusals) as A);
  };

const optional =
  <A>(read: ReadValue<A>): ReadValue<A> =>
  (value, key, up, refusals) =>
    value === undefined ? undefined : read(value, key, up, refusals);

const readNames: ReadValue<Readonly<Record<string, string>>> = (value, key, up, refusals) => {
  const node = at(up, key);
  const ids = isRecord(value) ? Object.keys(value) : undefined;
  const given = readRecord(value, node, ids, refusals) ?? {};
  return Object.fromEntries(Object.keys(given).map((id) => [id, readText(given[id], id, node, refusals) ?? '']));
};

const readGiven = /* @__PURE__ */ (() => {
  const texts = optional(listOf(readText));
  const names = optional(readNames);
  const party = recordOf<Party>({ name: readName, address: texts, taxId: optional(readText) });
  const labels = Object.keys(englishLabels).map((label) => [label, optional(readText)]);
  return recordOf<Presentation>({
    locale: readName,
    seller: party,
    buyer: party,
    labels: optional(recordOf(Object.fromEntries(labels) as FieldReaders<Partial<Labels>>)),
    names: optional(recordOf({ taxes: names, methods: names, reasons: names })),
    facts: optional(listOf(recordOf<Fact>({ label: readText, value: readText }))),
    notes: texts,
    paper: optional((value, key, up, refusals) => readOneOf(value, key, ['A4', 'letter'], up, refusals)),
    width: optional((value, key, up, refusals) =>
      Number.isSafeInteger(value) ? (value as number) : refuseType(refusals, at(up, key), 'whole number', value),
    ),
  });
})();
