import type { Refusal } from '../documents/refusal.js';
import type { Node, RecordNode, RecordRules } from './description.js';
import { refuseUnknownFields, toPath, type Fields, type PathNode } from './paths.js';
import type { AmountReaders } from './values.js';

/** One reading of one value. */
export type Reading = {
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

export const createReading = (
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
export type Read = (value: unknown, key: string | number, up: PathNode | undefined, reading: Reading) => unknown;

export type ReadFields = (source: Fields, place: PathNode | undefined, reading: Reading, tag: unknown) => unknown;

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
export const CHECKS: Readonly<Partial<Record<Node['kind'], Check>>> = { text: 1, name: 2, 'minor units': 3 };

export const isAsDescribed = (check: Check, value: unknown, amounts: AmountReaders | undefined): boolean =>
  check === 1 || check === 2
    ? typeof value === 'string' && (check === 1 || value !== '')
    : check === 3 && amounts === undefined && Number.isSafeInteger(value) && value !== 0;

/** Reads the fields of a record; the tag of a union, which is its first field, is known already. */
export const createFieldsRead = (
  { fields: nodes, make, rules }: RecordNode,
  createRead: (node: Node) => Read,
  findNeutral: (node: Node) => unknown,
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
  const last = groups[groups.length - 1]?.bits ?? 0;
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
