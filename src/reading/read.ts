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

const EMPTY: readonly never[] = Object.freeze([]);

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
  /** The record that is being made. */
  record: RecordReading | undefined;
  readonly takeField: (value: unknown) => unknown;
};

type RecordReading = {
  readonly fields: readonly Field[];
  readonly place: PathNode | undefined;
  readonly isKept: boolean;
  index: number;
  absent: number;
};

const createReading = (
  refusals: Refusal[],
  isDraft: boolean,
  isComplete: boolean,
  amounts?: AmountReaders,
): Reading => {
  const takeField = (value: unknown): unknown => {
    const record = reading.record!;
    const i = record.index++;
    const field = record.fields[i]!;
    if (isAsDescribed(field.check, value, amounts)) return value;
    if (field.isOptional && (value === undefined || (value === null && isDraft))) {
      record.absent |= 1 << i;
      return field.whereAbsent;
    }
    return field.read(value, field.name, record.place, reading) ?? field.neutral;
  };
  const reading: Reading = { refusals, isDraft, isComplete, amounts, items: 0, record: undefined, takeField };
  return reading;
};

/** Reads the value of a field, or of an item; undefined where it is refused. The key `''` is the whole value. */
type Read = (value: unknown, key: string | number, up: PathNode | undefined, reading: Reading) => unknown;

const within = (up: PathNode | undefined, key: string | number): PathNode | undefined =>
  key === '' ? up : at(up, key);

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
  const check = CHECKS[item.kind] ?? 0;
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
      const given = (value as readonly unknown[])[i];
      items[i] = isAsDescribed(check, given, reading.amounts) ? given : (readItem(given, i, place, reading) ?? neutral);
    }
    if (i < length) items.length = i;
    return reading.record?.isKept === false ? items : Object.freeze(items);
  };
};

