import { MOST_REFUSALS } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import type { Refusal } from '../documents/refusal.js';
import type { Decimal } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import type { Description, LeafKind, Node, RecordNode, RecordRules, UnionNode } from './description.js';
import { at, isRecord, refuseType, refuseUnknownFields, toPath, type Fields, type PathNode } from './paths.js';
import {
  EXPONENTS,
  readCount,
  readDate,
  readDecimal,
  readMinorUnits,
  readName,
  readNonNegativeUnits,
  readOneOf,
  readStoredDecimal,
  readText,
  readVersion,
  type ReadValue,
} from './values.js';

// Reading takes each field of an unknown value once, copies what is of the right shape, and collects every reason why
// the rest is not. Everything after it works on the copies, so a getter that answers differently the next time, or a
// list that lies about its length, is never asked again.
//
// A description is made into nested closures once, so that reading asks nothing of the description again.

/** More than the lists of any document hold together; a list that stands in many places counts in each of them. */
export const MOST_ITEMS = 1_500_000;

/** How a draft with amounts in major units is read. */
export type AmountReaders = {
  readonly noteCurrency: (code: string | undefined) => void;
  readonly noteExponent: (exponent: number | undefined) => void;
  readonly readAmount: ReadValue<MinorUnits>;
  readonly readUnitPrice: ReadValue<Decimal>;
};

/** One reading of one value. */
type Reading = {
  readonly refusals: Refusal[];
  /** In a draft `null` counts as absent. */
  readonly isDraft: boolean;
  /** Whether what stands for absent fields is filled in. */
  readonly isComplete: boolean;
  /** Undefined where amounts are in minor units. */
  readonly amounts: AmountReaders | undefined;
  /** How many items were read of all lists so far. */
  items: number;
};

/** Reads the value of a field, or of an item; undefined where it is refused. The key `''` is the whole value. */
type Read = (value: unknown, key: string | number, up: PathNode | undefined, reading: Reading) => unknown;

const within = (up: PathNode | undefined, key: string | number): PathNode | undefined => (key === '' ? up : at(up, key));

const leafReaders: Readonly<Record<LeafKind, Read>> = {
  text: (value, key, up, { refusals }) => readText(value, key, up, refusals),
  name: (value, key, up, { refusals }) => readName(value, key, up, refusals),
  currency: (value, key, up, { refusals, amounts }) => {
    const code = readName(value, key, up, refusals);
    amounts?.noteCurrency(code);
    return code;
  },
  exponent: (value, key, up, { refusals, amounts }) => {
    const exponent = readOneOf(value, key, EXPONENTS, up, refusals);
    amounts?.noteExponent(exponent);
    return exponent;
  },
  date: (value, key, up, { refusals }) => readDate(value, key, up, refusals),
  'minor units': (value, key, up, { refusals, amounts }) =>
    (amounts === undefined ? readMinorUnits : amounts.readAmount)(value, key, up, refusals),
  'non-negative units': (value, key, up, { refusals }) => readNonNegativeUnits(value, key, up, refusals),
  decimal: (value, key, up, { refusals }) => readDecimal(value, key, up, refusals),
  'unit price': (value, key, up, { refusals, amounts }) =>
    (amounts === undefined ? readDecimal : amounts.readUnitPrice)(value, key, up, refusals),
  'stored decimal': (value, key, up, { refusals }) => readStoredDecimal(value, key, up, refusals),
  version: (value, key, up, { refusals }) => readVersion(value, key, up, refusals),
};

const createRead = (node: Node): Read => {
  switch (node.kind) {
    case 'one of':
      return (value, key, up, { refusals }) => readOneOf(value, key, node.choices, up, refusals);
    case 'count':
      return (value, key, up, { refusals }) => readCount(value, key, node.most, up, refusals);
    case 'list':
      return createListRead(node);
    case 'record': {
      const readFields = createFieldsRead(node);
      return (value, key, up, reading) => {
        const place = within(up, key);
        return isRecord(value)
          ? readFields(value, place, reading, undefined)
          : refuseType(reading.refusals, place, 'record', value);
      };
    }
    case 'union':
      return createUnionRead(node);
    case 'value or list': {
      const [readOther, readItems] = [createRead(node.value), createRead(node.list)];
      return (value, key, up, reading) => (Array.isArray(value) ? readItems : readOther)(value, key, up, reading);
    }
    case 'document': {
      const read = createRead(node.record);
      return (value, key, up, reading) => (isProven(node.of, value) ? value : read(value, key, up, reading));
    }
    case 'text':
    case 'name':
    case 'currency':
    case 'exponent':
    case 'date':
    case 'minor units':
    case 'non-negative units':
    case 'decimal':
    case 'unit price':
    case 'stored decimal':
    case 'version':
      return leafReaders[node.kind];
  }
};

