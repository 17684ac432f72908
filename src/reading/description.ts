import { MOST_REFUSALS } from '../documents/outcome.js';
import { isProven, type DocumentKind } from '../documents/proof.js';
import type { Decimal, DecimalInput } from '../money/decimal.js';
import type { MinorUnits } from '../money/minor-units.js';
import { readMajorAmount } from './major-amounts.js';
import type {
  DefaultedField,
  Description,
  FieldsOf,
  GivesFields,
  LeafKind,
  OptionalField,
  Read,
  RecordNode,
  RecordRules,
  Taken,
} from './node.js';
import { addRefusal, at, LONGEST_LIST, readLength, readRecord, toPath } from './paths.js';
import { createRecordNode, isTaken, within } from './record.js';
import {
  EXPONENTS,
  readDate,
  readDecimal,
  readMinorUnits,
  readName,
  readNonNegativeUnits,
  readOneOf,
  readStoredDecimal,
  readText,
  readVersion,
  type Choice,
  type ReadValue,
  type SCHEMA_VERSION,
} from './values.js';

// Reading takes each field of an unknown value once, copies what is of the right shape, and collects every reason why
// the rest is not. Everything after it works on the copies, so a getter that answers differently the next time, or a
// list that lies about its length, is never asked again.

/** More than happens to any invoice; whatever was issued can be replayed. */
export const MOST_EVENTS = 2_000_000;

/** Discounts and tax rates are passed over once for each line. */
export const MOST_RATES = 100;

/** More than the lists of any document hold together; a list that stands in many places counts in each of them. */
const MOST_ITEMS = 1_500_000;

const EMPTY: readonly never[] = Object.freeze([]);

const toRead =
  (readValue: ReadValue<unknown>): Read =>
  (value, key, up, { refusals }) =>
    readValue(value, key, up, refusals);

const leaf = <Stated, Complete = Stated>(
  kind: LeafKind,
  neutral: unknown,
  read: Read,
  takes?: Taken,
): Description<Stated, Complete> => ({ kind: 'leaf', leaf: kind, neutral, read, takes });

export const text = leaf<string>('text', '', toRead(readText), 'text');
/** Text that names something, such as an id or a number; it is not empty. */
export const name = leaf<string>('name', '', toRead(readName), 'text');
/** The code of a currency; one that could not be read is left open in a complete draft. */
export const currencyCode = leaf<string, string | undefined>('currency', undefined, (value, key, up, reading) => {
  const currency = readName(value, key, up, reading.refusals);
  if (reading.major !== undefined) reading.major.currency = currency;
  return currency;
});
/** The decimals of the major unit of a currency. */
export const exponent = leaf<number>('exponent', 0, (value, key, up, { refusals, major }) => {
  const minorUnit = readOneOf(value, key, EXPONENTS, up, refusals);
  if (major !== undefined) major.minorUnit = minorUnit;
  return minorUnit;
});
/** A day of the calendar, as ISO text. */
export const date = leaf<string>('date', '', toRead(readDate));
export const minorUnits = leaf<MinorUnits>(
  'minor units',
  0,
  (value, key, up, { refusals, major }) =>
    major === undefined
      ? readMinorUnits(value, key, up, refusals)
      : readMajorAmount(value, key, up, refusals, major, false),
  'amount',
);
/** An amount or a count of zero or more. */
export const nonNegativeUnits = leaf<MinorUnits>('non-negative units', 0, toRead(readNonNegativeUnits));
/** A decimal of a draft: text, or a number. */
export const decimal = leaf<DecimalInput, Decimal>('decimal', '0', (value, key, up, { refusals }) =>
  readDecimal(value, key, up, refusals),
);
/** A decimal of a draft that is an amount of money, in minor units. */
export const unitPrice = leaf<DecimalInput, Decimal>('unit price', '0', (value, key, up, { refusals, major }) =>
  major === undefined ? readDecimal(value, key, up, refusals) : readMajorAmount(value, key, up, refusals, major, true),
);
/** A decimal as a document holds it: canonical text. */
export const storedDecimal = leaf<Decimal>('stored decimal', '0', toRead(readStoredDecimal));
export const version = leaf<typeof SCHEMA_VERSION>('version', 0, toRead(readVersion));

