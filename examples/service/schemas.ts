// The package's own JSON Schemas: requests are validated by them, and the OpenAPI page shows the same.
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifySchemaCompiler } from 'fastify';

export type JsonSchema = {
  readonly $id: string;
  readonly title: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly $defs: Readonly<Record<string, object>>;
};

const require = createRequire(import.meta.url);
const schemaOf = (name: string): JsonSchema => require(`credit-notes/schemas/${name}.json`) as JsonSchema;

export const invoiceDraft = schemaOf('invoice-draft');
export const payment = schemaOf('payment');

/** A draft without its number, which comes from the series. */
const numbered = schemaOf('credit-note-draft');
export const creditNoteDraft: JsonSchema = {
  ...numbered,
  $id: 'credit-note-draft-without-number',
  properties: Object.fromEntries(Object.entries(numbered.properties).filter(([name]) => name !== 'number')),
  required: numbered.required.filter((name) => name !== 'number'),
};

const ajv = new Ajv2020({ allowUnionTypes: true });
export const validator: FastifySchemaCompiler<object> = ({ schema }) => ajv.compile(schema);

/** In an OpenAPI document the definitions stand under `components`. */
const inOpenApi = <A>(schema: A): A =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as A;

export const asBody = ({ title, properties, required }: JsonSchema): object =>
  inOpenApi({ title, type: 'object', properties, required, additionalProperties: false });

export const components = inOpenApi({ ...invoiceDraft.$defs, ...payment.$defs, ...creditNoteDraft.$defs });
