import type { LeafKind, Node, RecordNode, RecordRules } from '../../src/reading/node.js';
import { LONGEST_LIST } from '../../src/reading/paths.js';
import { EXPONENTS, SCHEMA_VERSION } from '../../src/reading/values.js';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** How a description is written: in a draft `null` counts as absent, and parts that are named stand beside the schema. */
export type Writing = { readonly isDraft: boolean; readonly nameOf: (node: Node) => string | undefined };

/** A calendar date that exists: months of 31, 30 and 28 days, and the 29th of February in leap years. */
const existingDate = [
  '\\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
  '\\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
  '\\d{4}-02-(?:0[1-9]|1\\d|2[0-8])',
  '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29',
].join('|');

const LARGEST = Number.MAX_SAFE_INTEGER;

const name: Schema = { type: 'string', minLength: 1 };

const decimalOfDraft: Schema = {
  anyOf: [
    { type: 'string', pattern: '^-?\\d{1,15}(?:\\.\\d{1,12})?$' },
    { type: 'number', exclusiveMinimum: -1e15, exclusiveMaximum: 1e15 },
  ],
  description: 'An exact decimal as text, or a number that prints with at most 12 decimals and without an exponent.',
};

const leaves: Readonly<Record<LeafKind, Schema>> = {
  text: { type: 'string' },
  name,
  currency: name,
  exponent: { enum: EXPONENTS, description: "The decimals of the currency's major unit." },
  date: { type: 'string', pattern: `^(?:${existingDate})$`, description: 'An ISO calendar date.' },
  'minor units': {
    type: 'integer',
    minimum: -LARGEST,
    maximum: LARGEST,
    description: "A whole number of the currency's minor units: cents, yen, fils.",
  },
  'non-negative units': { type: 'integer', minimum: 0, maximum: LARGEST, description: 'A whole number, zero or more.' },
  decimal: decimalOfDraft,
  'unit price': decimalOfDraft,
  'stored decimal': {
    type: 'string',
    pattern: '^(?:0|-?[1-9]\\d{0,14}|-?(?:0|[1-9]\\d{0,14})\\.\\d{0,11}[1-9])$',
    description: 'An exact decimal as canonical text: no exponent, no plus, no zeros that say nothing.',
  },
  version: { const: SCHEMA_VERSION },
};

/** The schema of a part: a reference to it, where it has a name. */
const toPart = (node: Node, writing: Writing): Schema => {
  const named = writing.nameOf(node);
  return named === undefined ? toSchema(node, writing) : { $ref: `#/$defs/${named}` };
};

/** The JSON Schema that accepts what is read by a description. */
export const toSchema = (node: Node, writing: Writing): Schema => {
  switch (node.kind) {
    case 'leaf':
      return leaves[node.leaf];
    case 'one of':
      return node.choices.length === 1 ? { const: node.choices[0] } : { enum: node.choices };
    case 'count':
      return { type: 'integer', minimum: 0, maximum: node.most };
    case 'list': {
      const { item, least, most } = node;
      const schema = { type: 'array', items: toPart(item, writing), maxItems: Math.min(most, LONGEST_LIST) };
      return least === 0 ? schema : { ...schema, minItems: least };
    }
    case 'record':
      return toRecordSchema(node, writing);
    case 'union':
      return { oneOf: node.records.map((record) => toSchema(record, writing)) };
    case 'value or list':
      return { oneOf: [toPart(node.value, writing), toPart(node.list, writing)] };
    case 'document':
      return toPart(node.record, writing);
  }
};

/** A record, or one schema for each of its alternatives. */
const toRecordSchema = (node: RecordNode, writing: Writing): Schema => {
  const { alternatives } = node.rules;
  if (alternatives === undefined) return toFieldsSchema(node, writing, [], []);
  const all = alternatives.flat();
  return {
    oneOf: alternatives.map((group) => {
      const others = all.filter((field) => !group.includes(field));
      return toFieldsSchema(node, writing, group.length === 1 ? group : [], others);
    }),
  };
};

const toFieldsSchema = (
  { fields, rules }: RecordNode,
  writing: Writing,
  needed: readonly string[],
  excluded: readonly string[],
): Schema => {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const [field, { of, isOptional }] of Object.entries(fields)) {
    const isNeeded = !isOptional || needed.includes(field);
    if (isNeeded) required.push(field);
    if (excluded.includes(field)) {
      if (writing.isDraft) properties[field] = { type: 'null' };
    } else {
      const value = toPart(of, writing);
      properties[field] = isNeeded || !writing.isDraft ? value : { anyOf: [value, { type: 'null' }] };
    }
  }
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    ...toConditions(rules),
  };
};

/** A field that is there; `null` is none. */
const given = (field: string): Schema => ({ required: [field], properties: { [field]: { not: { type: 'null' } } } });

/** A field is given, or what it is needed for is not so. */
const toConditions = ({ needed = [] }: RecordRules): Schema =>
  needed.length === 0
    ? {}
    : {
        allOf: needed.map(({ field, withField, withoutField }) => {
          const spared = [
            ...(withField === undefined ? [] : [{ not: given(withField) }]),
            ...(withoutField === undefined ? [] : [given(withoutField)]),
          ];
          return { anyOf: [given(field), { allOf: spared }] };
        }),
      };