const createUnionRead = ({ tag, records }: UnionNode): Read => {
  const kinds = new Map<unknown, ReadFields>();
  const allFields = [...new Set(Object.values(records).flatMap(({ fields }) => Object.keys(fields)))];
  for (const [kind, record] of Object.entries(records)) kinds.set(kind, createFieldsRead(record, allFields));
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

type Field = {
  readonly name: string;
  readonly check: Check;
  readonly read: Read;
  readonly isOptional: boolean;
  readonly isFilledIn: boolean;
  /** What stands for the field where it is absent. */
  readonly whereAbsent: unknown;
  /** What stands for it where it could not be read. */
  readonly neutral: unknown;
};

/** What most fields have to be is seen without a call. */
type Check = 0 | 1 | 2 | 3;
const CHECKS: Readonly<Partial<Record<Node['kind'], Check>>> = { text: 1, name: 2, 'minor units': 3 };

const isAsDescribed = (check: Check, value: unknown, amounts: AmountReaders | undefined): boolean =>
  check === 1 || check === 2
    ? typeof value === 'string' && (check === 1 || value !== '')
    : check === 3 && amounts === undefined && Number.isSafeInteger(value) && value !== 0;

/** Reads the fields of a record; the tag of a union, which is its first field, is known already. */
const createFieldsRead = (
  { fields: nodes, make, rules }: RecordNode,
  ofOtherKinds: readonly string[] = [],
): ReadFields => {
  const names = Object.keys(nodes);
  const fields = Object.entries(nodes).map(([name, { of, isOptional, ...absent }]): Field => {
    const isFilledIn = 'whereAbsent' in absent;
    const { whereAbsent } = absent;
    const neutral = isFilledIn ? whereAbsent : findNeutral(of);
    const check = CHECKS[of.kind] ?? 0;
    return { name, check, read: createRead(of), isOptional, isFilledIn, whereAbsent, neutral };
  });
  const hasDefaults = fields.some(({ isFilledIn }) => isFilledIn);
  const checkRules = createRulesCheck(names, fields, rules);
  const count = fields.length;
  const isMadeWhole = fields.every(({ isOptional }) => !isOptional);
  const isMadeComplete = fields.every(({ isOptional, isFilledIn }) => !isOptional || isFilledIn);

  return (source, place, reading, tag) => {
    const { amounts, isDraft, isComplete } = reading;
    // Fields mostly stand in the order of their description.
    let next = 0;
    for (const field in source) {
      if (field !== names[next]) next = names.indexOf(field);
      next++;
      if (next > 0) continue;
      if (!refuseUnknownFields(source, place, names, reading.refusals, ofOtherKinds)) return undefined;
      break;
    }
    // A complete draft is used up at once; all that is kept is frozen.
    const isKept = !isComplete || !hasDefaults;
    const outer = reading.record;
    if (make !== undefined && (isComplete ? isMadeComplete : isMadeWhole)) {
      const record = { fields, place, index: tag === undefined ? 0 : 1, absent: 0, isKept };
      reading.record = record;
      const copy = make(source, reading.takeField) as Record<string, unknown>;
      reading.record = outer;
      checkRules?.(record.absent, copy, place, reading);
      return isKept ? Object.freeze(copy) : copy;
    }
    reading.record = undefined;
    const copy: Record<string, unknown> = {};
    let absent = 0;
    let i = 0;
    if (tag !== undefined) copy[names[i++]!] = tag;
    for (; i < count; i++) {
      const field = fields[i]!;
      const { name } = field;
      const value = source[name];
      if (field.isOptional && (value === undefined || (value === null && isDraft))) {
        absent |= 1 << i;
        if (isComplete && field.isFilledIn) copy[name] = field.whereAbsent;
      } else {
        copy[name] = isAsDescribed(field.check, value, amounts)
          ? value
          : (field.read(value, name, place, reading) ?? field.neutral);
      }
    }
    reading.record = outer;
    checkRules?.(absent, copy, place, reading);
    return isKept ? Object.freeze(copy) : copy;
  };
};

/** Checks what the fields of a record say of each other, by which of them are absent. */
type CheckRules = (
  absent: number,
  copy: Record<string, unknown>,
  place: PathNode | undefined,
  reading: Reading,
) => void;

const createRulesCheck = (
  names: readonly string[],
  fields: readonly Field[],
  { alternatives, needed = [] }: RecordRules,
): CheckRules | undefined => {
  if (alternatives === undefined && needed.length === 0) return undefined;
  const toBits = (...group: readonly (string | undefined)[]): number =>
    group.reduce((bits, name) => (name === undefined ? bits : bits | (1 << names.indexOf(name))), 0);
  const groups = (alternatives?.groups ?? []).map((group) => ({ group, bits: toBits(...group) }));
  const last = groups.at(-1)?.bits ?? 0;
  const conditions = needed.map(({ field, withField, withoutField }) => ({
    bit: toBits(field),
    withBit: toBits(withField),
    withoutBit: toBits(withoutField),
  }));
  return (absent, copy, place, reading) => {
    let missing = 0;
    for (let i = 0; i < conditions.length; i++) {
      const { bit, withBit, withoutBit } = conditions[i]!;
      if ((absent & bit) === 0) continue;
      if ((withBit !== 0 && (absent & withBit) === 0) || (absent & withoutBit) !== 0) missing |= bit;
    }
    if (alternatives !== undefined) {
      const given = groups.filter(({ bits }) => (absent & bits) !== bits);
      if (given.length > 1) {
        const conflicting = given.flatMap(({ group }) => group.filter((name) => (absent & toBits(name)) === 0));
        reading.refusals.push({ code: 'conflicting-fields', path: toPath(place), fields: conflicting });
      } else if (given.length === 0 && alternatives.isNeeded) {
        missing |= last;
      }
    }
    if (missing === 0) return;
    fields.forEach(({ name, read, neutral }, i) => {
      if ((missing & (1 << i)) === 0) return;
      read(undefined, name, place, reading);
      copy[name] = neutral;
    });
  };
};

/** Reads unknown values by a description. */
export type Reader<Stated, Complete = Stated> = {
  /** The frozen copy of a stored value; undefined where some of it could not be read. */
  readonly readStored: (value: unknown, refusals: Refusal[], place?: PathNode) => Stated | undefined;
  /** A draft as it was stated, with canonical decimals; what could not be read is held by a neutral value. */
  readonly readStated: (value: unknown, refusals: Refusal[], amounts?: AmountReaders) => Stated | undefined;
  /** A draft with every default filled in; what could not be read is held by a neutral value. */
  readonly readComplete: (value: unknown, refusals: Refusal[]) => Complete | undefined;
};

const isUnread = ({ code }: Refusal): boolean => code !== 'unknown-field';

/** What was read; undefined where some of it could not be read. An unknown field speaks against nothing that was read. */
export const readWhole = <A>(refusals: readonly Refusal[], read: () => A): A | undefined => {
  const before = refusals.length;
  const copy = read();
  return refusals.length > before && refusals.slice(before).some(isUnread) ? undefined : copy;
};

export const createReader = <Stated, Complete>(
  description: Description<Stated, Complete>,
): Reader<Stated, Complete> => {
  const read = createRead(description);
  return {
    readStored: (value, refusals, place) =>
      readWhole(refusals, () => read(value, '', place, createReading(refusals, false, false)) as Stated | undefined),
    readStated: (value, refusals, amounts) =>
      read(value, '', undefined, createReading(refusals, true, false, amounts)) as Stated | undefined,
    readComplete: (value, refusals) =>
      read(value, '', undefined, createReading(refusals, true, true)) as Complete | undefined,
  };
};
