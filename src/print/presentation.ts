import type { Refusal } from '../documents/refusal.js';
import { at, isRecord, readList, readRecord, refuseType } from '../reading/paths.js';
import { readName, readOneOf, readOptional, readText, type ReadValue } from '../reading/values.js';
import { englishLabels, type Labels } from './labels.js';

/** Who sells or buys; the library keeps no parties, the host brings them to each print. */
export type Party = {
  /** As it stands on the document. */
  readonly name: string;
  /** Line by line, the country last. */
  readonly address?: readonly string[];
  /** The number under which the party is registered for VAT. */
  readonly taxId?: string;
};

/** A label and what stands beside it, such as a due date or an order number. */
export type Fact = {
  /** In the language of the document: `Due on`. */
  readonly label: string;
  /** As it is shown: `1 April 2026`. */
  readonly value: string;
};

/** What the ids on a document are called on paper; an id without a name prints as it is. */
export type Names = {
  /** By the id of the tax rate: `{ 'vat-20': 'VAT' }`. */
  readonly taxes?: Readonly<Record<string, string>>;
  /** By the method of the payment: `{ card: 'your card' }`. */
  readonly methods?: Readonly<Record<string, string>>;
  /** By the reason of the credit note: `{ returned: 'Goods returned' }`. */
  readonly reasons?: Readonly<Record<string, string>>;
};

/** How a document is shown: for whom, in which language, on which paper. */
export type Presentation = {
  /** A BCP 47 tag, such as `de-AT`: it decides figures, dates and the direction of the text. */
  readonly locale: string;
  /** Who issued the document. */
  readonly seller: Party;
  /** Who the document is for. */
  readonly buyer: Party;
  /** The words on the document. Default: English. */
  readonly labels?: Partial<Labels>;
  /** What ids are called. Default: each prints as it is. */
  readonly names?: Names;
  /** More facts for the head of the page, such as the date of supply. */
  readonly facts?: readonly Fact[];
  /** Sentences for the foot of the page: payment terms, "Reverse charge", a bank account. */
  readonly notes?: readonly string[];
  /** Of the HTML page. Default `A4`. */
  readonly paper?: 'A4' | 'letter';
  /** Of the text, in columns of a terminal. Default 80; it grows where figures need more. */
  readonly width?: number;
};

type NamesById = ReadonlyMap<string, string>;

/** A presentation in which every label is given, and names are found by id. */
type ReadablePresentation = Omit<Presentation, 'labels' | 'names'> & {
  readonly labels?: Labels;
  readonly names?: { readonly [Kind in keyof Names]?: NamesById };
};

/** A presentation with a default wherever nothing was given. */
export type CompletePresentation = Required<ReadablePresentation>;

const FIELDS = ['locale', 'seller', 'buyer', 'labels', 'names', 'facts', 'notes', 'paper', 'width'] as const;

/** More facts, notes or lines of an address than any page has. */
const MOST_ROWS = 1000;

/** Reads an unknown value as a presentation; undefined where anything of it is refused. */
export const readPresentation = (value: unknown, refusals: Refusal[]): CompletePresentation | undefined => {
  const before = refusals.length;
  const node = at(undefined, 'presentation');
  const given = readRecord(value, node, FIELDS, refusals);
  if (given === undefined) return undefined;
  const presentation = {
    locale: readName(given.locale, 'locale', node, refusals),
    seller: readParty(given.seller, 'seller', node, refusals),
    buyer: readParty(given.buyer, 'buyer', node, refusals),
    labels: readOptional(readLabels, given.labels, 'labels', node, refusals) ?? englishLabels,
    names: readOptional(readAllNames, given.names, 'names', node, refusals) ?? {},
    facts: readOptional(readFacts, given.facts, 'facts', node, refusals) ?? [],
    notes: readOptional(readTexts, given.notes, 'notes', node, refusals) ?? [],
    paper: readOptional(readPaper, given.paper, 'paper', node, refusals) ?? 'A4',
    width: readOptional(readWidth, given.width, 'width', node, refusals) ?? 80,
  };
  // Where nothing is refused, nothing is absent.
  return refusals.length > before ? undefined : (presentation as CompletePresentation);
};

/** What an id is called: its name, or the id itself. */
export const getName = (names: NamesById | undefined, id: string): string => names?.get(id) ?? id;

const readWidth: ReadValue<number> = (value, key, up, refusals) =>
  Number.isSafeInteger(value) ? (value as number) : refuseType(refusals, at(up, key), 'whole number', value);

const readPaper: ReadValue<'A4' | 'letter'> = (value, key, up, refusals) =>
  readOneOf(value, key, ['A4', 'letter'], up, refusals);

const readTexts: ReadValue<readonly (string | undefined)[]> = (value, key, up, refusals) => {
  const node = at(up, key);
  return readList(value, node, refusals, MOST_ROWS)?.map((item, i) => readText(item, i, node, refusals));
};

const readParty: ReadValue<object> = (value, key, up, refusals) => {
  const node = at(up, key);
  const party = readRecord(value, node, ['name', 'address', 'taxId'], refusals);
  if (party === undefined) return undefined;
  const address = readOptional(readTexts, party.address, 'address', node, refusals);
  const taxId = readOptional(readText, party.taxId, 'taxId', node, refusals);
  return {
    name: readName(party.name, 'name', node, refusals),
    ...(address === undefined ? {} : { address }),
    ...(taxId === undefined ? {} : { taxId }),
  };
};

const readFacts: ReadValue<readonly object[]> = (value, key, up, refusals) => {
  const node = at(up, key);
  return readList(value, node, refusals, MOST_ROWS)?.map((item, i) => {
    const place = at(node, i);
    const fact = readRecord(item, place, ['label', 'value'], refusals);
    if (fact === undefined) return {};
    return {
      label: readText(fact.label, 'label', place, refusals),
      value: readText(fact.value, 'value', place, refusals),
    };
  });
};

const readLabels: ReadValue<Labels> = (value, key, up, refusals) => {
  const node = at(up, key);
  const names = Object.keys(englishLabels) as (keyof Labels)[];
  const given = readRecord(value, node, names, refusals) ?? {};
  const labels: Record<keyof Labels, string> = { ...englishLabels };
  for (const name of names) labels[name] = readOptional(readText, given[name], name, node, refusals) ?? labels[name];
  return labels;
};

const readAllNames: ReadValue<CompletePresentation['names']> = (value, key, up, refusals) => {
  const node = at(up, key);
  const kinds = ['taxes', 'methods', 'reasons'] as const;
  const given = readRecord(value, node, kinds, refusals) ?? {};
  const names: { -readonly [Kind in keyof Names]?: NamesById } = {};
  for (const kind of kinds) {
    const byId = readOptional(readNames, given[kind], kind, node, refusals);
    if (byId !== undefined) names[kind] = byId;
  }
  return names;
};

/** Reads the names of ids; a `Map` holds them, so that `toString` is the name of nothing. */
const readNames: ReadValue<NamesById> = (value, key, up, refusals) => {
  const node = at(up, key);
  const ids = isRecord(value) ? Object.keys(value) : undefined;
  const given = readRecord(value, node, ids, refusals) ?? {};
  return new Map(Object.keys(given).map((id) => [id, readText(given[id], id, node, refusals) ?? '']));
};
