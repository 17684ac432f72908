import type { Field, FieldNode, Node, Reading, RecordNode, RecordRules, Taken } from './node.js';
import type { MajorUnits } from './major-amounts.js';
import { at, readRecord, refuseUnknownFields, toPath, type Fields, type PathNode } from './paths.js';

/** Whether a value is taken as it is, without a call: most are. */
export const isTaken = (takes: Taken | undefined, value: unknown, major: MajorUnits | undefined): boolean =>
  takes === 'text'
    ? typeof value === 'string' && value !== ''
    : takes === 'amount' && major === undefined && Number.isSafeInteger(value) && value !== 0;

export const within = (up: PathNode | undefined, key: string | number): PathNode | undefined =>
  key === '' ? up : at(up, key);

/** Takes each field from a record, what is made of it by its description, and puts them into one copy. */
type MakeRecord = (source: Fields, field: (value: unknown, of?: unknown) => unknown) => object;

/** A record of a union has its tag as the first field, which is read before the others. */
type Tag = { readonly name: string; readonly value: string; readonly of: Node };

/** The description of a record, whose fields are given as a table or as a function that makes the copy. */
export const createRecordNode = (
  given: object,
  rules: RecordRules,
  tag?: Tag,
  ofOtherKinds: readonly string[] = [],
): RecordNode => {
  const described = typeof given === 'function' ? (given as MakeRecord)({}, (_, of) => of) : given;
  const nodes: Record<string, FieldNode> = tag === undefined ? {} : { [tag.name]: { of: tag.of, isOptional: false } };
  for (const [key, of] of Object.entries(described as Record<string, FieldNode | Node>)) {
    nodes[key] = 'kind' in of ? { of, isOptional: false } : of;
  }
  const names = Object.keys(nodes);
  const fields = Object.entries(nodes).map(([name, field]): Field => {
    const { of, isOptional, whereAbsent } = field;
    const neutral = 'whereAbsent' in field ? whereAbsent : of.neutral;
    return { name, read: of.read, takes: of.takes, isOptional, whereAbsent, neutral };
  });
  const hasDefaults = Object.values(nodes).some((field) => 'whereAbsent' in field);
  const checkRules = createRulesCheck(fields, rules);
  const first = tag === undefined ? 0 : 1;

  const makeCopy: MakeRecord = (source, field) => {
    const copy: Record<string, unknown> = tag === undefined ? {} : { [tag.name]: tag.value };
    for (let i = first; i < names.length; i++) {
      const value = field(source[names[i]!]);
      if (value !== undefined) copy[names[i]!] = value;
    }
    return copy;
  };
  const makeComplete = typeof given === 'function' ? (given as MakeRecord) : makeCopy;

  const readFields: RecordNode['readFields'] = (source, place, reading) => {
    if (!refuseUnknownFields(source, place, names, reading.refusals, ofOtherKinds)) return undefined;
    const { isDraft, isComplete, isKept, major } = reading;
    // A complete draft is used up at once; all that is kept is frozen.
    reading.isKept = !isComplete || !hasDefaults;
    let next = first;
    let absent = 0;
    const takeField = (value: unknown): unknown => {
      const i = next++;
      const field = fields[i]!;
      if (isTaken(field.takes, value, major)) return value;
      if (field.isOptional && (value === undefined || (value === null && isDraft))) {
        absent |= 1 << i;
        return isComplete ? field.whereAbsent : undefined;
      }
      return field.read(value, field.name, place, reading) ?? field.neutral;
    };
    const copy = (isComplete ? makeComplete : makeCopy)(source, takeField) as Record<string, unknown>;
    checkRules?.(absent, copy, place, reading);
    if (reading.isKept) Object.freeze(copy);
    reading.isKept = isKept;
    return copy;
  };
  return {
    kind: 'record',
    fields: nodes,
    rules,
    readFields,
    read: (value, key, up, reading) => {
      const place = within(up, key);
      const source = readRecord(value, place, undefined, reading.refusals);
      return source && readFields(source, place, reading);
    },
    neutral: Object.freeze(Object.fromEntries(fields.map((field) => [field.name, toNeutral(field)]))),
  };
};

/** A neutral record says nothing that it need not say. */
const toNeutral = ({ isOptional, whereAbsent, neutral }: Field): unknown => (isOptional ? whereAbsent : neutral);

/** Checks what the fields of a record say of each other, by which of them are absent. */
const createRulesCheck = (fields: readonly Field[], { alternatives = [], needed = [] }: RecordRules) => {
  if (alternatives.length === 0 && needed.length === 0) return undefined;
  const names = fields.map(({ name }) => name);
  const toBit = (name: string | undefined): number => (name === undefined ? 0 : 1 << names.indexOf(name));
  const conditions = needed.map(({ field, withField, withoutField }) => ({
    bit: toBit(field),
    withBit: toBit(withField),
    withoutBit: toBit(withoutField),
  }));
  const isOneNeeded = alternatives.every(({ length }) => length === 1);
  return (absent: number, copy: Record<string, unknown>, place: PathNode | undefined, reading: Reading): void => {
    let missing = 0;
    for (const { bit, withBit, withoutBit } of conditions) {
      if ((absent & bit) !== 0 && ((withBit & ~absent) !== 0 || (withoutBit & absent) !== 0)) missing |= bit;
    }
    if (alternatives.length > 0) {
      const isGiven = (name: string): boolean => (absent & toBit(name)) === 0;
      const given = alternatives.filter((group) => group.some(isGiven));
      if (given.length > 1) {
        const conflicting = given.flat().filter(isGiven);
        reading.refusals.push({ code: 'conflicting-fields', path: toPath(place), fields: conflicting });
      } else if (given.length === 0 && isOneNeeded) {
        missing |= toBit(alternatives.at(-1)![0]);
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