const EMPTY: readonly never[] = Object.freeze([]);

/** What holds the place of a value that could not be read, so that every rule can still be asked. */
const findNeutral = (node: Node): unknown => {
  switch (node.kind) {
    case 'one of':
      return node.choices[0];
    case 'list':
      return EMPTY;
    case 'record': {
      const neutral: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(node.fields)) {
        if (!field.isOptional) neutral[name] = findNeutral(field.of);
        else if ('whereAbsent' in field) neutral[name] = field.whereAbsent;
      }
      return Object.freeze(neutral);
    }
    case 'text':
    case 'name':
    case 'date':
      return '';
    case 'count':
    case 'exponent':
    case 'minor units':
    case 'non-negative units':
    case 'version':
      return 0;
    case 'decimal':
    case 'unit price':
    case 'stored decimal':
      return '0';
    case 'value or list':
      return findNeutral(node.value);
    case 'currency':
    case 'union':
    case 'document':
      return undefined;
  }
};

const createListRead = ({ item, least, most }: Extract<Node, { kind: 'list' }>): Read => {
  const readItem = createRead(item);
  const neutral = findNeutral(item);
  return (value, key, up, reading) => {
    const { refusals } = reading;
    const place = within(up, key);
    if (!Array.isArray(value)) return refuseType(refusals, place, 'list', value);
    const length: number = value.length;
    const limit = Math.min(most, MOST_ITEMS - reading.items);
    if (length > limit) {
      refusals.push({ code: 'too-many', path: toPath(place), asked: length, limit });
      return undefined;
    }
    if (length < least) refusals.push({ code: 'empty', path: toPath(place), expected: 'list' });
    if (length === 0) return EMPTY;
    reading.items += length;
    // A list that grows as it is filled takes the room of seventeen items for its first one.
    const items = new Array<unknown>(length);
    let i = 0;
    // Where so much is refused, the rest would say no more.
    for (; i < length && refusals.length < MOST_REFUSALS; i++) {
      items[i] = readItem((value as readonly unknown[])[i], i, place, reading) ?? neutral;
    }
    if (i < length) items.length = i;
    return Object.freeze(items);
  };
};

const createUnionRead = ({ tag, records }: UnionNode): Read => {
  const kinds = new Map<unknown, ReadFields>();
  for (const [kind, record] of Object.entries(records)) kinds.set(kind, createFieldsRead(record));
  const tags = Object.keys(records);
  return (value, key, up, reading) => {
    const { refusals } = reading;
    const place = within(up, key);
    if (!isRecord(value)) return refuseType(refusals, place, 'record', value);
    const before = refusals.length;
    const kind = value[tag];
    const readFields = kinds.get(kind);
    if (readFields === undefined) return readOneOf(kind, tag, tags, place, refusals);
    const read = readFields(value, place, reading, kind);
    return refusals.length === before || !reading.isComplete ? read : undefined;
  };
};

type ReadFields = (source: Fields, place: PathNode | undefined, reading: Reading, tag: unknown) => unknown;

/** What most fields are is seen without a call. */
const isAsDescribed = (kind: Node['kind'], value: unknown, { amounts }: Reading): boolean =>
  kind === 'text'
    ? typeof value === 'string'
    : kind === 'name'
      ? typeof value === 'string' && value !== ''
      : kind === 'minor units' && amounts === undefined && Number.isSafeInteger(value) && value !== 0;

type Field = {
  readonly name: string;
  readonly kind: Node['kind'];
  readonly read: Read;
  readonly isOptional: boolean;
  readonly isFilledIn: boolean;
  /** What stands for the field where it is absent. */
  readonly whereAbsent: unknown;
  /** What stands for it where it could not be read. */
  readonly neutral: unknown;
};

/** Reads the fields of a record; the tag of a union, which is its first field, is known already. */
const createFieldsRead = ({ fields: nodes, rules }: RecordNode): ReadFields => {
  const names = Object.keys(nodes);
  const fields = Object.entries(nodes).map(([name, { of, isOptional, ...absent }]): Field => {
    const isFilledIn = 'whereAbsent' in absent;
    const { whereAbsent } = absent;
    const neutral = isFilledIn ? whereAbsent : findNeutral(of);
    return { name, kind: of.kind, read: createRead(of), isOptional, isFilledIn, whereAbsent, neutral };
  });
  const checkRules = createRulesCheck(names, fields, rules);
  return (source, place, reading, tag) => {
    const { isDraft, isComplete, refusals } = reading;
    // Fields mostly stand in the order of their description.
    let next = 0;
    for (const field in source) {
      if (field === names[next]) {
        next++;
        continue;
      }
      next = names.indexOf(field) + 1;
      if (next > 0) continue;
      if (!refuseUnknownFields(source, place, names, refusals)) return undefined;
      break;
    }
    const copy: Record<string, unknown> = {};
    let given = 0;
    let i = 0;
    if (tag !== undefined) copy[names[i++]!] = tag;
    for (; i < fields.length; i++) {
      const field = fields[i]!;
      const { name } = field;
      const value = source[name];
      if (field.isOptional && (value === undefined || (value === null && isDraft))) {
        if (isComplete && field.isFilledIn) copy[name] = field.whereAbsent;
        continue;
      }
      given |= 1 << i;
      copy[name] = isAsDescribed(field.kind, value, reading)
        ? value
        : (field.read(value, name, place, reading) ?? field.neutral);
    }
    checkRules?.(given, copy, place, reading);
    return Object.freeze(copy);
  };
};

