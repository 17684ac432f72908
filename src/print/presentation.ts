import type { Refusal } from '../documents/refusal.js';
import { list, optional, record, type Decoder } from '../reading/decoding.js';
import { at, readRecord, refuseType } from '../reading/reading.js';
import { readName, readOneOf, readOptional, readText } from '../reading/reading-values.js';
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

/** Reads an unknown value as a presentation; undefined where anything of it is refused. */
export const readPresentation = (value: unknown, refusals: Refusal[]): CompletePresentation | undefined => {
  const before = refusals.length;
  const given = decodePresentation(value, 'presentation', undefined, refusals);
  if (given === undefined || refusals.length > before) return undefined;
  return { labels: englishLabels, names: {}, facts: [], notes: [], paper: 'A4', width: 80, ...given };
};

/** What an id is called: its name, or the id itself. */
export const getName = (names: NamesById | undefined, id: string): string => names?.get(id) ?? id;

const readWidth: Decoder<number> = (value, key, up, refusals) =>
  Number.isSafeInteger(value) ? (value as number) : refuseType(refusals, at(up, key), 'whole number', value);

const readPaper: Decoder<'A4' | 'letter'> = (value, key, up, refusals) =>
  readOneOf(value, key, ['A4', 'letter'], up, refusals);

const readLabels: Decoder<Labels> = (value, key, up, refusals) => {
  const place = at(up, key);
  const names = Object.keys(englishLabels) as (keyof Labels)[];
  const given = readRecord(value, place, names, refusals) ?? {};
  const labels: Record<keyof Labels, string> = { ...englishLabels };
  for (const name of names) labels[name] = readOptional(readText, given[name], name, place, refusals) ?? labels[name];
  return labels;
};

/** Reads the names of ids; a `Map` holds them, so that `toString` is the name of nothing. */
const readNames: Decoder<NamesById> = (value, key, up, refusals) => {
  const place = at(up, key);
  const ids = typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
  const given = readRecord(value, place, ids, refusals) ?? {};
  return new Map(Object.keys(given).map((id) => [id, readText(given[id], id, place, refusals) ?? '']));
};

const readTexts = /* @__PURE__ */ list(readText, 1000);

const decodeParty = /* @__PURE__ */ record<Party>({
  name: readName,
  address: /* @__PURE__ */ optional(readTexts),
  taxId: /* @__PURE__ */ optional(readText),
});

const decodePresentation = /* @__PURE__ */ record<ReadablePresentation>({
  locale: readName,
  seller: decodeParty,
  buyer: decodeParty,
  labels: /* @__PURE__ */ optional(readLabels),
  names: /* @__PURE__ */ optional(
    /* @__PURE__ */ record<NonNullable<ReadablePresentation['names']>>({
      taxes: /* @__PURE__ */ optional(readNames),
      methods: /* @__PURE__ */ optional(readNames),
      reasons: /* @__PURE__ */ optional(readNames),
    }),
  ),
  facts: /* @__PURE__ */ optional(
    /* @__PURE__ */ list(/* @__PURE__ */ record<Fact>({ label: readText, value: readText }), 1000),
  ),
  notes: /* @__PURE__ */ optional(readTexts),
  paper: /* @__PURE__ */ optional(readPaper),
  width: /* @__PURE__ */ optional(readWidth),
});
