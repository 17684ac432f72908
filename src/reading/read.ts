import { MOST_REFUSALS } from '../documents/outcome.js';
import { isProven } from '../documents/proof.js';
import type { Refusal } from '../documents/refusal.js';
import type { Description, LeafKind, Node, UnionNode } from './description.js';
import { at, isRecord, refuseType, toPath, type PathNode } from './paths.js';
import { CHECKS, createFieldsRead, createReading, isAsDescribed, type Read, type ReadFields } from './read-record.js';
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
  type AmountReaders,
} from './values.js';

// Reading takes each field of an unknown value once, copies what is of the right shape, and collects every reason why
// the rest is not. Everything after it works on the copies, so a getter that answers differently the next time, or a
// list that lies about its length, is never asked again.
//
// A description is made into nested closures once, so that reading asks nothing of the description again.

/** More than the lists of any document hold together; a list that stands in many places counts in each of them. */
const MOST_ITEMS = 1_500_000;

const EMPTY: readonly never[] = Object.freeze([]);

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
      const readFields = createFieldsRead(node, createRead, findNeutral);
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
  for (const [kind, record] of Object.entries(records))
    kinds.set(kind, createFieldsRead(record, createRead, findNeutral, allFields));
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