type CheckRules = (
  given: number,
  copy: Record<string, unknown>,
  place: PathNode | undefined,
  reading: Reading,
) => void;

/** Checks what the fields of a record say of each other, by which of them are given. */
const createRulesCheck = (
  names: readonly string[],
  fields: readonly Field[],
  { alternatives, needed = [] }: RecordRules,
): CheckRules | undefined => {
  if (alternatives === undefined && needed.length === 0) return undefined;
  const bitOf = (name: string | undefined): number => (name === undefined ? 0 : 1 << names.indexOf(name));
  const bits = (group: readonly string[]): number => group.reduce((all, name) => all | bitOf(name), 0);
  const groups = (alternatives?.groups ?? []).map((group) => ({ group, bits: bits(group) }));
  const conditions = needed.map(({ field, withField, withoutField }) => ({
    field: fields[names.indexOf(field)]!,
    bit: bitOf(field),
    withBit: bitOf(withField),
    withoutBit: bitOf(withoutField),
  }));
  const refuseMissing = ({ name, read, neutral }: Field, ...[copy, place, reading]: Rest<Parameters<CheckRules>>) => {
    read(undefined, name, place, reading);
    copy[name] = neutral;
  };
  return (given, copy, place, reading) => {
    for (const { field, bit, withBit, withoutBit } of conditions) {
      const isNeeded = (given & withBit) !== 0 || (withoutBit !== 0 && (given & withoutBit) === 0);
      if (isNeeded && (given & bit) === 0) refuseMissing(field, copy, place, reading);
    }
    if (alternatives === undefined) return;
    const present = groups.filter((group) => (given & group.bits) !== 0);
    if (present.length > 1) {
      const conflicting = groups.flatMap(({ group }) => group.filter((name) => (given & bitOf(name)) !== 0));
      reading.refusals.push({ code: 'conflicting-fields', path: toPath(place), fields: conflicting });
    } else if (present.length === 0 && alternatives.isNeeded) {
      for (const name of groups.at(-1)!.group) refuseMissing(fields[names.indexOf(name)]!, copy, place, reading);
    }
  };
};

type Rest<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Others] ? Others : never;

/** Reads unknown values by a description. */
export type Reader<Stated, Complete = Stated> = {
  /**
   * The frozen copy of a stored value; undefined where something could not be read. An unknown field is refused, and
   * speaks against nothing that was read.
   */
  readonly readStored: (value: unknown, refusals: Refusal[], place?: PathNode) => Stated | undefined;
  /** A draft as it was stated, with canonical decimals; what could not be read is held by a neutral value. */
  readonly readStated: (value: unknown, refusals: Refusal[], amounts?: AmountReaders) => Stated | undefined;
  /** A draft with every default filled in; what could not be read is held by a neutral value. */
  readonly readComplete: (value: unknown, refusals: Refusal[]) => Complete | undefined;
};

const isUnread = ({ code }: Refusal): boolean => code !== 'unknown-field';

export const createReader = <Stated, Complete>(
  description: Description<Stated, Complete>,
): Reader<Stated, Complete> => {
  const read = createRead(description);
  return {
    readStored: (value, refusals, place) => {
      const before = refusals.length;
      const reading: Reading = { refusals, isDraft: false, isComplete: false, amounts: undefined, items: 0 };
      const copy = read(value, '', place, reading) as Stated | undefined;
      return refusals.length > before && refusals.slice(before).some(isUnread) ? undefined : copy;
    },
    readStated: (value, refusals, amounts) => {
      const reading: Reading = { refusals, isDraft: true, isComplete: false, amounts, items: 0 };
      return read(value, '', undefined, reading) as Stated | undefined;
    },
    readComplete: (value, refusals) => {
      const reading: Reading = { refusals, isDraft: true, isComplete: true, amounts: undefined, items: 0 };
      return read(value, '', undefined, reading) as Complete | undefined;
    },
  };
};