/** One of these values; the first one stands for what could not be read. */
export const oneOf = <const Value extends Choice>(...choices: readonly Value[]): Description<Value> => ({
  kind: 'one of',
  choices,
  neutral: choices[0],
  read: (value, key, up, { refusals }) => readOneOf(value, key, choices, up, refusals),
});

/** A whole number from zero to a largest one. */
export const count = (most: number): Description<number> => ({
  kind: 'count',
  most,
  neutral: 0,
  read: (value, key, up, { refusals }) => {
    const whole = readMinorUnits(value, key, up, refusals);
    if (whole === undefined || (whole >= 0 && whole <= most)) return whole;
    return addRefusal(refusals, { code: 'amount-out-of-range', path: toPath(at(up, key)), limit: most });
  },
});

/** A list of items, as many as it says. */
export const list = <Stated, Complete>(
  item: Description<Stated, Complete>,
  { least = 0, most = LONGEST_LIST }: { readonly least?: number; readonly most?: number } = {},
): Description<readonly Stated[], readonly Complete[]> => {
  const { read: readItem, takes, neutral } = item;
  return {
    kind: 'list',
    item,
    least,
    most,
    neutral: EMPTY,
    read: (value, key, up, reading) => {
      const { refusals } = reading;
      const place = within(up, key);
      const length = readLength(value, place, refusals, Math.min(most, MOST_ITEMS - reading.items));
      if (length === undefined) return undefined;
      if (length < least) refusals.push({ code: 'empty', path: toPath(place), expected: 'list' });
      if (length === 0) return EMPTY;
      reading.items += length;
      // A list that grows as it is filled takes the room of seventeen items for its first one.
      const items = new Array<unknown>(length);
      let i = 0;
      // Where so much is refused, the rest would say no more.
      for (; i < length && refusals.length < MOST_REFUSALS; i++) {
        const given = (value as readonly unknown[])[i];
        items[i] = isTaken(takes, given, reading.major) ? given : (readItem(given, i, place, reading) ?? neutral);
      }
      if (i < length) items.length = i;
      return reading.isKept ? Object.freeze(items) : items;
    },
  };
};

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
    readonly [Kind in Stated[Tag]]: FieldsOf<Omit<Extract<Stated, Readonly<Record<Tag, Kind>>>, Tag>>;
  },
): Description<Stated, Stated | undefined> => {
  const kinds = new Map<unknown, RecordNode>();
  // Filled as the kinds are described: a field of another kind may be there, if it is undefined.
  const allFields: string[] = [];
  for (const [kind, fields] of Object.entries<object>(records)) {
    const node = createRecordNode(fields, {}, { name: tag, value: kind, of: oneOf(kind) }, allFields);
    kinds.set(kind, node);
    allFields.push(...Object.keys(node.fields));
  }
  const tags = Object.keys(records);
  return {
    kind: 'union',
    records: [...kinds.values()],
    neutral: undefined,
    read: (value, key, up, reading) => {
      const { refusals } = reading;
      const place = within(up, key);
      const source = readRecord(value, place, undefined, refusals);
      if (source === undefined) return undefined;
      const before = refusals.length;
      const kind = source[tag];
      const node = kinds.get(kind);
      if (node === undefined) return readOneOf(kind, tag, tags, place, refusals);
      const copy = node.readFields(source, place, reading);
      return refusals.length === before || !reading.isComplete ? copy : undefined;
    },
  };
};

/** A value, or a list in its place. */
export const valueOrList = <Value, List>(
  value: Description<Value>,
  items: Description<List>,
): Description<Value | List> => ({
  kind: 'value or list',
  value,
  list: items,
  neutral: value.neutral,
  read: (given, key, up, reading) => (Array.isArray(given) ? items : value).read(given, key, up, reading),
});

/** A document within another value: what the library made is taken as it is, anything else is read. */
export const nestedDocument = <Document>(of: DocumentKind, node: RecordNode): Description<Document> => ({
  kind: 'document',
  of,
  record: node,
  neutral: undefined,
  read: (value, key, up, reading) => (isProven(of, value) ? value : node.read(value, key, up, reading)),
});
