import type { DocumentKind } from '../documents/proof.js';
import type { Refusal } from '../documents/refusal.js';
import type { MajorUnits } from './major-amounts.js';
import type { Fields, PathNode } from './paths.js';
import type { Choice } from './values.js';

// A shape is described once: its nodes read unknown values, the JSON Schemas are written from what they say, and the
// types below hold it against the TypeScript type: a field that the description lacks, has too much, or has of another
// type or optionality does not compile.

/** One reading of one value. */
export type Reading = {
  readonly refusals: Refusal[];
  /** In a draft `null` counts as absent. */ readonly isDraft: boolean;
  /** Whether what stands for absent fields is filled in. */ readonly isComplete: boolean;
  /** Undefined where amounts are in minor units. */ readonly major: MajorUnits | undefined;
  /** How many items were read of all lists so far. */
  items: number;
  /** Whether what is read now is kept as it is, so that it is frozen. */
  isKept: boolean;
};

/** A field of a record as it is read; its name and its reader stand side by side, so that none has to be looked up. */
export type Field = NodeReader & {
  readonly name: string;
  readonly isOptional: boolean;
  /** What stands for the field where it is absent, in a complete draft. */ readonly whereAbsent: unknown;
};

/** Reads the value of a field, or of an item; undefined where it is refused. The key `''` is the whole value. */
export type Read = (value: unknown, key: string | number, up: PathNode | undefined, reading: Reading) => unknown;

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

/** What a value has to be, and how it is read. */
export type Node = NodeReader &
  (
    | { readonly kind: 'leaf'; readonly leaf: LeafKind }
    | { readonly kind: 'one of'; readonly choices: readonly Choice[] }
    | { readonly kind: 'count'; readonly most: number }
    | { readonly kind: 'list'; readonly item: Node; readonly least: number; readonly most: number }
    | RecordNode
    | { readonly kind: 'union'; readonly records: readonly RecordNode[] }
    | { readonly kind: 'value or list'; readonly value: Node; readonly list: Node }
    | { readonly kind: 'document'; readonly of: DocumentKind; readonly record: RecordNode }
  );

/** Text that is not empty, or an amount that is not zero. */
export type Taken = 'text' | 'amount';

type NodeReader = {
  readonly read: Read;
  /** What is taken as it is, without a call. */ readonly takes?: Taken | undefined;
  /** What holds the place of a value that could not be read, so that every rule can still be asked. */
  readonly neutral: unknown;
};

export type RecordNode = NodeReader & {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, FieldNode>>;
  readonly rules: RecordRules;
  readonly readFields: (source: Fields, place: PathNode | undefined, reading: Reading) => unknown;
};

/** A field: its value, whether it may be absent, and what stands for it in a complete draft where it is absent. */
export type FieldNode = { readonly of: Node; readonly isOptional: boolean; readonly whereAbsent?: unknown };

/** What the fields of a record say of each other. */
export type RecordRules = {
  /** Of these groups of fields one is given and no other; one has to be where each group is of one field. */
  readonly alternatives?: readonly (readonly string[])[];
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
export type OptionalField<Stated, Complete> = FieldNode & Types<Stated, Complete> & { readonly isOptional: true };
/** A field that may be absent, for which something stands in a complete draft. */
export type DefaultedField<Stated, Complete> = OptionalField<Stated, Complete> & { readonly whereAbsent: unknown };

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

type Slot<Key> = { readonly slot: Key };
type From<Key> = { readonly from?: Key };

/**
 * The fields of a record, or a function that puts each of a record through its description. Called with nothing, it
 * gives the descriptions; called with a complete draft that is read, it makes the copy, by one literal and fields that
 * are named in the code. That is several times as fast as to go through the fields by their names, and drafts are read
 * often. It takes each field to where it came from, and its descriptions are constants.
 */
export type GivesFields<Fields> =
  | Fields
  | ((
      source: { readonly [Key in keyof Fields]: Slot<Key> },
      field: <Key, Of>(value: Slot<Key>, of: Of) => Of & From<Key>,
    ) => { readonly [Key in keyof Fields]: Fields[Key] & From<Key> });
