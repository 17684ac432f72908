import type { Decimal, DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { isProven } from '../documents/proof.js';

// A shape is described once, as plain data. One interpreter reads unknown values by it, another one writes its JSON
// Schema, and the types below hold it against the TypeScript type: a field that the description lacks, has too much, or
// has of another type or optionality does not compile.

/** More than any document has in one list; a list that claims more is refused before it is walked. */
export const LONGEST_LIST = 200_000;

/** More than happens to any invoice; whatever was issued can be replayed. */
export const MOST_EVENTS = 2_000_000;

/** Discounts and tax rates are passed over once for each line. */
export const MOST_RATES = 100;

/** The schema version of every document so far. */
export const SCHEMA_VERSION = 1;

type DocumentKind = Parameters<typeof isProven>[0];

/** Values that hold no others. */
export type LeafKind =
  | 'text'
  | 'name'
  | 'currency'
  | 'exponent'
  | 'date'
  | 'minor units'
  | 'non-negative units'
  | 'decimal'
  | 'unit price'
  | 'stored decimal'
  | 'version';

export type Choice = string | number | boolean;

/** What a value has to be. */
export type Node =
  | { readonly kind: LeafKind }
  | { readonly kind: 'one of'; readonly choices: readonly Choice[] }
  | { readonly kind: 'count'; readonly most: number }
  | { readonly kind: 'list'; readonly item: Node; readonly least: number; readonly most: number }
  | RecordNode
  | UnionNode
  | { readonly kind: 'value or list'; readonly value: Node; readonly list: Node }
  | { readonly kind: 'document'; readonly of: DocumentKind; readonly record: RecordNode };

export type RecordNode = {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, FieldNode>>;
  /** Makes the copy of a record whose fields are all there, where the description is a function. */
  readonly make: MakeRecord | undefined;
  readonly rules: RecordRules;
};

/** Records of several kinds, each told by its tag. */
export type UnionNode = {
  readonly kind: 'union';
  readonly tag: string;
  readonly records: Readonly<Record<string, RecordNode>>;
};

/** A field: its value, whether it may be absent, and what stands for it in a complete draft where it is absent. */
type FieldNode = { readonly of: Node; readonly isOptional: boolean; readonly whereAbsent?: unknown };

/** What the fields of a record say of each other. */
export type RecordRules = {
  /** Of these groups of fields one is given and no other; one has to be where it says so. */
  readonly alternatives?: { readonly groups: readonly (readonly string[])[]; readonly isNeeded: boolean };
  /** Each of these fields is needed where another one is given, or where another one is absent. */
  readonly needed?: readonly { readonly field: string; readonly withField?: string; readonly withoutField?: string }[];
};

/**
 * A description of a type. `Stated` is what a document or a draft says; `Complete` is a draft with every default filled
 * in. What is stated is invariant: a description of more or of fewer choices does not describe the type.
 */
export type Description<Stated, Complete = Stated> = Node & Types<Stated, Complete>;
/** Only types have it, no value. */
type Types<Stated, Complete> = { readonly types?: (stated: Stated) => [Stated, Complete] };

/** A field that may be absent, and is then absent from what is read too. */
type OptionalField<Stated, Complete> = FieldNode & Types<Stated, Complete> & { readonly isOptional: true };
/** A field that may be absent, for which something stands in a complete draft. */
type DefaultedField<Stated, Complete> = OptionalField<Stated, Complete> & { readonly whereAbsent: unknown };

type KeysOf<A> = A extends unknown ? keyof A : never;
type ValueOf<A, Key> = A extends unknown ? (Key extends keyof A ? Exclude<A[Key], undefined> : never) : never;
/** Whether a key may be absent from a type, or from one of the types of a union. */
type MayLack<A, Key> = true extends (
  A extends unknown ? (Key extends keyof A ? (object extends Pick<A, Key> ? true : false) : true) : never
)
  ? true
  : false;

type FieldOf<Stated, Complete, Key> =
  MayLack<Stated, Key> extends true
    ? MayLack<Complete, Key> extends true
      ? OptionalField<ValueOf<Stated, Key>, ValueOf<Complete, Key>> & { readonly whereAbsent?: never }
      : DefaultedField<ValueOf<Stated, Key>, Key extends keyof Complete ? Complete[Key] : never>
    : Description<ValueOf<Stated, Key>, Key extends keyof Complete ? Complete[Key] : never>;

/** A description of every field of a type, and of no other; a field that is never given is none. */
export type FieldsOf<Stated, Complete = Stated> = {
  readonly [Key in KeysOf<Stated> as [ValueOf<Stated, Key>] extends [never] ? never : Key]: FieldOf<
    Stated,
    Complete,
    Key
  >;
};

const leaf = <Stated, Complete = Stated>(kind: LeafKind): Description<Stated, Complete> => ({ kind });

export const text = leaf<string>('text');
/** Text that names something, such as an id or a number; it is not empty. */
export const name = leaf<string>('name');
/** The code of a currency; one that could not be read is left open in a complete draft. */
export const currencyCode = leaf<string, string | undefined>('currency');
/** The decimals of the major unit of a currency. */
export const exponent = leaf<number>('exponent');
/** A day of the calendar, as ISO text. */
export const date = leaf<string>('date');
export const minorUnits = leaf<MinorUnits>('minor units');
/** An amount or a count of zero or more. */
export const nonNegativeUnits = leaf<MinorUnits>('non-negative units');
/** A decimal of a draft: text, or a number. */
export const decimal = leaf<DecimalInput, Decimal>('decimal');
/** A decimal of a draft that is an amount of money, in minor units. */
export const unitPrice = leaf<DecimalInput, Decimal>('unit price');
/** A decimal as a document holds it: canonical text. */
export const storedDecimal = leaf<Decimal>('stored decimal');
export const version = leaf<typeof SCHEMA_VERSION>('version');

/** One of these values; the first one stands for what could not be read. */
export const oneOf = <const Value extends Choice>(...choices: readonly Value[]): Description<Value> => ({
  kind: 'one of',
  choices,
});

/** A whole number from zero to a largest one. */
export const count = (most: number): Description<number> => ({ kind: 'count', most });

/** A list of items, as many as it says. */
export const list = <Stated, Complete>(
  item: Description<Stated, Complete>,
  { least = 0, most = LONGEST_LIST }: { readonly least?: number; readonly most?: number } = {},
): Description<readonly Stated[], readonly Complete[]> => ({ kind: 'list', item, least, most });

/** A list of what stands once for each discount or tax rate. */
export const rates = <Stated, Complete>(
  item: Description<Stated, Complete>,
): Description<readonly Stated[], readonly Complete[]> => list(item, { most: MOST_RATES });

export const names = list(name);

/** A field that may be absent. */
export const optional = <Stated, Complete>(
  of: Description<Stated, Complete>,
): OptionalField<Stated, Complete> & { readonly whereAbsent?: never } => ({ of, isOptional: true });

/** A field that may be absent, and what stands for it in a complete draft. */
export const withDefault = <Stated, Complete, const Default extends Complete | undefined>(
  of: Description<Stated, Complete>,
  whereAbsent: Default,
): DefaultedField<Stated, Complete | Default> => ({ of, isOptional: true, whereAbsent });

/** Takes each field from a record, what is made of it by its description, and puts them into one literal. */
type MakeRecord = (source: object, field: (value: unknown, of: unknown) => unknown) => object;

type Slot<Key> = { readonly slot: Key };
type From<Key> = { readonly from?: Key };

/**
 * The fields of a record, or a function that puts each of a record through its description. Called with nothing, it
 * gives the descriptions; called with a record that is read, it makes the copy, by one literal and fields that are named
 * in the code. That is several times as fast as to go through the fields by their names, and drafts are read often. It
 * takes each field to where it came from, and its descriptions are constants.
 */
type GivesFields<Fields, Tagged = unknown> =
  | Fields
  | ((
      source: { readonly [Key in keyof Fields]: Slot<Key> },
      field: <Key, Of>(value: Slot<Key>, of: Of) => Of & From<Key>,
    ) => { readonly [Key in keyof Fields]: Fields[Key] & From<Key> } & Tagged);

const createRecordNode = (
  given: object,
  rules: RecordRules,
  tag?: readonly [name: string, kind: string],
): RecordNode => {
  const make = typeof given === 'function' ? (given as MakeRecord) : undefined;
  const described = make === undefined ? given : make({}, (_, of) => of);
  const fields: Record<string, FieldNode> = {};
  if (tag !== undefined) fields[tag[0]] = { of: oneOf(tag[1]), isOptional: false };
  for (const [key, of] of Object.entries<FieldNode | Node>(described as Record<string, FieldNode | Node>)) {
    if (key !== tag?.[0]) fields[key] = 'kind' in of ? { of, isOptional: false } : of;
  }
  return { kind: 'record', fields, make, rules };
};

/**
 * A record with these fields and no others, in the order in which the library writes them. What is read has them in the
 * same order, so that a document is the same JSON text again.
 */
export const record = <Stated, Complete = Stated>(
  fields: GivesFields<FieldsOf<Stated, Complete>>,
  rules: RecordRules = {},
): Description<Stated, Complete> & RecordNode => createRecordNode(fields, rules);

/** Records of several kinds by a tag, their first field. One that could not be read is left open in a complete draft. */
export const union = <Stated extends Readonly<Record<Tag, string>>, Tag extends string>(
  tag: Tag,
  records: {
    readonly [Kind in Stated[Tag]]: GivesFields<
      FieldsOf<Omit<Extract<Stated, Readonly<Record<Tag, Kind>>>, Tag>>,
      Readonly<Record<Tag, Kind>>
    >;
  },
): Description<Stated, Stated | undefined> => {
  const nodes: Record<string, RecordNode> = {};
  for (const [kind, fields] of Object.entries<object>(records)) nodes[kind] = createRecordNode(fields, {}, [tag, kind]);
  return { kind: 'union', tag, records: nodes };
};

/** A value, or a list in its place. */
export const valueOrList = <Value, List>(
  value: Description<Value>,
  items: Description<List>,
): Description<Value | List> => ({ kind: 'value or list', value, list: items });

/** A document within another value: what the library made is taken as it is, anything else is read. */
export const documentOf = <Document>(of: DocumentKind, node: RecordNode): Description<Document> => ({
  kind: 'document',
  of,
  record: node,
});
